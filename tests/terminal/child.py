"""A program that runs with a pseudo-terminal as its controlling one."""

import contextlib
import os
import pty
import signal
import termios
from collections.abc import Mapping, Sequence
from typing import Any

_DEFAULTED = (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP, signal.SIGTERM, signal.SIGPIPE)


class Child:
    """The program, its session and the two ends of its terminal.

    `master` is what a terminal emulator reads and writes. `lifeline` is a file descriptor that
    becomes readable when the program has ended, so that nobody has to ask again and again.
    """

    def __init__(
        self, command: Sequence[str], environment: Mapping[str, str], columns: int, rows: int
    ) -> None:
        self.master, self._slave = pty.openpty()
        self.lifeline, held_by_child = os.pipe()
        self.exit_code: int | None = None
        self.resize(columns, rows)
        self._fresh = self._settings()
        os.set_blocking(self.master, False)
        self.pid = _spawn(command, environment, os.ttyname(self._slave), held_by_child)
        os.close(held_by_child)

    @property
    def is_raw(self) -> bool:
        """Whether the line settings differ from those the program found."""
        return self.master >= 0 and self._settings() != self._fresh

    def resize(self, columns: int, rows: int) -> None:
        termios.tcsetwinsize(self.master, (rows, columns))

    def send_signal(self, number: int) -> None:
        """Send a signal to the program alone."""
        if self.exit_code is None:
            os.kill(self.pid, number)

    def reap(self) -> int:
        """Return the exit code, negative for a signal, waiting for the end."""
        if self.exit_code is None:
            self.exit_code = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        return self.exit_code

    def hang_up(self) -> None:
        """Close the terminal under the program: it gets SIGHUP and can write no more."""
        if self.master >= 0:
            os.close(self.master)
            os.close(self._slave)
            self.master = self._slave = -1

    def end(self) -> None:
        """End the program and what it started in its group, and let go of everything."""
        if self.exit_code is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.pid, signal.SIGKILL)
            self.reap()
        self.hang_up()
        if self.lifeline >= 0:
            os.close(self.lifeline)
            self.lifeline = -1

    def _settings(self) -> list[Any]:
        return termios.tcgetattr(self._slave)


def _spawn(command: Sequence[str], environment: Mapping[str, str], tty: str, lifeline: int) -> int:
    """Start the program as leader of a new session; opening the tty makes it its own."""
    return os.posix_spawnp(
        command[0],
        list(command),
        dict(environment),
        file_actions=[
            (os.POSIX_SPAWN_OPEN, 0, tty, os.O_RDWR, 0),
            (os.POSIX_SPAWN_DUP2, 0, 1),
            (os.POSIX_SPAWN_DUP2, 0, 2),
            (os.POSIX_SPAWN_DUP2, lifeline, 3),
        ],
        setsid=True,
        setsigmask=(),
        setsigdef=_DEFAULTED,
    )
