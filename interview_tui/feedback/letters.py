"""Letters in a row that two texts share: word families, halves of compounds, small words.

Separated and separation share most of theirs, and so do two ways of bending one phrase. It is
the loose view beside the strict one of whole words; it says how much, never that a point is made.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from interview_tui.feedback.words import Word

RUN: Final = 3
"""Letters in a row: shorter than a stem, so that endings count little. With the space between
words among them, neighbors count too."""

Runs = frozenset[str]


class Letters(NamedTuple):
    """The runs of letters of a text: those that are its own, and those that the question has."""

    own: Runs
    asked: Runs
    asked_share: float

    def recalled(self, runs: Runs) -> float:
        """Return how much of the letters stands among the runs, from 0 to 1."""
        total = len(self.own) + self.asked_share * len(self.asked)
        there = len(self.own & runs) + self.asked_share * len(self.asked & runs)
        return there / total if total else 0.0


def runs_of(words: Sequence[Word]) -> Runs:
    """Return the runs of letters in some words that follow each other."""
    line = f" {' '.join([word.form for word in words])} "
    return frozenset([line[at : at + RUN] for at in range(len(line) - RUN + 1)])


def letters_of(words: Sequence[Word], asked: Runs, share: float) -> Letters:
    """Return the letters of some words; those of the question count `share` only."""
    runs = runs_of(words)
    return Letters(runs - asked, runs & asked, share)
