"""One question of a question file, checked."""

import re
from collections import Counter

from interview_tui.bank.form import Form
from interview_tui.bank.names import FOLLOW_UP_FIELDS, POINT_FIELDS, QUESTION_FIELDS
from interview_tui.bank.nodes import Mapping, Scalar
from interview_tui.bank.report import quoted
from interview_tui.records.question import (
    ANY_LEVEL,
    DEFAULT_MINUTES,
    LEVELS,
    FollowUp,
    KeyPoint,
    Question,
)
from interview_tui.text import one_line

_ID_LINE = re.compile(r"^[ -]*id *:(.*?)(?: #.*)?$", re.MULTILINE)


def read_question(form: Form, topic: str) -> Question | None:
    """Return the question in `form`, or None after reporting every error in it."""
    report = form.report
    report.question_id = claimed_id(form.node)
    before = report.errors
    question = _question(form, topic)
    _check_points(form, question.key_points)
    report.question_id = None
    return question if report.errors == before else None


def claimed_id(node: Mapping) -> str | None:
    """Return the id that a question gives itself, whether it can be used or not."""
    entry = node.fields.get("id")
    if entry is None or not isinstance(entry.value, Scalar) or entry.value.empty:
        return None
    return one_line(entry.value.text) or None


def id_in_text(text: str) -> str | None:
    """Return the id in the text of a question that could not be parsed."""
    found = _ID_LINE.search(text)
    return None if found is None else one_line(found[1].strip("\"' ")) or None


def point_id(point: str) -> str:
    """Return the name of a key point without one: a hash of its text, as long as it is the same."""
    import hashlib  # 2 ms with OpenSSL behind it

    return hashlib.sha256(one_line(point).encode()).hexdigest()[:12]


def _question(form: Form, topic: str) -> Question:
    form.check_names(QUESTION_FIELDS)
    return Question(
        id=form.word("id", compulsory=True) or "",
        prompt=form.prose("prompt", compulsory=True) or "",
        topic=topic,
        level=form.choice("level", LEVELS, ANY_LEVEL),
        minutes=form.minutes(DEFAULT_MINUTES),
        skills=form.words("skills"),
        why=form.prose("why"),
        answer=form.prose("answer"),
        key_points=form.each("key_points", _key_point),
        follow_ups=form.each("follow_ups", _follow_up),
        pitfalls=form.proses("pitfalls"),
        good_answers=form.proses("good_answers"),
        weak_answers=form.proses("weak_answers"),
        references=form.proses("references"),
        formerly=form.words("formerly"),
        file=form.report.file,
        line=form.line,
    )


def _key_point(form: Form) -> KeyPoint | None:
    form.check_names(POINT_FIELDS)
    point = form.prose("point", compulsory=True)
    name = form.word("id")
    if point is None:
        return None
    return KeyPoint(
        id=name or point_id(point),
        point=point,
        essential=form.flag("essential"),
        accept=form.proses("accept"),
        reject=form.proses("reject"),
        hint=form.prose("hint"),
    )


def _follow_up(form: Form) -> FollowUp | None:
    form.check_names(FOLLOW_UP_FIELDS)
    prompt = form.prose("prompt", compulsory=True)
    answer = form.prose("answer")
    minutes = form.minutes(FollowUp("").minutes)
    return None if prompt is None else FollowUp(prompt, answer, minutes)


def _check_points(form: Form, points: tuple[KeyPoint, ...]) -> None:
    """Two key points of one name could not be told apart when they are ticked."""
    for name, times in Counter(point.id for point in points).items():
        if times > 1:
            index = max(i for i, point in enumerate(points) if point.id == name)
            place = form.place(("key_points", index))
            form.report.error(*place, f"two key points are the same: {quoted(name)}")
