"""House rules about which points an answer makes: they ask the program's own feedback."""

from collections.abc import Iterator, Sequence
from typing import Final

from interview_tui.bank.house_rules import Breach
from interview_tui.feedback import Feedback, PointFeedback, PointState, assess
from interview_tui.records.question import Question

STRANGERS: Final = 8
"""With how many questions that share no skill each one is compared; all would take a minute."""
MOST_BY_STRANGERS: Final = 0.02
"""The share of all points that strangers' model answers may cover."""
FEWEST_POINTS: Final = 500
"""Fewer points looked at say nothing about a share."""
TOO_MANY_STRANGERS: Final = 3
"""Strangers of `STRANGERS` that make a point which any answer of the field makes."""


def points_and_answers(questions: Sequence[Question]) -> Iterator[tuple[Question, Breach]]:
    """Yield where key points and answers do not fit each other.

    A question's own answers come first, then the strangers': both at once, since preparing a
    question for feedback takes as long as judging several answers to it.
    """
    strangers = _Strangers(questions)
    for number, question in enumerate(questions):
        if question.key_points:
            for breach in _own_answers(question):
                yield question, breach
            strangers.look_at(number)
    yield from strangers.breaches()


def _own_answers(question: Question) -> Iterator[Breach]:
    yield from _model_answer(question)
    yield from _good_answers(question)
    yield from _weak_answers(question)


def _model_answer(question: Question) -> Iterator[Breach]:
    if question.answer is None:
        return
    for index, point in enumerate(assess(question, question.answer).points):
        if point.state is not PointState.COVERED:
            yield Breach(("key_points", index), "the model answer does not cover this point")


def _good_answers(question: Question) -> Iterator[Breach]:
    for index, answer in enumerate(question.good_answers):
        missed = [one.id for one in _essentials(assess(question, answer)) if not _made(one.state)]
        if missed:
            message = f"this good answer misses essential points: {', '.join(missed)}"
            yield Breach(("good_answers", index), message)


def _weak_answers(question: Question) -> Iterator[Breach]:
    for index, answer in enumerate(question.weak_answers):
        essentials = _essentials(assess(question, answer))
        if essentials and all(_made(one.state) for one in essentials):
            message = "this weak answer covers every essential point"
            yield Breach(("weak_answers", index), message)


class _Strangers:
    """Holds each question against `STRANGERS` that share no skill with it, spread over the bank."""

    def __init__(self, questions: Sequence[Question]) -> None:
        self._questions = questions
        self._made: dict[tuple[int, int], list[str]] = {}
        self._looked_at = 0

    def look_at(self, number: int) -> None:
        """Take note of the points of one question that its strangers make."""
        question = self._questions[number]
        for stranger in self._strangers_of(number):
            points = assess(question, stranger.answer or "").points
            self._looked_at += len(points)
            for index, point in enumerate(points):
                if _made(point.state):
                    self._made.setdefault((number, index), []).append(stranger.id)

    def breaches(self) -> Iterator[tuple[Question, Breach]]:
        """Yield the points that very many make, and all of them when there are too many."""
        times = sum(map(len, self._made.values()))
        enough = self._looked_at >= FEWEST_POINTS
        too_many = enough and times > MOST_BY_STRANGERS * self._looked_at
        for (number, index), by in self._made.items():
            if too_many or len(by) >= TOO_MANY_STRANGERS:
                message = f"answers to questions about something else make it: {', '.join(by)}"
                yield self._questions[number], Breach(("key_points", index), message)

    def _strangers_of(self, number: int) -> Sequence[Question]:
        """Return the same ones each time."""
        skills = set(self._questions[number].skills)
        others = [one for one in self._questions if one.answer and skills.isdisjoint(one.skills)]
        step = max(1, len(others) // STRANGERS)
        return others[number % step :: step][:STRANGERS]


def _essentials(found: Feedback) -> list[PointFeedback]:
    return [point for point in found.points if point.essential]


def _made(state: PointState) -> bool:
    return state is PointState.COVERED
