"""British spellings that dictionaries of American English have too."""

import re
from collections.abc import Callable
from typing import Final

_AMERICAN: Final = {
    "acknowledgement": "acknowledgment",
    "ageing": "aging",
    "amongst": "among",
    "analogue": "analog",
    "armour": "armor",
    "artefact": "artifact",
    "catalogue": "catalog",
    "coloured": "colored",
    "enrol": "enroll",
    "focussed": "focused",
    "focussing": "focusing",
    "fulfil": "fulfill",
    "grey": "gray",
    "judgement": "judgment",
    "learnt": "learned",
    "licence": "license",
    "lustre": "luster",
    "paralyse": "paralyze",
    "practise": "practice",
    "practised": "practiced",
    "pretence": "pretense",
    "skilful": "skillful",
    "sombre": "somber",
    "spelt": "spelled",
    "theatre": "theater",
    "tonne": "ton",
    "whilst": "while",
    "wilful": "willful",
}
_DOUBLED: Final = re.compile(r"(.*[aeiouy].*[aeiouy][^aeiouy]*?l)l((?:ed|ing|er|ers)(?:'s)?)")
_LIKE_DOUBLED: Final = frozenset({"refilled", "refilling", "cancellation"})
_PLURAL: Final = ("s", "es")


def american(word: str, is_known: Callable[[str], bool]) -> str | None:
    """Return the American spelling of a word in small letters, None if it has that already.

    A consonant doubled after an unstressed vowel is told by the dictionary, which is asked with
    `is_known`: "modelling" is British since "modeling" is a word too.
    """
    for ending in ("", *_PLURAL):
        stem = word.removesuffix(ending) if ending else word
        if stem in _AMERICAN and stem + ending == word:
            return _AMERICAN[stem] + ending
    doubled = _DOUBLED.fullmatch(word)
    if doubled and word not in _LIKE_DOUBLED and is_known(doubled[1] + doubled[2]):
        return doubled[1] + doubled[2]
    return None
