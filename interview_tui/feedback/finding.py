"""How strongly an answer makes one point, and the strengths from which on that is said."""

from dataclasses import dataclass
from typing import Final

from interview_tui.feedback.matching import Match, Places
from interview_tui.feedback.result import Basis, PointState
from interview_tui.feedback.rubric import Goal

COVERED: Final = 0.63
POSSIBLE: Final = 0.5
"""From these strengths on a point is covered, or possibly so."""
NAMED: Final = 0.25
"""The strength from which on the terms of a point that has few phrasings are there."""
MOST_UNSURE: Final = 0.55
"""The greatest strength of what is only possible."""


@dataclass(frozen=True, slots=True)
class Finding:
    """How strongly one point is made, from 0 to 1, before the rules about whole answers.

    `like` is the loose view, `recalled` what a model finds. They move the coverage, not the state.
    `named` says that its terms are there, which is all that can be in keywords and notes; with
    `only_named` that is all that counts.
    """

    goal: Goal
    strength: float
    basis: Basis
    places: Places
    sentences: tuple[int, ...]
    wrong: tuple[Match, ...]
    like: float = 0.0
    recalled: float | None = None
    named: bool = False
    only_named: bool = False

    @property
    def is_said_one_way(self) -> bool:
        return len(self.goal.phrasings) == 1

    @property
    def state(self) -> PointState:
        if self.strength >= COVERED:
            return PointState.COVERED
        possible = self.named if self.only_named else self.strength >= POSSIBLE
        return PointState.POSSIBLE if possible else PointState.MISSING

    @property
    def rank(self) -> tuple[float, str, str]:
        return (-self.strength, self.goal.point.point, self.goal.point.id)
