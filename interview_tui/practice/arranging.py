"""From candidates to the list of a plan that fits its minutes and goes from easy to hard."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from interview_tui.bank.choice.alike import asks_nearly_the_same
from interview_tui.bank.choice.choose import DEFAULT_COUNT
from interview_tui.records.plan import AS_MANY_AS_FIT, Mode, Plan
from interview_tui.records.question import LEVELS, Question
from interview_tui.session.allotment import ROUNDING, follow_up_seconds, question_seconds

_HARDNESS: Final = {level: place for place, level in enumerate(LEVELS)}
_MIDDLE: Final = 1
"""How hard a question of any level counts."""


def arrange(candidates: Iterable[Question], plan: Plan) -> tuple[Question, ...]:
    """Return the questions to ask, of `candidates`, which come in the order of need.

    They are as many as the plan says or as fit into its total, one at least. Of an arranged plan
    no two ask nearly the same, unless there are too few others, and the easier come first.
    """
    chosen: list[Question] = []
    alike: list[Question] = []
    room = _Room(plan)
    for question in candidates:
        if room.is_full:
            break
        if plan.arranged and any(asks_nearly_the_same(question, other) for other in chosen):
            alike.append(question)
        else:
            chosen += room.take(question)
    if plan.count != AS_MANY_AS_FIT:
        for question in alike:
            chosen += room.take(question)
    return tuple(sorted(chosen, key=_hardness) if plan.arranged else chosen)


class _Room:
    """How many questions still find a place: by number, or by the seconds of the whole."""

    def __init__(self, plan: Plan) -> None:
        # A factor for the time multiplies the whole and its parts alike.
        self._plan = replace(plan, factor=1.0, clock=True)
        fills = plan.count == AS_MANY_AS_FIT and plan.total is not None
        self._seconds = 60.0 * (plan.total or 0.0) if fills else None
        self._count = None if fills else plan.count or DEFAULT_COUNT
        self._taken = 0

    @property
    def is_full(self) -> bool:
        if self._count is not None:
            return self._taken >= self._count
        return self._seconds is not None and self._seconds < ROUNDING

    def take(self, question: Question) -> list[Question]:
        """Return the question in a list, or an empty one where it finds no place."""
        if self.is_full:
            return []
        if self._seconds is not None:
            needed = _seconds(self._plan, question)
            if needed > self._seconds + ROUNDING and self._taken:
                return []
            self._seconds -= needed
        self._taken += 1
        return [question]


def _seconds(plan: Plan, question: Question) -> float:
    """Return the seconds of a question, in an interview with the follow-up that is asked."""
    seconds = question_seconds(plan, question) or 0.0
    if plan.mode is Mode.INTERVIEW and plan.follow_ups and question.follow_ups:
        seconds += follow_up_seconds(plan, question.follow_ups[0]) or 0.0
    return seconds


def _hardness(question: Question) -> int:
    return _HARDNESS.get(question.level, _MIDDLE)
