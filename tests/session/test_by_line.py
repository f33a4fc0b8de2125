"""A line typed for it submits and goes on at once: no key was held, none came too early."""

from interview_tui.records.turn import Outcome
from interview_tui.session.events import Listen, Submit, Typed, Undo
from interview_tui.session.state import Phase

from tests.making import interview, practice, questions, run, spoken

LINE = Submit(by_line=True)


def test_two_lines_within_a_second_are_two() -> None:
    held = run(practice(), questions(2))
    assert held.does(Typed("words"), LINE).phase is Phase.REVEALED
    assert held.does(LINE).turn.position == 2


def test_an_empty_answer_is_still_asked_about_once() -> None:
    held = run(practice(), questions(2))
    assert held.does(LINE).asked_empty
    assert held.does(LINE).phase is Phase.REVEALED


def test_the_next_question_opens_in_the_first_second() -> None:
    held = run(interview(), questions(2))
    assert held.does(Typed("words"), LINE).phase is Phase.LOCKED
    assert held.does(LINE).turn.position == 2


def test_a_spoken_answer_ends_in_the_first_second() -> None:
    held = run(spoken(interview()), questions(2))
    assert held.does(LINE, LINE, LINE).turn.outcome is Outcome.SUBMITTED


def test_nothing_opens_by_itself_while_what_is_next_is_read() -> None:
    held = run(interview(), questions(2))
    held.does(Typed("words"), LINE, Listen())
    assert held.wait(60).phase is Phase.LOCKED
    assert held.state.away == 0
    assert held.does(LINE).turn.position == 2


def test_a_submit_taken_back_is_charged_the_whole_wait() -> None:
    held = run(interview(minutes=3.0), questions(2))
    held.does(Typed("words"))
    held.wait(10)
    held.does(LINE, Listen())
    held.wait(60)
    assert held.does(Undo()).turn.used == 70
    assert not held.state.listening
