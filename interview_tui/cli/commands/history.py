"""The sessions there were: list, show."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict

from interview_tui.cli.commands.output import print_columns, print_json
from interview_tui.practice.desk import Desk
from interview_tui.records.encode import question_body, turn_body
from interview_tui.records.past import SessionSummary
from interview_tui.session.debrief import debrief_rows, debrief_summary
from interview_tui.session.state import State
from interview_tui.session.words import finished
from interview_tui.text import minutes_seconds

MOST = 100_000


def listing(options: Namespace) -> int:
    """Print the sessions, newest first."""
    desk = Desk()
    with _telling(desk):
        sessions = desk.past_sessions(limit=MOST)
    if options.json:
        print_json([asdict(one) for one in sessions])
    else:
        print_columns(_row(one) for one in sessions)
    return 0


def show(options: Namespace) -> int:
    """Print one session with its answers."""
    desk = Desk()
    with _telling(desk):
        state = desk.sessions.reopen(options.session).state
    if options.json:
        print_json(_session(state))
    else:
        print("\n".join(_page(state)))
    return 0


@contextmanager
def _telling(desk: Desk) -> Iterator[None]:
    """Say what became of a history that had to be put aside, also where the rest fails."""
    try:
        yield
    finally:
        if desk.history.notice:
            print(f"interview-tui: {desk.history.notice}", file=sys.stderr)


def _row(one: SessionSummary) -> tuple[str, ...]:
    return (
        one.id[:8],
        one.started[:16].replace("T", " "),
        one.mode,
        one.how or "not ended",
        f"{one.answered} of {one.questions} answered",
        minutes_seconds(one.used),
    )


def _session(state: State) -> dict[str, object]:
    session = state.session
    return {
        "id": session.id,
        "mode": session.plan.mode,
        "started": session.started,
        "zone": session.zone,
        "ending": state.ending,
        "factor": session.plan.factor,
        "questions": [question_body(question) for question in session.questions],
        "turns": [turn_body(turn) for turn in state.turns],
    }


def _page(state: State) -> list[str]:
    lines = [f"{finished(state)}   {state.session.started[:16]}", *debrief_summary(state)]
    for row in debrief_rows(state):
        lines += ["", f"{row.label}  {' '.join(row.prompt.split())}"]
        facts = [fact for fact in (row.time, row.points, row.rating) if fact]
        lines.append("   " + " · ".join(facts))
        if row.turn:
            text = state.find(row.turn).answer.text.strip()
            lines += [f"   | {line}" for line in text.splitlines()]
    return lines
