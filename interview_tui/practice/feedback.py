"""Feedback for front ends: on one answer, and on many in JSON lines."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from interview_tui.errors import Problem
from interview_tui.feedback import Feedback, assess
from interview_tui.records.question import KeyPoint, Question
from interview_tui.text import one_line

_TEXTS = ("prompt", "model_answer", "answer")


def feedback_body(feedback: Feedback, answer: str) -> dict[str, Any]:
    """Return feedback as plain values for JSON; places count characters of the answer."""
    return {
        "engine": feedback.engine,
        "coverage": feedback.coverage,
        "verdict": feedback.verdict,
        "derived": feedback.derived,
        "words": feedback.words,
        "notices": [notice.value for notice in feedback.notices],
        "points": [
            {
                "id": point.id,
                "text": point.text,
                "essential": point.essential,
                "state": point.state.value,
                "score": point.score,
                "basis": point.basis.value,
                "evidence": [list(span) for span in point.evidence],
                "quotes": [answer[start:end] for start, end in point.evidence],
                "misconceptions": [list(span) for span in point.misconceptions],
                "denied": None if point.denied is None else list(point.denied),
                "hint": point.hint,
            }
            for point in feedback.points
        ],
    }


def batch(lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Yield the feedback on each JSON line, in order; blank lines are passed over.

    A line is `{"prompt", "model_answer", "key_points"?, "answer"}`. Raises `Problem`, naming the
    line, at the first that is something else.
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            question, answer = _read(line, number)
            yield _batch_body(assess(question, answer))


def _batch_body(feedback: Feedback) -> dict[str, Any]:
    return {
        "coverage": feedback.coverage,
        "points": [
            {
                "text": point.text,
                "state": point.state.value,
                "evidence": [list(span) for span in point.evidence],
            }
            for point in feedback.points
        ],
    }


def _read(line: str, number: int) -> tuple[Question, str]:
    try:
        body = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise _unreadable(number, f"not JSON ({one_line(str(error))})") from None
    if not isinstance(body, dict):
        raise _unreadable(number, "not an object in braces")
    prompt, model_answer, answer = (_text(body, name, number) for name in _TEXTS)
    points = tuple(
        _key_point(entry, place, number)
        for place, entry in enumerate(_list(body.get("key_points"), "key_points", number), 1)
    )
    question = Question("batch", prompt, "batch", answer=model_answer, key_points=points)
    return question, answer


def _key_point(entry: Any, place: int, number: int) -> KeyPoint:
    """Return a key point by its names in question files; a plain text is one without phrasings."""
    name = f"key point {place}"
    fields = {"point": entry} if isinstance(entry, str) else entry
    if not isinstance(fields, dict):
        raise _unreadable(number, f"{name} is neither a text nor an object")
    point = fields.get("point", fields.get("text"))
    if not isinstance(point, str) or not point.strip():
        raise _unreadable(number, f"{name} has no point")
    return KeyPoint(
        id=str(place),
        point=point,
        essential=fields.get("essential") is True,
        accept=_texts(fields.get("accept"), f"accept of {name}", number),
        reject=_texts(fields.get("reject"), f"reject of {name}", number),
    )


def _text(body: dict[str, Any], name: str, number: int) -> str:
    """Return a text; only the model answer may be absent or null."""
    value = body.get(name)
    if value is None and name == "model_answer":
        return ""
    if not isinstance(value, str):
        raise _unreadable(number, f"{name} is {'missing' if value is None else 'not a text'}")
    return value


def _texts(value: Any, name: str, number: int) -> tuple[str, ...]:
    texts = tuple(_list(value, name, number))
    if not all(isinstance(text, str) for text in texts):
        raise _unreadable(number, f"{name} has something else than texts")
    return texts


def _list(value: Any, name: str, number: int) -> list[Any]:
    if value is None:
        return []
    if not isinstance(value, list):
        raise _unreadable(number, f"{name} is not a list")
    return value


def _unreadable(number: int, why: str) -> Problem:
    return Problem(f"Line {number} of the batch: {why}. The lines before it were answered.")
