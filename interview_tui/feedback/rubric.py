"""A question prepared for feedback: done once, used for every answer to it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from math import log
from typing import Final, NamedTuple

from interview_tui.feedback.derive import derive_points
from interview_tui.feedback.lesson import ENOUGH, Lesson, Taught
from interview_tui.feedback.letters import Letters, Runs, letters_of, runs_of
from interview_tui.feedback.lexicon import DENIALS, weight_of
from interview_tui.feedback.meaning import Direction, direction_of, without
from interview_tui.feedback.odds import pairs_of
from interview_tui.feedback.words import Text, Word, read_text
from interview_tui.records.question import DERIVED, KeyPoint, Question

SHORT_PHRASE: Final = 4
"""An accepted or rejected entry of up to so many words counts when all stand in one sentence."""
ASKED_SHARE: Final = 0.35
"""What a word of the question counts in an answer to it."""
BEGINNING: Final = 5
"""Letters that two related words have in common at least."""
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


Vouched = tuple[tuple[str, tuple[str, ...]], ...]
"""By the id of a key point the phrasings that count whatever else they are like."""
Phrase = tuple[str, ...]
"""Stems that must all stand in one sentence."""


class Goal(NamedTuple):
    """A key point with everything that counts as making it, and what names it wrongly.

    `is_taught` says that it has phrasings enough to learn from; then `phrasings` holds the point
    itself only. `vouched` count whatever else they are like.
    """

    point: KeyPoint
    phrases: tuple[Phrase, ...]
    vouched: tuple[Phrase, ...]
    phrasings: tuple[Phrasing, ...]
    wrong_phrases: tuple[Phrase, ...]
    wrong_phrasings: tuple[Phrasing, ...]
    weight: float
    chance: float
    is_taught: bool


class Rubric(NamedTuple):
    """A prepared question.

    `asked` is the question taken apart, `axis` its direction; `forms` has the stem of every
    word, `stems` are these, `beginnings` the same by their first letters. `lesson` is what the
    points' phrasings teach, where one has enough of them.
    """

    goals: tuple[Goal, ...]
    asked: Text
    axis: Direction
    forms: dict[str, str]
    stems: frozenset[str]
    beginnings: Mapping[str, Sequence[str]]
    lesson: Lesson | None
    derived: bool

    @property
    def is_taught(self) -> bool:
        """Whether each of its points has phrasings enough to learn from."""
        return all(goal.is_taught for goal in self.goals)

    def begun_with(self, letters: str) -> Sequence[str]:
        return self.beginnings.get(letters, ())


@lru_cache(maxsize=KEPT_RUBRICS)
def rubric_of(question: Question, vouched: Vouched = ()) -> Rubric:
    """Return the question prepared. Without key points they come from the model answer."""
    asked = read_text(question.prompt)
    axis = direction_of(asked.words)
    points = question.key_points or _derived(question)
    derived, own = not question.key_points, dict(vouched)
    goals = tuple(_goal(point, own.get(point.id, ()), asked, axis, derived) for point in points)
    words = {text: read_text(text).words for point in points for text in _texts(point)}
    every = chain(asked.words, *words.values())
    forms = dict(sorted({(word.form, word.stem) for word in every}))
    stems = frozenset(forms.values())
    return Rubric(
        goals,
        asked,
        axis,
        forms,
        stems,
        _beginnings(stems),
        _lesson(points, words, asked),
        derived,
    )


def _derived(question: Question) -> tuple[KeyPoint, ...]:
    clauses = derive_points(question.answer or "")
    return tuple(KeyPoint(id=f"{DERIVED}{n}", point=text) for n, text in enumerate(clauses, 1))


def _beginnings(stems: Iterable[str]) -> Mapping[str, Sequence[str]]:
    found = defaultdict(list)
    for stem in sorted(stems):
        if len(stem) >= BEGINNING:
            found[stem[:BEGINNING]].append(stem)
    return found


def _lesson(
    points: Sequence[KeyPoint], words: Mapping[str, Sequence[Word]], asked: Text
) -> Lesson | None:
    if all(len(point.accept) < ENOUGH for point in points):
        return None
    stems = frozenset(word.stem for word in asked.words)
    weights = {text: _weights(read, stems) for text, read in words.items()}
    return Lesson(
        [
            Taught(number, right, whole, weights[text], pairs_of(word.stem for word in words[text]))
            for number, point in enumerate(points)
            for text, right, whole in _lines(point)
        ]
    )


def _lines(point: KeyPoint) -> Iterator[tuple[str, bool, bool]]:
    """Yield a point's phrasings, whether each makes it, and whether it is one to compare with."""
    for text in (point.point, *point.accept):
        yield text, True, not is_short(text)
    for text in point.reject:
        yield text, False, True
    for text in point.near:
        yield text, False, False


def _weights(words: Iterable[Word], asked: frozenset[str]) -> dict[str, float]:
    """Return the stems of some words and what they count, those of the question less."""
    weights: dict[str, float] = {}
    for word in words:
        share = ASKED_SHARE if word.stem in asked else 1.0
        weights[word.stem] = max(weights.get(word.stem, 0.0), share * weight_of(word.form))
    return weights


def _texts(point: KeyPoint) -> Iterable[str]:
    return (point.point, *point.accept, *point.reject, *point.near)


def _goal(
    point: KeyPoint, vouched: Sequence[str], asked: Text, axis: Direction, derived: bool
) -> Goal:
    question = _Asked(frozenset(word.stem for word in asked.words), runs_of(asked.words), axis)
    taught = len(point.accept) >= ENOUGH
    long = () if taught else tuple(entry for entry in point.accept if not is_short(entry))
    phrasings = tuple(_phrasing(entry, question) for entry in (point.point, *long))
    return Goal(
        point=point,
        phrases=_phrases(entry for entry in point.accept if is_short(entry)),
        vouched=_phrases(vouched),
        phrasings=phrasings,
        chance=CHANCE + CHANCE_EACH * log(len(phrasings)),
        wrong_phrases=_phrases(entry for entry in point.reject if is_short(entry)),
        wrong_phrasings=tuple(
            _phrasing(entry, question) for entry in point.reject if not (taught or is_short(entry))
        ),
        weight=phrasings[0].total if derived else 2.0 if point.essential else 1.0,
        is_taught=taught,
    )


def is_short(entry: str) -> bool:
    """Whether an entry counts by its words standing in one sentence, not as a paraphrase."""
    return sum(1 for word in entry.split() if _HAS_LETTER.search(word)) <= SHORT_PHRASE


def _phrases(entries: Iterable[str]) -> tuple[Phrase, ...]:
    read = (read_text(entry).words for entry in entries)
    return tuple(tuple(dict.fromkeys(word.stem for word in words)) for words in read if words)


def _phrasing(text: str, asked: _Asked) -> Phrasing:
    words = read_text(text).words
    weights = _weights(words, asked.stems)
    terms = tuple(Term(stem, weight) for stem, weight in weights.items())
    return Phrasing(
        terms,
        total=sum(weights.values()),
        direction=without(direction_of(words), asked.axis),
        letters=letters_of(words, asked.runs, ASKED_SHARE),
        forms=tuple(word.form for word in words),
        denies=any(word.form in DENIALS for word in words),
    )
