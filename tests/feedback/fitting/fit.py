"""Fits what each sign of a key point counts, on the practice set: `learned.WEIGHTS`.

A point is as surely made as its best window says, and which window that is depends on the
weights: so both are found in turn (as with multiple-instance learning). Questions that share
no skill lend each other answers, which make none of the points. Lists of keywords are left out:
they are told from sentences otherwise. Half of the rubrics are poor ones, so that questions of
others, with fewer phrasings, are judged no worse. A question's folds are never split.
"""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
from interview_tui.feedback import PointState
from interview_tui.feedback.learned import Signs, shown_in
from interview_tui.feedback.reading import Reading
from interview_tui.feedback.rubric import rubric_of
from interview_tui.records.question import Question

from tests.feedback.fitting.practice import Labeled

STRANGERS: Final = 2
STRANGER: Final = "stranger"
POOR: Final = "poor"
RICHNESS: Final = ((None, None, None, 1.0), (12, 2, 0, 0.3), (8, 0, 0, 0.2))
"""How many of a point's accepted and rejected phrasings, and of those merely near, are there,
and what such a case counts."""
FIRST: Final = Signs(0.3, 0.4, 0.8, 0.3, 0.3, 2.8, -5.0)
"""What each sign counts when the best windows are first sought."""
ROUNDS: Final = 8
FOLDS: Final = 6
RIDGE: Final = 1.0
HALF_MADE: Final = 0.5
"""What a point counts that is possible: it is no example of either."""

Rows = np.ndarray[Any, np.dtype[np.float64]]


@dataclass(frozen=True)
class Case:
    """A point beside an answer: the signs of each window, in rows, and whether it is made."""

    question: str
    kind: str
    rows: Rows
    made: bool
    weight: float


def cases(answers: Iterable[Labeled], seed: int = 1) -> Iterator[Case]:
    """Yield the cases of all answers, and of some as answers to questions they are not for."""
    chosen = random.Random(seed)
    known = list(answers)
    questions = {one.question.id: one.question for one in known}
    for one in known:
        if one.kind == "keywords":
            continue
        yield from _cases(one)
        if one.kind in ("good", "good2", "paraphrase"):
            skills = set(one.question.skills)
            others = [q for q in questions.values() if skills.isdisjoint(q.skills)]
            for other in chosen.sample(others, STRANGERS):
                missing = {point.id: PointState.MISSING for point in other.key_points}
                yield from _cases(Labeled(other, STRANGER, one.answer, missing))


def _cases(one: Labeled) -> Iterator[Case]:
    for accept, reject, near, weight in RICHNESS:
        question = _with_fewer(one.question, accept, reject, near)
        rubric = rubric_of(question)
        shown = shown_in(Reading(one.answer, rubric), rubric)
        for point, windows in zip(question.key_points, shown, strict=True):
            state = one.states[point.id]
            sure = HALF_MADE if state is PointState.POSSIBLE else 1.0
            made = state is PointState.COVERED
            kind = one.kind if accept is None else POOR
            yield Case(
                question.id,
                kind,
                np.array([window.signs for window in windows]),
                made,
                weight * sure,
            )


def _with_fewer(
    question: Question, accept: int | None, reject: int | None, near: int | None
) -> Question:
    return replace(
        question,
        key_points=tuple(
            replace(p, accept=p.accept[:accept], reject=p.reject[:reject], near=p.near[:near])
            for p in question.key_points
        ),
    )


def fit(of: Sequence[Case]) -> Rows:
    """Return the weights, the base last."""
    made = np.array([case.made for case in of], float)
    counts = np.array([case.weight for case in of])
    beta = np.array([*FIRST, 0.0])
    for _ in range(ROUNDS):
        best = np.array([case.rows[(case.rows @ beta[:-1]).argmax()] for case in of])
        beta = _logistic(np.c_[best, np.ones(len(best))], made, counts)
    return beta


def _logistic(rows: Rows, made: Rows, counts: Rows) -> Rows:
    """Return the weights by Newton's method; the base is not shrunk."""
    beta = np.zeros(rows.shape[1])
    ridge = RIDGE * np.eye(len(beta))
    ridge[-1, -1] = 0.0
    for _ in range(30):
        sure = 1.0 / (1.0 + np.exp(-rows @ beta))
        slope = rows.T @ (counts * (made - sure)) - ridge @ beta
        curve = (rows * (counts * sure * (1.0 - sure))[:, None]).T @ rows + ridge
        step = np.linalg.solve(curve, slope)
        beta = beta + step
        if abs(step).max() < 1e-8:
            break
    return beta


def totals(of: Sequence[Case], beta: Rows) -> Rows:
    return np.array([(case.rows @ beta[:-1]).max() + beta[-1] for case in of])


def across_folds(of: Sequence[Case]) -> Rows:
    """Return for each case what weights say that were fitted on other questions."""
    names = sorted({case.question for case in of})
    fold = {name: number % FOLDS for number, name in enumerate(names)}
    found = np.zeros(len(of))
    for number in range(FOLDS):
        beta = fit([case for case in of if fold[case.question] != number])
        here = [at for at, case in enumerate(of) if fold[case.question] == number]
        found[here] = totals([of[at] for at in here], beta)
    return found
