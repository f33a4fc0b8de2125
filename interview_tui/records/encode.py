"""Records as plain values for JSON, and back; and the hash that names a question's version."""

import hashlib
import json
from dataclasses import asdict
from typing import Any

from interview_tui.records.plan import AnswerBy, Mode, Plan
from interview_tui.records.question import FollowUp, KeyPoint, Question
from interview_tui.records.session import Session
from interview_tui.records.turn import Answer, Outcome, Rating, Turn


def question_body(question: Question) -> dict[str, Any]:
    """Return the question by its YAML names, defaults filled in, without its place in a file.

    A key point has `near` only where there is something in it: question files have none.
    """
    body = asdict(question)
    del body["file"], body["line"]
    for point in body["key_points"]:
        if not point["near"]:
            del point["near"]
    return body


def question_from(body: dict[str, Any]) -> Question:
    """Return the question that `question_body` turned into `body`."""
    points = tuple(KeyPoint(**_tuples(point)) for point in body["key_points"])
    follow_ups = tuple(FollowUp(**entry) for entry in body["follow_ups"])
    return Question(**_tuples(body) | {"key_points": points, "follow_ups": follow_ups})


def version_of(question: Question) -> str:
    """Return the hash that names this wording of the question (32 hexadecimal digits)."""
    text = json.dumps(question_body(question), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def plan_body(plan: Plan) -> dict[str, Any]:
    return asdict(plan)


def plan_from(body: dict[str, Any]) -> Plan:
    values = _tuples(body)
    return Plan(**values | {"mode": Mode(body["mode"]), "answer_by": AnswerBy(body["answer_by"])})


def session_body(session: Session) -> dict[str, Any]:
    return asdict(session) | {
        "plan": plan_body(session.plan),
        "questions": [question_body(question) for question in session.questions],
    }


def session_from(body: dict[str, Any]) -> Session:
    return Session(
        **body
        | {
            "plan": plan_from(body["plan"]),
            "questions": tuple(question_from(entry) for entry in body["questions"]),
            "versions": tuple(body["versions"]),
        }
    )


def turn_body(turn: Turn) -> dict[str, Any]:
    return asdict(turn) | {"ticks": sorted(turn.ticks)}


def turn_from(body: dict[str, Any]) -> Turn:
    outcome, rating, answer = body["outcome"], body["rating"], body["answer"]
    return Turn(
        **body
        | {
            "answer_by": AnswerBy(body["answer_by"]),
            "outcome": None if outcome is None else Outcome(outcome),
            "rating": None if rating is None else Rating(rating),
            "ticks": frozenset(body["ticks"]),
            "answer": Answer(
                text=answer["text"],
                cursor=(answer["cursor"][0], answer["cursor"][1]),
                first_key=answer["first_key"],
                trace=tuple((second, length) for second, length in answer["trace"]),
            ),
        }
    )


def _tuples(values: dict[str, Any]) -> dict[str, Any]:
    return {
        name: tuple(value) if isinstance(value, list) else value for name, value in values.items()
    }
