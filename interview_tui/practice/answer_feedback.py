"""Feedback on the answers of one session, kept as long as it is open."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from interview_tui.feedback import Feedback, assess
from interview_tui.feedback.result import TOLD
from interview_tui.practice.points import SeenPoint, seen_points
from interview_tui.records.plan import AnswerBy
from interview_tui.records.question import DERIVED, PointPhrasings, Question
from interview_tui.records.turn import Turn
from interview_tui.session.judging import is_open

if TYPE_CHECKING:
    from interview_tui.feedback.delivery import Delivery
    from interview_tui.practice.phrasings import Phrasings
    from interview_tui.session.state import State

SLIP = "Not yet: a tipyng slip loads all there is."
STORIES = "behavioral"
"""Questions of this topic are answered with a story: situation, task, action, result."""


@dataclass(frozen=True)
class _Kept:
    answer: str
    feedback: Feedback


class AnswerFeedback:
    """Looks at answers on first use: 5 ms each, for a new question 50 ms more; see `warm`."""

    def __init__(self, phrasings: Phrasings) -> None:
        self.phrasings = phrasings
        self._kept: dict[str, _Kept] = {}
        self._order: dict[str, tuple[str, ...]] = {}

    def of(self, state: State, turn: Turn) -> Feedback | None:
        """Return the feedback on an answer, None where there is nothing to look at, or not yet."""
        if turn.parent is not None or turn.empty or not is_open(state, turn):
            return None
        kept = self._kept.get(turn.id)
        if kept is None or kept.answer != turn.answer.text:
            kept = _Kept(turn.answer.text, self._look(state.question_of(turn), turn))
            self._kept[turn.id] = kept
        return kept.feedback

    def told(self, state: State, turn: Turn) -> tuple[str, ...]:
        """Return what there is to say about a whole answer that nobody sees beside it."""
        found = self.of(state, turn)
        return tuple(notice.value for notice in found.notices if notice in TOLD) if found else ()

    def points(self, state: State, turn: Turn) -> tuple[SeenPoint, ...]:
        """Return the key points beside an answer; none while they may not be seen.

        Their order stays while the session is open.
        """
        if turn.parent is not None or not is_open(state, turn):
            return ()
        found = self.of(state, turn)
        points = state.question_of(turn).key_points
        seen = seen_points(points, turn.ticks, found.points if found else (), turn.answer.text)
        order = self._order.setdefault(turn.id, tuple(point.id for point in seen))
        return tuple(sorted(seen, key=lambda point: _place(point.id, order)))

    def delivery(self, state: State, turn: Turn) -> Delivery:
        from interview_tui.feedback.delivery import delivery

        return delivery(turn, behavioral=state.question_of(turn).topic == STORIES)

    def keep(self, state: State, turn: Turn, point: str, words: str) -> None:
        """Count words as making a key point from now on. Raises `Problem`."""
        self.phrasings.add(state.question_of(turn).id, point, words)
        self._kept.pop(turn.id, None)

    def drop(self, state: State, turn: Turn, point: str) -> bool:
        """Take away those of the user's phrasings that make this answer's match; say if any did.

        Raises `Problem`.
        """
        question = state.question_of(turn)
        own = self.phrasings.own(question).get(point, PointPhrasings())
        here = tuple(phrasing for phrasing in own.accept if _makes(question, turn, point, phrasing))
        if here:
            self.phrasings.drop(question.id, point, here)
            self._kept.pop(turn.id, None)
        return bool(here)

    def warm(self, question: Question) -> None:
        """Load what feedback needs and prepare the question, best beside the typing.

        Takes a tenth of a second the first time; with the extra `[semantic]` half a second more.
        """
        assess(question, SLIP, phrasings=self.phrasings.of(question))

    def _look(self, question: Question, turn: Turn) -> Feedback:
        notes = turn.answer_by is AnswerBy.SPEAKING
        more = self.phrasings.of(question)
        return assess(question, turn.answer.text, notes=notes, phrasings=more)


def holds(answer: str, words: str) -> bool:
    """Whether an answer holds these words, however it is broken into lines."""
    return " ".join(words.casefold().split()) in " ".join(answer.casefold().split())


def _makes(question: Question, turn: Turn, point: str, phrasing: str) -> bool:
    """Whether a phrasing of the user's stands in an answer, or makes the point by its stems."""
    if holds(turn.answer.text, phrasing):
        return True
    alone = replace(question, key_points=tuple(p for p in question.key_points if p.id == point))
    bare = replace(alone, key_points=tuple(replace(p, accept=()) for p in alone.key_points))
    found = assess(bare, turn.answer.text, phrasings={point: PointPhrasings((phrasing,))})
    return bool(found.covered) and not assess(bare, turn.answer.text).covered


def is_derived(point: str) -> bool:
    """Whether a key point was taken from the model answer, so that its id may change with it."""
    return point.startswith(DERIVED)


def _place(point: str, order: tuple[str, ...]) -> int:
    return order.index(point) if point in order else len(order)
