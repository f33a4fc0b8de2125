"""How surely a window of an answer makes a key point that has many phrasings."""

from collections.abc import Mapping, Sequence
from math import exp, sqrt
from operator import mul
from typing import Final, NamedTuple

from interview_tui.feedback.lesson import Lesson, Near
from interview_tui.feedback.odds import PointOdds
from interview_tui.feedback.reading import Reading
from interview_tui.feedback.rubric import Rubric
from interview_tui.feedback.windows import Terms, Window, terms_of, together, twice, windows


class Signs(NamedTuple):
    """What some sentences show of a point: log odds, and how near right and wrong phrasings are.

    The odds are those of its words, and of its pairs of words that follow each other.
    """

    rest: float
    wrong: float
    anyway: float
    pairs_rest: float
    pairs_wrong: float
    near: float
    near_wrong: float


WEIGHTS: Final = Signs(0.379, 0.099, 0.686, 0.080, 0.499, 2.360, -4.373)
BASE: Final = -4.040
"""What each sign counts, and what stands at the beginning; fitted by `tests/feedback/fitting`."""


class Shown(NamedTuple):
    """What a window shows of a point, and how much of its phrasings stands there.

    `sureness` says how surely the point is made here, from 0 to 1.
    """

    window: Window
    signs: Signs
    near: Near
    sureness: float


def shown_in(reading: Reading, rubric: Rubric) -> list[list[Shown]]:
    """Return for each point what each window shows of it; nothing where there is no lesson."""
    found: list[list[Shown]] = [[] for _ in rubric.goals]
    lesson = rubric.lesson
    if lesson is None:
        return found
    reach = lesson.in_reach(reading.all_known_stems)
    alone = {index: terms_of(index, reading, lesson) for index in reading.kept}
    sums = {index: _sums(terms, lesson) for index, terms in alone.items()}
    for sentences in windows(reading):
        parts = [alone[index] for index in sentences]
        terms = together(parts)
        window = Window(sentences, terms, reading.different_words(sentences))
        near = lesson.near(terms.shares, terms.pairs, reach)
        wrong = max(one.wrong for one in near.values())
        told = [sums[index] for index in sentences]
        if len(sentences) > 1:
            told.append(_sums(twice(*parts), lesson))
        for number, of_point in enumerate(found):
            odds = _odds_in([one[number] for one in told], window.length)
            signs = Signs(*odds, near[number].several, wrong)
            of_point.append(Shown(window, signs, near[number], _sureness(signs)))
    return found


class _Sums(NamedTuple):
    """The odds of all terms added up, for one point."""

    rest: float
    wrong: float
    anyway: float
    pairs_rest: float
    pairs_wrong: float


def _sums(terms: Terms, lesson: Lesson) -> list[_Sums]:
    """Return what terms say together for each point."""
    found = []
    for number in range(len(lesson.odds)):
        words = _summed(terms.shares, lesson.odds[number])
        pairs = _summed(terms.pairs, lesson.pair_odds[number])
        found.append(_Sums(*words, *pairs[:2]))
    return found


def _summed(shares: Mapping[str, float], odds: PointOdds) -> tuple[float, float, float]:
    """Return the odds of terms added up: against the rest, what is wrong, and what is usual."""
    rest = wrong = anyway = 0.0
    for term, share in shares.items():
        known = odds[term]
        if known is not None:
            rest += share * known.rest
            wrong += share * known.wrong
            anyway += share * known.anyway
    return rest, wrong, anyway


def _odds_in(parts: Sequence[_Sums], length: int) -> _Sums:
    """Return the odds of so long a window from those of its parts.

    A long text has more words of every kind: against the rest and what is said anyway it is
    held less than in proportion.
    """
    all_parts = parts[0] if len(parts) == 1 else map(sum, zip(*parts, strict=True))
    rest, wrong, anyway, pairs_rest, pairs_wrong = all_parts
    room = sqrt(4 + length)
    return _Sums(rest / room, wrong / 5, anyway / room, pairs_rest / room, pairs_wrong / 5)


def _sureness(signs: Signs) -> float:
    total = BASE + sum(map(mul, WEIGHTS, signs))
    return 1.0 / (1.0 + exp(-total))
