"""An answer read with a rubric in hand: which of its words match which of the rubric's."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Final, NamedTuple

from interview_tui.feedback.letters import Runs, runs_of
from interview_tui.feedback.lexicon import is_known
from interview_tui.feedback.meaning import Sense, sense_of
from interview_tui.feedback.odds import pairs_of
from interview_tui.feedback.rubric import BEGINNING, Rubric
from interview_tui.feedback.slips import SHORTEST_TYPO, common_word, one_slip_from
from interview_tui.feedback.stems import stem_of
from interview_tui.feedback.words import Text, Word, read_text

RELATED: Final = 0.8
"""What a word counts that shares most of its beginning with the one looked for."""
WINDOW: Final = 2
"""A point may be made over so many sentences that follow each other."""
_RELATED_SHARE = 0.75
_COPIED_SHARE, _SHORTEST_COPY = 0.8, 4


class Hit(NamedTuple):
    """What a word of a sentence counts for the one looked for, and its places in the answer."""

    share: float
    places: list[int]


Hits = dict[int, Hit]
"""By the number of the sentence."""


class Reading:
    """One answer, read for one question.

    `copied` are sentences taken from the question, `kept` those that can show something: said
    by the candidate, and for the first time.
    """

    def __init__(self, answer: str, rubric: Rubric) -> None:
        self.text, self._also = _mended(read_text(answer), rubric)
        self._rubric = rubric
        self._hits: dict[str, Hits] = {}
        self._senses: dict[int, Sense] = {}
        self._runs: dict[int, Runs] = {}
        self._shares_of: dict[str, dict[int, float]] = {}
        said, asked = _first_said(self.text), _first_said(rubric.asked)
        pairs = pairs_of(word.stem for word in rubric.asked.words)
        copied = [i for stems, i in said.items() if stems in asked or _runs_along(stems, pairs)]
        self.copied = tuple(copied)
        self.kept = tuple(i for i in said.values() if i not in copied)

    def hits(self, stem: str) -> Hits:
        """Return where a stem of the rubric stands in the answer, whole or in a related word."""
        if stem not in self._hits:
            self._hits[stem] = self._found(stem)
        return self._hits[stem]

    def shares(self, stem: str, hidden: frozenset[int]) -> dict[int, float]:
        """Return what each window has of a stem, 0 to 1, words that are `hidden` left aside."""
        if hidden:
            return self._shares(stem, hidden)
        known = self._shares_of.get(stem)
        if known is None:
            known = self._shares_of[stem] = self._shares(stem, hidden)
        return known

    def _shares(self, stem: str, hidden: frozenset[int]) -> dict[int, float]:
        best: dict[int, float] = {}
        for index, (share, places) in self.hits(stem).items():
            if not hidden.issuperset(places):
                for window in self.windows[index]:
                    if share > best.get(window, 0.0):
                        best[window] = share
        return best

    def known_stems(self, index: int) -> dict[str, float]:
        """Return the stems of the rubric that stand in a sentence, and how wholly each does."""
        return self._known_stems.get(index) or {}

    @cached_property
    def all_known_stems(self) -> dict[str, float]:
        """The stems of the rubric that stand in the answer, and how wholly each does at best."""
        found: dict[str, float] = {}
        for here in self._known_stems.values():
            for stem, share in here.items():
                found[stem] = max(share, found.get(stem, 0.0))
        return found

    def different_words(self, indexes: Iterable[int]) -> int:
        """Return how many different stems stand in some sentences."""
        return len({word.stem for i in indexes for word in self.text.sentence_words(i)})

    def pairs(self, index: int) -> frozenset[str]:
        """Return each two stems of a sentence that follow each other."""
        return pairs_of(word.stem for word in self.text.sentence_words(index))

    def exact(self, stem: str) -> dict[int, list[int]]:
        """Return the places of a stem itself, by sentence."""
        return self._places.get(stem) or {}

    def sense(self, index: int) -> Sense:
        """Return what a sentence says, what the question says already taken out."""
        if index not in self._senses:
            words = self.text.sentence_words(index)
            self._senses[index] = sense_of(words, self._rubric.axis)
        return self._senses[index]

    @cached_property
    def windows(self) -> dict[int, tuple[int, ...]]:
        """Return for each kept sentence the windows it is in; a window is named by its first."""
        before = dict(zip(self.kept[1:], self.kept, strict=False))
        return {i: (i, before[i]) if i in before else (i,) for i in self.kept}

    def runs(self, index: int) -> Runs:
        """Return the runs of letters in a sentence."""
        if index not in self._runs:
            self._runs[index] = runs_of(self.text.sentence_words(index))
        return self._runs[index]

    @cached_property
    def all_runs(self) -> Runs:
        """The runs of letters in all the kept sentences together."""
        return frozenset().union(*(self.runs(index) for index in self.kept))

    def window_sentences(self, window: int) -> tuple[int, ...]:
        """Return the sentences of a window: its first, and the one after it."""
        at = self.kept.index(window)
        return self.kept[at : at + WINDOW]

    @cached_property
    def _known_stems(self) -> dict[int, dict[str, float]]:
        found: dict[int, dict[str, float]] = defaultdict(dict)
        near = (self._rubric.begun_with(beginning) for beginning in self._beginnings)
        known = self._rubric.stems.intersection(self._places)
        for stem in sorted(known.union(*near)):
            for index, hit in self.hits(stem).items():
                found[index][stem] = hit.share
        return found

    @cached_property
    def _places(self) -> dict[str, dict[int, list[int]]]:
        """Return for each stem, and each two neighbors written as one, its places by sentence."""
        places: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
        joined = self._rubric.forms
        for index in self.kept:
            first, last = self.text.sentences[index]
            for at in range(first, last):
                word = self.text.words[at]
                for stem in (word.stem, *self._also.get(at, ())):
                    places[stem][index].append(at)
                together = joined.get(self.text.words[at - 1].form + word.form)
                if together and at > first:
                    places[together][index].append(at)
        return places

    @cached_property
    def _beginnings(self) -> dict[str, list[str]]:
        found = defaultdict(list)
        for stem in self._places:
            if len(stem) >= BEGINNING:
                found[stem[:BEGINNING]].append(stem)
        return found

    def _found(self, stem: str) -> Hits:
        there = self._places.get(stem)
        found = {index: Hit(1.0, at) for index, at in there.items()} if there else {}
        for other in self._beginnings.get(stem[:BEGINNING], ()):
            if other != stem and _related(stem, other):
                for index, at in self._places[other].items():
                    found.setdefault(index, Hit(RELATED, at))
        return found


def _related(one: str, other: str) -> bool:
    shared = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        shared += 1
    return shared >= _RELATED_SHARE * max(len(one), len(other))


def _mended(text: Text, rubric: Rubric) -> tuple[Text, Mapping[int, Sequence[str]]]:
    """Return the text with what are probably typing errors read as the words that were meant.

    And for words that may have been meant as another one too the stems of these, by place.
    """
    words: list[Word] = []
    also: dict[int, Sequence[str]] = {}
    for word in text.words:
        if word.stem in rubric.stems or is_known(word.form):
            words.append(word)
            continue
        first, *others = _meant(word, text.raw, rubric)
        if others:
            also[len(words)] = [other.stem for other in others if other.stem != first.stem]
        words.append(first)
    return text._replace(words=tuple(words)), also


def _meant(word: Word, raw: str, rubric: Rubric) -> Sequence[Word]:
    """Return an unknown word as the words of the rubric, or else the common one, it is like.

    Words in capitals are names: MCAR and MNAR stay what they are. So does every common word.
    """
    form = word.form
    if len(form) < SHORTEST_TYPO or not form.isalpha() or raw[word.start : word.end].isupper():
        return (word,)
    meant = one_slip_from(form, tuple(rubric.forms))
    if meant:
        return [word._replace(form=one, stem=rubric.forms[one]) for one in meant]
    common = common_word(form)
    return (word._replace(form=common, stem=stem_of(common)) if common else word,)


def _first_said(text: Text) -> dict[tuple[str, ...], int]:
    """Return the number of each sentence by its stems; repeating adds nothing."""
    said: dict[tuple[str, ...], int] = {}
    for index in range(len(text.sentences)):
        said.setdefault(tuple(word.stem for word in text.sentence_words(index)), index)
    return said


def _runs_along(stems: tuple[str, ...], asked: frozenset[str]) -> bool:
    """Whether a sentence runs along the question."""
    if len(stems) < _SHORTEST_COPY:
        return False
    pairs = pairs_of(stems)
    return len(pairs & asked) >= _COPIED_SHARE * len(pairs)
