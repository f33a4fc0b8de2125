"""A plan may ask before the reveal how much of a full answer it was."""

from interview_tui.records.turn import Rating
from interview_tui.session.ask import asked
from interview_tui.session.events import Accept, Estimate, Rate, Submit, Typed
from interview_tui.session.refusal import refusal
from interview_tui.session.state import Phase

from tests.making import Run, practice, run, spoken


def submitted() -> Run:
    held = run(practice(estimate=True))
    held.does(Typed("an answer"), Submit())
    return held


def test_the_estimate_is_asked_before_the_model_answer_opens() -> None:
    held = submitted()
    assert held.state.phase is Phase.ESTIMATING
    assert "How much" in asked(held.state)[0]


def test_the_estimate_is_kept_and_the_model_answer_opens() -> None:
    held = submitted()
    state = held.does(Estimate(3))
    assert state.phase is Phase.REVEALED
    assert state.turn.estimate == 3


def test_enter_says_nothing_and_goes_on() -> None:
    held = submitted()
    state = held.does(Accept())
    assert state.phase is Phase.REVEALED
    assert state.turn.estimate is None


def test_nothing_is_rated_before_the_estimate() -> None:
    held = submitted()
    assert refusal(held.state, Rate(Rating.GOOD))
    assert held.does(Rate(Rating.GOOD)).turn.rating is None


def test_the_clock_stands_still_while_it_is_asked() -> None:
    held = submitted()
    used = held.state.turn.used
    assert held.wait(30).turn.used == used


def test_an_estimate_comes_once_and_only_then() -> None:
    held = submitted()
    held.does(Estimate(1), Estimate(4))
    assert held.state.turn.estimate == 1


def test_a_spoken_answer_is_estimated_too() -> None:
    held = run(spoken(practice(estimate=True)))
    assert held.does(Submit()).phase is Phase.ESTIMATING


def test_without_the_setting_nothing_is_asked() -> None:
    held = run(practice())
    assert held.does(Typed("an answer"), Submit()).phase is Phase.REVEALED
