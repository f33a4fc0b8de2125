"""Typing errors: a letter too many, too few, another, or two exchanged."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from interview_tui.feedback.table import word_ranks

SHORTEST_TYPO: Final = 4
_SHORTEST_COMMON = 5


def one_slip_from(form: str, known: Sequence[str]) -> str | None:
    """Return the first of the known words that is one slip away, or None."""
    from rapidfuzz.distance import OSA  # 10 ms, needed for words that nobody knows
    from rapidfuzz.process import extractOne

    found = extractOne(form, known, scorer=OSA.distance, score_cutoff=1)
    return found[0] if found else None


@lru_cache(maxsize=5_000)
def common_word(form: str) -> str | None:
    """Return the most frequent word one slip away that begins with the same letter, or None."""
    if len(form) < _SHORTEST_COMMON:
        return None
    begun = _common()
    near = [w for size in (-1, 0, 1) for w in begun.get((form[0], len(form) + size), ())]
    return one_slip_from(form, sorted(near, key=word_ranks().__getitem__))


@cache
def _common() -> dict[tuple[str, int], list[str]]:
    """Return the words of the table by their first letter and length."""
    words: dict[tuple[str, int], list[str]] = defaultdict(list)
    for word in word_ranks():
        if word.isalpha():
            words[word[0], len(word)].append(word)
    return words
