"""How much time there is: for a question, a follow-up, and the whole."""

from interview_tui.records.plan import AnswerBy, Mode, Plan
from interview_tui.records.question import FollowUp, Question
from interview_tui.records.session import Session

ROUNDING = 1e-6
"""Seconds that are none: what adding up many looks at the clock may miss."""


def question_seconds(plan: Plan, question: Question) -> float | None:
    """Return the seconds a question gets, None for no limit.

    Minutes given with the plan are taken as they are; a question's own are speaking minutes.
    """
    own = question.minutes * _writing(plan)
    return _limited(plan, own if plan.minutes is None else plan.minutes)


def follow_up_seconds(plan: Plan, follow_up: FollowUp) -> float | None:
    """Return the seconds a follow-up gets, None for no limit."""
    return _limited(plan, follow_up.minutes * _writing(plan))


def whole_seconds(session: Session) -> float | None:
    """Return the seconds of the whole session, None where only the questions have a clock.

    In Interview without a given total it is the sum, with one follow-up each where they are asked.
    """
    plan = session.plan
    if plan.total is not None:
        return _limited(plan, plan.total)
    if plan.mode is not Mode.INTERVIEW:
        return None
    parts = [question_seconds(plan, question) for question in session.questions]
    if plan.follow_ups:
        parts += [
            follow_up_seconds(plan, question.follow_ups[0])
            for question in session.questions
            if question.follow_ups
        ]
    limited = [part for part in parts if part is not None]
    return sum(limited) if limited else None


def rest_of_whole(session: Session, used: float) -> float | None:
    """Return the seconds left of the whole, negative in overtime, None where it has no clock."""
    whole = whole_seconds(session)
    if whole is None:
        return None
    rest = whole - used
    return 0.0 if abs(rest) < ROUNDING else rest


def _writing(plan: Plan) -> float:
    return plan.typing_factor if plan.answer_by is AnswerBy.TYPING else 1.0


def _limited(plan: Plan, minutes: float) -> float | None:
    if plan.factor is None or not plan.clock:
        return None
    return minutes * 60.0 * plan.factor
