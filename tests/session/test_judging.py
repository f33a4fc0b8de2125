"""Feedback looks at an answer once, and never before the model answer may be seen."""

from interview_tui.records.turn import Rating
from interview_tui.session.events import End, Judge, Rate, Reveal, Skip, Submit, Tick, Typed
from interview_tui.session.judging import to_judge
from interview_tui.session.refusal import refusal

from tests.making import Run, interview, practice, questions, run, spoken


def waiting(held: Run) -> list[int]:
    return [turn.position for turn in to_judge(held.state)]


def answered(held: Run) -> Run:
    held.does(Typed("an answer"))
    held.wait(30)
    held.does(Submit())
    return held


def test_in_practice_an_answer_is_looked_at_once_it_is_submitted() -> None:
    held = run(practice(), questions(2))
    held.does(Typed("an answer"))
    assert waiting(held) == []

    held.wait(2)
    held.does(Submit())
    assert waiting(held) == [1]


def test_in_an_interview_only_when_all_is_over() -> None:
    held = answered(run(interview(), questions(2)))
    assert waiting(held) == []

    held.does(End())
    assert waiting(held) == [1]


def test_while_the_estimate_is_asked_nothing_is_shown() -> None:
    held = answered(run(practice(estimate=True), questions(2)))
    assert waiting(held) == []


def test_what_is_found_is_ticked_and_nothing_is_looked_at_twice() -> None:
    held = answered(run(practice(), questions(2)))
    turn = held.state.turn
    held.does(Judge(turn.id, frozenset({"p1"})))
    assert held.state.turn.ticks == {"p1"}
    assert waiting(held) == []

    held.does(Tick("p1"))
    assert held.state.turn.ticks == frozenset()
    held.does(Judge(turn.id, frozenset({"p1"})))
    assert held.state.turn.ticks == frozenset(), "the user has the last word"


def test_what_the_user_ticked_or_rated_is_left_alone() -> None:
    for event in (Tick("p2"), Rate(Rating.GOOD)):
        held = answered(run(practice(), questions(2)))
        held.does(event)
        assert waiting(held) == []
        assert refusal(held.state, Judge(held.state.turn.id, frozenset())) == ""


def test_notes_for_a_spoken_answer_are_ticked_by_hand() -> None:
    assert waiting(answered(run(spoken(practice()), questions(2)))) == []


def test_a_skipped_question_has_nothing_to_look_at() -> None:
    held = run(practice(), questions(2))
    held.does(Typed("half an ans"), Skip())
    assert waiting(held) == []


def test_an_answer_with_the_model_answer_in_sight_is_looked_at_too() -> None:
    held = run(practice(), questions(2))
    held.does(Reveal())
    assert waiting(answered(held)) == [1]
