"""Between two questions of an interview."""

import pytest
from interview_tui.records.turn import Outcome
from interview_tui.session.events import Accept, Event, Skip, Submit, Typed, Undo
from interview_tui.session.refusal import refusal
from interview_tui.session.state import Phase
from interview_tui.session.timing import question_left, whole_left
from interview_tui.session.words import between

from tests.making import Run, follow_up, interview, question, questions, run


def submitted(count: int = 2, at: float = 30.0) -> Run:
    held = run(interview(), questions(count))
    held.does(Typed("an answer"))
    held.wait(at)
    held.does(Submit())
    return held


def test_submit_locks_the_editor() -> None:
    held = submitted()
    assert held.state.phase is Phase.LOCKED
    assert held.does(Typed("an answer, and more")).turn.answer.text == "an answer"


def test_what_is_said_after_submit() -> None:
    held = submitted(count=5)
    assert between(held.state) == "Submitted. Enter for question 2 of 5 · u takes it back"


def test_what_is_said_after_zero() -> None:
    held = run(interview(minutes=1.0), questions(5))
    held.does(Typed("words"))
    held.wait(60)
    assert between(held.state) == "Time. Your draft was taken. Enter for question 2 of 5"


def test_what_is_said_after_zero_with_nothing_written() -> None:
    held = run(interview(minutes=1.0), questions(5))
    held.wait(60)
    assert between(held.state) == "Time. Enter for question 2 of 5"


def test_what_is_said_before_a_follow_up() -> None:
    held = run(interview(), (question(follow_ups=(follow_up(),)),))
    held.does(Typed("words"), Submit())
    assert between(held.state) == "Submitted. Enter for the follow-up · u takes it back"


def test_what_is_said_after_the_last() -> None:
    assert "Enter for the debrief" in between(submitted(count=1).state)


def test_what_is_said_when_the_whole_is_up() -> None:
    held = run(interview(total=1.0), questions(3))
    held.does(Typed("words"))
    held.wait(60)
    assert between(held.state) == "Time. Your draft was taken. Enter for the debrief"


@pytest.mark.parametrize("key", [Submit(), Accept(), Undo(), Undo("s-1")])
@pytest.mark.parametrize("after", [0.0, 0.25, 0.75])
def test_keys_of_the_first_second_do_nothing(key: Event, after: float) -> None:
    held = submitted()
    held.wait(after)
    before = held.state
    assert refusal(before, key) == ""
    held.does(key)
    assert (held.state.phase, held.state.turns) == (Phase.LOCKED, before.turns)


@pytest.mark.parametrize("key", [Submit(), Accept()])
def test_after_the_first_second_enter_and_submit_open_the_next(key: Event) -> None:
    held = submitted()
    held.wait(1)
    held.does(key)
    assert held.state.phase is Phase.ANSWERING
    assert held.state.turn.position == 2
    assert held.state.turns[0].settled


def test_the_next_question_opens_by_itself_five_seconds_after_submit() -> None:
    held = submitted()
    assert held.wait(4.75).phase is Phase.LOCKED
    assert held.wait(0.25).phase is Phase.ANSWERING
    assert held.state.turn.position == 2
    assert held.state.turn.used == 0


def test_both_clocks_stand_still() -> None:
    held = submitted()
    before = question_left(held.state), whole_left(held.state)
    held.wait(4)
    assert (question_left(held.state), whole_left(held.state)) == before


def test_text_typed_too_late_never_lands_in_the_next_question() -> None:
    held = submitted()
    held.wait(4.75)
    held.now += 0.5
    held.does(Typed("an answer, and more"))
    assert held.state.turn.position == 2
    assert held.state.turn.answer.text == ""


def test_a_submit_taken_back_is_charged_the_seconds_since() -> None:
    held = submitted(at=30)
    held.wait(3)
    held.does(Undo())
    assert held.state.phase is Phase.ANSWERING
    assert held.state.turn.outcome is None
    assert held.state.turn.answer.text == "an answer"
    assert held.state.turn.used == 33
    held.wait(2)
    assert held.state.turn.used == 35


def test_taking_back_when_the_seconds_since_were_the_last_finds_zero() -> None:
    held = submitted(at=178)
    held.wait(3)
    held.does(Undo())
    assert held.state.phase is Phase.LOCKED
    assert held.state.turn.outcome is Outcome.TIME
    assert held.state.turn.used == 180


def test_taking_back_twice_charges_each_time_once() -> None:
    held = submitted(at=30)
    held.wait(2)
    held.does(Undo())
    held.wait(2)
    held.does(Submit())
    held.wait(3)
    held.does(Undo())
    assert held.state.turn.used == 37


def test_zero_cannot_be_taken_back() -> None:
    held = run(interview(minutes=1.0))
    held.does(Typed("words"))
    held.wait(62)
    assert refusal(held.state, Undo()) == "Time cannot be taken back."
    held.does(Undo())
    assert held.state.phase is Phase.LOCKED
    assert held.state.turn.outcome is Outcome.TIME


def test_a_skip_can_be_taken_back() -> None:
    held = run(interview(), questions(5))
    held.does(Typed("hm"))
    held.wait(20)
    held.does(Skip())
    assert between(held.state) == "Skipped. Enter for question 2 of 5 · u takes it back"
    held.wait(2)
    held.does(Undo())
    assert held.state.phase is Phase.ANSWERING
    assert held.state.turn.answer.text == "hm"
    assert held.state.turn.used == 22


def test_an_answer_cannot_be_taken_back_once_the_next_is_open() -> None:
    held = submitted()
    held.wait(6)
    before = held.state.turns[0]
    held.does(Undo())
    held.does(Undo("s-1"))
    assert held.state.turns[0] == before
    assert held.state.turn.position == 2


def test_skip_does_nothing_between_two_questions() -> None:
    held = submitted()
    held.wait(2)
    held.does(Skip())
    assert held.state.turn.outcome is Outcome.SUBMITTED
    assert held.state.turn.position == 1


def test_practice_has_no_lock() -> None:
    held = Run(run().state)
    held.does(Typed("an answer"), Submit())
    assert held.state.phase is Phase.REVEALED
    held.wait(60)
    assert held.state.phase is Phase.REVEALED
