"""From matches to a state for each key point, and to one coverage."""

import math
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Final

from interview_tui.feedback.finding import COVERED, MOST_UNSURE, NAMED, Finding
from interview_tui.feedback.keywords import is_keyword_list, keyword_sentences
from interview_tui.feedback.learned import shown_in
from interview_tui.feedback.matching import (
    Likeness,
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
from interview_tui.feedback.taught import taught_finding
from interview_tui.feedback.worth import worth
from interview_tui.feedback.wrong import denial, denies, misconceptions

FULL: Final = 0.7
"""How much of a point's words and meaning is all of it: nobody says it word for word."""
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


def judge(
    rubric: Rubric,
    reading: Reading,
    notes: bool,
    said: Mapping[str, bool],
    recalled: Recalled | None = None,
) -> Feedback:
    """Return what the answer makes of the points; see `assess`."""
    listed = keyword_sentences(reading.text, reading.kept)
    findings = list(_findings(rubric, reading, recalled))
    unsure = _listed_only(findings, listed) | _crowded(findings, reading)
    points = tuple(_point(_settled(finding, notes, unsure, said), reading) for finding in findings)
    return Feedback(
        coverage=round(_coverage(points, rubric.goals), 2 if recalled else 4),
        points=points,
        notices=tuple(_notices(reading, listed, points)),
        derived=rubric.derived,
        words=len(reading.text.words),
    )


def _findings(rubric: Rubric, reading: Reading, recalled: Recalled | None) -> Iterator[Finding]:
    """Yield what is found for each point; a model adds to those that nothing was taught about."""
    shown = shown_in(reading, rubric)
    for number, goal in enumerate(rubric.goals):
        if goal.is_taught and rubric.lesson:
            yield taught_finding(goal, rubric.lesson.odds[number], shown[number], reading)
        elif recalled:
            yield _recalled(_finding(goal, reading), reading, recalled)
        else:
            yield _finding(goal, reading)


def _finding(goal: Goal, reading: Reading) -> Finding:
    wrong = tuple(misconceptions(goal, reading))
    hidden: Places = frozenset(place for match in wrong for place in match.places)
    vouched = by_phrase(goal.vouched, reading, frozenset())
    for match in chain(vouched, by_phrase(goal.phrases, reading, hidden)):
        return Finding(
            goal, 1.0, Basis.PHRASE, match.places, match.sentences, wrong, 1.0, named=True
        )
    like = by_letters_and_meaning(goal.phrasings, reading, hidden)
    best = Finding(goal, 0.0, Basis.NONE, frozenset(), (), wrong, like)
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
            best = Finding(goal, strength, basis, places, said.sentences, wrong, like)
    return replace(best, named=best.strength >= NAMED)


def _recalled(finding: Finding, reading: Reading, recalled: Recalled) -> Finding:
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


def _listed_only(findings: Sequence[Finding], listed: frozenset[int]) -> set[str]:
    return {
        finding.goal.point.id
        for finding in findings
        if finding.sentences and listed.issuperset(finding.sentences)
    }


def _crowded(findings: Sequence[Finding], reading: Reading) -> set[str]:
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


def _settled(finding: Finding, notes: bool, unsure: set[str], said: Mapping[str, bool]) -> Finding:
    """Return the finding under the rules: the user's word, then what can be possible at most."""
    point = finding.goal.point.id
    if point in said:
        made = 1.0 if said[point] else 0.0
        sure = None if finding.recalled is None else made
        return replace(finding, strength=made, like=made, recalled=sure, basis=Basis.USER)
    if notes or point in unsure:
        return _capped(finding)
    return finding


def _capped(finding: Finding) -> Finding:
    """Return the finding as one of a point that is possible at most."""
    return replace(
        finding,
        strength=min(MOST_UNSURE, finding.strength),
        like=min(MOST_UNSURE, finding.like),
        recalled=None if finding.recalled is None else min(MOST_UNSURE, finding.recalled),
        only_named=True,
    )


def _point(finding: Finding, reading: Reading) -> PointFeedback:
    point, state = finding.goal.point, finding.state
    shown = state is not PointState.MISSING
    near = denial(finding.places, finding.sentences, reading) if shown else None
    return PointFeedback(
        id=point.id,
        text=point.point,
        essential=point.essential,
        state=state,
        score=worth(finding),
        basis=finding.basis if shown or finding.basis is Basis.USER else Basis.NONE,
        evidence=_evidence(finding, reading) if shown else (),
        misconceptions=tuple(_spans([at for one in finding.wrong for at in one.places], reading)),
        denied=None if near is None else _spans([near], reading)[0],
        hint=point.hint,
    )


def _evidence(finding: Finding, reading: Reading) -> tuple[Span, ...]:
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
