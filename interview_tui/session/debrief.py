"""What the screen that ends a session tells: the same for a session looked back at."""

from dataclasses import dataclass

from interview_tui.records.question import KeyPoint
from interview_tui.records.session import Ending
from interview_tui.records.turn import Outcome, Turn
from interview_tui.session.ask import name
from interview_tui.session.state import State
from interview_tui.text import minutes_seconds

AWAY_WORTH_NAMING = 5.0


@dataclass(frozen=True, slots=True)
class DebriefRow:
    """One question of the session in words; `turn` is None when it was not reached."""

    turn: str | None
    label: str
    prompt: str
    time: str
    points: str
    rating: str


def debrief_rows(state: State) -> tuple[DebriefRow, ...]:
    """Return the questions in the order asked, then those not reached."""
    asked = tuple(_row(state, turn) for turn in state.turns)
    numbers = {question.id: n for n, question in enumerate(state.session.questions, 1)}
    missed = tuple(
        DebriefRow(None, str(numbers[question.id]), question.prompt, "", "", "not reached")
        for question in state.unreached()
    )
    return asked + missed


def debrief_summary(state: State) -> tuple[str, ...]:
    """Return counts and times in words; what does not apply is left out."""
    questions = [turn for turn in state.turns if turn.parent is None]
    answered = len({turn.position for turn in questions if _was_answered(turn)})
    count = len(state.session.questions)
    parts = [
        f"{answered} of {count} answered",
        f"{minutes_seconds(state.used)} of answering",
        _factor(state),
    ]
    lines = [" · ".join(part for part in parts if part)]
    if state.ending is Ending.TIME:
        lines.append("The whole time was up before the last question.")
    if state.ending is Ending.EARLY:
        lines.append("Ended before the last question.")
    if state.is_interview and state.away >= AWAY_WORTH_NAMING:
        lines.append(f"Away for {minutes_seconds(state.away)}, which was not charged.")
    return tuple(lines)


def say_next_time(state: State) -> tuple[tuple[Turn, KeyPoint], ...]:
    """Return the essential points that the last answer to each question did not make.

    An answer that still waits to be looked at has missed nothing yet.
    """
    last = {turn.position: turn for turn in state.turns if turn.parent is None and turn.outcome}
    return tuple(
        (turn, point)
        for turn in last.values()
        if not _waits_for_a_look(turn)
        for point in state.question_of(turn).essentials
        if point.id not in turn.ticks
    )


def waits_for_rating(turn: Turn) -> bool:
    """Whether it is an attempt that can be rated and has not been."""
    return turn.parent is None and turn.is_attempt and turn.rating is None


def _waits_for_a_look(turn: Turn) -> bool:
    """Whether nobody, user or feedback, has held it against its key points yet."""
    return waits_for_rating(turn) and not turn.judged and not turn.ticks


def _row(state: State, turn: Turn) -> DebriefRow:
    follow_up = state.follow_up_of(turn)
    prompt = follow_up.prompt if follow_up else state.question_of(turn).prompt
    over = f" ({minutes_seconds(turn.overtime)} over)" if turn.overtime >= 1 else ""
    return DebriefRow(
        turn=turn.id,
        label=state.label(turn),
        prompt=prompt,
        time=f"{minutes_seconds(turn.used)}{over}",
        points=_points(state, turn),
        rating=_verdict(turn),
    )


def _points(state: State, turn: Turn) -> str:
    points = state.question_of(turn).key_points
    if turn.parent is not None or not points:
        return ""
    return f"{len(turn.ticks)} of {len(points)} points"


def _verdict(turn: Turn) -> str:
    if turn.rating is not None:
        return name(turn.rating)
    if turn.outcome is Outcome.SKIPPED:
        return "skipped"
    if turn.looked:
        return "looked"
    if not turn.is_attempt:
        return "empty"
    return "" if turn.parent is not None else "not rated"


def _was_answered(turn: Turn) -> bool:
    return turn.outcome is not Outcome.SKIPPED and (not turn.empty or turn.is_attempt)


def _factor(state: State) -> str:
    """Name the time factor as a fact of the session, never as a mark against it."""
    factor = state.session.plan.factor
    if factor is None:
        return "no time limit"
    return "" if factor == 1.0 else f"time factor {factor:g}"
