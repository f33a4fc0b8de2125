"""An engine that comes up and never gets a text done."""

from tests.speech.engines import hanging


class Mute:
    driver_name = "mute"
    _is_primed = False

    def runAndWait(self) -> None:  # noqa: N802 - pyttsx3's name
        if self._is_primed:
            hanging.init()
        self._is_primed = True

    def connect(self, topic: str, told: object) -> None:
        pass

    def getProperty(self, name: str) -> str:  # noqa: N802
        return ""

    def setProperty(self, name: str, value: object) -> None:  # noqa: N802
        pass

    def save_to_file(self, text: str, path: str) -> None:
        pass


def init() -> Mute:
    return Mute()
