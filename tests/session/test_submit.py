"""Submitting: once, on purpose, and never by a held key."""

import pytest
from interview_tui.records.plan import Plan
from interview_tui.records.turn import Outcome
from interview_tui.session.events import Accept, Skip, Submit, Typed
from interview_tui.session.refusal import refusal
from interview_tui.session.state import Phase

from tests.making import follow_up, interview, practice, question, questions, run, spoken

BOTH = [practice(), interview()]


@pytest.mark.parametrize("plan", BOTH)
def test_an_empty_answer_asks_once(plan: Plan) -> None:
    held = run(plan)
    held.does(Typed(" \n "))
    asked = held.does(Submit())
    assert (asked.phase, asked.asked_empty) == (Phase.ANSWERING, True)
    held.wait(1)
    held.does(Submit())
    assert held.state.turn.outcome is Outcome.SUBMITTED
    assert held.state.phase is not Phase.ANSWERING
    assert not held.state.turn.is_attempt


@pytest.mark.parametrize("plan", BOTH)
def test_the_held_key_does_not_answer_the_question_whether_empty_is_meant(plan: Plan) -> None:
    held = run(plan)
    for _ in range(40):
        held.does(Submit())
        held.wait(0.25)
    assert held.state.phase is Phase.ANSWERING


@pytest.mark.parametrize("plan", BOTH)
def test_once_something_is_written_an_emptied_answer_asks_again(plan: Plan) -> None:
    held = run(plan)
    held.does(Submit(), Typed("a word"))
    assert not held.state.asked_empty
    held.wait(2)
    held.does(Typed(""), Submit())
    assert held.state.phase is Phase.ANSWERING


def test_each_empty_question_asks_for_itself() -> None:
    held = run(practice())
    held.does(Submit())
    held.wait(1)
    held.does(Submit())
    held.wait(1)
    held.does(Submit())
    assert held.state.turn.position == 2
    held.wait(1)
    held.does(Submit())
    assert held.state.phase is Phase.ANSWERING
    assert held.state.asked_empty


@pytest.mark.parametrize("plan", BOTH)
def test_speaking_needs_no_notes_and_is_not_asked(plan: Plan) -> None:
    held = run(spoken(plan))
    held.wait(30)
    held.does(Submit())
    assert held.state.turn.outcome is Outcome.SUBMITTED
    assert held.state.turn.is_attempt


@pytest.mark.parametrize("plan", BOTH)
def test_a_held_submit_goes_no_further_than_its_own_question(plan: Plan) -> None:
    held = run(plan, questions(3))
    held.does(Typed("an answer"))
    for _ in range(8):
        held.does(Submit())
        held.wait(0.5)
    assert held.state.turn.position == 1
    assert held.state.turn.outcome is Outcome.SUBMITTED


def test_a_submit_within_a_second_of_one_that_was_not_obeyed_does_nothing() -> None:
    held = run(practice())
    held.does(Typed("an answer"), Submit())
    for _ in range(3):
        held.wait(0.75)
        held.does(Submit())
    assert held.state.turn.position == 1
    held.wait(1)
    held.does(Submit())
    assert held.state.turn.position == 2


def test_a_held_submit_does_nothing_to_what_it_finds_next() -> None:
    held = run(interview(), questions(2))
    held.does(Typed("an answer"), Submit())
    for _ in range(40):
        held.wait(0.25)
        held.does(Submit())
    assert held.state.turn.position == 2
    assert held.state.phase is Phase.ANSWERING
    assert not held.state.asked_empty


def test_enter_does_nothing_while_an_answer_is_written() -> None:
    held = run(practice())
    held.does(Typed("an answer"))
    assert refusal(held.state, Accept()) == ""
    assert held.does(Accept()).phase is Phase.ANSWERING


def test_skip_in_practice_opens_the_next_question() -> None:
    held = run(practice(), questions(2, follow_ups=(follow_up(),)))
    held.does(Typed("hm"), Skip())
    first = held.state.turns[0]
    assert held.state.turn.position == 2
    assert held.state.phase is Phase.ANSWERING
    assert (first.outcome, first.answer.text, first.is_attempt) == (Outcome.SKIPPED, "hm", False)


def test_skipping_the_last_question_ends_the_session() -> None:
    held = run(practice(), (question(),))
    assert held.does(Skip()).phase is Phase.DONE


def test_a_skip_in_an_interview_asks_no_follow_up() -> None:
    held = run(interview(), questions(2, follow_ups=(follow_up(),)))
    held.does(Skip())
    held.wait(5)
    assert held.state.turn.position == 2
    assert held.state.turn.parent is None


def test_the_answer_says_when_writing_began_and_how_it_grew() -> None:
    held = run(practice())
    held.wait(4)
    held.does(Typed("a"))
    held.wait(0.5)
    held.does(Typed("abc"))
    held.wait(2)
    held.does(Typed("abcde", (0, 5)))
    answer = held.state.turn.answer
    assert answer.first_key == 4
    assert answer.trace == ((4, 3), (6, 5))
    assert answer.cursor == (0, 5)


def test_writing_began_with_the_first_key_not_with_its_saving() -> None:
    held = run(practice())
    held.wait(4)
    held.now += 0.75
    held.does(Typed("a", began=4.25))
    assert held.state.turn.answer.first_key == 4.25


def test_moving_the_cursor_is_no_writing() -> None:
    held = run(practice())
    held.does(Typed("ab", (0, 2)))
    held.wait(3)
    held.does(Typed("ab", (0, 0)))
    answer = held.state.turn.answer
    assert (answer.cursor, answer.trace) == ((0, 0), ((0, 2),))


def test_a_key_meant_to_open_a_spoken_question_does_not_submit_it() -> None:
    held = run(spoken(interview(follow_ups=False)), questions(2))
    held.wait(2)
    held.does(Submit())
    held.wait(5.25)
    held.does(Submit())
    assert held.state.phase is Phase.ANSWERING
    held.wait(1)
    assert held.does(Submit()).phase is Phase.LOCKED
