"""One step of a session: `step(state, event, now)` is the only way from a state to the next."""

from dataclasses import replace

from interview_tui.records.turn import Outcome
from interview_tui.session import deeds
from interview_tui.session import events as e
from interview_tui.session.course import end, go_on, lock, open_follow_up, reveal
from interview_tui.session.proposal import propose
from interview_tui.session.refusal import refusal
from interview_tui.session.state import Phase, State
from interview_tui.session.timing import advance

HELD_KEY = 1.0
"""Seconds within which a second Submit is taken for the key being held."""


def step(state: State, event: e.Event, now: float) -> State:
    """Return the state after `event` at `now`.

    Time passes first, so what happens at zero happens before the event; only what was typed
    up to `now` counts first, so that the draft that is taken holds it. An event that
    `refusal` refuses changes nothing but the time.
    """
    if isinstance(event, e.Typed):
        return advance(deeds.typed(state, event, now), now)
    state = advance(state, now)
    if isinstance(event, e.Submit) and not event.by_line:
        state, held = _pressed(state, now)
        if held:
            return state
    return state if refusal(state, event) is not None else _do(state, event)


def _pressed(state: State, now: float) -> tuple[State, bool]:
    last = state.submit_pressed
    held = last is not None and now - last < HELD_KEY
    return replace(state, submit_pressed=now), held


def _do(state: State, event: e.Event) -> State:  # noqa: C901 - one line for each event
    match event:
        case e.Submit():
            return _submit(state)
        case e.Accept():
            return _accept(state)
        case e.Reveal():
            return deeds.looked(state)
        case e.Pause():
            return replace(state, paused=not state.paused)
        case e.Listen():
            return replace(state, listening=True)
        case e.Heard():
            return replace(state, listening=False)
        case e.MoreTime():
            return deeds.more_time(state)
        case e.Hint():
            return deeds.hint(state)
        case e.Skip():
            return _take(state, Outcome.SKIPPED)
        case e.End():
            return end(state)
        case e.AskFollowUp():
            return open_follow_up(state)
        case e.AnswerAgain():
            return deeds.answer_again(state)
        case e.Flag():
            return deeds.flag(state, event.turn)
        case e.Note():
            return deeds.note(state, event)
        case e.Tick():
            return deeds.tick(state, event)
        case e.Judge():
            return deeds.judge(state, event)
        case e.Rate():
            return deeds.rate(state, event.turn, event.rating)
        case e.Estimate():
            return deeds.estimate(state, event.quarters)
        case e.Undo():
            return deeds.undo(state, event.turn)
        case e.Look() | e.Typed():
            return state


def _submit(state: State) -> State:
    if state.phase is Phase.ESTIMATING:
        return deeds.estimate(state, None)
    if state.phase is not Phase.ANSWERING:
        return go_on(state)
    if deeds.asks_whether_empty(state):
        return replace(state, asked_empty=True)
    return _take(state, Outcome.SUBMITTED)


def _take(state: State, outcome: Outcome) -> State:
    if state.is_interview:
        return lock(state, outcome)
    taken = reveal(state, outcome)
    return go_on(taken) if outcome is Outcome.SKIPPED else taken


def _accept(state: State) -> State:
    if state.phase is Phase.ESTIMATING:
        return deeds.estimate(state, None)
    proposal = propose(state, state.turn) if state.phase is Phase.REVEALED else None
    if proposal and state.turn.rating is None:
        return deeds.rate(state, None, proposal.rating)
    return go_on(state)
