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

_ALL: Final = f"""
    WITH last AS (
        SELECT id, question_id FROM (
            SELECT t.id, t.question_id, row_number() OVER
                (PARTITION BY t.question_id ORDER BY s.started DESC, t.rowid DESC) AS age
            FROM turns AS t JOIN sessions AS s ON s.id = t.session
            WHERE t.parent IS NULL AND t.answered AND NOT t.looked)
        WHERE age = 1)
    SELECT last.question_id, m.key_point, m.value,
        EXISTS (SELECT 1 FROM reviews AS r WHERE r.turn = last.id AND {IN_FORCE}) AS rated
    FROM last LEFT JOIN marks AS m ON m.turn = last.id AND m.kind = 'tick'
    ORDER BY m.at, m.id
"""


def last_ticks(connection: sqlite3.Connection, question_id: str) -> frozenset[str] | None:
    """Return the points ticked for the last answer; None if none was answered and looked at."""
    last = connection.execute(_LAST, (question_id,)).fetchone()
    if last is None:
        return None
    held = dict(connection.execute(_TICKS, (last["id"],)).fetchall())
    ticked = frozenset(point for point, value in held.items() if value)
    return ticked if last["rated"] or held else None


def all_last_ticks(connection: sqlite3.Connection) -> dict[str, frozenset[str]]:
    """Return the points ticked for the last attempt at each question, by the question's id.

    Questions whose last attempt was neither rated nor ticked are left out.
    """
    held: dict[str, dict[str, str]] = {}
    for question, point, value, rated in connection.execute(_ALL):
        if rated or point is not None:
            ticks = held.setdefault(question, {})
            if point is not None:
                ticks[point] = value
    return {
        question: frozenset(point for point, value in ticks.items() if value)
        for question, ticks in held.items()
    }
