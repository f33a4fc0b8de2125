"""Coverage: which key points an answer makes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from interview_tui.feedback.result import Feedback
from interview_tui.feedback.semantic import use as semantic
from interview_tui.records.question import Question

ENGINE: Final = "2"
"""The version of what is computed here; kept with a coverage, which can be computed again."""
_NOTHING: Final[Mapping[str, bool]] = MappingProxyType({})
_NO_PHRASES: Final[Mapping[str, Sequence[str]]] = MappingProxyType({})


def assess(
    question: Question,
    answer: str,
    *,
    notes: bool = False,
    said: Mapping[str, bool] = _NOTHING,
    phrases: Mapping[str, Sequence[str]] = _NO_PHRASES,
) -> Feedback:
    """Return which key points of a question an answer makes, and the words that show it.

    Without key points they are derived from the model answer. `notes` says that the text are
    notes made while speaking: they show at most that a point is possible. `said` holds, by the
    id of a key point, the user's own word on whether it was made. `phrases` are the phrasings
    that the user added to a key point; they count as its `accept`.

    The same in, the same out, on every machine. Everything it needs is loaded on first use,
    in less than 100 ms. The model of the extra `[semantic]`, where it is installed, judges along:
    another 0.3 s on first use, and scores to hundredths.
    """
    from interview_tui.feedback.judge import judge  # 20 ms, and not before an answer is judged
    from interview_tui.feedback.reading import Reading
    from interview_tui.feedback.rubric import rubric_of

    rubric = rubric_of(_with(question, phrases))
    reading = Reading(answer, rubric)
    recall = semantic.recall(rubric, reading)
    found = judge(rubric, reading, notes, said, recall.of if recall else None)
    return replace(found, engine=f"{ENGINE}+{semantic.NAME}" if recall else ENGINE)


def _with(question: Question, phrases: Mapping[str, Sequence[str]]) -> Question:
    """Return the question with the user's phrasings added to its key points'."""
    if not any(phrases.get(point.id) for point in question.key_points):
        return question
    points = tuple(
        replace(point, accept=(*point.accept, *phrases.get(point.id, ())))
        for point in question.key_points
    )
    return replace(question, key_points=points)
