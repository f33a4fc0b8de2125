"""What the phrasings of a question teach: the odds of words, and which phrasing is near.

Whoever says a point wrongly uses the same words as who says it rightly. So what counts is which
phrasings, right or wrong, of this point or another, a sentence is most like.
"""

from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from interview_tui.feedback.lexicon import FUNCTION_WEIGHT
from interview_tui.feedback.odds import PointOdds, counted

ENOUGH: Final = 8
"""So many right phrasings of a point teach something."""
SEVERAL: Final = 3
"""Of so many of a point's phrasings, the nearest ones, it counts how much is there."""

WHOLE: Final = 0.98
IN_ORDER: Final = 0.9
"""With so much of a phrasing there, all but a small word, and so many of its pairs of words that
follow each other, it stands there: whoever turns it round has all of its words and few pairs."""

IN_REACH: Final = 0.4
"""The share of a right phrasing that has to be somewhere in an answer to be compared."""


class Taught(NamedTuple):
    """A phrasing as its stems and what they count, and its pairs of stems.

    `point` is the number of its key point, `right` says that it makes it. `whole` says that it is
    one to compare with: a short one would be there in any long sentence, and one that is merely
    near says nothing wrong.
    """

    point: int
    right: bool
    whole: bool
    weights: Mapping[str, float]
    pairs: frozenset[str]


class Near(NamedTuple):
    """How much of a point's nearest phrasing is there, of its nearest ones, and of a wrong one.

    `quoted` says that a right one stands there whole and in its order.
    """

    nearest: float = 0.0
    several: float = 0.0
    wrong: float = 0.0
    quoted: bool = False


class _Compared(NamedTuple):
    """A phrasing to compare with; `small` has a bit for each of its function words."""

    place: tuple[int, bool]
    small: int
    total: float
    pairs: frozenset[str]

    def is_in_order(self, pairs: Container[str]) -> bool:
        return sum(pair in pairs for pair in self.pairs) >= IN_ORDER * len(self.pairs)


class Lesson:
    """What the phrasings of one question teach. Made once a question."""

    def __init__(self, phrasings: Sequence[Taught]) -> None:
        self.odds = _odds([(one, one.weights) for one in phrasings])
        self.pair_odds = _odds([(one, one.pairs) for one in phrasings])
        self.pairs = frozenset[str]().union(*(odds.terms for odds in self.pair_odds.values()))
        self._compared: list[_Compared] = []
        self._numbers: dict[str, list[tuple[int, float]]] = defaultdict(list)
        self._bits: dict[str, int] = {}
        for one in phrasings:
            if one.whole:
                self._compare(one)

    def _compare(self, one: Taught) -> None:
        small, total = 0, 0.0
        for stem, weight in one.weights.items():
            if weight <= FUNCTION_WEIGHT:
                small |= self._bits.setdefault(stem, 1 << len(self._bits))
            else:
                self._numbers[stem].append((len(self._compared), weight))
                total += weight
        total += FUNCTION_WEIGHT * small.bit_count()
        self._compared.append(_Compared((one.point, one.right), small, total, one.pairs))

    def in_reach(self, shares: Mapping[str, float]) -> list[int]:
        """Return the phrasings of which an answer with these stems has enough in all.

        The others, most of them, need not be compared with each of its windows. Wrong ones are
        always in reach: else what is said elsewhere in an answer could speak against a sentence.
        """
        everything = range(len(self._compared))
        near = {number for number, part in self._parts(shares, everything) if part >= IN_REACH}
        return [n for n, one in enumerate(self._compared) if n in near or not one.place[1]]

    def near(
        self, shares: Mapping[str, float], pairs: Container[str], reach: Iterable[int]
    ) -> dict[int, Near]:
        """Return by point how near its phrasings in reach are to stems of which so much is there.

        `pairs` are those that follow each other there. Phrasings of which no telling word is there
        are not near.
        """
        parts: dict[tuple[int, bool], list[float]] = defaultdict(list)
        quoted = set()
        for number, part in self._parts(shares, reach):
            one = self._compared[number]
            parts[one.place].append(part)
            if part >= WHOLE and one.is_in_order(pairs):
                quoted.add(one.place)
        return {
            point: _near(
                parts.get((point, True), ()), parts.get((point, False), ()), (point, True) in quoted
            )
            for point in self.odds
        }

    def _parts(
        self, shares: Mapping[str, float], numbers: Iterable[int]
    ) -> Iterator[tuple[int, float]]:
        """Yield how much of each of these phrasings is there, where a telling word is."""
        sums = [0.0] * len(self._compared)
        small = 0
        for stem, share in shares.items():
            small |= self._bits.get(stem, 0)
            for number, weight in self._numbers.get(stem, ()):
                sums[number] += weight * share
        for number in numbers:
            weight = sums[number]
            if weight:
                _, own, total, _ = self._compared[number]
                there = weight + FUNCTION_WEIGHT * (small & own).bit_count()
                yield number, there / total


def _near(right: Sequence[float], wrong: Sequence[float], quoted: bool) -> Near:
    if not right:
        return Near(wrong=max(wrong, default=0.0))
    nearest = sorted(right)[-SEVERAL:]
    return Near(nearest[-1], sum(nearest) / SEVERAL, max(wrong, default=0.0), quoted)


def _odds(
    phrasings: Sequence[tuple[Taught, Collection[str]]],
) -> dict[int, PointOdds]:
    """Return by point the odds of the terms that its phrasings have."""
    everything = counted([terms for _, terms in phrasings])
    found = {}
    for number in {one.point for one, _ in phrasings}:
        own = [(one.right, terms) for one, terms in phrasings if one.point == number]
        right = counted([terms for is_right, terms in own if is_right])
        wrong = counted([terms for is_right, terms in own if not is_right])
        found[number] = PointOdds(right, wrong, everything)
    return found
