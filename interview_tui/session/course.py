"""How a session goes from one question to the next and to its end."""

from dataclasses import replace

from interview_tui.records.session import Ending, Session
from interview_tui.records.turn import Outcome, Turn
from interview_tui.session.allotment import follow_up_seconds, question_seconds, rest_of_whole
from interview_tui.session.state import Phase, State


def begin(session: Session, now: float) -> State:
    """Return the state in which the first question is asked. Needs at least one question."""
    numbers = tuple(range(1, len(session.questions) + 1))
    first = _question_turn(session, 1, 0)
    return State(session=session, turns=(first,), queue=numbers[1:], looked_at=now)


def lock(state: State, outcome: Outcome) -> State:
    """Return the state with the answer taken and the editor closed, before the next question."""
    taken = _taken(state.turn, outcome)
    return replace(
        state.with_turn(taken),
        phase=Phase.LOCKED,
        between=0.0,
        paused=False,
        listening=False,
        asked_empty=False,
    )


def reveal(state: State, outcome: Outcome) -> State:
    """Return the state with the answer taken and the model answer beside it.

    Where the plan asks for an estimate, that comes between.
    """
    taken = replace(_taken(state.turn, outcome), settled=True)
    asks = state.session.plan.estimate and taken.is_attempt and taken.parent is None
    phase = Phase.ESTIMATING if asks else Phase.REVEALED
    return replace(
        state.with_turn(taken), phase=phase, paused=False, listening=False, asked_empty=False
    )


def go_on(state: State) -> State:
    """Return the state in which the next thing is asked, or the session is done."""
    turn = state.turn
    state = state.with_turn(replace(turn, settled=True))
    if _whole_is_up(state):
        return finish(state, Ending.TIME if state.queue else Ending.FINISHED)
    if follow_up_is_next(state):
        return open_follow_up(state)
    if turn.parent is not None and not state.is_interview:
        return _back_to_parent(state)
    if not state.queue:
        return finish(state, Ending.FINISHED)
    return _open_question(state)


def follow_up_is_next(state: State) -> bool:
    """Whether Interview asks the first follow-up now."""
    return (
        state.is_interview
        and state.session.plan.follow_ups
        and state.turn.parent is None
        and state.turn.outcome is Outcome.SUBMITTED
        and bool(state.question.follow_ups)
        and not _whole_is_up(state)
    )


def is_last(state: State) -> bool:
    """Whether nothing more is asked after the turn at hand."""
    return _whole_is_up(state) or not (state.queue or follow_up_is_next(state))


def open_follow_up(state: State) -> State:
    """Return the state in which the next follow-up of the question at hand is asked."""
    parent = state.turn
    number = state.follow_ups_asked(parent)
    turn = Turn(
        id=_turn_id(state),
        position=number + 1,
        question=parent.question,
        version=parent.version,
        answer_by=parent.answer_by,
        parent=parent.id,
        allotted=follow_up_seconds(state.session.plan, state.question.follow_ups[number]),
    )
    return _opened(state, turn)


def finish(state: State, ending: Ending) -> State:
    """Return the state of a session that is over; what was answered stays answered."""
    turns = tuple(replace(turn, settled=True) for turn in state.turns)
    return replace(
        state,
        turns=turns,
        phase=Phase.DONE,
        ending=ending,
        paused=False,
        listening=False,
        asked_empty=False,
    )


def end(state: State) -> State:
    """Return the state of a session that the user ended: a draft is taken as it is."""
    if state.phase is Phase.ANSWERING:
        outcome = Outcome.SKIPPED if state.turn.empty else Outcome.ENDED
        state = state.with_turn(_taken(state.turn, outcome))
    complete = not state.queue and state.phase is not Phase.ANSWERING
    return finish(state, Ending.FINISHED if complete else Ending.EARLY)


def _taken(turn: Turn, outcome: Outcome) -> Turn:
    return replace(turn, outcome=outcome)


def _open_question(state: State) -> State:
    number, *rest = state.queue
    turn = _question_turn(state.session, number, len(state.turns))
    return replace(_opened(state, turn), queue=tuple(rest))


def _question_turn(session: Session, number: int, count: int) -> Turn:
    question = session.questions[number - 1]
    return Turn(
        id=f"{session.id}-{count + 1}",
        position=number,
        question=question.id,
        version=session.versions[number - 1],
        answer_by=session.plan.answer_by,
        allotted=question_seconds(session.plan, question),
    )


def _opened(state: State, turn: Turn) -> State:
    return replace(
        state,
        turns=(*state.turns, turn),
        current=len(state.turns),
        phase=Phase.ANSWERING,
        between=0.0,
        listening=False,
        asked_empty=False,
    )


def _back_to_parent(state: State) -> State:
    index = next(i for i, turn in enumerate(state.turns) if turn.id == state.turn.parent)
    return replace(state, current=index, phase=Phase.REVEALED)


def _whole_is_up(state: State) -> bool:
    rest = rest_of_whole(state.session, state.used)
    return state.is_interview and rest is not None and rest <= 0


def _turn_id(state: State) -> str:
    return f"{state.session.id}-{len(state.turns) + 1}"
