"""Follow-ups: by themselves in an interview, on demand in practice."""

from interview_tui.records.plan import Plan
from interview_tui.records.turn import Outcome, Rating
from interview_tui.session.events import (
    Accept,
    AskFollowUp,
    End,
    Hint,
    Rate,
    Skip,
    Submit,
    Typed,
    Undo,
)
from interview_tui.session.proposal import propose
from interview_tui.session.refusal import refusal
from interview_tui.session.state import Phase
from interview_tui.session.timing import question_left

from tests.making import Run, follow_up, interview, practice, question, run

TWO = (follow_up(1, minutes=1.0), follow_up(2, minutes=2.0))
ASKED = (question("a", follow_ups=TWO), question("b"))
LATER = "A follow-up is offered once the question's model answer is open."


def answered(plan: Plan) -> Run:
    held = run(plan, ASKED)
    held.does(Typed("an answer"))
    held.wait(10)
    held.does(Submit())
    held.wait(2)
    return held


def test_an_interview_asks_the_first_follow_up_after_submit_with_its_own_time() -> None:
    held = answered(interview())
    held.does(Submit())
    assert held.state.follow_up == TWO[0]
    assert held.state.phase is Phase.ANSWERING
    assert question_left(held.state) == 60
    assert held.state.question.id == "a"


def test_an_interview_asks_no_second_follow_up() -> None:
    held = answered(interview())
    held.does(Submit(), Typed("then this"))
    held.wait(2)
    held.does(Submit())
    held.wait(5)
    assert (held.state.turn.position, held.state.turn.parent) == (2, None)


def test_a_follow_up_at_zero_is_taken_and_the_next_question_comes() -> None:
    held = answered(interview())
    held.does(Submit(), Typed("then th"))
    held.wait(60)
    assert held.state.turn.outcome is Outcome.TIME
    assert held.state.turn.parent == "s-1"
    assert held.wait(10).turn.position == 2


def test_no_follow_up_is_asked_where_setup_says_none() -> None:
    held = answered(interview(follow_ups=False))
    assert held.does(Submit()).turn.position == 2


def test_in_an_interview_no_follow_up_is_asked_for() -> None:
    held = answered(interview())
    assert refusal(held.state, AskFollowUp()) == "In an interview the follow-up comes by itself."
    assert len(held.does(AskFollowUp()).turns) == 1


def test_the_text_of_a_follow_up_is_its_own() -> None:
    held = answered(interview())
    held.does(Submit(), Typed("then this"))
    assert [turn.answer.text for turn in held.state.turns] == ["an answer", "then this"]


def test_practice_offers_a_follow_up_at_the_reveal_and_never_enters_it_by_going_on() -> None:
    held = answered(practice())
    assert refusal(held.state, AskFollowUp()) is None
    assert held.does(Submit()).turn.position == 2


def test_a_follow_up_in_practice_returns_to_its_question() -> None:
    held = answered(practice())
    held.does(AskFollowUp())
    asked = held.state
    assert (asked.phase, asked.follow_up) == (Phase.ANSWERING, TWO[0])
    held.does(Typed("then this"))
    held.wait(5)
    shown = held.does(Submit())
    assert (shown.phase, shown.turn.parent) == (Phase.REVEALED, "s-1")
    held.wait(2)
    back = held.does(Accept())
    assert (back.phase, back.turn.id) == (Phase.REVEALED, "s-1")
    assert [turn.used for turn in back.turns] == [10, 5]


def test_practice_asks_the_follow_ups_in_their_order_and_each_once() -> None:
    held = answered(practice())
    asked = []
    for _ in TWO:
        asked.append(held.does(AskFollowUp()).follow_up)
        held.does(Skip())
    assert tuple(asked) == TWO
    assert refusal(held.state, AskFollowUp()) == "There is no further follow-up."
    assert len(held.does(AskFollowUp()).turns) == 3


def test_a_skipped_follow_up_returns_to_its_question_as_well() -> None:
    held = answered(practice())
    held.does(AskFollowUp(), Skip())
    assert (held.state.turn.id, held.state.phase) == ("s-1", Phase.REVEALED)


def test_a_follow_up_is_offered_once_the_model_answer_is_open() -> None:
    held = run(practice(), ASKED)
    assert refusal(held.state, AskFollowUp()) == LATER
    assert len(held.does(AskFollowUp()).turns) == 1


def test_a_follow_up_has_no_follow_ups_and_no_hints() -> None:
    held = answered(practice())
    held.does(AskFollowUp())
    assert refusal(held.state, Hint()) == "A follow-up has no hints."
    held.does(Typed("then this"), Submit())
    held.wait(2)
    held.does(Typed("x"), Submit())
    assert refusal(held.state, AskFollowUp()) is None  # of the question it returned to
    again = answered(practice())
    again.does(AskFollowUp(), Typed("then this"))
    again.wait(2)
    again.does(Submit())
    assert refusal(again.state, AskFollowUp()) == LATER


def test_a_follow_up_is_not_rated() -> None:
    held = answered(practice())
    held.does(AskFollowUp(), Typed("then this"))
    held.wait(2)
    held.does(Submit())
    assert propose(held.state, held.state.turn) is None
    assert refusal(held.state, Rate(Rating.GOOD)) == "A follow-up is not rated."
    assert held.does(Rate(Rating.GOOD)).turn.rating is None


def test_a_follow_up_is_not_rated_in_the_debrief_either() -> None:
    held = answered(interview())
    held.does(Submit(), Typed("then this"), End(), Rate(Rating.EASY, "s-2"))
    assert held.state.find("s-2").rating is None


def test_the_rating_of_the_question_survives_its_follow_up() -> None:
    held = answered(practice())
    held.does(Rate(Rating.HARD), AskFollowUp(), Skip())
    assert held.state.turn.rating is Rating.HARD


def test_the_next_question_after_a_follow_up_taken_back_still_has_its_follow_up_once() -> None:
    held = answered(interview())
    held.does(Undo())
    held.wait(2)
    held.does(Submit())
    held.wait(5)
    assert held.state.follow_up == TWO[0]
    assert [turn.id for turn in held.state.turns] == ["s-1", "s-2"]
