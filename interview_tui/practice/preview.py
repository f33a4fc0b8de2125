"""What a plan comes to before it is begun."""

from collections.abc import Iterable

from interview_tui.errors import Problem
from interview_tui.practice.library import Library
from interview_tui.records.plan import AnswerBy, Mode, Plan
from interview_tui.records.question import Question
from interview_tui.records.session import Session
from interview_tui.session.allotment import question_seconds, whole_seconds
from interview_tui.store.history import History


def preview(plan: Plan, library: Library, history: History) -> str:
    """Return "5 questions, about 30 minutes of typing", or why nothing can be asked."""
    try:
        questions = library.choose(plan, history)
    except Problem as problem:
        return problem.sentence
    count = f"{len(questions)} question{'' if len(questions) == 1 else 's'}"
    seconds = _seconds(plan, questions)
    if seconds is None:
        return f"{count}, no time limit"
    way = "typing" if plan.answer_by is AnswerBy.TYPING else "speaking"
    return f"{count}, about {max(1, round(seconds / 60))} minutes of {way}"


def _seconds(plan: Plan, questions: Iterable[Question]) -> float | None:
    asked = tuple(questions)
    if plan.mode is Mode.INTERVIEW or plan.total is not None:
        return whole_seconds(Session("", plan, asked, (), "", ""))
    each = [question_seconds(plan, question) for question in asked]
    return None if None in each else sum(part for part in each if part is not None)
