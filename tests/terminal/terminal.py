"""A terminal with a program in it, for tests and benchmarks to type into and look at."""

import os
import select
import signal
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.terminal.child import Child
from tests.terminal.emulator import Emulator
from tests.terminal.environment import environment
from tests.terminal.keys import key_bytes, paste_bytes
from tests.terminal.queries import Queries

Screen = list[str]
PATIENCE = 15.0  # seconds; only a failing test waits this long
_PIECE = 65536
_AT_ONCE = 64  # pieces, so that a program that never stops writing is looked at, too


class NotSeen(AssertionError):
    """What a test waited for did not come; the message holds the screen."""


class Terminal:
    """A program in a pseudo-terminal. Use it in a `with`: it ends what it started.

    `home` is the folder that the program takes for the user's home. Nothing here sleeps: every
    wait is on the file descriptors. Output is kept as it came (`raw`) and drawn only when the
    screen is asked for, so that a benchmark that looks for bytes pays nothing for drawing.
    """

    def __init__(
        self,
        command: Sequence[str],
        home: Path,
        *,
        columns: int = 80,
        rows: int = 24,
        variables: Mapping[str, str] | None = None,
    ) -> None:
        self.raw = bytearray()
        self._drawn = 0
        self._emulator = Emulator(columns, rows)
        self._queries = Queries()
        self.started = self.last_arrival = time.monotonic()
        self._child = Child(command, environment(home, variables), columns, rows)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.end()

    # Typing

    def send(self, data: bytes) -> None:
        """Send bytes as they are, reading meanwhile, so that neither side can block the other."""
        left = memoryview(data)
        while left:
            readable, writable, _ = select.select(
                [self._child.master], [self._child.master], [], PATIENCE
            )
            if not readable and not writable:
                raise NotSeen("The program does not read what is typed.\n" + self.text)
            if readable:
                self._take()
            if writable:
                left = left[self._write(left) :]

    def type(self, text: str) -> None:
        """Type text, one key after the other without a pause."""
        self.send(text.encode())

    def press(self, *keys: str) -> None:
        """Press keys by name: `ctrl+s`, `f5`, `enter`, `shift+tab`, `a`."""
        self.send(b"".join(key_bytes(key) for key in keys))

    def paste(self, text: str) -> None:
        """Paste text as a terminal in bracketed paste mode does."""
        self.send(paste_bytes(text))

    # Looking

    def screen(self) -> Screen:
        """Return the lines of the screen as they are now."""
        if self.is_open:
            self._read(0)
        self._draw()
        return self._emulator.lines()

    @property
    def text(self) -> str:
        """The screen as it is now, in one string."""
        return "\n".join(self.screen())

    @property
    def cursor(self) -> tuple[int, int]:
        """Row and column of the terminal's cursor, from 0."""
        self._draw()
        return self._emulator.cursor

    def wait_for(self, wanted: str | Callable[[Screen], bool], timeout: float = PATIENCE) -> Screen:
        """Wait until a text, or a screen that pleases a function, is there; return that screen.

        Only whole frames count. Raises NotSeen with the screen's text when the time is up or
        the program has ended.
        """
        self._until(lambda: self._shows(wanted), timeout, wanted)
        return self._emulator.lines()

    def wait_while(self, unwanted: str, timeout: float = PATIENCE) -> Screen:
        """Wait until a text is no longer on the screen; return that screen."""
        return self.wait_for(lambda screen: unwanted not in "\n".join(screen), timeout)

    def mark(self) -> int:
        """Return a place in the output, to look only at what comes after it."""
        return len(self.raw)

    def written(self, since: int = 0) -> bytes:
        """Return the bytes the program has written since a mark."""
        if self.is_open:
            self._read(0)
        return bytes(self.raw[since:])

    def wait_for_bytes(self, wanted: bytes, since: int = 0, timeout: float = PATIENCE) -> None:
        """Wait until the program has written these bytes, without drawing anything."""
        self._until(lambda: self.raw.find(wanted, since) >= 0, timeout, wanted)

    def settle(self, quiet: float = 0.15, timeout: float = PATIENCE) -> Screen:
        """Wait until nothing has been written for `quiet` seconds; return the screen."""
        deadline = time.monotonic() + timeout
        while self._read(quiet) and time.monotonic() < deadline:
            pass
        self._draw()
        return self._emulator.lines()

    def watch(self, seconds: float) -> None:
        """Take what the program writes for so long, for benchmarks whose subject is time."""
        deadline = time.monotonic() + seconds
        while self.exit_code is None and (left := deadline - time.monotonic()) > 0:
            self._read(left)

    # The terminal and its end

    @property
    def pid(self) -> int:
        return self._child.pid

    @property
    def is_open(self) -> bool:
        return self._child.master >= 0

    @property
    def exit_code(self) -> int | None:
        """None while the program runs; negative when a signal ended it."""
        return self._child.exit_code

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size, which the program is told by SIGWINCH."""
        self._draw()
        self._emulator.resize(columns, rows)
        self._child.resize(columns, rows)

    def kill(self, number: int = signal.SIGTERM) -> None:
        """Send a signal to the program."""
        self._child.send_signal(number)

    def hang_up(self) -> None:
        """Close the terminal window. The screen stays as it was last."""
        self._read(0)
        self._child.hang_up()

    def wait_exit(self, timeout: float = PATIENCE) -> int:
        """Wait for the end of the program; return its exit code, negative for a signal."""
        self._until(lambda: self.exit_code is not None, timeout, "the end of the program")
        return self._child.reap()

    def left_on(self) -> list[str]:
        """Return what the program has not given back, in words; empty when all is restored."""
        self.screen()
        return self._emulator.left_on() + (["raw mode"] if self._child.is_raw else [])

    def end(self) -> None:
        """End the program, whatever it is doing."""
        self._child.end()

    # Reading

    def _shows(self, wanted: str | Callable[[Screen], bool]) -> bool:
        self._draw()
        if self._emulator.updating:
            return False
        lines = self._emulator.lines()
        return wanted in "\n".join(lines) if isinstance(wanted, str) else wanted(lines)

    def _until(self, found: Callable[[], bool], timeout: float, wanted: object) -> None:
        deadline = time.monotonic() + timeout
        while not found():
            left = deadline - time.monotonic()
            if left <= 0:
                raise NotSeen(f"Not seen in {timeout:g} s: {wanted!r}.\n{self._account()}")
            if self.exit_code is not None:
                raise NotSeen(f"The program ended before {wanted!r}.\n{self._account()}")
            self._read(left)

    def _account(self) -> str:
        self._draw()
        state = "It runs" if self.exit_code is None else f"Exit code {self.exit_code}"
        return f"{state}. The screen:\n" + "\n".join(self._emulator.lines())

    def _draw(self) -> None:
        self._emulator.feed(bytes(self.raw[self._drawn :]))
        self._drawn = len(self.raw)

    def _read(self, timeout: float) -> bool:
        """Take all that is there, waiting for the first of it; return whether there was any.

        The end of the program is noticed when its last output has been taken.
        """
        watched = [self._child.lifeline] + ([self._child.master] if self.is_open else [])
        readable = select.select(watched, [], [], timeout)[0]
        if self._take_all():
            return True
        if self._child.lifeline in readable and not self._take_all():
            self._child.reap()
        return False

    def _take_all(self) -> bool:
        pieces = 0
        while self.is_open and pieces < _AT_ONCE and self._take():
            pieces += 1
        return pieces > 0

    def _take(self) -> bool:
        """Take one piece of output, answer what it asks; return whether there was one."""
        try:
            piece = os.read(self._child.master, _PIECE)
        except BlockingIOError:
            return False
        self.last_arrival = time.monotonic()
        self.raw += piece
        if answers := self._queries.replies(piece):
            self._write(memoryview(answers))
        return bool(piece)

    def _write(self, data: memoryview) -> int:
        try:
            return os.write(self._child.master, data[:1024])
        except BlockingIOError:
            return 0
