"""Where lines are written: like paper, what is on it stays."""

from collections.abc import Callable
from typing import Final, TextIO

from interview_tui.text import clean

WIDTH: Final = 80
"""Columns where there is no terminal to ask."""


class Gone(Exception):
    """Nobody can read any more: the pipe or the terminal is closed."""


class Paper:
    """Writes whole lines, and what is typed, to a stream."""

    def __init__(self, stream: TextIO, width: Callable[[], int] = lambda: WIDTH) -> None:
        self._stream = stream
        self.width = width

    def say(self, *lines: str) -> None:
        """Write lines, without anything that could steer a terminal."""
        self.echo("".join(f"{clean(line)}\n" for line in lines).expandtabs(4))

    def echo(self, text: str) -> None:
        """Write what was typed, or backspaces over it, as it is."""
        if not text:
            return
        try:
            self._stream.write(text)
            self._stream.flush()
        except (OSError, ValueError) as error:  # ValueError: the stream was closed
            raise Gone from error

    def close(self) -> None:
        """Write what is left; where nobody reads it, let it go without a word."""
        import os

        try:
            self._stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), self._stream.fileno())


def standard_output() -> Paper:
    """Return standard output; a character that its encoding lacks becomes a question mark."""
    import os
    import sys
    from io import TextIOWrapper

    if sys.stdout is None:
        raise Gone
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")

    def width() -> int:
        try:
            return os.get_terminal_size(sys.stdout.fileno()).columns or WIDTH
        except (OSError, ValueError):
            return WIDTH

    return Paper(sys.stdout, width)
