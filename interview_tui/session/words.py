"""What the session says about its clock and its state; the same words on every front end."""

from math import ceil

from interview_tui.records.turn import Outcome, Turn
from interview_tui.session.course import follow_up_is_next, is_last
from interview_tui.session.state import Phase, State
from interview_tui.session.timing import question_left, time_left, whole_left
from interview_tui.text import minutes_seconds

LAST_MINUTE = 60.0
LAST_SECONDS = 15.0


def clock(state: State) -> str:
    """Return the question's clock: "2:41 left", "0:05 over", or "0:42 used" without a limit."""
    left = question_left(state)
    if left is None:
        return (
            f"{minutes_seconds(state.turn.used)} used" if state.session.plan.clock else "no clock"
        )
    if state.is_interview and left <= 0:  # zero took the draft: nothing is over time
        return "0:00 left"
    return _left(left)


def coarse_clock(state: State, *, marks_only: bool) -> str:
    """Return a clock that changes seldom: "over 1:30 left", at quarter minutes or marks of time."""
    left, allotted = question_left(state), state.turn.allotted
    if left is None or allotted is None:
        step = LAST_MINUTE if marks_only else LAST_SECONDS
        used = minutes_seconds(state.turn.used // step * step)
        return f"over {used} used" if state.session.plan.clock else "no clock"
    if left <= 0:
        return clock(state) if state.is_interview else "over time"
    if left <= LAST_SECONDS:
        return "under 0:15 left"
    passed = [allotted / 2, LAST_MINUTE, LAST_SECONDS]
    quarter = (ceil(left / LAST_SECONDS) - 1) * LAST_SECONDS
    mark = max((mark for mark in passed if mark < left), default=0.0)
    return f"over {minutes_seconds(mark if marks_only else quarter)} left"


def whole_clock(state: State) -> str | None:
    """Return the clock of the whole, None where there is none."""
    left = whole_left(state)
    if left is None:
        return None
    if left > 0 or state.is_interview:
        return minutes_seconds(max(0, ceil(left)))
    return _left(left)


def mark_of_time(state: State) -> str:
    """Return the words for the half, 1:00 and 0:15; empty before the half.

    In Interview the whole may end before the question's own time does: the last minute and the
    last seconds are those of the clock that takes the draft.
    """
    left, allotted = question_left(state), state.turn.allotted
    last = time_left(state) if state.is_interview else left
    if left is None or last is None or allotted is None or state.phase is not Phase.ANSWERING:
        return ""
    if left <= 0:
        return "over time"
    if last <= LAST_SECONDS < allotted:
        return "last 15 seconds"
    if last <= LAST_MINUTE < allotted:
        return "last minute"
    return "past the half" if left * 2 <= allotted else ""


def place(state: State) -> str:
    """Return where the session is: "Question 2 of 5", "Question 2a of 5", or asked again."""
    again = " again" if state.is_again(_asked(state)) else ""
    return f"Question {state.label(state.turn)} of {len(state.session.questions)}{again}"


def between(state: State) -> str:
    """Return what is said between two questions in Interview."""
    turn = state.turn
    done = {
        Outcome.TIME: "Time. Your draft was taken." if not turn.empty else "Time.",
        Outcome.SKIPPED: "Skipped.",
    }.get(turn.outcome or Outcome.SUBMITTED, "Submitted.")
    back = "" if turn.outcome is Outcome.TIME else " · u takes it back"
    return f"{done} Enter for {_next(state)}{back}"


def finished(state: State) -> str:
    """Return the first words of the debrief."""
    return f"{state.session.plan.mode.capitalize()} finished"


def _next(state: State) -> str:
    if follow_up_is_next(state):
        return "the follow-up"
    if is_last(state):
        return "the debrief"
    return f"question {state.queue[0]} of {len(state.session.questions)}"


def _asked(state: State) -> Turn:
    turn = state.turn
    return turn if turn.parent is None else state.find(turn.parent)


def _left(seconds: float) -> str:
    if seconds > 0:
        return f"{minutes_seconds(ceil(seconds))} left"
    return f"{minutes_seconds(-seconds)} over"
