"""Where the user stands with every question that was asked, in one statement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from interview_tui.records.standing import Standing
from interview_tui.records.turn import Rating
from interview_tui.store.reading import IN_FORCE

if TYPE_CHECKING:
    import sqlite3

_STANDINGS: Final = f"""
    SELECT t.question_id, sum(t.answered AND NOT t.looked), max(s.started),
        (SELECT r.rating FROM reviews AS r
            WHERE r.question_id = t.question_id AND {IN_FORCE}
            ORDER BY r.at DESC, r.id DESC LIMIT 1)
    FROM turns AS t JOIN sessions AS s INDEXED BY session_starts ON s.id = t.session
    WHERE t.parent IS NULL
    GROUP BY t.question_id
"""


def standings(connection: sqlite3.Connection) -> dict[str, Standing]:
    """Return the standing of each question asked, by its id; follow-ups do not count."""
    return {
        question: Standing(asked, last_asked, None if rating is None else Rating(rating))
        for question, asked, last_asked, rating in connection.execute(_STANDINGS)
    }
