"""Meaning: where sentences point, from the table of word pieces, in plain Python."""

from collections.abc import Sequence
from functools import lru_cache
from operator import mul
from typing import Final, NamedTuple

from interview_tui.feedback.lexicon import is_function_word, weight_of
from interview_tui.feedback.table import pieces_of, row_of
from interview_tui.feedback.words import Word

Direction = tuple[float, ...]
"""A vector of length 1, or the empty tuple where there is nothing that means anything."""

FUNCTION_SHARE: Final = 0.3
"""What a function word counts: more than among matched words, since "not" and "in" change
what a sentence says."""
_NOTHING: Final = 1e-6


class Sense(NamedTuple):
    """What some words say, before it is compared: their sum, and how long it is."""

    numbers: Direction
    length: float


def sense_of(words: Sequence[Word], axis: Direction = ()) -> Sense:
    """Return what the words say together; what they share with `axis` does not count as length.

    Compared with a direction from which `axis` is taken out, that part vanishes by itself.
    """
    numbers = _sum([part for word in words if (part := _of_form(word.form))])
    square = sum(map(mul, numbers, numbers))
    shared = sum(map(mul, numbers, axis))
    return Sense(numbers, max(0.0, square - shared * shared) ** 0.5)


def direction_of(words: Sequence[Word]) -> Direction:
    """Return where the words point together."""
    return _scaled(_sum([part for word in words if (part := _of_form(word.form))]))


def without(direction: Direction, axis: Direction) -> Direction:
    """Return `direction` with what it shares with `axis` taken out.

    What the question says already is no merit of an answer: a copied question keeps nothing.
    """
    if not direction or not axis:
        return direction
    shared = sum(map(mul, direction, axis))
    return _scaled([one - shared * other for one, other in zip(direction, axis, strict=True)])


def likeness(direction: Direction, sense: Sense) -> float:
    """Return the cosine of their angle, from -1 to 1; 0 where either means nothing."""
    if sense.length < _NOTHING:
        return 0.0
    product: float = sum(map(mul, direction, sense.numbers))
    return product / sense.length


@lru_cache(maxsize=20_000)
def _of_form(form: str) -> Direction:
    """Return a word's vector, as long as the word is telling."""
    pieces = pieces_of(form)
    if not pieces:
        return ()
    weight = FUNCTION_SHARE if is_function_word(form) else weight_of(form)
    share = weight / len(pieces) ** 0.5
    return tuple([share * number for number in _sum([row_of(piece) for piece in pieces])])


def _sum(parts: Sequence[Direction]) -> Direction:
    if not parts:
        return ()
    if len(parts) == 1:
        return parts[0]
    return tuple(map(sum, zip(*parts, strict=True)))


def _scaled(numbers: Sequence[float]) -> Direction:
    length = sum(map(mul, numbers, numbers)) ** 0.5
    return tuple([number / length for number in numbers]) if length > _NOTHING else ()
