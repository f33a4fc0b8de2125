"""Ending at once, when the terminal hung up: waiting for Textual's threads would take for ever."""

import contextlib
import os
import sys
from typing import NoReturn

from textual.app import App

RESTORE = b"\x1b[?2004l\x1b[?7h\x1b[?2048l\x1b[<u\x1b[?1004l\x1b[?25h\x1b[?1049l"
"""What Textual's driver writes at its end: paste marks off, wrapping on, keys and focus as they
were, cursor shown, main screen."""


def end_now(app: App[int], code: int) -> NoReturn:
    """Give the terminal back as far as it is still there, and end the process."""
    with contextlib.suppress(Exception):  # it may be gone, which is why this was called
        _give_back(app)
    os._exit(code)


def _give_back(app: App[int]) -> None:
    import termios

    output = sys.__stderr__ or sys.stderr
    os.set_blocking(output.fileno(), False)
    try:
        os.write(output.fileno(), RESTORE)
    finally:
        os.set_blocking(output.fileno(), True)  # the shell shares this setting
    before = getattr(app._driver, "attrs_before", None)
    if before is not None:
        termios.tcsetattr(sys.__stdin__.fileno(), termios.TCSANOW, before)  # type: ignore[union-attr]
