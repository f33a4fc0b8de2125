"""From matches to a state for each key point, and to one coverage."""

import math
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from interview_tui.feedback.keywords import is_keyword_list, keyword_sentences
from interview_tui.feedback.matching import (
    Likeness,
    Match,
    Places,
    by_letters_and_meaning,
    by_phrase,
    by_words_and_meaning,
    nearest,
    places_of,
)
from interview_tui.feedback.reading import Reading
from interview_tui.feedback.result import (
    Basis,
    Feedback,
    Notice,
    PointFeedback,
    PointState,
    Span,
)
from interview_tui.feedback.rubric import Goal, Phrasing, Rubric
from interview_tui.feedback.wrong import denial, denies, misconceptions

FULL: Final = 0.7
"""How much of a point's words and meaning is all of it: nobody says it word for word."""
COVERED: Final = 0.63
POSSIBLE: Final = 0.5
"""From these strengths on a point is covered, or possibly so."""
NAMED: Final = 0.25
"""The strength from which on a point is possible in keywords and notes, where its terms are all
that can be there."""
MOST_UNSURE: Final = 0.55
"""The greatest strength of what is only possible."""
LENIENCE: Final = 0.7
"""People give the first half of a point more than half of its worth."""
LOOSE_SHARE: Final = 0.5
"""What is made of a point counts, and as much again how like it the answer is."""
MODEL_SHARE: Final = 0.25
"""How much of a point's worth is what a model finds in the answer, where there is one."""
BY_CHANCE: Final = 0.22
"""The strength that any answer of the field has, where one of several phrasings is matched."""
CLEARLY: Final = 0.7
"""The strength from which on a point with several phrasings is fully made."""
POINTS_OF_SENTENCE: Final = 3
WORDS_OF_POINT: Final = 8
"""One sentence makes three points, or one for each so many words of it: nobody says more."""
TELLING: Final = 1.5
"""What the words of a match have to weigh together: two common ones, or a rare one."""
WORDY: Final = 0.45
"""With nearly half of a phrasing's words there a match is one by words; with fewer it is one by
meaning, and that alone shows at most that a point is possible."""


Recalled = Callable[[Phrasing, Collection[int]], float]
"""How much of a phrasing a model finds in the answer, from 0 to 1, some sentences left aside."""


@dataclass(frozen=True, slots=True)
class _Finding:
    """How strongly one point is made, from 0 to 1, before the rules about whole answers.

    `like` is the loose view, `recalled` what a model finds. They move the coverage, not the state.
    `possible` is the strength from which on it is possible.
    """

    goal: Goal
    strength: float
    basis: Basis
    places: Places
    sentences: tuple[int, ...]
    wrong: tuple[Match, ...]
    like: float = 0.0
    recalled: float | None = None
    possible: float = POSSIBLE

    @property
    def is_said_one_way(self) -> bool:
        return len(self.goal.phrasings) == 1

    @property
    def rank(self) -> tuple[float, str, str]:
        return (-self.strength, self.goal.point.point, self.goal.point.id)


def judge(
    rubric: Rubric,
    reading: Reading,
    notes: bool,
    said: Mapping[str, bool],
    recalled: Recalled | None = None,
) -> Feedback:
    """Return what the answer makes of the points; see `assess`."""
    listed = keyword_sentences(reading.text, reading.kept)
    findings = [
        _recalled(_finding(goal, reading), reading, recalled)
        if recalled
        else _finding(goal, reading)
        for goal in rubric.goals
    ]
    unsure = _listed_only(findings, listed) | _crowded(findings, reading)
    points = tuple(_point(_settled(finding, notes, unsure, said), reading) for finding in findings)
    return Feedback(
        coverage=round(_coverage(points, rubric.goals), 2 if recalled else 4),
        points=points,
        notices=tuple(_notices(reading, listed, points)),
        derived=rubric.derived,
        words=len(reading.text.words),
    )


def _finding(goal: Goal, reading: Reading) -> _Finding:
    wrong = tuple(misconceptions(goal, reading))
    hidden: Places = frozenset(place for match in wrong for place in match.places)
    for match in by_phrase(goal.phrases, reading, hidden):
        return _Finding(goal, 1.0, Basis.PHRASE, match.places, match.sentences, wrong, like=1.0)
    like = by_letters_and_meaning(goal.phrasings, reading, hidden)
    best = _Finding(goal, 0.0, Basis.NONE, frozenset(), (), wrong, like)
    only = len(goal.phrasings) == 1
    for phrasing in goal.phrasings:
        least = _words_needed(best.strength, goal.chance)
        said = by_words_and_meaning(phrasing, reading, hidden, least)
        strength = _strength(said, goal.chance)
        wordy = said.words >= WORDY
        if not (wordy and (only or _is_telling(phrasing, said, reading))):
            strength = min(strength, MOST_UNSURE)
        if strength > best.strength:
            basis = Basis.WORDS if wordy else Basis.MEANING
            places = places_of(phrasing, said.sentences, reading, hidden) if wordy else frozenset()
            best = _Finding(goal, strength, basis, places, said.sentences, wrong, like)
    return best


def _recalled(finding: _Finding, reading: Reading, recalled: Recalled) -> _Finding:
    """Return the finding with what a model makes of it; an accepted phrase needs no model."""
    if finding.basis is Basis.PHRASE:
        return replace(finding, recalled=1.0)
    hidden = {index for match in finding.wrong for index in match.sentences}
    near = nearest(finding.goal.phrasings, reading)
    return replace(finding, recalled=max(recalled(one, hidden) for one in near))


def _is_telling(phrasing: Phrasing, said: Likeness, reading: Reading) -> bool:
    """Whether so much is there that it is hardly chance, and a denial where one is sought.

    Asked where the best of several phrasings is taken, of which one always fits somehow.
    "It is not the probability" has all but one of its words in common with the mistake.
    """
    if said.words * phrasing.total < TELLING:
        return False
    return not phrasing.denies or denies(said.sentences, reading)


def _strength(said: Likeness, chance: float) -> float:
    """Return how strongly a point is made: both its words and its meaning have to be there."""
    words = max(0.0, (said.words - chance) / (1.0 - chance))
    both = math.sqrt(words * max(0.0, said.meaning))
    return min(1.0, both / FULL)


def _words_needed(strength: float, chance: float) -> float:
    """Return the share of words without which a phrasing cannot be stronger than that."""
    return chance + (1.0 - chance) * (strength * FULL) ** 2


def _worth(finding: _Finding) -> float:
    """Return what a point adds to the coverage, from 0 to 1; by a model to hundredths.

    What a model computes differs by less than that between processors.
    """
    by_words = _worth_by_words(finding)
    if finding.recalled is None:
        return round(by_words, 4)
    by_model = finding.recalled if finding.is_said_one_way else _more_than_chance(finding.recalled)
    return round((1.0 - MODEL_SHARE) * by_words + MODEL_SHARE * by_model, 2)


def _worth_by_words(finding: _Finding) -> float:
    """Return what the words of an answer make of a point, from 0 to 1.

    A point said in one way only, such as a clause of a model answer, is worth something as soon
    as part of it is there, and more where the answer is like it. Of several ways part of the best
    is there by chance: that is taken off, and half of the worth is for having made the point,
    with a narrow slope between not and fully.
    """
    made = math.pow(finding.strength, LENIENCE)
    partly = (1.0 - LOOSE_SHARE) * made + LOOSE_SHARE * finding.like
    if finding.is_said_one_way:
        return partly
    return (_more_than_chance(finding.strength, CLEARLY) + _more_than_chance(partly)) / 2


def _more_than_chance(share: float, full: float = 1.0) -> float:
    return min(1.0, max(0.0, (share - BY_CHANCE) / (full - BY_CHANCE)))


def _listed_only(findings: Sequence[_Finding], listed: frozenset[int]) -> set[str]:
    return {
        finding.goal.point.id
        for finding in findings
        if finding.sentences and listed.issuperset(finding.sentences)
    }


def _crowded(findings: Sequence[_Finding], reading: Reading) -> set[str]:
    """Return the points beyond what their sentences can hold, the weakest first to go."""
    load: Counter[tuple[int, ...]] = Counter()
    beyond = set()
    for finding in sorted(findings, key=lambda one: one.rank):
        if finding.strength < COVERED:
            break
        load[finding.sentences] += 1
        if load[finding.sentences] > _room(finding.sentences, reading):
            beyond.add(finding.goal.point.id)
    return beyond


def _room(sentences: tuple[int, ...], reading: Reading) -> int:
    words = sum(len(reading.text.sentence_words(index)) for index in sentences)
    return max(POINTS_OF_SENTENCE * len(sentences), words // WORDS_OF_POINT)


def _settled(
    finding: _Finding, notes: bool, unsure: set[str], said: Mapping[str, bool]
) -> _Finding:
    """Return the finding under the rules: the user's word, then what can be possible at most."""
    point = finding.goal.point.id
    if point in said:
        made = 1.0 if said[point] else 0.0
        sure = None if finding.recalled is None else made
        return replace(finding, strength=made, like=made, recalled=sure, basis=Basis.USER)
    if notes or point in unsure:
        return _capped(finding)
    return finding


def _capped(finding: _Finding) -> _Finding:
    """Return the finding as one of a point that is possible at most."""
    return replace(
        finding,
        strength=min(MOST_UNSURE, finding.strength),
        like=min(MOST_UNSURE, finding.like),
        recalled=None if finding.recalled is None else min(MOST_UNSURE, finding.recalled),
        possible=NAMED,
    )


def _point(finding: _Finding, reading: Reading) -> PointFeedback:
    point, state = finding.goal.point, _state(finding)
    shown = state is not PointState.MISSING
    near = denial(finding.places, finding.sentences, reading) if shown else None
    return PointFeedback(
        id=point.id,
        text=point.point,
        essential=point.essential,
        state=state,
        score=_worth(finding),
        basis=finding.basis if shown or finding.basis is Basis.USER else Basis.NONE,
        evidence=_evidence(finding, reading) if shown else (),
        misconceptions=tuple(_spans([at for one in finding.wrong for at in one.places], reading)),
        denied=None if near is None else _spans([near], reading)[0],
        hint=point.hint,
    )


def _state(finding: _Finding) -> PointState:
    if finding.strength >= COVERED:
        return PointState.COVERED
    is_possible = finding.strength >= finding.possible
    return PointState.POSSIBLE if is_possible else PointState.MISSING


def _evidence(finding: _Finding, reading: Reading) -> tuple[Span, ...]:
    if finding.places:
        return tuple(_spans(finding.places, reading))
    sentences = (reading.text.sentence_words(index) for index in finding.sentences)
    return tuple(Span(words[0].start, words[-1].end) for words in sentences)


def _spans(places: Places | Sequence[int], reading: Reading) -> list[Span]:
    words = (reading.text.words[place] for place in sorted(places))
    return list(dict.fromkeys(Span(word.start, word.end) for word in words))


def _coverage(points: Sequence[PointFeedback], goals: Sequence[Goal]) -> float:
    total = sum(goal.weight for goal in goals)
    if not total:
        return 0.0
    parts = (goal.weight * point.score for goal, point in zip(goals, points, strict=True))
    return sum(sorted(parts)) / total


def _notices(
    reading: Reading, listed: frozenset[int], points: Sequence[PointFeedback]
) -> list[Notice]:
    applying = {
        Notice.EMPTY: not reading.text.words,
        Notice.CUT: reading.text.cut,
        Notice.KEYWORDS: is_keyword_list(reading.text, listed, reading.kept),
        Notice.COPIED: bool(reading.copied),
        Notice.NO_POINTS: not points,
    }
    return [notice for notice, applies in applying.items() if applies]
