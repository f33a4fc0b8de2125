"""What SQLite says when the history cannot be written or read, in plain words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from interview_tui.errors import NotSaved, Problem
from interview_tui.text import one_line

if TYPE_CHECKING:
    import sqlite3

_ROOM: Final = "free some space and save again"
_PLACE: Final = "allow writing there, or name another folder with INTERVIEW_TUI_HOME"

# Primary result codes: https://www.sqlite.org/rescode.html
_REASONS: Final = {
    5: ("another window is writing to it", "save again in a moment"),
    6: ("another window is writing to it", "save again in a moment"),
    8: ("it may not be written", _PLACE),
    10: ("the disk is full or reports an error", _ROOM),
    13: ("no space is left on the disk", _ROOM),
    14: ("its folder may not be written", _PLACE),
    19: ("what it belongs to was not saved before", "save the answer first"),
}
_DAMAGED: Final = (11, 26)


def is_damage(error: sqlite3.Error) -> bool:
    """Whether `error` says that the file is damaged or no database at all."""
    return _code(error) in _DAMAGED


def is_unwritable(error: sqlite3.Error) -> bool:
    """Whether `error` says that the file cannot be written, so that it may still be read."""
    return _code(error) in (8, 10, 13, 14)


def history_not_saved(path: Path, error: sqlite3.Error) -> NotSaved:
    """Return the sentence for a write to the history at `path` that failed with `error`."""
    reason, way_on = _REASONS.get(_code(error), (str(error), "save again"))
    return NotSaved(f"The history {_name(path)} could not be written: {reason}; {way_on}.")


def history_not_read(path: Path, error: Exception) -> Problem:
    """Return the sentence for a history that cannot be read."""
    return Problem(
        f"The history {_name(path)} could not be read: {one_line(str(error))}; "
        "interview-tui doctor says what works."
    )


def _name(path: Path) -> str:
    return one_line(str(path))


def _code(error: sqlite3.Error) -> int:
    """Return the primary result code, 0 where there is none."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF
