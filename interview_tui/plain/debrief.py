"""The debrief in lines: how it went, and what to say next time."""

from collections.abc import Iterator

from interview_tui.practice.interview import Interview
from interview_tui.session.debrief import (
    DebriefRow,
    debrief_rows,
    debrief_summary,
    say_next_time,
    waits_for_rating,
)
from interview_tui.session.state import State
from interview_tui.session.words import finished
from interview_tui.text import one_line


def debrief_lines(interview: Interview) -> Iterator[str]:
    """Yield the first words of the end, the questions, and what to say next time."""
    state = interview.state
    yield finished(state)
    yield from (f"Summary: {line.replace(' · ', ', ')}" for line in debrief_summary(state))
    gap = interview.estimate_gap()
    if gap:
        yield f"Estimates: {gap}"
    yield from map(_row, debrief_rows(state))
    yield from _next_time(state)


def _row(row: DebriefRow) -> str:
    facts = ", ".join(fact for fact in (row.rating, row.time, row.points) if fact)
    return f"Question {row.label}, {facts}: {one_line(row.prompt)}"


def _next_time(state: State) -> Iterator[str]:
    missed = say_next_time(state)
    for turn, point in missed:
        yield f"Say this next time, question {state.label(turn)}: {point.point}"
    waiting = [state.label(turn) for turn in state.turns if waits_for_rating(turn)]
    if waiting:
        yield f"Not rated yet: question {', '.join(waiting)}"
        yield "Look back: `interview-tui look-back --plain` shows the model answers and rates"
    if not missed and not waiting:
        yield "Say this next time: nothing essential was missed"
