"""Giving the terminal back without waiting for anybody, when it may be gone already."""

import contextlib
import os
import select
import sys
from typing import Final

from textual.driver import Driver

_AS_IT_WAS: Final = (
    b"\x1b[?2026l\x1b[?2048l\x1b[?2004l\x1b[?7h"  # frames, resize reports, pastes, line wrap
    b"\x1b[<u\x1b[?1049l\x1b[?25h\x1b[?1004l"  # keys, screen, cursor, focus reports
)


def give_back_at_once(driver: Driver | None) -> None:
    """End every mode by the shortest way; a terminal that is gone refuses, which is no harm.

    Textual's own way joins threads that a closed terminal keeps from ending. It reads from
    standard input and draws on standard error.
    """
    with contextlib.suppress(Exception):
        import termios

        before = getattr(driver, "attrs_before", None)
        if before is not None:
            termios.tcsetattr(sys.__stdin__.fileno(), termios.TCSANOW, before)  # type: ignore[union-attr]
    with contextlib.suppress(Exception):
        screen = sys.__stderr__.fileno()  # type: ignore[union-attr]
        if select.select([], [screen], [], 0)[1]:
            os.write(screen, _AS_IT_WAS)
