"""Hints, looking, flags, notes and ticks."""

import pytest
from interview_tui.records.plan import Plan
from interview_tui.records.turn import Rating
from interview_tui.session.events import (
    End,
    Event,
    Flag,
    Hint,
    Note,
    Rate,
    Reveal,
    Skip,
    Submit,
    Tick,
    Typed,
)
from interview_tui.session.hints import next_hint, shown_hints
from interview_tui.session.proposal import propose
from interview_tui.session.refusal import refusal
from interview_tui.session.state import Phase

from tests.making import interview, point, practice, question, questions, run, spoken

HINTED = question(
    key_points=(
        point("side", essential=False),
        point("first"),
        point("silent", hint=None),
        point("second"),
    )
)


def test_hints_come_one_at_a_time_essential_first_and_are_counted() -> None:
    held = run(practice(), (HINTED,))
    shown = []
    for _ in range(3):
        shown.append(next_hint(held.state))
        held.does(Hint())
    assert shown == ["hint of first", "hint of second", "hint of side"]
    assert shown_hints(held.state) == tuple(shown)
    assert held.state.turn.hints == 3


def test_no_hint_is_counted_that_is_not_there() -> None:
    held = run(practice(), (HINTED,))
    held.does(*[Hint()] * 3)
    assert refusal(held.state, Hint()) == "There is no further hint."
    assert held.does(Hint()).turn.hints == 3


def test_there_are_no_hints_in_an_interview() -> None:
    held = run(interview(), (HINTED,))
    assert refusal(held.state, Hint()) == "There are no hints in an interview."
    assert held.does(Hint()).turn.hints == 0
    assert shown_hints(held.state) == ()


def test_the_next_question_begins_without_hints() -> None:
    held = run(practice())
    held.does(Hint(), Skip())
    assert held.state.turn.position == 2
    assert shown_hints(held.state) == ()


@pytest.mark.parametrize("event", [Hint(), Reveal()])
def test_help_is_for_answering_only(event: Event) -> None:
    held = run(practice())
    held.does(Typed("x"), Submit())
    assert refusal(held.state, event) == "Only while you are answering."
    before = held.state.turn
    assert held.does(event).turn == before


def test_looking_is_marked_and_answering_goes_on() -> None:
    held = run(practice())
    held.does(Typed("half"), Reveal(), Typed("half, and the rest"))
    held.wait(5)
    assert held.state.turn.looked
    assert held.state.phase is Phase.ANSWERING
    assert held.state.turn.used == 5


def test_an_answer_with_the_model_answer_in_sight_is_not_rated() -> None:
    held = run(practice())
    held.does(Typed("half"), Reveal(), Submit())
    assert not held.state.turn.is_attempt
    assert propose(held.state, held.state.turn) is None
    assert refusal(held.state, Rate(Rating.GOOD)) == ("Not rated: the model answer was in sight.")
    assert held.does(Rate(Rating.GOOD)).turn.rating is None


def test_the_model_answer_stays_closed_in_an_interview() -> None:
    held = run(interview())
    assert refusal(held.state, Reveal()) == "The model answer opens after the last question."
    assert not held.does(Reveal()).turn.looked


@pytest.mark.parametrize("plan", [practice(), interview(), spoken(practice())])
def test_a_question_is_flagged_at_any_time_and_the_flag_taken_away(plan: Plan) -> None:
    held = run(plan, questions(2))
    held.does(Flag())
    assert held.state.flags == {"a"}
    held.does(Typed("x"), Submit(), Flag())
    assert held.state.flags == frozenset()
    held.does(End(), Flag("s-1"))
    assert held.state.flags == {"a"}


def test_a_note_is_kept_with_its_turn() -> None:
    held = run(practice())
    held.does(Note("slow start"), Skip(), Note("better"), Note("slow start, no example", "s-1"))
    assert [turn.note for turn in held.state.turns] == ["slow start, no example", "better"]


def test_points_are_ticked_by_hand_and_the_tick_taken_away() -> None:
    held = run(practice())
    held.does(Typed("x"), Submit(), Tick("p1"), Tick("p2"))
    assert held.state.turn.ticks == {"p1", "p2"}
    assert held.does(Tick("p1")).turn.ticks == {"p2"}


def test_points_are_not_ticked_before_they_may_be_seen() -> None:
    held = run(practice())
    assert refusal(held.state, Tick("p1")) == "First submit the answer."
    asked = run(interview(), questions(2))
    asked.does(Typed("x"), Submit())
    assert refusal(asked.state, Tick("p1")) == "Rating comes after the last question."
    assert asked.does(Tick("p1")).turn.ticks == frozenset()


def test_a_point_that_the_question_does_not_have_is_not_ticked() -> None:
    held = run(practice())
    held.does(Typed("x"), Submit())
    assert refusal(held.state, Tick("p9")) == "There is no such key point."
    assert held.does(Tick("p9")).turn.ticks == frozenset()
