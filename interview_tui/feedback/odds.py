"""How much each word speaks for a key point, learned from its phrasings: naive Bayes.

A word that stands in many phrasings of a point and in few others speaks for it; one that
stands in those that get it wrong speaks against it (log odds ratios with a prior, as in Monroe,
Colaresi and Quinn, "Fightin' Words", 2008).
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from math import log
from typing import Final, NamedTuple

from interview_tui.feedback.usual import usual_share

PRIOR: Final = 3.0
"""So many phrasings with what is usual in them are added to those that are there."""


class Counted(NamedTuple):
    """How many of so many phrasings have each stem."""

    times: Counter[str]
    of: int


def counted(phrasings: Collection[Iterable[str]]) -> Counted:
    """Count phrasings, each given as its different stems."""
    times: Counter[str] = Counter()
    for stems in phrasings:
        times.update(iter(stems))  # a mapping would add its values
    return Counted(times, len(phrasings))


class Odds(NamedTuple):
    """Log odds that a word belongs to the right phrasings of a point.

    Against everything else that is said about the question, against what gets this point wrong,
    and against what people of the field say anyway.
    """

    rest: float
    wrong: float
    anyway: float


def odds_of(right: Counted, wrong: Counted, everything: Counted) -> Mapping[str, Odds]:
    """Return the odds of each stem of a point's phrasings, `everything` being all of a question's.

    What is not a right phrasing of the point is the rest.
    """
    found = {}
    for stem in sorted(right.times.keys() | wrong.times.keys()):
        usual = usual_share(stem)
        own = _share(right.times[stem], right.of, usual)
        mistaken = _share(wrong.times[stem], wrong.of, usual)
        elsewhere = everything.times[stem] - right.times[stem]
        rest = _share(elsewhere, everything.of - right.of, usual)
        found[stem] = Odds(
            rest=log(own / rest),
            wrong=log(own / mistaken) if wrong.of else 0.0,
            anyway=log(own / usual) if right.times[stem] else 0.0,
        )
    return found


def _share(times: int, of: int, usual: float) -> float:
    return (times + PRIOR * usual) / (of + PRIOR)
