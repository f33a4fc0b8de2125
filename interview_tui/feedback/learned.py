"""How surely a window of an answer makes a key point that has many phrasings."""

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from math import exp, sqrt
from operator import mul
from typing import Final, NamedTuple

from interview_tui.feedback.lesson import Lesson, Near
from interview_tui.feedback.odds import Odds, PointOdds
from interview_tui.feedback.reading import Reading
from interview_tui.feedback.rubric import Rubric


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


WEIGHTS: Final = Signs(0.373, 0.102, 0.689, 0.074, 0.507, 2.314, -4.424)
BASE: Final = -3.882
"""What each sign counts, and what stands at the beginning; fitted by `tests/feedback/fitting`."""


class Window(NamedTuple):
    """Sentences that are looked at together, the stems that count in them, and all stems' number.

    `shares` says of each stem how wholly it stands there: itself, or a word related to it;
    `pairs` says it of each two that follow each other, which stand there wholly.
    """

    sentences: tuple[int, ...]
    shares: Mapping[str, float]
    pairs: Mapping[str, float]
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
    for window in windows(reading, lesson):
        near = lesson.near(window.shares, reach)
        wrong = max(one.wrong for one in near.values())
        for number, of_point in enumerate(found):
            words = _odds_in(window.shares, lesson.odds[number], window.length)
            pairs = _odds_in(window.pairs, lesson.pair_odds[number], window.length)
            signs = Signs(*words, pairs.rest, pairs.wrong, near[number].several, wrong)
            of_point.append(Shown(window, signs, near[number], _sureness(signs)))
    return found


def windows(reading: Reading, lesson: Lesson) -> Iterator[Window]:
    """Yield each sentence, and each two that follow each other."""
    kept = reading.kept
    for index, after in zip_longest(kept, kept[1:]):
        yield _window((index,), reading, lesson)
        if after is not None:
            yield _window((index, after), reading, lesson)


def _window(sentences: tuple[int, ...], reading: Reading, lesson: Lesson) -> Window:
    shares: dict[str, float] = {}
    pairs: dict[str, float] = {}
    for index in sentences:
        pairs.update(dict.fromkeys(reading.pairs(index) & lesson.pairs, 1.0))
        for stem, share in reading.known_stems(index).items():
            shares[stem] = max(share, shares.get(stem, 0.0))
    return Window(sentences, shares, pairs, reading.different_words(sentences))


def _sureness(signs: Signs) -> float:
    total = BASE + sum(map(mul, WEIGHTS, signs))
    return 1.0 / (1.0 + exp(-total))


def _odds_in(shares: Mapping[str, float], odds: PointOdds, length: int) -> Odds:
    """Return what the terms of so long a window say together for the point that has these odds.

    A long text has more words of every kind: against the rest and what is said anyway it is
    held less than in proportion.
    """
    rest = wrong = anyway = 0.0
    for term, share in shares.items():
        known = odds.get(term)
        if known is not None:
            rest += share * known.rest
            wrong += share * known.wrong
            anyway += share * known.anyway
    room = sqrt(4 + length)
    return Odds(rest / room, wrong / 5, anyway / room)
