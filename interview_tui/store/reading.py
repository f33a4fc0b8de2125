"""Read sessions back from the history."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from interview_tui.records.encode import plan_from, question_from
from interview_tui.records.mark import MarkKind
from interview_tui.records.past import PastSession, RatingInForce, SessionSummary
from interview_tui.records.plan import AnswerBy, Mode
from interview_tui.records.session import Ending, Session
from interview_tui.records.turn import Answer, Outcome, Rating, Turn
from interview_tui.store.naming import the_one

if TYPE_CHECKING:
    import sqlite3

# About a row `r` of reviews.
IN_FORCE: Final = (
    "(r.kind = 'rating' AND NOT EXISTS "
    "(SELECT 1 FROM reviews AS x WHERE x.kind = 'retract' AND x.target = r.id))"
)
_SUMMARIES: Final = f"""
    SELECT s.id, s.mode, s.plan, s.started, e.at, e.how,
        (SELECT coalesce(sum(t.used), 0) FROM turns AS t WHERE t.session = s.id) AS used,
        (SELECT count(DISTINCT t.question_id) FROM turns AS t
            WHERE t.session = s.id AND t.parent IS NULL AND t.answered) AS answered,
        (SELECT count(DISTINCT t.question_id) FROM turns AS t
            WHERE t.session = s.id AND t.parent IS NULL AND EXISTS
                (SELECT 1 FROM reviews AS r WHERE r.turn = t.id AND {IN_FORCE})) AS rated
    FROM sessions AS s LEFT JOIN endings AS e ON e.session = s.id
    ORDER BY s.started DESC, s.id DESC LIMIT ? OFFSET ?
"""
_TURNS: Final = """
    SELECT t.*, a.text, a.first_key, a.trace
    FROM turns AS t LEFT JOIN answers AS a ON a.turn = t.id
    WHERE t.session = ? ORDER BY t.rowid
"""
_RATINGS: Final = f"""
    SELECT r.turn, r.rating FROM turns AS t JOIN reviews AS r ON r.turn = t.id
    WHERE t.session = ? AND {IN_FORCE} ORDER BY r.at, r.id
"""
_ESTIMATES: Final = """
    SELECT r.turn, r.rating FROM turns AS t JOIN reviews AS r ON r.turn = t.id
    WHERE t.session = ? AND r.kind = 'estimate' ORDER BY r.at, r.id
"""
_MARKS: Final = """
    SELECT m.turn, m.kind, m.key_point, m.value FROM turns AS t JOIN marks AS m ON m.turn = t.id
    WHERE t.session = ? ORDER BY m.at, m.id
"""

_Held = dict[tuple[str, str], dict[str | None, str]]  # (turn, kind): what holds for each key point


def summaries(
    connection: sqlite3.Connection, limit: int, offset: int
) -> tuple[SessionSummary, ...]:
    """Return sessions, newest first."""
    return tuple(_summary(row) for row in connection.execute(_SUMMARIES, (limit, offset)))


def past_session(connection: sqlite3.Connection, prefix: str) -> PastSession:
    """Return the session whose id is or begins with `prefix`. Raises `Problem`."""
    session_id = _session_id(connection, prefix)
    session = _session(connection, session_id)
    how = connection.execute("SELECT how FROM endings WHERE session = ?", (session_id,)).fetchone()
    asked = {question.id for question in session.questions}
    return PastSession(
        session,
        _turns(connection, session_id),
        None if how is None else Ending(how[0]),
        flagged(connection) & asked,
    )


def rating_in_force(connection: sqlite3.Connection, turn_id: str) -> RatingInForce | None:
    row = connection.execute(
        f"SELECT r.id, r.at, r.rating FROM reviews AS r WHERE r.turn = ? AND {IN_FORCE} "
        "ORDER BY r.at DESC, r.id DESC LIMIT 1",
        (turn_id,),
    ).fetchone()
    return None if row is None else RatingInForce(row[0], row[1], Rating(row[2]))


def flagged(connection: sqlite3.Connection) -> frozenset[str]:
    """Return the ids of the questions whose last flag is on."""
    rows = connection.execute(
        "SELECT question_id, value FROM marks WHERE kind = 'flag' AND turn IS NULL ORDER BY at, id"
    )
    held = dict(rows.fetchall())
    return frozenset(question for question, value in held.items() if value)


def _summary(row: sqlite3.Row) -> SessionSummary:
    return SessionSummary(
        id=row["id"],
        mode=Mode(row["mode"]),
        started=row["started"],
        ended=row["at"],
        how=None if row["how"] is None else Ending(row["how"]),
        questions=len(json.loads(row["plan"])["questions"]),
        answered=row["answered"],
        rated=row["rated"],
        used=row["used"],
    )


def _session_id(connection: sqlite3.Connection, prefix: str) -> str:
    fitting = _ids(connection, "WHERE substr(id, 1, length(?1)) = ?1", prefix)
    return the_one(prefix, fitting, _ids(connection, "LIMIT 6"), "in the history")


def _ids(connection: sqlite3.Connection, rest: str, *values: str) -> list[str]:
    order = "ORDER BY started DESC, id DESC"
    where, limit = (rest, "") if rest.startswith("WHERE") else ("", rest)
    rows = connection.execute(f"SELECT id FROM sessions {where} {order} {limit}", values)
    return [row[0] for row in rows]


def _session(connection: sqlite3.Connection, session_id: str) -> Session:
    row = connection.execute("SELECT * FROM sessions WHERE id = ?", (session_id,)).fetchone()
    plan = json.loads(row["plan"])
    versions = tuple(version for _, version in plan["questions"])
    bodies = [_body(connection, version) for version in versions]
    return Session(
        id=session_id,
        plan=plan_from(plan["plan"]),
        questions=tuple(question_from(body) for body in bodies),
        versions=versions,
        started=row["started"],
        zone=row["zone"],
    )


def _body(connection: sqlite3.Connection, version: str) -> dict[str, Any]:
    found = connection.execute("SELECT body FROM question_versions WHERE hash = ?", (version,))
    body: dict[str, Any] = json.loads(found.fetchone()[0])
    return body


def _turns(connection: sqlite3.Connection, session_id: str) -> tuple[Turn, ...]:
    ratings = {turn: Rating(rating) for turn, rating in connection.execute(_RATINGS, (session_id,))}
    estimates = dict(connection.execute(_ESTIMATES, (session_id,)).fetchall())
    held: _Held = {}
    for turn, kind, key_point, value in connection.execute(_MARKS, (session_id,)):
        held.setdefault((turn, kind), {})[key_point] = value
    rows = connection.execute(_TURNS, (session_id,)).fetchall()
    return _as_asked(
        [_turn(row, ratings.get(row["id"]), estimates.get(row["id"]), held) for row in rows]
    )


def _turn(row: sqlite3.Row, rating: Rating | None, estimate: int | None, held: _Held) -> Turn:
    ticks = held.get((row["id"], MarkKind.TICK), {})
    return Turn(
        id=row["id"],
        position=row["position"],
        question=row["question_id"],
        version=row["version"],
        answer_by=AnswerBy(row["answer_by"]),
        parent=row["parent"],
        allotted=row["allotted"],
        used=row["used"],
        away=row["away"],
        more_time=row["more_time"],
        hints=row["hints"],
        looked=bool(row["looked"]),
        outcome=None if row["outcome"] is None else Outcome(row["outcome"]),
        settled=True,
        answer=_answer(row),
        judged=bool(ticks),
        ticks=frozenset(point for point, value in ticks.items() if point and value),
        rating=rating,
        estimate=estimate,
        note=held.get((row["id"], MarkKind.NOTE), {}).get(None, ""),
    )


def _answer(row: sqlite3.Row) -> Answer:
    if row["text"] is None:
        return Answer()
    trace = tuple((second, length) for second, length in json.loads(row["trace"]))
    return Answer(text=row["text"], first_key=row["first_key"], trace=trace)


def _as_asked(turns: Sequence[Turn]) -> tuple[Turn, ...]:
    """Return the turns by position, follow-ups after their question, what was asked again last.

    A turn that could not be saved at once stands later in the table than it was asked.
    """
    ordered: list[Turn] = []
    for question in sorted(_questions(turns), key=lambda turn: turn.position):
        ordered += [question, *_follow_ups(turns, question)]
    seen = {turn.id for turn in ordered}
    again = [turn for turn in turns if turn.parent is None and turn.id not in seen]
    for question in again:
        ordered += [question, *_follow_ups(turns, question)]
    return tuple(ordered)


def _questions(turns: Sequence[Turn]) -> list[Turn]:
    """Return the first turn of each position."""
    first: dict[int, Turn] = {}
    for turn in turns:
        if turn.parent is None:
            first.setdefault(turn.position, turn)
    return list(first.values())


def _follow_ups(turns: Sequence[Turn], question: Turn) -> list[Turn]:
    found = [turn for turn in turns if turn.parent == question.id]
    return sorted(found, key=lambda turn: turn.position)
