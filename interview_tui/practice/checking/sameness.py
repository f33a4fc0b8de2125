"""House rules about questions that ask the same."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from operator import mul
from typing import Final

from interview_tui.bank.choice.alike import ALIKE_PROMPTS, prompts_likeness
from interview_tui.bank.house_rules import Breach
from interview_tui.feedback import PointState, assess
from interview_tui.feedback.meaning import Direction, direction_of
from interview_tui.feedback.words import read_text
from interview_tui.records.question import Question

KINDRED: Final = 0.85
"""The cosine of what their key points mean from which on two questions may ask the same."""


def asked_twice(questions: Sequence[Question]) -> Iterator[tuple[Question, Breach]]:
    """Yield the later of two questions that ask the same, in their words or in what they want.

    They want the same when the model answer of each covers all essential points of the other.
    """
    meanings = [_meaning(question) for question in questions]
    for (one, first), (other, second) in combinations(zip(questions, meanings, strict=True), 2):
        if prompts_likeness(one, other) >= ALIKE_PROMPTS:
            yield other, Breach(("prompt",), f"the prompt is nearly that of {one.id}")
        elif _cosine(first, second) >= KINDRED and _want_the_same(one, other):
            message = f"it asks the same as {one.id}: each model answer covers both"
            yield other, Breach(("key_points",), message)


def _meaning(question: Question) -> Direction:
    return direction_of(read_text(" ".join(one.point for one in question.key_points)).words)


def _cosine(one: Direction, other: Direction) -> float:
    cosine: float = sum(map(mul, one, other))
    return cosine


def _want_the_same(one: Question, other: Question) -> bool:
    return _answers(one, other.answer) and _answers(other, one.answer)


def _answers(question: Question, answer: str | None) -> bool:
    """Whether an answer makes every essential point of a question."""
    if not question.essentials or not answer:
        return False
    points = assess(question, answer).points
    return all(one.state is PointState.COVERED for one in points if one.essential)
