"""What plain mode says, in lines that begin with their kind."""

from collections.abc import Iterator, Sequence
from math import ceil

from interview_tui.practice.points import SeenPoint
from interview_tui.records.turn import Turn
from interview_tui.session.proposal import propose
from interview_tui.session.state import Phase, State
from interview_tui.session.timing import question_left, whole_left
from interview_tui.session.words import mark_of_time, place

MINUTE = 60


def spoken(seconds: float) -> str:
    """Return whole seconds as they are said: "2 minutes 40", "1 minute", "15 seconds"."""
    minutes, rest = divmod(int(seconds), MINUTE)
    if not minutes:
        return _counted(rest, "second")
    return _counted(minutes, "minute") + (f" {rest}" if rest else "")


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def time_line(state: State) -> str:
    """Return the question's clock: "Time left: 2 minutes 40", over, or used where no limit is."""
    left = question_left(state)
    if not state.session.plan.clock:
        return "Time: no clock"
    if left is None:
        return f"Time used: {spoken(state.turn.used)}"
    if left > 0 or state.is_interview:
        return f"Time left: {spoken(max(0, ceil(left)))}"
    return f"Over time: {spoken(-left)}"


def whole_line(state: State) -> str | None:
    """Return the clock of the whole, None where there is none."""
    left = whole_left(state)
    if left is None:
        return None
    if left > 0 or state.is_interview:
        return f"Whole time left: {spoken(max(0, ceil(left)))}"
    return f"Whole time over: {spoken(-left)}"


def time_lines(state: State) -> tuple[str, ...]:
    """Return every clock there is."""
    if state.phase is Phase.DONE:
        return ("Time: the session is over.",)
    return tuple(line for line in (time_line(state), whole_line(state)) if line)


def mark_line(state: State) -> str:
    """Return the words for a mark of time that was passed; empty before the first."""
    mark = mark_of_time(state)
    if not mark:
        return ""
    if mark == "over time":
        return "Over time: the time is up, the clock counts on."
    return f"{time_line(state)}, {mark}"


def question_lines(state: State) -> Iterator[str]:
    """Yield the question at hand, or its follow-up, with what belongs to it."""
    follow_up = state.follow_up
    if follow_up:
        yield f"{place(state)}: {follow_up.prompt.strip()}"
        yield f"Follows on: {state.question.prompt.strip()}"
    else:
        yield f"{place(state)}: {state.question.prompt.strip()}"
    if state.question.id in state.flags:
        yield "Flag: set"


def point_lines(points: Sequence[SeenPoint]) -> Iterator[str]:
    """Yield lines for the key points beside an answer, numbered in this order."""
    found = [point for point in points if point.state is not None]
    if found:
        yield f"Points: {sum(point.ticked for point in points)} of {len(points)} ticked"
    for number, point in enumerate(points, 1):
        yield point_line(number, point)
        yield from point.remarks


def point_line(number: int, point: SeenPoint) -> str:
    """Return how a key point stands, and its text."""
    essential = ", essential" if point.essential else ""
    if not point.word:
        ticked = "ticked" if point.ticked else "not ticked"
        return f"Key point {number}{essential}, {ticked}: {point.text}"
    return f"{point.word.capitalize()}, key point {number}{essential}: {point.text}"


def proposal_line(state: State, turn: Turn) -> str | None:
    """Return why the proposed rating is the one proposed; None where nothing is to rate."""
    proposal = propose(state, turn)
    if proposal is None or turn.rating is not None:
        return None
    return f"Proposed: {proposal.rating.name.lower()}, {proposal.reason}"


def answer_lines(text: str) -> Iterator[str]:
    """Yield the lines of an answer, numbered."""
    for number, line in enumerate(text.removesuffix("\n").split("\n"), 1):
        yield f"Line {number}: {line}"
