"""An engine that cuts every text short, and says so."""

from collections.abc import Callable
from pathlib import Path


class Cutting:
    driver_name = "cutting"

    def __init__(self) -> None:
        self._told: list[Callable[..., None]] = []
        self._text, self._wav = "", Path()

    def connect(self, topic: str, told: Callable[..., None]) -> None:
        self._told.append(told)

    def getProperty(self, name: str) -> str:  # noqa: N802 - pyttsx3's name
        return ""

    def save_to_file(self, text: str, path: str) -> None:
        self._text, self._wav = text, Path(path)

    def runAndWait(self) -> None:  # noqa: N802
        if not self._text:
            return
        self._wav.write_text(self._text[:3])
        for told in self._told:
            told(name=None, completed=False)


def init() -> Cutting:
    return Cutting()
