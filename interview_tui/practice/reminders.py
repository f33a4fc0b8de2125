"""What to say this time: the essential points that the last answer left out."""

from collections.abc import Iterable

from interview_tui.errors import Problem
from interview_tui.records.question import Question
from interview_tui.store.history import History


def reminders(history: History, questions: Iterable[Question]) -> dict[str, tuple[str, ...]]:
    """Return for each question id the essential points missed last time, where there are any.

    An answer that was neither rated nor ticked has missed nothing yet.
    """
    try:
        found = {question.id: _missed(history, question) for question in questions}
    except Problem:
        return {}
    return {name: points for name, points in found.items() if points}


def _missed(history: History, question: Question) -> tuple[str, ...]:
    if not question.essentials:
        return ()
    ticked = history.last_ticks(question.id)
    if ticked is None:
        return ()
    return tuple(point.point for point in question.essentials if point.id not in ticked)
