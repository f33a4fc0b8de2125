"""A question prepared for feedback: done once, used for every answer to it."""

import re
from collections.abc import Iterable
from functools import lru_cache
from math import log
from typing import Final, NamedTuple

from interview_tui.feedback.derive import derive_points
from interview_tui.feedback.letters import Letters, Runs, letters_of, runs_of
from interview_tui.feedback.lexicon import DENIALS, weight_of
from interview_tui.feedback.meaning import Direction, direction_of, without
from interview_tui.feedback.words import Text, read_text
from interview_tui.records.question import DERIVED, KeyPoint, Question

SHORT_PHRASE: Final = 4
"""An accepted or rejected entry of up to so many words counts when all stand in one sentence."""
ASKED_SHARE: Final = 0.35
"""What a word of the question counts in an answer to it."""
CHANCE: Final = 0.06
CHANCE_EACH: Final = 0.1
"""How much of a phrasing's words stand in any answer of the field; the best of several
phrasings finds more, by the logarithm of their number."""
KEPT_RUBRICS = 128

_HAS_LETTER = re.compile(r"\w")


class Term(NamedTuple):
    """A stem that a phrasing consists of, and what it counts."""

    stem: str
    weight: float


class Phrasing(NamedTuple):
    """One way of saying a point; `total` is the weight of all its terms, `forms` are its words.

    `denies` says that it says what is not so.
    """

    terms: tuple[Term, ...]
    total: float
    direction: Direction
    letters: Letters
    forms: tuple[str, ...]
    denies: bool


class _Asked(NamedTuple):
    """What of a question is held against phrasings: its stems, its letters, its direction."""

    stems: frozenset[str]
    runs: Runs
    axis: Direction


Phrase = tuple[str, ...]
"""Stems that must all stand in one sentence."""


class Goal(NamedTuple):
    """A key point with everything that counts as making it, and what names it wrongly."""

    point: KeyPoint
    phrases: tuple[Phrase, ...]
    phrasings: tuple[Phrasing, ...]
    wrong_phrases: tuple[Phrase, ...]
    wrong_phrasings: tuple[Phrasing, ...]
    weight: float
    chance: float


class Rubric(NamedTuple):
    """A prepared question.

    `asked` is the question taken apart, `axis` its direction; `forms` has the stem of every
    word, `stems` are these.
    """

    goals: tuple[Goal, ...]
    asked: Text
    axis: Direction
    forms: dict[str, str]
    stems: frozenset[str]
    derived: bool


@lru_cache(maxsize=KEPT_RUBRICS)
def rubric_of(question: Question) -> Rubric:
    """Return the question prepared. Without key points they come from the model answer."""
    asked = read_text(question.prompt)
    axis = direction_of(asked.words)
    points = question.key_points or _derived(question)
    goals = tuple(_goal(point, asked, axis, derived=not question.key_points) for point in points)
    texts = [asked, *(read_text(text) for point in points for text in _texts(point))]
    forms = dict(sorted((word.form, word.stem) for text in texts for word in text.words))
    return Rubric(goals, asked, axis, forms, frozenset(forms.values()), not question.key_points)


def _derived(question: Question) -> tuple[KeyPoint, ...]:
    clauses = derive_points(question.answer or "")
    return tuple(KeyPoint(id=f"{DERIVED}{n}", point=text) for n, text in enumerate(clauses, 1))


def _texts(point: KeyPoint) -> Iterable[str]:
    return (point.point, *point.accept, *point.reject)


def _goal(point: KeyPoint, asked: Text, axis: Direction, *, derived: bool) -> Goal:
    question = _Asked(frozenset(word.stem for word in asked.words), runs_of(asked.words), axis)
    long = (point.point, *(entry for entry in point.accept if not is_short(entry)))
    phrasings = tuple(_phrasing(entry, question) for entry in long)
    return Goal(
        point=point,
        phrases=_phrases(point.accept),
        phrasings=phrasings,
        chance=CHANCE + CHANCE_EACH * log(len(phrasings)),
        wrong_phrases=_phrases(point.reject),
        wrong_phrasings=tuple(
            _phrasing(entry, question) for entry in point.reject if not is_short(entry)
        ),
        weight=phrasings[0].total if derived else 2.0 if point.essential else 1.0,
    )


def is_short(entry: str) -> bool:
    """Whether an entry counts by its words standing in one sentence, not as a paraphrase."""
    return sum(1 for word in entry.split() if _HAS_LETTER.search(word)) <= SHORT_PHRASE


def _phrases(entries: Iterable[str]) -> tuple[Phrase, ...]:
    short = (read_text(entry).words for entry in entries if is_short(entry))
    return tuple(tuple(dict.fromkeys(word.stem for word in words)) for words in short if words)


def _phrasing(text: str, asked: _Asked) -> Phrasing:
    words = read_text(text).words
    weights: dict[str, float] = {}
    for word in words:
        share = ASKED_SHARE if word.stem in asked.stems else 1.0
        weights[word.stem] = max(weights.get(word.stem, 0.0), share * weight_of(word.form))
    terms = tuple(Term(stem, weight) for stem, weight in weights.items())
    return Phrasing(
        terms,
        total=sum(weights.values()),
        direction=without(direction_of(words), asked.axis),
        letters=letters_of(words, asked.runs, ASKED_SHARE),
        forms=tuple(word.form for word in words),
        denies=any(word.form in DENIALS for word in words),
    )
