"""A session's state as plain values for the draft, and back."""

from dataclasses import replace
from typing import Any

from interview_tui.records.encode import turn_body, turn_from
from interview_tui.records.session import Ending, Session
from interview_tui.session.state import Phase, State
from interview_tui.session.timing import away


def state_body(state: State) -> dict[str, Any]:
    """Return everything but the session itself and the moments of this process's clock."""
    return {
        "turns": [turn_body(turn) for turn in state.turns],
        "queue": list(state.queue),
        "current": state.current,
        "phase": state.phase.value,
        "between": state.between,
        "paused": state.paused,
        "ending": state.ending,
        "flags": sorted(state.flags),
    }


def beat_body(state: State) -> dict[str, Any]:
    """Return the clocks alone, which change each second."""
    turn = state.turn
    return {"turn": turn.id, "phase": state.phase.value, "used": turn.used, "away": turn.away}


def state_from(
    session: Session, body: dict[str, Any], beat: dict[str, Any] | None, now: float
) -> State:
    """Return the state that `state_body` gave, with the clocks of a newer beat.

    A beat of another turn or phase is older than the body and does not count.
    """
    ending = body["ending"]
    state = State(
        session=session,
        turns=tuple(turn_from(entry) for entry in body["turns"]),
        queue=tuple(body["queue"]),
        looked_at=now,
        current=body["current"],
        phase=Phase(body["phase"]),
        between=body["between"],
        paused=body["paused"],
        ending=None if ending is None else Ending(ending),
        flags=frozenset(body["flags"]),
    )
    turn = state.turn
    if beat is None or beat["turn"] != turn.id or beat["phase"] != state.phase.value:
        return state
    later = replace(turn, used=max(turn.used, beat["used"]), away=max(turn.away, beat["away"]))
    return state.with_turn(later)


def resumed(state: State, seconds_away: float) -> State:
    """Return the state as it goes on after the program was closed for so long."""
    return away(state, max(0.0, seconds_away))
