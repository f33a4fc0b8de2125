"""The rules of the clock: what is charged, what is away, what happens at zero."""

from dataclasses import replace

from interview_tui.records.turn import Outcome
from interview_tui.session.allotment import rest_of_whole
from interview_tui.session.course import go_on, lock
from interview_tui.session.state import Phase, State

LONGEST_LOOK = 5.0
"""Seconds between two looks at the clock beyond which the user was away."""

AFTER_SUBMIT = 5.0
AFTER_ZERO = 10.0
"""Seconds after which the next question opens by itself in Interview."""


def advance(state: State, now: float) -> State:
    """Return the state at `now`: time charged, or counted as away, and what follows from it.

    A clock that went back is taken as standing still.
    """
    elapsed = max(0.0, now - state.looked_at)
    state = replace(state, looked_at=max(now, state.looked_at))
    if elapsed > LONGEST_LOOK:
        return away(state, elapsed)
    if is_running(state):
        return charge(state, elapsed)
    if state.phase is Phase.LOCKED:
        return _wait(state, elapsed)
    return state


def is_running(state: State) -> bool:
    """Whether answering time is being charged."""
    return state.phase is Phase.ANSWERING and not state.paused and not state.listening


def away(state: State, seconds: float) -> State:
    """Return the state with time recorded that is not charged.

    Only while something was timed: nobody is away from a revealed answer.
    """
    if not is_running(state) and state.phase is not Phase.LOCKED:
        return state
    return state.with_turn(replace(state.turn, away=state.turn.away + seconds))


def charge(state: State, seconds: float) -> State:
    """Return the state with answering time charged; in Interview zero takes the draft."""
    room = time_left(state)
    if not state.is_interview or room is None or seconds < room:
        return state.with_turn(replace(state.turn, used=state.turn.used + seconds))
    state = state.with_turn(replace(state.turn, used=state.turn.used + max(0.0, room)))
    return lock(state, Outcome.TIME)


def question_left(state: State) -> float | None:
    """Return the seconds left for the question, negative in overtime, None without a limit."""
    turn = state.turn
    return None if turn.allotted is None else turn.allotted - turn.used


def whole_left(state: State) -> float | None:
    """Return the seconds left of the whole, negative in overtime, None where it has no clock."""
    return rest_of_whole(state.session, state.used)


def time_left(state: State) -> float | None:
    """Return the seconds until the first of the two clocks is at zero."""
    limits = [left for left in (question_left(state), whole_left(state)) if left is not None]
    return min(limits) if limits else None


def opens_in(state: State) -> float:
    """Return the seconds until the next question opens by itself."""
    limit = AFTER_ZERO if state.turn.outcome is Outcome.TIME else AFTER_SUBMIT
    return max(0.0, limit - state.between)


def _wait(state: State, seconds: float) -> State:
    state = replace(state, between=state.between + seconds)
    opens = opens_in(state) == 0.0 and not state.listening
    return go_on(state) if opens else state
