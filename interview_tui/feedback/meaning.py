"""Meaning: where sentences point, from the table of word pieces, in plain Python."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from operator import add, mul
from typing import Final

from interview_tui.feedback.lexicon import is_function_word, weight_of
from interview_tui.feedback.table import pieces_of, row_of, table
from interview_tui.feedback.words import Word

Direction = tuple[float, ...]
"""A vector of length 1, or the empty tuple where there is nothing that means anything."""

FUNCTION_SHARE: Final = 0.3
"""What a function word counts: more than among matched words, since "not" and "in" change
what a sentence says."""
_NOTHING: Final = 1e-6


def direction_of(words: Sequence[Word]) -> Direction:
    """Return where the words point together."""
    parts = [part for word in words if (part := _of_form(word.form))]
    return _scaled(_sum(parts)) if parts else ()


def without(direction: Direction, axis: Direction) -> Direction:
    """Return `direction` with what it shares with `axis` taken out.

    What the question says already is no merit of an answer: a copied question keeps nothing.
    """
    if not direction or not axis:
        return direction
    shared = likeness(direction, axis)
    return _scaled([one - shared * other for one, other in zip(direction, axis, strict=True)])


def likeness(one: Direction, other: Direction) -> float:
    """Return the cosine, from -1 to 1; 0 where either means nothing."""
    cosine: float = sum(map(mul, one, other))
    return cosine


@lru_cache(maxsize=20_000)
def _of_form(form: str) -> Direction:
    """Return a word's vector, as long as the word is telling."""
    pieces = pieces_of(form)
    if not pieces:
        return ()
    weight = FUNCTION_SHARE if is_function_word(form) else weight_of(form)
    share = weight / len(pieces) ** 0.5
    return tuple(share * number for number in _sum([row_of(piece) for piece in pieces]))


def _sum(parts: Iterable[Direction]) -> Sequence[float]:
    total: Sequence[float] = (0.0,) * table().size
    for part in parts:
        total = tuple(map(add, total, part))
    return total


def _scaled(numbers: Sequence[float]) -> Direction:
    length = sum(map(mul, numbers, numbers)) ** 0.5
    return tuple(number / length for number in numbers) if length > _NOTHING else ()
