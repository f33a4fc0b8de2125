"""Suspended, asleep, closed: recorded, never charged."""

import pytest
from interview_tui.records.plan import Plan
from interview_tui.session.encode import resumed
from interview_tui.session.events import Pause, Submit, Typed
from interview_tui.session.state import Phase
from interview_tui.session.timing import question_left, whole_left

from tests.making import interview, practice, run

BOTH = [practice(), interview()]


@pytest.mark.parametrize("plan", BOTH)
def test_a_gap_of_more_than_five_seconds_is_recorded_and_not_charged(plan: Plan) -> None:
    held = run(plan)
    held.wait(10)
    held.gap(5.25)
    assert (held.state.turn.used, held.state.turn.away) == (10, 5.25)
    held.wait(1)
    held.gap(3600)
    assert (held.state.turn.used, held.state.turn.away) == (11, 3605.25)
    assert held.state.away == 3605.25


@pytest.mark.parametrize("plan", BOTH)
def test_five_seconds_are_still_answering_time(plan: Plan) -> None:
    held = run(plan)
    held.gap(5)
    assert (held.state.turn.used, held.state.turn.away) == (5, 0)


def test_a_night_away_takes_no_draft() -> None:
    held = run(interview())
    held.does(Typed("half"))
    held.wait(60)
    held.gap(8 * 3600)
    assert held.state.phase is Phase.ANSWERING
    assert (question_left(held.state), whole_left(held.state)) == (120, 300)


def test_text_that_comes_with_the_first_look_after_a_gap_is_kept() -> None:
    held = run(interview())
    held.wait(3)
    held.now += 60
    held.does(Typed("typed before the lid was shut"))
    answer = held.state.turn.answer
    assert answer.text == "typed before the lid was shut"
    assert (held.state.turn.used, held.state.turn.away) == (3, 60)
    assert answer.first_key == 3


def test_between_two_questions_time_away_does_not_open_the_next() -> None:
    held = run(interview())
    held.does(Typed("x"), Submit())
    held.wait(1)
    held.gap(60)
    assert held.state.phase is Phase.LOCKED
    assert (held.state.between, held.state.away) == (1, 60)


@pytest.mark.parametrize("phase", ["paused", "revealed"])
def test_nobody_is_away_where_no_time_runs(phase: str) -> None:
    held = run(practice())
    held.does(Typed("x"), Pause() if phase == "paused" else Submit())
    held.gap(600)
    assert held.state.away == 0


@pytest.mark.parametrize("plan", BOTH)
def test_time_with_the_program_closed_is_time_away(plan: Plan) -> None:
    held = run(plan)
    held.wait(10)
    state = resumed(held.state, 7200.0)
    assert (state.turn.used, state.turn.away) == (10, 7200)


def test_a_calendar_that_went_back_is_no_time_away() -> None:
    held = run(practice())
    assert resumed(held.state, -7200.0) == held.state


def test_each_turn_keeps_its_own_time_away() -> None:
    held = run(practice())
    held.does(Typed("x"))
    held.gap(10)
    held.does(Submit())
    held.wait(2)
    held.does(Submit())
    held.gap(20)
    assert [turn.away for turn in held.state.turns] == [10, 20]
    assert held.state.away == 30
