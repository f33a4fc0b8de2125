"""Whether two questions ask nearly the same, told by their words alone.

Quick enough for each start: no stems, no meaning, nothing to load.
"""

import re
from functools import lru_cache
from typing import Final

from interview_tui.records.question import Question

ALIKE_PROMPTS: Final = 0.5
"""The share of telling words from which on two prompts are nearly the same."""
ALIKE_POINTS: Final = 0.25
"""The same for prompts with their key points, where even kindred questions share a fifth."""

_WORD = re.compile(r"[^\W\d_]{4,}")
_BEGINNING = 5
"""Letters that stand for a word: overfit, overfits and overfitting are one."""
_SMALL_WORDS = """
about after also any are between both can come does each from have how into its more most much not
one other over same say should than that the them then there they this too two use used using what
when where which while who why will with would you your data model models
"""
_SMALL: Final = frozenset(_SMALL_WORDS.split())


def asks_nearly_the_same(one: Question, other: Question) -> bool:
    """Whether an interviewer would not ask both in one sitting."""
    if prompts_likeness(one, other) >= ALIKE_PROMPTS:
        return True
    return _share(_words(_points(one)), _words(_points(other))) >= ALIKE_POINTS


def prompts_likeness(one: Question, other: Question) -> float:
    """Return how many of their prompts' telling words two questions share, from 0 to 1."""
    return _share(_words((one.prompt,)), _words((other.prompt,)))


def _points(question: Question) -> tuple[str, ...]:
    return (question.prompt, *(point.point for point in question.key_points))


@lru_cache(maxsize=512)
def _words(texts: tuple[str, ...]) -> frozenset[str]:
    found = _WORD.findall(" ".join(texts).casefold())
    return frozenset(word[:_BEGINNING] for word in found if word not in _SMALL)


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    together = one | other
    return len(one & other) / len(together) if together else 0.0
