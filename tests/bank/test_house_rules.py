"""The house rules, applied with --strict, each with the field that breaks it."""

from dataclasses import replace

import pytest
from interview_tui.bank.house_rules import breaches
from interview_tui.records.question import FollowUp, KeyPoint, Question

from tests.bank.making import read

POINT = KeyPoint(
    id="p",
    point="A constant guess reaches the same accuracy",
    essential=True,
    accept=("majority class", "always says no", "predicting the most common label does as well"),
    hint="What would a model score that never says fraud?",
)
POINTS = (POINT, replace(POINT, id="q", essential=False), replace(POINT, id="r"))
GOOD = Question(
    id="a",
    prompt="Why?",
    topic="evaluation",
    level="mid",
    skills=("metrics",),
    why="To see it.",
    answer="word " * 150,
    key_points=POINTS,
    follow_ups=(FollowUp("And?", "So."), FollowUp("Then?", "So.")),
    pitfalls=("Rebalancing",),
    good_answers=("Good.",),
    weak_answers=("Weak.",),
    references=("Title, author",),
)


def test_a_question_as_the_house_wants_it_breaks_no_rule() -> None:
    assert list(breaches(GOOD)) == []


def _first_point(**changes: object) -> Question:
    return replace(GOOD, key_points=(replace(POINT, **changes), *POINTS[1:]))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("question", "path", "words"),
    [
        (replace(GOOD, answer="word " * 119), ("answer",), "119 words; 120 to 260"),
        (replace(GOOD, answer="word - " * 261), ("answer",), "261 words"),
        (replace(GOOD, answer=None), ("answer",), "0 words"),
        (replace(GOOD, topic="system-design"), ("answer",), "250 to 600"),
        (
            replace(GOOD, topic="system-design", answer="word " * 595),
            ("answer",),
            "take 4.1 minutes to read; 4 at most",
        ),
        (replace(GOOD, key_points=POINTS[:2]), ("key_points",), "2 key points; 3 to 7"),
        (
            replace(GOOD, key_points=tuple(replace(point, essential=False) for point in POINTS)),
            ("key_points",),
            "no key point is essential",
        ),
        (_first_point(point="Too few words here"), ("key_points", 0, "point"), "4 words; 5 to 15"),
        (
            _first_point(accept=POINT.accept[:2]),
            ("key_points", 0, "accept"),
            "fewer than 3 phrasings",
        ),
        (
            _first_point(accept=("one", "and five words of it", "and five words more of it")),
            ("key_points", 0, "accept"),
            "2 to 4 words",
        ),
        (_first_point(hint=None), ("key_points", 0, "hint"), "no hint"),
        (
            _first_point(hint="Well: a constant guess reaches the same accuracy!"),
            ("key_points", 0, "hint"),
            "gives the point away",
        ),
        (
            _first_point(hint="Think of the majority class."),
            ("key_points", 0, "hint"),
            "gives the point away",
        ),
        (replace(GOOD, follow_ups=GOOD.follow_ups[:1]), ("follow_ups",), "1 follow-ups; 2 to 3"),
        (
            replace(GOOD, follow_ups=(GOOD.follow_ups[0], FollowUp("Then?"))),
            ("follow_ups", 1, "answer"),
            "no answer",
        ),
        (replace(GOOD, good_answers=()), ("good_answers",), "0 good answers; 1 to 2"),
        (replace(GOOD, weak_answers=("x", "y", "z")), ("weak_answers",), "3 weak answers"),
        (replace(GOOD, pitfalls=()), ("pitfalls",), "missing"),
        (replace(GOOD, references=()), ("references",), "missing"),
        (replace(GOOD, skills=()), ("skills",), "missing"),
        (replace(GOOD, why=None), ("why",), "missing"),
        (replace(GOOD, level="any"), ("level",), "missing"),
    ],
)
def test_a_breach_names_its_field_and_what_is_asked_for(
    question: Question, path: tuple[str | int, ...], words: str
) -> None:
    (breach,) = breaches(question)
    assert breach.path == path
    assert words in breach.message


STRICT = """\
    questions:
      - id: a
        prompt: Why?
        key_points:
          - point: Too short
            hint: It is too short!
    """


def test_a_breach_is_a_finding_at_the_field_or_at_the_question_that_lacks_it() -> None:
    content = read(STRICT, strict=True)
    rules = {finding.message: finding for finding in content.findings}
    assert {finding.severity for finding in content.findings} == {"rule"}
    assert {finding.question_id for finding in content.findings} == {"a"}
    hint = rules["the hint gives the point away"]
    assert (hint.line, hint.column) == (6, 15)
    why = rules["why is missing"]
    assert (why.line, why.column) == (2, 5)


def test_the_house_rules_are_not_for_everyone() -> None:
    assert read(STRICT).findings == ()
