"""Questions as JSON text and back, for the index's own use."""

import json
from typing import Any

from interview_tui.bank.finding import Finding, Severity
from interview_tui.records.encode import question_from
from interview_tui.records.question import FollowUp, KeyPoint, Question


def question_text(question: Question) -> str:
    """Return the question without its file as JSON.

    `dataclasses.asdict` copies deeply and takes 10 times as long, which counts for many.
    """
    body = _named(question)
    del body["file"]
    body["key_points"] = [_named(point) for point in question.key_points]
    body["follow_ups"] = [_named(entry) for entry in question.follow_ups]
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def question_in(text: str, file: str) -> Question:
    """Return the question that `question_text` wrote; raises ValueError or TypeError if damaged."""
    return question_from(json.loads(text) | {"file": file})


def findings_text(findings: tuple[Finding, ...]) -> str:
    """Return findings of one file or of several as JSON, in ASCII whatever the files' names."""
    return json.dumps([_named(finding) for finding in findings])


def findings_in(text: str) -> tuple[Finding, ...]:
    entries = json.loads(text)
    return tuple(Finding(**entry | {"severity": Severity(entry["severity"])}) for entry in entries)


def _named(record: Question | KeyPoint | FollowUp | Finding) -> dict[str, Any]:
    return {name: getattr(record, name) for name in record.__slots__}
