"""Which key points the last answer to a question made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from interview_tui.store.reading import IN_FORCE

if TYPE_CHECKING:
    import sqlite3

_LAST: Final = f"""
    SELECT t.id,
        EXISTS (SELECT 1 FROM reviews AS r WHERE r.turn = t.id AND {IN_FORCE}) AS rated
    FROM turns AS t JOIN sessions AS s ON s.id = t.session
    WHERE t.question_id = ? AND t.parent IS NULL AND t.answered
    ORDER BY s.started DESC, t.rowid DESC LIMIT 1
"""
_TICKS: Final = """
    SELECT key_point, value FROM marks WHERE turn = ? AND kind = 'tick' ORDER BY at, id
"""


def last_ticks(connection: sqlite3.Connection, question_id: str) -> frozenset[str] | None:
    """Return the points ticked for the last answer; None if none was answered and looked at."""
    last = connection.execute(_LAST, (question_id,)).fetchone()
    if last is None:
        return None
    held = dict(connection.execute(_TICKS, (last["id"],)).fetchall())
    ticked = frozenset(point for point, value in held.items() if value)
    return ticked if last["rated"] or held else None
