"""What of an answer is looked at together: a sentence, or two, and the words that count there."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from interview_tui.feedback.lesson import Lesson
from interview_tui.feedback.reading import Reading


class Terms(NamedTuple):
    """The stems that count in some text, and its pairs of stems that follow each other.

    Of each stem it says how wholly it stands there: itself, or a word related to it. Pairs stand
    there wholly.
    """

    shares: Mapping[str, float]
    pairs: Mapping[str, float]


class Window(NamedTuple):
    """Sentences that are looked at together, their terms, and the number of their stems."""

    sentences: tuple[int, ...]
    terms: Terms
    length: int


def windows(reading: Reading) -> Iterator[tuple[int, ...]]:
    """Yield each sentence, and each two that follow each other."""
    kept = reading.kept
    for index, after in zip_longest(kept, kept[1:]):
        yield (index,)
        if after is not None:
            yield (index, after)


def terms_of(index: int, reading: Reading, lesson: Lesson) -> Terms:
    """Return what counts in a sentence."""
    pairs = sorted(reading.pairs(index) & lesson.pairs)
    return Terms(reading.known_stems(index), dict.fromkeys(pairs, 1.0))


def together(parts: Sequence[Terms]) -> Terms:
    """Return what counts in some texts taken together, each stem as wholly as it stands in any."""
    first, *others = parts
    shares, pairs = first
    for other in others:
        pairs = {**pairs, **other.pairs}
        least = {stem: max(share, shares.get(stem, 0.0)) for stem, share in other.shares.items()}
        shares = {**shares, **least}
    return Terms(shares, pairs)


def twice(one: Terms, other: Terms) -> Terms:
    """Return what would count twice if two texts were added up, as less than nothing."""
    shares = {
        stem: -min(share, other.shares[stem])
        for stem, share in one.shares.items()
        if stem in other.shares
    }
    return Terms(shares, {pair: -1.0 for pair in one.pairs if pair in other.pairs})
