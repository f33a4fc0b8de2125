"""The natural voice: hibari, a small neural one, if the extra `voice` is installed.

Its default voice lies in the package, so nothing is fetched. It takes half a second to load and
200 MB, and is chosen by name only.
"""

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from interview_tui.speech.engine import PLAYS_ITSELF, EngineVoice

NATURAL: Final = EngineVoice("natural", "Natural (American English)", "en-us")

_PACKAGE: Final = "hibari"
_OWN_RATE: Final = 170
_SLOWEST, _FASTEST = 0.5, 2.0
_FAINT: Final = 0.002


def has_natural() -> bool:
    """Return whether the natural voice is installed and could be played."""
    return not PLAYS_ITSELF and find_spec(_PACKAGE) is not None


class Natural:
    """The natural voice, loaded and warm. Raises whatever its libraries raise."""

    def __init__(self) -> None:
        self._hibari: Any = import_module(_PACKAGE)
        self._speak: Any = self._hibari.Hibari()
        self._speak("Yes.")

    def write(self, text: str, wav: Path, rate: int, volume: float) -> None:
        """Write `text` as sound to `wav`, without the silence before it."""
        speed = min(_FASTEST, max(_SLOWEST, rate / _OWN_RATE))
        sound = self._speak(text, speed=speed)
        loud = next((place for place, value in enumerate(sound) if abs(value) > _FAINT), 0)
        self._hibari.write_wav(str(wav), sound[loud:] * volume)
