"""Answering a question once more in the same practice."""

from interview_tui.records.session import Ending
from interview_tui.records.turn import Rating
from interview_tui.session.events import AnswerAgain, End, Rate, Skip, Submit, Typed
from interview_tui.session.refusal import refusal
from interview_tui.session.state import Phase

from tests.making import Run, interview, practice, questions, run


def answers(held: Run, text: str = "an answer") -> Run:
    held.does(Typed(text))
    held.wait(5)
    held.does(Submit())
    held.wait(2)
    return held


def order(held: Run) -> list[int]:
    """Go through the rest and return the positions in the order they were asked."""
    while held.state.phase is not Phase.DONE:
        if held.state.phase is Phase.ANSWERING:
            answers(held)
        held.does(Submit())
        held.wait(2)
    return [turn.position for turn in held.state.turns]


def test_a_question_comes_again_after_two_others() -> None:
    held = answers(run(practice(), questions(5)))
    held.does(AnswerAgain())
    assert order(held) == [1, 2, 3, 1, 4, 5]


def test_two_questions_wanted_again_each_have_two_others_between() -> None:
    held = answers(run(practice(), questions(4)))
    held.does(AnswerAgain(), Submit())
    answers(held).does(AnswerAgain())
    assert order(held) == [1, 2, 3, 1, 2, 4]


def test_it_is_offered_only_while_two_others_are_left() -> None:
    held = answers(run(practice(), questions(2)))
    assert refusal(held.state, AnswerAgain()) == (
        "Two other questions have to come between, and fewer are left."
    )
    held.does(AnswerAgain())
    assert order(held) == [1, 2]


def test_it_comes_again_once_however_often_it_is_asked_for() -> None:
    held = answers(run(practice(), questions(3)))
    held.does(AnswerAgain())
    assert refusal(held.state, AnswerAgain()) == "It is coming again already."
    held.does(AnswerAgain())
    assert order(held) == [1, 2, 3, 1]


def test_both_answers_are_kept_each_with_its_time_and_rating() -> None:
    held = answers(run(practice(), questions(3)), "the first time")
    held.does(Rate(Rating.AGAIN), AnswerAgain(), Submit(), Skip(), Skip())
    answers(held, "the second time").does(Rate(Rating.GOOD))
    first, *_, second = held.state.turns
    assert (first.answer.text, first.used, first.rating) == ("the first time", 5, Rating.AGAIN)
    assert (second.answer.text, second.used, second.rating) == ("the second time", 5, Rating.GOOD)
    assert [held.state.is_again(first), held.state.is_again(second)] == [False, True]


def test_it_is_no_answer_in_sight_when_it_comes_again() -> None:
    held = answers(run(practice(), questions(3)))
    held.does(AnswerAgain(), Submit(), Skip(), Skip())
    assert not held.state.turn.looked
    assert held.state.turn.answer.text == ""


def test_an_interview_asks_nothing_twice() -> None:
    held = answers(run(interview(), questions(5)))
    before = held.state.queue
    assert refusal(held.state, AnswerAgain())
    assert held.does(AnswerAgain()).queue == before


def test_nothing_is_wanted_again_before_it_is_answered() -> None:
    held = run(practice(), questions(5))
    assert refusal(held.state, AnswerAgain())
    assert held.does(AnswerAgain()).queue == (2, 3, 4, 5)


def test_what_was_to_come_again_and_did_not_is_not_called_unreached() -> None:
    held = answers(run(practice(), questions(3)))
    held.does(AnswerAgain(), End())
    assert held.state.ending is Ending.EARLY
    assert [entry.id for entry in held.state.unreached()] == ["b", "c"]
