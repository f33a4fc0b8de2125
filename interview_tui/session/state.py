"""The state of a session at one moment."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from interview_tui.records.plan import Mode
from interview_tui.records.question import FollowUp, Question
from interview_tui.records.session import Ending, Session
from interview_tui.records.turn import Turn

A_MOMENT: Final = 10.0
"""Seconds within which who looks at the first question has not begun yet."""


class Phase(StrEnum):
    """What the turn at hand is doing."""

    ANSWERING = "answering"
    LOCKED = "locked"  # Interview, between two questions: the editor is closed, clocks stand still
    ESTIMATING = "estimating"  # submitted, and the user is asked how much of an answer it was
    REVEALED = "revealed"
    DONE = "done"  # the session is over; what remains is rating and looking


@dataclass(frozen=True, slots=True)
class State:
    """A session under way.

    `turns` in the order they were asked, `current` the index of the one at hand. `queue` holds
    the numbers (from 1) of the questions still to come. `looked_at` is when the clock was last
    looked at, on the caller's forward-only clock; `between` counts the seconds since the lock.
    `listening` says that the question is being read aloud and the clock waits for its end.
    `submit_pressed` is when Submit last arrived, obeyed or not. `asked_empty` says that the user
    was asked whether an empty answer is meant. `flags` are ids of flagged questions.
    """

    session: Session
    turns: tuple[Turn, ...]
    queue: tuple[int, ...]
    looked_at: float
    current: int = 0
    phase: Phase = Phase.ANSWERING
    between: float = 0.0
    paused: bool = False
    listening: bool = False
    asked_empty: bool = False
    submit_pressed: float | None = None
    ending: Ending | None = None
    flags: frozenset[str] = frozenset()

    @property
    def turn(self) -> Turn:
        return self.turns[self.current]

    @property
    def is_interview(self) -> bool:
        return self.session.plan.mode is Mode.INTERVIEW

    @property
    def question(self) -> Question:
        return self.question_of(self.turn)

    @property
    def follow_up(self) -> FollowUp | None:
        """The follow-up at hand, or None while a question itself is asked."""
        return self.follow_up_of(self.turn)

    @property
    def is_untouched(self) -> bool:
        """Whether the first question was asked a moment ago and nothing was done since."""
        first = self.turns[0]
        fresh = len(self.turns) == 1 and self.phase is Phase.ANSWERING and not self.flags
        idle = first.empty and not (first.hints or first.more_time)
        return fresh and idle and first.used < A_MOMENT

    @property
    def used(self) -> float:
        """Seconds charged in the whole session."""
        return sum(turn.used for turn in self.turns)

    @property
    def away(self) -> float:
        return sum(turn.away for turn in self.turns)

    def find(self, turn_id: str) -> Turn:
        return next(turn for turn in self.turns if turn.id == turn_id)

    def number_of(self, turn: Turn) -> int:
        """Return the number (from 1) of the question that `turn` belongs to."""
        return turn.position if turn.parent is None else self.find(turn.parent).position

    def question_of(self, turn: Turn) -> Question:
        return self.session.questions[self.number_of(turn) - 1]

    def follow_up_of(self, turn: Turn) -> FollowUp | None:
        if turn.parent is None:
            return None
        return self.question_of(turn).follow_ups[turn.position - 1]

    def follow_ups_asked(self, turn: Turn) -> int:
        return sum(other.parent == turn.id for other in self.turns)

    def with_turn(self, turn: Turn) -> "State":
        """Return the state with the turn of that id replaced."""
        turns = tuple(turn if old.id == turn.id else old for old in self.turns)
        return replace(self, turns=turns)

    def label(self, turn: Turn) -> str:
        """Return how a question is numbered on screen: 2, or 2a for its first follow-up."""
        letter = "" if turn.parent is None else _letters(turn.position)
        return f"{self.number_of(turn)}{letter}"

    def is_again(self, turn: Turn) -> bool:
        """Whether the question was asked before in this session."""
        if turn.parent is not None:
            return False
        first = next(t for t in self.turns if t.parent is None and t.position == turn.position)
        return first.id != turn.id

    def unreached(self) -> tuple[Question, ...]:
        """Return the questions that were never asked, in their order."""
        asked = {turn.position for turn in self.turns if turn.parent is None}
        return tuple(
            question
            for number, question in enumerate(self.session.questions, 1)
            if number not in asked
        )


def _letters(number: int) -> str:
    """Return a, b, … z for 1 to 26, and aa, ab, … after it."""
    earlier, letter = divmod(number - 1, 26)
    return (_letters(earlier) if earlier else "") + chr(ord("a") + letter)
