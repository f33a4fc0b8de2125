"""The first line of an interview: the clock first, so that it is never cut off."""

from dataclasses import dataclass

from interview_tui.session import words
from interview_tui.session.state import State

WIDE = 100


@dataclass(frozen=True, slots=True)
class ClockFace:
    """How the clock is shown: words at marks of time or not, and how often it changes.

    `redraw` is "second", "15 seconds" or "marks".
    """

    marks: bool = True
    redraw: str = "second"
    hidden: bool = False


def clock_line(state: State, width: int, face: ClockFace) -> str:
    """Return "2:41 left · Question 2 of 5 · last minute · whole 14:05 · evaluation · mid"."""
    whole = words.whole_clock(state) if face.redraw == "second" else None
    parts = [
        _clock(state, face),
        words.place(state),
        _state_of_clock(state, face),
        f"whole {whole}" if whole and not face.hidden else "",
    ]
    if width >= WIDE:
        parts += [state.question.topic, state.question.level]
    return " · ".join(part for part in parts if part)


def _clock(state: State, face: ClockFace) -> str:
    if face.hidden:
        return "clock hidden"
    if face.redraw == "second":
        return words.clock(state)
    return words.coarse_clock(state, marks_only=face.redraw == "marks")


def _state_of_clock(state: State, face: ClockFace) -> str:
    if state.paused:
        return "paused"
    if state.listening:
        return "starts after reading"
    return words.mark_of_time(state) if face.marks else ""
