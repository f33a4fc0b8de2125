"""Playing a WAV file with the first program that can."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Final

from interview_tui.speech.trouble import Trouble

COMMANDS: Final = (("pw-play",), ("paplay",), ("aplay", "-q"))

_PLACE_IN_SOURCE: Final = re.compile(r"^(\w+): \w+:\d+: ")


class CannotPlay(Exception):
    """No program could play: none is there, or each one said why not."""

    def __init__(self, trouble: Trouble, detail: str = "") -> None:
        super().__init__(detail)
        self.trouble = trouble
        self.detail = detail


class Player:
    """The programs found on the PATH; the one that played last is tried first."""

    def __init__(self, first: str = "") -> None:
        self._commands = [command for command in COMMANDS if shutil.which(command[0])]
        self.prefer(first)

    def prefer(self, name: str) -> None:
        """Try the program called `name` first, if it is there."""
        self._commands.sort(key=lambda command: command[0] != name)

    def play(self, wav: Path, playing: Callable[[str], None] = lambda name: None) -> str:
        """Play `wav` to its end and return the program's name.

        `playing` is called with the name when a program was started. Raises CannotPlay with
        what the last one said.
        """
        failure = CannotPlay(Trouble.NO_PLAYER)
        for command in tuple(self._commands):
            said = _run([*command, str(wav)], playing)
            if said is None:
                self.prefer(command[0])
                return command[0]
            failure = CannotPlay(Trouble.NO_DEVICE, said)
        raise failure


def _run(command: list[str], playing: Callable[[str], None]) -> str | None:
    """Run a player; return None when it played, else the last thing it said."""
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            errors="replace",
        )
    except OSError as error:
        return f"{command[0]}: {error.strerror or error}"
    playing(command[0])
    _, said = process.communicate()
    if process.returncode == 0:
        return None
    return _last_line(said) or f"{command[0]} ended with status {process.returncode}"


def _last_line(said: str) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return _PLACE_IN_SOURCE.sub(r"\1: ", lines[-1]) if lines else ""
