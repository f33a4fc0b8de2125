"""Add rows to the history. A row whose id is there already stays as it is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from interview_tui.records.encode import plan_body, question_body
from interview_tui.records.mark import Mark
from interview_tui.records.session import Session
from interview_tui.records.turn import Turn

if TYPE_CHECKING:
    import sqlite3


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Keep all that is written within, or nothing of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with suppress(Exception):
            connection.execute("ROLLBACK")
        raise


def insert(connection: sqlite3.Connection, table: str, row: dict[str, Any]) -> None:
    """Add `row` unless its key is taken; other constraints still raise.

    Half a surrogate, which SQLite cannot keep, becomes a question mark rather than an error.
    """
    row = {name: _storable(value) for name, value in row.items()}
    names = ", ".join(row)
    places = ", ".join(f":{name}" for name in row)
    connection.execute(
        f"INSERT INTO {table} ({names}) VALUES ({places}) ON CONFLICT DO NOTHING", row
    )


def _storable(value: object) -> object:
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def write_turn(connection: sqlite3.Connection, session: Session, turn: Turn) -> None:
    if not has_session(connection, session.id):
        _write_session(connection, session)
    insert(connection, "turns", _turn_row(session, turn))
    insert(connection, "answers", _answer_row(turn))


def write_mark(connection: sqlite3.Connection, mark: Mark) -> None:
    row = asdict(mark) | {"kind": mark.kind.value}
    row["question_id"] = row.pop("question")
    insert(connection, "marks", row)


def has_session(connection: sqlite3.Connection, session_id: str) -> bool:
    found = connection.execute("SELECT 1 FROM sessions WHERE id = ?", (session_id,))
    return found.fetchone() is not None


def _write_session(connection: sqlite3.Connection, session: Session) -> None:
    for question, version in zip(session.questions, session.versions, strict=True):
        body = _json(question_body(question))
        row = {"hash": version, "question_id": question.id, "body": body}
        insert(connection, "question_versions", row)
    insert(connection, "sessions", _session_row(session))


def _session_row(session: Session) -> dict[str, Any]:
    ids = (question.id for question in session.questions)
    listed = list(zip(ids, session.versions, strict=True))
    return {
        "id": session.id,
        "mode": session.plan.mode.value,
        "plan": _json({"plan": plan_body(session.plan), "questions": listed}),
        "seed": session.plan.seed,
        "factor": session.plan.factor,
        "started": session.started,
        "zone": session.zone,
    }


def _turn_row(session: Session, turn: Turn) -> dict[str, Any]:
    return {
        "id": turn.id,
        "session": session.id,
        "parent": turn.parent,
        "position": turn.position,
        "question_id": turn.question,
        "version": turn.version,
        "answer_by": turn.answer_by.value,
        "allotted": turn.allotted,
        "used": turn.used,
        "overtime": turn.overtime,
        "away": turn.away,
        "more_time": turn.more_time,
        "hints": turn.hints,
        "looked": turn.looked,
        "outcome": None if turn.outcome is None else turn.outcome.value,
        "answered": turn.answered,
    }


def _answer_row(turn: Turn) -> dict[str, Any]:
    return {
        "turn": turn.id,
        "text": turn.answer.text,
        "first_key": turn.answer.first_key,
        "trace": _json(turn.answer.trace),
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
