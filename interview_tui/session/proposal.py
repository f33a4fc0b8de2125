"""The rating that follows from ticks and time, with the reason in words."""

from dataclasses import dataclass

from interview_tui.records.question import Question
from interview_tui.records.turn import Rating, Turn
from interview_tui.session.state import State

MEANING = {
    Rating.AGAIN: "an essential point was missing, or I could not have said it",
    Rating.HARD: "all essential points, with gaps, hints or over time",
    Rating.GOOD: "all essential points, in time",
    Rating.EASY: "that, and the follow-ups",
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """A rating and the words that say why."""

    rating: Rating
    reason: str


def propose(state: State, turn: Turn) -> Proposal | None:
    """Return what follows for `turn`, None where there is nothing to rate."""
    if turn.parent is not None or not turn.is_attempt:
        return None
    question = state.question_of(turn)
    ticked = sum(point.id in turn.ticks for point in question.essentials)
    essential = len(question.essentials)
    made = f"{ticked} of {essential} essential points ticked"
    if ticked < essential:
        return Proposal(Rating.AGAIN, made)
    short = _shortfall(question, turn)
    if short:
        return Proposal(Rating.HARD, short)
    if _follow_ups_answered(state, turn):
        return Proposal(Rating.EASY, "all essential points and the follow-ups, in time")
    return Proposal(Rating.GOOD, f"{made}, in time" if essential else "answered in time")


def _shortfall(question: Question, turn: Turn) -> str:
    """Say what keeps a complete answer from being good; empty when nothing does.

    A gap is more than half of the points that are not essential.
    """
    others = [point for point in question.key_points if not point.essential]
    missing = sum(point.id not in turn.ticks for point in others)
    if turn.overtime > 0:
        return "over time"
    if turn.hints:
        return "with a hint" if turn.hints == 1 else f"with {turn.hints} hints"
    points = "point" if missing == 1 else "points"
    return f"{missing} other {points} not ticked" if missing * 2 > len(others) else ""


def _follow_ups_answered(state: State, turn: Turn) -> bool:
    """Whether all that are asked in this mode were: in Interview that is one."""
    answered = sum(other.parent == turn.id and other.is_attempt for other in state.turns)
    offered = len(state.question_of(turn).follow_ups)
    return 0 < (min(offered, 1) if state.is_interview else offered) <= answered
