"""Which answers feedback is to look at, and when: never before the model answer may be seen."""

from collections.abc import Iterator

from interview_tui.records.plan import AnswerBy
from interview_tui.records.turn import Turn
from interview_tui.session.state import Phase, State


def to_judge(state: State) -> Iterator[Turn]:
    """Yield the answers that wait for feedback, in the order they were given."""
    return (turn for turn in state.turns if is_to_judge(state, turn))


def is_to_judge(state: State, turn: Turn) -> bool:
    """Whether an answer may be looked at and has not been, by feedback or by the user.

    Notes made while speaking show nothing for certain, so of these nothing is ticked.
    """
    untouched = not (turn.judged or turn.ticks or turn.rating)
    typed = turn.answer_by is AnswerBy.TYPING and turn.answered and not turn.empty
    return untouched and typed and turn.parent is None and is_open(state, turn)


def is_open(state: State, turn: Turn) -> bool:
    """Whether the model answer of a turn may be seen, and with it what its answer makes."""
    if state.phase is Phase.DONE:
        return True
    if state.is_interview or not turn.settled:
        return False
    return not (state.phase is Phase.ESTIMATING and turn.id == state.turn.id)
