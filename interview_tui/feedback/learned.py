"""How surely a window of an answer makes a key point that has many phrasings."""

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from math import exp, sqrt
from operator import mul
from typing import Final, NamedTuple

from interview_tui.feedback.lesson import Near
from interview_tui.feedback.odds import Odds
from interview_tui.feedback.reading import Reading
from interview_tui.feedback.rubric import Rubric


class Signs(NamedTuple):
    """What some sentences show of a point: log odds, and how near right and wrong phrasings are."""

    rest: float
    wrong: float
    anyway: float
    near: float
    near_wrong: float


WEIGHTS: Final = Signs(0.294, 0.403, 0.771, 2.766, -5.063)
BASE: Final = -4.009
"""What each sign counts, and what stands at the beginning; fitted by `tests/feedback/fitting`."""


class Window(NamedTuple):
    """Sentences that are looked at together, the stems that count in them, and all stems' number.

    `shares` says of each stem how wholly it stands there: itself, or a word related to it.
    """

    sentences: tuple[int, ...]
    shares: Mapping[str, float]
    length: int


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
    for window in windows(reading):
        near = lesson.near(window.shares, reach)
        wrong = max(one.wrong for one in near.values())
        for number, of_point in enumerate(found):
            odds = _odds_in(window, lesson.odds[number])
            signs = Signs(*odds, near[number].several, wrong)
            of_point.append(Shown(window, signs, near[number], _sureness(signs)))
    return found


def windows(reading: Reading) -> Iterator[Window]:
    """Yield each sentence, and each two that follow each other."""
    kept = reading.kept
    for index, after in zip_longest(kept, kept[1:]):
        here = reading.known_stems(index)
        yield Window((index,), here, reading.different_words((index,)))
        if after is not None:
            both = (index, after)
            there = reading.known_stems(after)
            stems = here | there
            shares = {stem: max(here.get(stem, 0.0), there.get(stem, 0.0)) for stem in stems}
            yield Window(both, shares, reading.different_words(both))


def _sureness(signs: Signs) -> float:
    total = BASE + sum(map(mul, WEIGHTS, signs))
    return 1.0 / (1.0 + exp(-total))


def _odds_in(window: Window, odds: Mapping[str, Odds]) -> Odds:
    """Return what a window's words say together for the point that has these odds.

    A long text has more words of every kind: against the rest and what is said anyway it is
    held less than in proportion.
    """
    rest = wrong = anyway = 0.0
    for stem, share in window.shares.items():
        known = odds.get(stem)
        if known is not None:
            rest += share * known.rest
            wrong += share * known.wrong
            anyway += share * known.anyway
    room = sqrt(4 + window.length)
    return Odds(rest / room, wrong / 5, anyway / room)
