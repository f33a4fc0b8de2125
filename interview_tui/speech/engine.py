"""The speech engine, as a child process uses it: one for its whole life."""

import os
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any, Final, NamedTuple

PYTTSX3: Final = "pyttsx3"

# espeak's own way of playing goes through a shell, hides every error and cannot be interrupted.
PLAYS_ITSELF: Final = sys.platform in {"darwin", "win32"}

# On macOS a second text is often not spoken, or never ends.
SPEAKS_ONCE: Final = sys.platform == "darwin"


class EngineVoice(NamedTuple):
    """A voice to choose: `id` is what settings keep; `language` like en-us, empty if unknown."""

    id: str
    name: str
    language: str


class Engine:
    """A pyttsx3 engine, or a module with its `init`, made ready to speak.

    There must be one in a process only: a second one takes the callback of the first.
    """

    def __init__(self, module: str = PYTTSX3) -> None:
        """Start the engine. Raises whatever the driver raises when it finds no library."""
        self._engine: Any = import_module(module).init()
        self._usual = str(self._engine.getProperty("voice") or "")
        self._voice = self._usual
        self._was_cut = False
        self._engine.connect("finished-utterance", self._note)
        if not PLAYS_ITSELF:
            self._let_settle()
            self._engine.runAndWait()  # the first call of a process returns too early

    @property
    def name(self) -> str:
        return str(getattr(self._engine, "driver_name", "unknown"))

    def voices(self) -> list[EngineVoice]:
        """Return every voice the engine has."""
        return [
            EngineVoice(str(voice.id), str(voice.name), _language(voice.languages))
            for voice in self._engine.getProperty("voices")
        ]

    def adjust(self, rate: int, volume: float, voice: str) -> None:
        """Speak from now on at `rate` words a minute and `volume` 0 to 1.

        `voice` is an id or a name; an unknown or empty one is the engine's own.
        """
        self._engine.setProperty("rate", rate)
        self._engine.setProperty("volume", min(1.0, max(0.0, volume)))
        wanted = self._id_of(voice)
        if wanted != self._voice:
            self._engine.setProperty("voice", wanted)
            self._voice = wanted

    def say(self, text: str) -> None:
        """Speak `text` and return when it is over."""
        if text:  # without one, an engine speaks the one before again
            self._engine.say(text)
            self._engine.runAndWait()

    def write(self, text: str, wav: Path) -> None:
        """Write `text` as sound to `wav`. Raises RuntimeError when not all of it was made."""
        wav.unlink(missing_ok=True)
        self._was_cut = False
        self._engine.save_to_file(text, os.fspath(wav))
        self._let_settle()
        self._engine.runAndWait()
        if self._was_cut or not wav.exists():
            raise RuntimeError("it made no sound")

    def _note(self, name: object, completed: bool) -> None:
        self._was_cut = self._was_cut or not completed

    def _let_settle(self) -> None:
        """Wait until espeak's thread has taken rate and voice, a millisecond as a rule.

        While it has not, pyttsx3 takes it for busy with the text before and cancels all: the
        settings are lost and the next text is cut short.
        """
        espeak: Any = sys.modules.get("pyttsx3.drivers._espeak")
        while espeak is not None and espeak.IsPlaying():
            time.sleep(0.001)

    def _id_of(self, voice: str) -> str:
        wanted = voice.casefold()
        for known in self.voices() if wanted else ():
            if wanted in {known.id.casefold(), known.name.casefold()}:
                return known.id
        return self._usual


def _language(languages: Any) -> str:
    """Return the first language; drivers give text, bytes with a length before it, or none."""
    first = next(iter(languages or []), "")
    text = first.decode(errors="ignore") if isinstance(first, bytes) else str(first)
    return text.strip("\x00\x02\x05 ").replace("_", "-").lower()
