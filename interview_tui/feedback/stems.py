"""Stems: what words have in common when their endings are taken away."""

from functools import cache
from typing import Protocol


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 (the library's own name)


def stem_of(form: str) -> str:
    """Return the Snowball stem of an English word; numbers and other scripts stay as they are."""
    if len(form) < 3 or not form.isascii() or not form.isalpha():
        return form
    return _stemmer().stemWord(form)


@cache
def _stemmer() -> _Stemmer:
    from snowballstemmer.english_stemmer import EnglishStemmer  # 10 ms, and all languages: 60

    stemmer: _Stemmer = EnglishStemmer()
    return stemmer
