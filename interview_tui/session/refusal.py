"""Why something cannot be done now, in one sentence; the same words on every front end."""

from interview_tui.records.plan import AnswerBy
from interview_tui.records.question import DERIVED
from interview_tui.records.turn import Outcome, Turn
from interview_tui.session import events as e
from interview_tui.session.hints import next_hint
from interview_tui.session.judging import is_to_judge
from interview_tui.session.state import Phase, State

FIRST_SECOND = 1.0
"""Seconds after a lock in which keys do nothing: they were meant for the editor."""


def refusal(state: State, event: e.Event) -> str | None:  # noqa: C901 - one case for each event
    """Return why `event` does nothing now, or None when it does something.

    An empty string means that it does nothing and there is nothing to say about it.
    """
    match event:
        case e.Typed():
            return None if state.phase is Phase.ANSWERING else ""
        case e.Submit() | e.Accept():
            return _going_on(state, event)
        case e.Reveal():
            return _answering(state) or _not_in_interview(state, "The model answer opens")
        case e.Pause():
            return _answering(state) or _no_pause(state)
        case e.Listen():
            return _listen(state)
        case e.Heard():
            return None if state.listening else ""
        case e.MoreTime():
            return _answering(state) or _more_time(state)
        case e.Hint():
            return _answering(state) or _hint(state)
        case e.Skip():
            return _answering(state)
        case e.AskFollowUp():
            return _follow_up(state)
        case e.AnswerAgain():
            return _again(state)
        case e.Rate():
            return _rate(state, event.turn)
        case e.Tick():
            return _tick(state, event)
        case e.Judge():
            return None if is_to_judge(state, state.find(event.turn)) else ""
        case e.Estimate():
            return None if state.phase is Phase.ESTIMATING else "That is asked before the reveal."
        case e.Undo():
            return _undo(state, event.turn)
        case e.End():
            return "" if state.phase is Phase.DONE else None
        case e.Look() | e.Flag() | e.Note():
            return None


def not_rated(turn: Turn) -> str | None:
    """Return why a turn is not rated, None when it can be."""
    if turn.parent is not None:
        return "A follow-up is not rated."
    if turn.outcome is Outcome.SKIPPED:
        return "Skipped, so there is nothing to rate."
    if turn.looked:
        return "Not rated: the model answer was in sight."
    return None if turn.is_attempt else "Nothing was answered, so there is nothing to rate."


def _going_on(state: State, event: e.Event) -> str | None:
    if state.phase is Phase.DONE:
        return ""
    if state.phase is Phase.ANSWERING and isinstance(event, e.Accept):
        return ""
    if state.phase is Phase.ANSWERING and state.paused:
        return "Paused: go on first."
    by_line = isinstance(event, e.Submit) and event.by_line
    return "" if _too_early(state) and not by_line else None


def _too_early(state: State) -> bool:
    """Whether a key was meant for what was there a moment ago."""
    locked_just_now = state.phase is Phase.LOCKED and state.between < FIRST_SECOND
    return locked_just_now or _opened_just_now(state)


def _opened_just_now(state: State) -> bool:
    """Whether a spoken question of an interview may have opened under a key meant to open it.

    Speaking is not asked about an empty answer, so that key would submit it.
    """
    spoken = state.turn.answer_by is AnswerBy.SPEAKING
    return state.is_interview and spoken and state.turn.used < FIRST_SECOND and state.current > 0


def _answering(state: State) -> str | None:
    return None if state.phase is Phase.ANSWERING else "Only while you are answering."


def _listen(state: State) -> str | None:
    """The clock waits for a reading only before it has run: it is no way to pause."""
    if state.listening or state.phase not in (Phase.ANSWERING, Phase.LOCKED):
        return ""
    begun = state.turn.used >= FIRST_SECOND or not state.turn.empty
    return "" if state.phase is Phase.ANSWERING and begun else None


def _not_in_interview(state: State, what: str) -> str | None:
    return f"{what} after the last question." if state.is_interview else None


def _no_pause(state: State) -> str | None:
    return "There is no pause in an interview." if state.is_interview else None


def _more_time(state: State) -> str | None:
    if state.is_interview:
        return "There is no more time in an interview."
    return "There is no limit." if state.turn.allotted is None else None


def _hint(state: State) -> str | None:
    if state.is_interview:
        return "There are no hints in an interview."
    if state.turn.parent is not None:
        return "A follow-up has no hints."
    return None if next_hint(state) else "There is no further hint."


def _follow_up(state: State) -> str | None:
    if state.is_interview:
        return "In an interview the follow-up comes by itself."
    if state.phase is not Phase.REVEALED or state.turn.parent is not None:
        return "A follow-up is offered once the question's model answer is open."
    left = len(state.question.follow_ups) - state.follow_ups_asked(state.turn)
    return None if left else "There is no further follow-up."


def _again(state: State) -> str | None:
    if state.is_interview or state.phase is not Phase.REVEALED or state.turn.parent is not None:
        return "Answering again is offered in practice, once the model answer is open."
    if state.turn.position in state.queue:
        return "It is coming again already."
    enough = len(state.queue) >= 2
    return None if enough else "Two other questions have to come between, and fewer are left."


def _rate(state: State, turn_id: str | None) -> str | None:
    return _after_answering(state, turn_id) or not_rated(_turn(state, turn_id))


def _tick(state: State, event: e.Tick) -> str | None:
    closed = _after_answering(state, event.turn)
    if closed:
        return closed
    turn = _turn(state, event.turn)
    points = state.question_of(turn).key_points
    known = any(point.id == event.point for point in points)
    derived = not points and event.point.startswith(DERIVED)
    is_point = turn.parent is None and (known or derived)
    return None if is_point else "There is no such key point."


def _undo(state: State, turn_id: str | None) -> str | None:
    if state.phase is Phase.LOCKED:
        if state.between < FIRST_SECOND:
            return ""
        return "Time cannot be taken back." if state.turn.outcome is Outcome.TIME else None
    closed = _after_answering(state, turn_id)
    if closed:
        return "Nothing to undo."
    return None if _turn(state, turn_id).rating else "Nothing to undo."


def _after_answering(state: State, turn_id: str | None) -> str | None:
    """In practice a turn that is done can be rated at once, in Interview after the last."""
    if state.phase is Phase.DONE:
        return None
    turn = _turn(state, turn_id)
    if state.phase is Phase.ESTIMATING and turn.id == state.turn.id:
        return "First say how much of a full answer it was, or Enter."
    if state.is_interview:
        return "Rating comes after the last question."
    return None if turn.settled else "First submit the answer."


def _turn(state: State, turn_id: str | None) -> Turn:
    return state.turn if turn_id is None else state.find(turn_id)
