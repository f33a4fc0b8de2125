"""The first line of an interview: the clock first, so that it is never cut off."""

from interview_tui.session import words
from interview_tui.session.state import State

WIDE = 100


def clock_line(state: State, width: int, *, hidden: bool = False) -> str:
    """Return "2:41 left · Question 2 of 5 · last minute · whole 14:05 · evaluation · mid"."""
    whole = words.whole_clock(state)
    parts = [
        "clock hidden" if hidden else words.clock(state),
        words.place(state),
        "paused" if state.paused else words.mark_of_time(state),
        f"whole {whole}" if whole and not hidden else "",
    ]
    if width >= WIDE:
        parts += [state.question.topic, state.question.level]
    return " · ".join(part for part in parts if part)
