"""How telling a word is: common words count little, rare ones count whole."""

import math
from functools import lru_cache
from typing import Final

from interview_tui.feedback.stems import stem_of
from interview_tui.feedback.table import word_ranks

_FUNCTION_WORDS: Final = """
    a an the and or but nor so if then than that this these those there here it its itself he
    she they them their his her him we us our you your i me my mine is are was were be been being
    am do does did doing done has have had having will would shall should can could may might must
    of in to for on at by with from as into onto about over under between out up down off not no
    yes also very just only too such same own other another each any some all both more most much
    many few when where which who whom whose what why how while because since until during before
    after again once via per etc e g ie s t let get gets got
"""
FUNCTION_WORDS: Final = frozenset(_FUNCTION_WORDS.split())
"""Words that hold sentences together. A list of keywords has none of them."""

FUNCTION_WEIGHT: Final = 0.1
DENIALS: Final = frozenset(("not", "never"))
"""Of the negations those that turn a sentence round, wherever they stand."""
NEGATIONS: Final = frozenset(("not", "no", "never", "none", "neither", "nor", "without"))


def is_function_word(form: str) -> bool:
    return form in FUNCTION_WORDS


def is_known(form: str) -> bool:
    """Whether it is a common word, so that it is hardly a typing error."""
    return form in word_ranks() or form in FUNCTION_WORDS


@lru_cache(maxsize=20_000)
def weight_of(form: str) -> float:
    """Return how telling a word is, from 0.1 to 1, by its rank among the frequent ones."""
    if form in FUNCTION_WORDS:
        return FUNCTION_WEIGHT
    ranks = word_ranks()
    known = [ranks[near] for near in _forms_near(form) if near in ranks]
    if not known:
        return 1.0
    rank = min(known)
    return max(FUNCTION_WEIGHT, math.log(1 + rank) / math.log(1 + len(ranks)))


def _forms_near(form: str) -> tuple[str, ...]:
    """Return a word and what it may be a form of: positives are no rarer than positive."""
    stem = stem_of(form)
    return (form, form.removesuffix("s"), form.removesuffix("es"), stem, f"{stem}e")
