"""Typing errors: a letter too many, too few, another, or two exchanged."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from interview_tui.feedback.table import word_ranks

SHORTEST_TYPO: Final = 4
_SHORTEST_COMMON = 5


def one_slip_from(form: str, known: Sequence[str]) -> list[str]:
    """Return the known words that are one slip away, in their order."""
    from rapidfuzz.distance import OSA  # 10 ms, needed for words that nobody knows
    from rapidfuzz.process import extract

    return [
        one for one, *_ in extract(form, known, scorer=OSA.distance, score_cutoff=1, limit=None)
    ]


@lru_cache(maxsize=5_000)
def common_word(form: str) -> str | None:
    """Return the most frequent word one slip away that begins with the same letter, or None."""
    if len(form) < _SHORTEST_COMMON:
        return None
    begun = _common()
    near = [w for size in (-1, 0, 1) for w in begun.get((form[0], len(form) + size), ())]
    found = one_slip_from(form, sorted(near, key=word_ranks().__getitem__))
    return found[0] if found else None


@cache
def _common() -> dict[tuple[str, int], list[str]]:
    """Return the words of the table by their first letter and length."""
    words: dict[tuple[str, int], list[str]] = defaultdict(list)
    for word in word_ranks():
        if word.isalpha():
            words[word[0], len(word)].append(word)
    return words
