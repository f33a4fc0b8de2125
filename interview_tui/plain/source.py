"""Where lines come from: a terminal, read key by key, or a pipe, read as it comes."""

import os
import select
import signal
import sys
from types import TracebackType
from typing import Any, Final, Protocol, Self

PIECE: Final = 65_536
LARGEST_PASTE: Final = 1_000_000
LIKELY_PASTED: Final = 32
"""Bytes that no hand types between two reads."""
BETWEEN_PIECES: Final = 0.01


class Source(Protocol):
    """Something to read from. `is_terminal` says that keys are echoed and edited here."""

    is_terminal: bool

    def read(self, seconds: float) -> bytes | None:
        """Return what came, None when nothing did for so long, nothing (b"") at the end."""
        ...


class Pipe:
    """A pipe or a file on standard input."""

    is_terminal = False

    def __init__(self, descriptor: int = 0) -> None:
        self._descriptor = descriptor

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        return None

    def read(self, seconds: float) -> bytes | None:
        try:
            return os.read(self._descriptor, PIECE) if self._waits(seconds) else None
        except OSError:  # closed, or the terminal is gone
            return b""

    def _waits(self, seconds: float) -> bool:
        return bool(select.select([self._descriptor], [], [], seconds)[0])


class Keyboard(Pipe):
    """A terminal that gives each key at once and echoes nothing by itself.

    Its own line editing would keep the line being typed to itself until Enter, so that a kill
    would lose it. Signals stay with the terminal; when the program is stopped and goes on, the
    terminal is as it was meanwhile.
    """

    is_terminal = True

    def __enter__(self) -> Self:
        import termios

        self._before = termios.tcgetattr(self._descriptor)
        self._set(_key_by_key(self._before))
        self._stop_before = signal.signal(signal.SIGTSTP, self._stop)
        return self

    def __exit__(self, *_: object) -> None:
        signal.signal(signal.SIGTSTP, self._stop_before)
        self._set(self._before)

    def read(self, seconds: float) -> bytes | None:
        """Return what came; a paste, which the terminal hands over in pieces, in one."""
        data = super().read(seconds)
        while data and LIKELY_PASTED <= len(data) < LARGEST_PASTE:
            more = super().read(BETWEEN_PIECES)
            if not more:
                break
            data += more
        return data

    def _set(self, attributes: list[Any]) -> None:
        import termios

        try:
            termios.tcsetattr(self._descriptor, termios.TCSADRAIN, attributes)
        except termios.error:  # the terminal is gone
            return

    def _stop(self, number: int, frame: object) -> None:
        self._set(self._before)
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)
        signal.signal(number, self._stop)
        self._set(_key_by_key(self._before))


def standard_input() -> Pipe:
    """Return standard input; to be used in a `with`, which gives a terminal back."""
    is_terminal = sys.stdin is not None and sys.stdin.isatty()
    return Keyboard() if is_terminal else Pipe()


def _key_by_key(before: list[Any]) -> list[Any]:
    """Return terminal attributes for reading keys: no echo, no flow control, CR stays CR."""
    import termios

    attributes = [*before[:6], list(before[6])]
    attributes[0] &= ~(termios.ICRNL | termios.INLCR | termios.IGNCR | termios.IXON)
    attributes[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
    attributes[6][termios.VMIN], attributes[6][termios.VTIME] = 1, 0
    attributes[6][termios.VQUIT] = os.fpathconf(0, "PC_VDISABLE").to_bytes(1, "little")
    return attributes
