"""How strongly an answer makes one point, and the strengths from which on that is said."""

from dataclasses import dataclass
from typing import Final

from interview_tui.feedback.matching import Match, Places
from interview_tui.feedback.result import Basis
from interview_tui.feedback.rubric import Goal

COVERED: Final = 0.63
POSSIBLE: Final = 0.5
"""From these strengths on a point is covered, or possibly so."""
NAMED: Final = 0.25
"""The strength from which on a point is possible in keywords and notes, where its terms are all
that can be there."""
MOST_UNSURE: Final = 0.55
"""The greatest strength of what is only possible."""


@dataclass(frozen=True, slots=True)
class Finding:
    """How strongly one point is made, from 0 to 1, before the rules about whole answers.

    `like` is the loose view, `recalled` what a model finds. They move the coverage, not the state.
    `possible` is the strength from which on it is possible.
    """

    goal: Goal
    strength: float
    basis: Basis
    places: Places
    sentences: tuple[int, ...]
    wrong: tuple[Match, ...]
    like: float = 0.0
    recalled: float | None = None
    possible: float = POSSIBLE

    @property
    def is_said_one_way(self) -> bool:
        return len(self.goal.phrasings) == 1

    @property
    def rank(self) -> tuple[float, str, str]:
        return (-self.strength, self.goal.point.point, self.goal.point.id)
