"""Coverage: which key points an answer makes."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from interview_tui.feedback.result import Feedback
from interview_tui.feedback.semantic import use as semantic
from interview_tui.records.question import PointPhrasings, Question

ENGINE: Final = "4"
"""The version of what is computed here; kept with a coverage, which can be computed again."""
_NOTHING: Final[Mapping[str, bool]] = MappingProxyType({})
_NO_PHRASINGS: Final[Mapping[str, PointPhrasings]] = MappingProxyType({})


def assess(
    question: Question,
    answer: str,
    *,
    notes: bool = False,
    said: Mapping[str, bool] = _NOTHING,
    phrasings: Mapping[str, PointPhrasings] = _NO_PHRASINGS,
) -> Feedback:
    """Return which key points of a question an answer makes, and the words that show it.

    Without key points they are derived from the model answer. `notes` says that the text are
    notes made while speaking: they show at most that a point is possible. `said` holds, by the
    id of a key point, the user's own word on whether it was made. `phrasings`
    are more of them by key point: those of the bank and those that the user added.

    The same in, the same out, on every machine. Everything it needs is loaded on first use,
    in less than 100 ms. The model of the extra `[semantic]`, where it is installed, judges along
    on points that have few phrasings: another 0.3 s on first use, and scores to hundredths.
    """
    from interview_tui.feedback.judge import judge  # 20 ms, and not before an answer is judged
    from interview_tui.feedback.reading import Reading
    from interview_tui.feedback.rubric import rubric_of

    vouched = tuple((name, more.vouched) for name, more in phrasings.items() if more.vouched)
    rubric = rubric_of(with_phrasings(question, phrasings), vouched)
    reading = Reading(answer, rubric)
    recall = None if rubric.is_taught else semantic.recall(rubric, reading)
    found = judge(rubric, reading, notes, said, recall.of if recall else None)
    return replace(found, engine=f"{ENGINE}+{semantic.NAME}" if recall else ENGINE)


def with_phrasings(question: Question, more: Mapping[str, PointPhrasings]) -> Question:
    """Return the question with more phrasings in its key points."""
    if not any(point.id in more for point in question.key_points):
        return question
    none = PointPhrasings()
    return replace(
        question,
        key_points=tuple(
            replace(
                point,
                accept=(*point.accept, *more.get(point.id, none).accept),
                reject=(*point.reject, *more.get(point.id, none).reject),
                near=(*point.near, *more.get(point.id, none).near),
            )
            for point in question.key_points
        ),
    )
