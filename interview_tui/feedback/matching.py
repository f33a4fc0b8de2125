"""How far an answer makes one key point: by phrase, by words, by meaning."""

import math
from collections.abc import Iterable, Iterator, Sequence
from heapq import nlargest
from typing import Final, NamedTuple

from interview_tui.feedback.lexicon import FUNCTION_WEIGHT
from interview_tui.feedback.meaning import likeness
from interview_tui.feedback.reading import Reading
from interview_tui.feedback.rubric import Phrase, Phrasing

Places = frozenset[int]
"""Words of the answer, by their number."""


SAYING_IT: Final = 4
"""The power by which letters stand in for the meaning: nearly all of a point's letters in one
sentence are hardly there by chance, half of them often are."""


MOST_LOOSE: Final = 3
"""How many phrasings of a point are looked at loosely, which takes longest of all."""


class Match(NamedTuple):
    """How far something is said, from 0 to 1, the words that show it, and their sentences."""

    score: float
    places: Places = frozenset()
    sentences: tuple[int, ...] = ()


NO_MATCH = Match(0.0)


class Likeness(NamedTuple):
    """How much of a phrasing's words and how much of its meaning two sentences have."""

    words: float
    meaning: float
    sentences: tuple[int, ...]


def by_phrase(phrases: Iterable[Phrase], reading: Reading, hidden: Places) -> Iterator[Match]:
    """Yield each sentence in which all words of a phrase stand, `hidden` words left aside."""
    for phrase in phrases:
        found = [reading.exact(stem) for stem in phrase]
        for index in set(found[0]).intersection(*found[1:]):
            places = [_visible(of_stem[index], hidden) for of_stem in found]
            if all(places):
                yield Match(1.0, frozenset(_closest(places)), (index,))


def by_words(phrasing: Phrasing, reading: Reading, hidden: Places) -> Match:
    """Return how much of a phrasing stands in the best two sentences that follow each other."""
    for score, window in _by_window(phrasing, reading, hidden, 0.0):
        return Match(score, frozenset(), reading.window_sentences(window))
    return NO_MATCH


def by_words_and_meaning(
    phrasing: Phrasing, reading: Reading, hidden: Places, least: float
) -> Likeness:
    """Return where the phrasing is said most fully, in words and in meaning together.

    Windows come by their words; none with less of them than `least` is looked at, nor one whose
    words alone are less than the best found. So most are never looked at for their meaning.
    """
    best = Likeness(0.0, 0.0, ())
    for words, window in _by_window(phrasing, reading, hidden, least):
        if words <= best.words * best.meaning:
            break
        sentences = reading.window_sentences(window)
        meaning = 0.0
        for index in sentences:
            if not (hidden and _holds(index, hidden, reading)):
                meaning = max(meaning, likeness(phrasing.direction, reading.sense(index)))
        if words * meaning > best.words * best.meaning:
            best = Likeness(words, meaning, sentences)
    return best


def nearest(phrasings: Sequence[Phrasing], reading: Reading) -> Sequence[Phrasing]:
    """Return the phrasings of which the whole answer has most letters, `MOST_LOOSE` of them."""
    if len(phrasings) <= MOST_LOOSE:
        return phrasings
    return nlargest(MOST_LOOSE, phrasings, lambda one: one.letters.recalled(reading.all_runs))


def by_letters_and_meaning(
    phrasings: Sequence[Phrasing], reading: Reading, hidden: Places
) -> float:
    """Return how like a phrasing the sentence is that is most like one, from 0 to 1.

    Both letters and meaning have to be there. A sentence with all the letters says it,
    whatever it says besides. Sentences with `hidden` words are left aside. Of many phrasings
    those are looked at of which the whole answer has most letters.
    """
    best = 0.0
    seen = [i for i in reading.kept if not (hidden and _holds(i, hidden, reading))]
    for phrasing in nearest(phrasings, reading):
        best = max(best, _likest(phrasing, reading, seen, best))
    return math.sqrt(best)


def _likest(phrasing: Phrasing, reading: Reading, seen: list[int], least: float) -> float:
    """Return the greatest product of letters and meaning, if any is greater than `least`."""
    best = least
    shares = [(phrasing.letters.recalled(reading.runs(index)), index) for index in seen]
    for recalled, index in sorted(shares, reverse=True):
        if recalled <= best:  # no meaning could make it better
            break
        meaning = likeness(phrasing.direction, reading.sense(index))
        best = max(best, recalled * max(meaning, recalled**SAYING_IT))
    return best


def places_of(
    phrasing: Phrasing, sentences: Iterable[int], reading: Reading, hidden: Places
) -> Places:
    """Return the telling words of a phrasing in these sentences."""
    telling = [term.stem for term in phrasing.terms if term.weight > FUNCTION_WEIGHT]
    stems = telling or [term.stem for term in phrasing.terms]
    found = (reading.hits(stem).get(i) for stem in stems for i in sentences)
    return frozenset(place for hit in found if hit for place in _visible(hit.places, hidden)[:1])


def _by_window(
    phrasing: Phrasing, reading: Reading, hidden: Places, least: float
) -> list[tuple[float, int]]:
    """Return the windows with more than `least` of a phrasing's words, fullest first."""
    there = [(weight, reading.shares(stem, hidden)) for stem, weight in phrasing.terms]
    if sum(weight for weight, shares in there if shares) <= least * phrasing.total:
        return []
    scores: dict[int, float] = {}
    for weight, shares in there:
        for window, share in shares.items():
            scores[window] = scores.get(window, 0.0) + weight * share
    found = [
        (-round(score / phrasing.total, 9), window)
        for window, score in scores.items()
        if score > least * phrasing.total
    ]
    return [(-negative, window) for negative, window in sorted(found)]


def _holds(index: int, hidden: Places, reading: Reading) -> bool:
    first, last = reading.text.sentences[index]
    return any(first <= place < last for place in hidden)


def _visible(places: list[int], hidden: Places) -> list[int]:
    return [place for place in places if place not in hidden] if hidden else places


def _closest(places: list[list[int]]) -> Iterator[int]:
    """Yield one place of each list, near the first of the first."""
    anchor = places[0][0]
    for of_stem in places:
        yield min(of_stem, key=lambda place: abs(place - anchor))
