"""What users thought of their answers, and what the ticks say."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import sqlite3

_NEWEST: Final = """
    SELECT r.turn, r.rating, v.body FROM reviews AS r
    JOIN turns AS t ON t.id = r.turn
    JOIN question_versions AS v ON v.hash = t.version
    WHERE r.kind = 'estimate' ORDER BY r.at DESC, r.id DESC LIMIT ?
"""
_TICKS: Final = """
    SELECT key_point, value FROM marks WHERE turn = ? AND kind = 'tick' ORDER BY at, id
"""


def estimates(connection: sqlite3.Connection, limit: int) -> tuple[tuple[float, float], ...]:
    """Return (estimated share, ticked share) of the newest estimated answers, each 0 to 1.

    Answers to questions without key points, which nothing can be held against, are left out.
    """
    pairs = []
    for turn, quarters, body in connection.execute(_NEWEST, (limit,)).fetchall():
        points = len(json.loads(body)["key_points"])
        if points:
            held = dict(connection.execute(_TICKS, (turn,)).fetchall())
            ticked = sum(bool(value) for value in held.values())
            pairs.append((quarters / 4, ticked / points))
    return tuple(pairs)
