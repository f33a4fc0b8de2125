"""What a point adds to the coverage: apart from its state, and without a step."""

import math
from typing import Final

from interview_tui.feedback.finding import Finding

LENIENCE: Final = 0.7
"""People give the first half of a point more than half of its worth."""
LOOSE_SHARE: Final = 0.5
"""What is made of a point counts, and as much again how like it the answer is."""
MODEL_SHARE: Final = 0.25
"""How much of a point's worth is what a model finds in the answer, where there is one."""
BY_CHANCE: Final = 0.22
"""The strength that any answer of the field has, where one of several phrasings is matched."""
LITTLE: Final = 0.2
MUCH: Final = 0.8
"""How sure a point with many phrasings is where it is worth nothing, and where it is fully made."""
CLEARLY: Final = 0.7
"""The strength from which on a point with several phrasings is fully made."""


def worth(finding: Finding) -> float:
    """Return what a point adds to the coverage, from 0 to 1; by a model to hundredths.

    What a model computes differs by less than that between processors.
    """
    if finding.goal.is_taught:
        return round(min(1.0, max(0.0, (finding.strength - LITTLE) / (MUCH - LITTLE))), 4)
    by_words = _worth_by_words(finding)
    if finding.recalled is None:
        return round(by_words, 4)
    by_model = finding.recalled if finding.is_said_one_way else _more_than_chance(finding.recalled)
    return round((1.0 - MODEL_SHARE) * by_words + MODEL_SHARE * by_model, 2)


def _worth_by_words(finding: Finding) -> float:
    """Return what the words of an answer make of a point, from 0 to 1.

    A point said in one way only, such as a clause of a model answer, is worth something as soon
    as part of it is there, and more where the answer is like it. Of several ways part of the best
    is there by chance: that is taken off, and half of the worth is for having made the point,
    with a narrow slope between not and fully.
    """
    made = math.pow(finding.strength, LENIENCE)
    partly = (1.0 - LOOSE_SHARE) * made + LOOSE_SHARE * finding.like
    if finding.is_said_one_way:
        return partly
    return (_more_than_chance(finding.strength, CLEARLY) + _more_than_chance(partly)) / 2


def _more_than_chance(share: float, full: float = 1.0) -> float:
    return min(1.0, max(0.0, (share - BY_CHANCE) / (full - BY_CHANCE)))
