"""Text as words with their places: every word knows where it stands in the text as typed."""

import re
import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple

from interview_tui.feedback.spelling import american
from interview_tui.feedback.stems import stem_of

MOST_WORDS: Final = 5000
"""How much of an answer is judged."""

WRAPPED: Final = 55
"""A line of more characters was broken to fit, a shorter one ends what it says."""

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"  # Japanese and Chinese
)
_LETTER = f"(?:(?![{_UNSPACED}])[^\\W\\d_]|[\u0300-\u036f\u0591-\u05c7\u0610-\u065f\u0900-\u0dff])"
_WORD = re.compile(
    rf"[{_UNSPACED}]"
    r"|\d+(?:[.,]\d+)*"
    rf"|{_LETTER}(?:{_LETTER}|\d|(?<=\w)['’ʼ](?=\w))*(?:\+\+|\#)?"
)
_SENTENCE_END = re.compile(r"[.!?。！？]+[\"')\]*_`]*(?=\s|$)|[。！？;；]|\n+")
_ABBREVIATION = re.compile(r"\b(?:e\.g|i\.e|etc|vs|cf|approx|Dr|Mr|Ms|Fig|No)\.$", re.IGNORECASE)
_ITEM = re.compile(r"[ \t]*(?:[-*•●○◦▪+–#>]|\(?\w{1,2}[.)])")
_TAILS: Final = ("'s", "'re", "'ve", "'ll", "'d", "'m")
_NUMBER_WORDS: Final = "zero one two three four five six seven eight nine ten eleven twelve"
_NUMBERS: Final = {word: str(number) for number, word in enumerate(_NUMBER_WORDS.split())}
_IRREGULAR: Final = {"can't": "can", "won't": "will", "shan't": "shall", "cannot": "can"}


class Word(NamedTuple):
    """A word: as compared, its stem, its place in the text as typed."""

    form: str
    stem: str
    start: int
    end: int


class Sentence(NamedTuple):
    """The words from index `first` up to `last` (not included)."""

    first: int
    last: int


class Text(NamedTuple):
    """A text taken apart; `cut` says that it went on after `MOST_WORDS`."""

    raw: str
    words: tuple[Word, ...]
    sentences: tuple[Sentence, ...]
    cut: bool = False

    def sentence_words(self, index: int) -> tuple[Word, ...]:
        return self.words[slice(*self.sentences[index])]


def read_text(raw: str) -> Text:
    """Take a text apart; of a very long one only the beginning."""
    words: list[Word] = []
    cut = False
    for match in _WORD.finditer(raw):
        if len(words) >= MOST_WORDS:
            cut = True
            break
        start, end = match.span()
        for form, stem in _forms(match.group()):
            words.append(Word(form, stem, start, end))
    return Text(raw, tuple(words), tuple(_sentences(raw, words)), cut)


@lru_cache(maxsize=20_000)
def _forms(typed: str) -> tuple[tuple[str, str], ...]:
    """Return a word and its stem, or the two words of a contraction that denies something."""
    form = typed.casefold()
    if not form.isascii():
        form = unicodedata.normalize("NFKC", form).replace("’", "'").replace("ʼ", "'").casefold()
    denies = form.endswith("n't") or form == "cannot"
    form = _IRREGULAR.get(form, form.removesuffix("n't"))
    for tail in _TAILS:
        form = form.removesuffix(tail)
    form = _number(form) if form[:1].isdigit() else _NUMBERS.get(form, american(form))
    word = ((form, stem_of(form)),) if form else ()
    return (*word, ("not", "not")) if denies else word


def _number(form: str) -> str:
    """Return 1,000 as 1000 and 0,5 as it is."""
    whole, *groups = form.split(",")
    thousands = groups and all(len(group.partition(".")[0]) == 3 for group in groups)
    return "".join([whole, *groups]) if thousands else form


def _sentences(raw: str, words: list[Word]) -> list[Sentence]:
    found: list[Sentence] = []
    first = at = 0
    for match in _SENTENCE_END.finditer(raw):
        if _goes_on(raw, match):
            continue
        while at < len(words) and words[at].start < match.start():
            at += 1
        if at > first:
            found.append(Sentence(first, at))
            first = at
    return [*found, Sentence(first, len(words))] if first < len(words) else found


def _goes_on(raw: str, match: re.Match[str]) -> bool:
    """Whether what looks like an end is an abbreviation's stop, or the break of a long line."""
    if _ABBREVIATION.search(raw, max(0, match.start() - 8), match.start() + 1):
        return True
    if match.group() != "\n" or _ITEM.match(raw, match.end()):
        return False
    return match.start() - raw.rfind("\n", 0, match.start()) > WRAPPED
