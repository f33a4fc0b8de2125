"""Times as they are said."""

import pytest
from interview_tui.plain.words import mark_line, spoken, time_lines
from interview_tui.records.plan import Plan
from interview_tui.session.events import End

from tests.making import interview, practice, questions, run


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 seconds"),
        (1, "1 second"),
        (59.9, "59 seconds"),
        (60, "1 minute"),
        (65, "1 minute 5"),
        (120, "2 minutes"),
        (160, "2 minutes 40"),
        (3600, "60 minutes"),
    ],
)
def test_a_time_in_words(seconds: float, words: str) -> None:
    assert spoken(seconds) == words


@pytest.mark.parametrize(
    ("plan", "seconds", "lines"),
    [
        (practice(minutes=3.0), 20, ["Time left: 2 minutes 40"]),
        (practice(minutes=1.0), 65, ["Over time: 5 seconds"]),
        (practice(clock=False), 20, ["Time: no clock"]),
        (practice(factor=None), 20, ["Time used: 20 seconds"]),
        (
            interview(minutes=3.0),
            20,
            ["Time left: 2 minutes 40", "Whole time left: 5 minutes 40"],
        ),
        (
            practice(minutes=3.0, total=0.5),
            40,
            ["Time left: 2 minutes 20", "Whole time over: 10 seconds"],
        ),
    ],
)
def test_every_clock_is_told(plan: Plan, seconds: float, lines: list[str]) -> None:
    held = run(plan, questions(2))
    held.wait(seconds)
    assert list(time_lines(held.state)) == lines


def test_a_session_that_is_over_has_no_clock() -> None:
    held = run(practice())
    assert time_lines(held.does(End())) == ("Time: the session is over.",)


@pytest.mark.parametrize(
    ("seconds", "line"),
    [
        (10, ""),
        (120, "Time left: 2 minutes, past the half"),
        (180, "Time left: 1 minute, last minute"),
        (225, "Time left: 15 seconds, last 15 seconds"),
        (250, "Over time: the time is up, the clock counts on."),
    ],
)
def test_a_mark_of_time_in_words(seconds: float, line: str) -> None:
    held = run(practice(minutes=4.0))
    held.wait(seconds)
    assert mark_line(held.state) == line
