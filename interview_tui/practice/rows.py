"""What a step of a session adds to the history."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from interview_tui.feedback import ENGINE
from interview_tui.records.mark import MarkKind
from interview_tui.records.session import Ending
from interview_tui.records.turn import Outcome, Rating, Turn
from interview_tui.session.state import State

JUDGED: Final = f"feedback {ENGINE}"
"""The value of a tick that feedback made; one that the user made has another."""


@dataclass(frozen=True, slots=True)
class TurnSettled:
    """A turn that cannot be taken back any more."""

    turn: Turn


@dataclass(frozen=True, slots=True)
class Rated:
    """The rating of a turn, None when it was taken back."""

    turn: Turn
    rating: Rating | None


@dataclass(frozen=True, slots=True)
class Estimated:
    """How many quarters of a full answer the user thought it was."""

    turn: Turn
    quarters: int


@dataclass(frozen=True, slots=True)
class Marked:
    """A tick, a note or a flag; an empty value takes it away."""

    kind: MarkKind
    value: str
    turn: str | None = None
    question: str | None = None
    point: str | None = None


@dataclass(frozen=True, slots=True)
class Ended:
    how: Ending


Row = TurnSettled | Rated | Estimated | Marked | Ended


def new_rows(old: State | None, new: State) -> Iterator[Row]:
    """Yield what `new` holds and `old` did not, in an order in which it can be written.

    With no `old` that is everything `new` holds. Ticks and ratings of a turn come after it.
    A session is kept once something in it was not skipped; its flags are always.
    """
    before = {turn.id: turn for turn in old.turns} if old and _is_kept(old) else {}
    for turn in new.turns if _is_kept(new) else ():
        if turn.settled:
            yield from _of_turn(before.get(turn.id), turn)
    flags = frozenset() if old is None else old.flags
    for question in sorted(flags ^ new.flags):
        value = "1" if question in new.flags else ""
        yield Marked(MarkKind.FLAG, value, question=question)
    if new.ending and (old is None or old.ending is None):
        yield Ended(new.ending)


def _is_kept(state: State) -> bool:
    return any(turn.settled and turn.outcome is not Outcome.SKIPPED for turn in state.turns)


def _of_turn(old: Turn | None, turn: Turn) -> Iterator[Row]:
    is_new = old is None or not old.settled
    if is_new:
        yield TurnSettled(turn)
    ticks = frozenset() if is_new or old is None else old.ticks
    ticked = JUDGED if turn.judged and not (old and old.judged) else "1"
    if ticked is JUDGED and not turn.ticks:  # looked at and none made: that is known from now on
        yield Marked(MarkKind.TICK, "", turn.id, point="")
    for point in sorted(ticks ^ turn.ticks):
        yield Marked(MarkKind.TICK, ticked if point in turn.ticks else "", turn.id, point=point)
    note = "" if is_new or old is None else old.note
    if turn.note != note:
        yield Marked(MarkKind.NOTE, turn.note, turn.id)
    rating = None if is_new or old is None else old.rating
    estimate = None if is_new or old is None else old.estimate
    if turn.estimate is not None and turn.estimate != estimate:
        yield Estimated(turn, turn.estimate)
    if turn.rating is not rating:
        yield Rated(turn, turn.rating)


def milestones(state: State) -> tuple[object, ...]:
    """Return all of a state but its clocks and the text being written.

    Where it differs something happened that is saved at once.
    """
    turns = tuple(
        (
            t.outcome,
            t.settled,
            t.more_time,
            t.hints,
            t.looked,
            t.judged,
            t.ticks,
            t.rating,
            t.note,
            t.estimate,
        )
        for t in state.turns
    )
    return (state.current, state.phase, state.paused, state.queue, state.flags, turns)
