"""How much each word speaks for a key point, learned from its phrasings: naive Bayes.

A word that stands in many phrasings of a point and in few others speaks for it; one that
stands in those that get it wrong speaks against it (log odds ratios with a prior, as in Monroe,
Colaresi and Quinn, "Fightin' Words", 2008). So do two words that follow each other: who turns
a relation round says the same words in another order.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from itertools import pairwise
from math import log
from typing import Final, NamedTuple

from interview_tui.feedback.usual import usual_share

PRIOR: Final = 3.0
"""So many phrasings with what is usual in them are added to those that are there."""
USUAL_PAIR: Final = 0.005
"""The share of phrasings that have some pair of words: most are met once, if at all."""


def pairs_of(stems: Iterable[str]) -> frozenset[str]:
    """Return each two stems that follow each other as one term."""
    return frozenset(f"{first} {second}" for first, second in pairwise(stems))


class Counted(NamedTuple):
    """How many of so many phrasings have each term: a stem, or a pair of them."""

    times: Counter[str]
    of: int


def counted(phrasings: Collection[Iterable[str]]) -> Counted:
    """Count phrasings, each given as its different terms."""
    times: Counter[str] = Counter()
    for terms in phrasings:
        times.update(iter(terms))  # a mapping would add its values
    return Counted(times, len(phrasings))


class Odds(NamedTuple):
    """Log odds that a term belongs to the right phrasings of a point.

    Against everything else that is said about the question, against what gets this point wrong,
    and against what people of the field say anyway.
    """

    rest: float
    wrong: float
    anyway: float


class PointOdds(dict[str, "Odds | None"]):
    """The odds of the terms of a point's phrasings, worked out once they are asked for.

    `everything` are all phrasings of the question; what is not a right one of the point is the
    rest. None for a term that no phrasing of the point has.
    """

    def __init__(self, right: Counted, wrong: Counted, everything: Counted) -> None:
        super().__init__()
        self._right = right
        self._wrong = wrong
        self._everything = everything

    @property
    def terms(self) -> frozenset[str]:
        return frozenset(self._right.times.keys() | self._wrong.times.keys())

    def __missing__(self, term: str) -> Odds | None:
        is_there = term in self._right.times or term in self._wrong.times
        found = self[term] = self._odds(term) if is_there else None
        return found

    def _odds(self, term: str) -> Odds:
        usual = _usual(term)
        times = self._right.times[term]
        own = _share(times, self._right.of, usual)
        mistaken = _share(self._wrong.times[term], self._wrong.of, usual)
        others = self._everything.of - self._right.of
        rest = _share(self._everything.times[term] - times, others, usual)
        return Odds(
            rest=log(own / rest),
            wrong=log(own / mistaken) if self._wrong.of else 0.0,
            anyway=log(own / usual) if times else 0.0,
        )


def _usual(term: str) -> float:
    return USUAL_PAIR if " " in term else usual_share(term)


def _share(times: int, of: int, usual: float) -> float:
    return (times + PRIOR * usual) / (of + PRIOR)
