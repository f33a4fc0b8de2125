"""What the single events do to the turn at hand, or to one named."""

from dataclasses import replace

from interview_tui.records.plan import AnswerBy
from interview_tui.records.turn import Answer, Rating, Turn
from interview_tui.session import events as e
from interview_tui.session.state import Phase, State
from interview_tui.session.timing import LONGEST_LOOK, charge, is_running

MINUTE = 60.0
QUESTIONS_BETWEEN = 2
"""How many other questions come before one is asked again."""


def typed(state: State, event: e.Typed, now: float) -> State:
    """Return the state with the answer as it reads now; ignored where none is being written.

    Who writes no longer waits for the reading, so the clock goes on.
    """
    if state.phase is not Phase.ANSWERING:
        return state
    turn = state.turn
    answer = _written(turn.answer, event, _answering_second(state, now))
    if event.text != turn.answer.text and event.began is not None and not turn.answer.trace:
        began = _answering_second(state, event.began)
        answer = replace(answer, first_key=began)
    emptied = state.asked_empty and not event.text.strip()
    listening = state.listening and not event.text
    written = state.with_turn(replace(turn, answer=answer))
    return replace(written, asked_empty=emptied, listening=listening)


def _written(answer: Answer, event: e.Typed, second: float) -> Answer:
    if event.text == answer.text:
        return replace(answer, cursor=event.cursor)
    before = answer.trace
    if before and before[-1][0] == int(second):
        before = before[:-1]
    return Answer(
        text=event.text,
        cursor=event.cursor,
        first_key=second if answer.first_key is None else answer.first_key,
        trace=(*before, (int(second), len(event.text))),
    )


def _answering_second(state: State, now: float) -> float:
    """Return the seconds of answering time at `now`, without what will not be charged."""
    since = max(0.0, now - state.looked_at)
    running = is_running(state) and since <= LONGEST_LOOK
    return state.turn.used + (since if running else 0.0)


def asks_whether_empty(state: State) -> bool:
    """Whether Submit has to ask first. Nobody types when speaking, so there it never asks."""
    speaking = state.turn.answer_by is AnswerBy.SPEAKING
    return state.turn.empty and not speaking and not state.asked_empty


def looked(state: State) -> State:
    return state.with_turn(replace(state.turn, looked=True))


def more_time(state: State) -> State:
    turn = state.turn
    allotted = None if turn.allotted is None else turn.allotted + MINUTE
    return state.with_turn(replace(turn, allotted=allotted, more_time=turn.more_time + 1))


def hint(state: State) -> State:
    return state.with_turn(replace(state.turn, hints=state.turn.hints + 1))


def answer_again(state: State) -> State:
    before, after = state.queue[:QUESTIONS_BETWEEN], state.queue[QUESTIONS_BETWEEN:]
    return replace(state, queue=(*before, state.turn.position, *after))


def flag(state: State, turn_id: str | None) -> State:
    return replace(state, flags=state.flags ^ {_turn(state, turn_id).question})


def note(state: State, event: e.Note) -> State:
    return state.with_turn(replace(_turn(state, event.turn), note=event.text))


def tick(state: State, event: e.Tick) -> State:
    turn = _turn(state, event.turn)
    return state.with_turn(replace(turn, ticks=turn.ticks ^ {event.point}))


def judge(state: State, event: e.Judge) -> State:
    """Tick what feedback found; from here on every tick is the user's."""
    turn = state.find(event.turn)
    return state.with_turn(replace(turn, judged=True, ticks=event.made))


def rate(state: State, turn_id: str | None, rating: Rating) -> State:
    return state.with_turn(replace(_turn(state, turn_id), rating=rating))


def estimate(state: State, quarters: int | None) -> State:
    turn = replace(state.turn, estimate=quarters)
    return replace(state.with_turn(turn), phase=Phase.REVEALED)


def undo(state: State, turn_id: str | None) -> State:
    if state.phase is Phase.LOCKED:
        return _take_back(state)
    return state.with_turn(replace(_turn(state, turn_id), rating=None))


def _take_back(state: State) -> State:
    """Return to the answer; the seconds since it was submitted are charged."""
    turn = replace(state.turn, outcome=None)
    reopened = replace(state.with_turn(turn), phase=Phase.ANSWERING, listening=False)
    return charge(reopened, state.between)


def _turn(state: State, turn_id: str | None) -> Turn:
    return state.turn if turn_id is None else state.find(turn_id)
