"""While a question is read aloud its clock may wait for the end."""

from interview_tui.session.events import Heard, Listen, Submit, Typed
from interview_tui.session.refusal import refusal
from interview_tui.session.state import Phase

from tests.making import interview, practice, questions, run


def test_the_clock_waits_for_the_reading() -> None:
    held = run(practice())
    held.does(Listen())
    assert held.wait(4).turn.used == 0
    held.does(Heard())
    assert held.wait(4).turn.used == 4


def test_the_whole_clock_waits_too() -> None:
    held = run(interview(minutes=1.0), questions(2))
    held.does(Listen())
    held.wait(70)
    assert held.state.phase is Phase.ANSWERING


def test_who_writes_does_not_wait() -> None:
    held = run(practice())
    held.does(Listen(), Typed("an"))
    assert not held.state.listening
    assert held.wait(2).turn.used == 2


def test_reading_again_later_does_not_stop_the_clock() -> None:
    held = run(practice())
    held.wait(3)
    assert refusal(held.state, Listen()) is not None
    held.does(Listen())
    assert held.wait(3).turn.used == 6


def test_submitting_ends_the_waiting() -> None:
    held = run(practice(), questions(2))
    held.does(Listen(), Submit())
    held.wait(2)
    held.does(Submit())
    assert not held.state.listening


def test_being_away_from_a_reading_is_not_counted() -> None:
    held = run(practice())
    held.does(Listen())
    assert held.gap(600).turn.away == 0
