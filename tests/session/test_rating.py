"""Rating: proposed from ticks and time, one in force, never without an attempt."""

import pytest
from interview_tui.records.question import Question
from interview_tui.records.turn import Rating
from interview_tui.session.events import (
    Accept,
    AskFollowUp,
    End,
    Hint,
    Rate,
    Reveal,
    Skip,
    Submit,
    Tick,
    Typed,
    Undo,
)
from interview_tui.session.proposal import Proposal, propose
from interview_tui.session.refusal import refusal
from interview_tui.session.state import Phase

from tests.making import (
    Run,
    follow_up,
    interview,
    point,
    practice,
    question,
    questions,
    run,
    spoken,
)

FOUR = question(
    key_points=(
        point("e1"),
        point("e2"),
        point("o1", essential=False),
        point("o2", essential=False),
    )
)


def answered(asked: Question = FOUR, seconds: float = 30.0, hints: int = 0) -> Run:
    held = run(practice(), (asked, question("z")))
    held.does(Typed("an answer"), *[Hint()] * hints)
    held.wait(seconds)
    held.does(Submit())
    return held


def proposed(held: Run) -> Proposal:
    proposal = propose(held.state, held.state.turn)
    assert proposal is not None
    return proposal


def ticking(held: Run, *points: str) -> Run:
    held.does(*[Tick(point) for point in points])
    return held


def test_again_is_proposed_where_an_essential_point_is_missing() -> None:
    held = ticking(answered(), "e1", "o1", "o2")
    assert proposed(held) == Proposal(Rating.AGAIN, "1 of 2 essential points ticked")


def test_good_is_proposed_for_all_essential_points_in_time() -> None:
    held = ticking(answered(), "e1", "e2", "o1")
    assert proposed(held) == Proposal(Rating.GOOD, "2 of 2 essential points ticked, in time")


def test_hard_is_proposed_over_time() -> None:
    held = ticking(answered(seconds=181), "e1", "e2", "o1", "o2")
    assert proposed(held) == Proposal(Rating.HARD, "over time")


def test_just_in_time_is_in_time() -> None:
    assert proposed(ticking(answered(seconds=180), "e1", "e2", "o1")).rating is Rating.GOOD


@pytest.mark.parametrize(("hints", "reason"), [(1, "with a hint"), (2, "with 2 hints")])
def test_hard_is_proposed_with_hints(hints: int, reason: str) -> None:
    held = ticking(answered(hints=hints), "e1", "e2", "o1", "o2")
    assert proposed(held) == Proposal(Rating.HARD, reason)


def test_hard_is_proposed_with_gaps() -> None:
    held = ticking(answered(), "e1", "e2")
    assert proposed(held) == Proposal(Rating.HARD, "2 other points not ticked")


def test_easy_is_proposed_when_the_follow_ups_were_answered_too() -> None:
    asked = question(key_points=(point("e1"),), follow_ups=(follow_up(1), follow_up(2)))
    held = ticking(answered(asked), "e1")
    ratings = [proposed(held).rating]
    for _ in range(2):
        held.does(AskFollowUp(), Typed("then this"))
        held.wait(1)
        held.does(Submit())
        held.wait(1)
        held.does(Submit())
        ratings.append(proposed(held).rating)
    assert ratings == [Rating.GOOD, Rating.GOOD, Rating.EASY]
    assert proposed(held).reason == "all essential points and the follow-ups, in time"


def test_a_skipped_follow_up_makes_nothing_easy() -> None:
    asked = question(key_points=(point("e1"),), follow_ups=(follow_up(),))
    held = ticking(answered(asked), "e1")
    held.does(AskFollowUp(), Skip())
    assert proposed(held).rating is Rating.GOOD


def test_a_question_without_key_points_is_rated_by_its_time() -> None:
    bare = question(key_points=())
    assert proposed(answered(bare)) == Proposal(Rating.GOOD, "answered in time")
    assert proposed(answered(bare, seconds=200)) == Proposal(Rating.HARD, "over time")


def test_without_a_limit_nothing_is_over_time() -> None:
    held = run(practice(factor=None), (question(key_points=()),))
    held.does(Typed("an answer"))
    held.wait(1000, look_each=5)
    held.does(Submit())
    assert proposed(held).rating is Rating.GOOD


def test_nothing_is_ticked_before_the_user_ticks() -> None:
    assert answered().state.turn.ticks == frozenset()


def test_enter_takes_the_proposed_rating_and_then_goes_on() -> None:
    held = ticking(answered(), "e1", "e2", "o1")
    taken = held.does(Accept())
    assert (taken.turn.rating, taken.phase) == (Rating.GOOD, Phase.REVEALED)
    assert held.does(Accept()).turn.position == 2


def test_enter_never_changes_a_rating_that_was_chosen() -> None:
    held = answered()
    held.does(Rate(Rating.EASY), Accept())
    assert held.state.turns[0].rating is Rating.EASY
    assert held.state.turn.position == 2


@pytest.mark.parametrize("rating", list(Rating))
def test_any_rating_can_be_chosen_and_does_not_go_on(rating: Rating) -> None:
    held = answered()
    held.does(Rate(rating))
    assert (held.state.turn.rating, held.state.phase) == (rating, Phase.REVEALED)


def test_rating_again_leaves_one_rating_in_force() -> None:
    held = answered()
    held.does(Rate(Rating.GOOD), Rate(Rating.HARD))
    assert held.state.turn.rating is Rating.HARD


def test_a_rating_is_taken_back() -> None:
    held = answered()
    assert held.does(Rate(Rating.GOOD)).turn.rating is Rating.GOOD
    assert held.does(Undo()).turn.rating is None
    assert refusal(held.state, Undo()) == "Nothing to undo."


def test_an_earlier_question_is_rated_again_later() -> None:
    held = answered()
    held.does(Rate(Rating.GOOD))
    held.wait(2)
    held.does(Submit())
    assert held.does(Rate(Rating.HARD, "s-1")).turns[0].rating is Rating.HARD
    assert held.does(Undo("s-1")).turns[0].rating is None
    assert held.state.phase is Phase.ANSWERING


def test_going_on_without_a_rating_leaves_it_open_for_the_debrief() -> None:
    held = answered()
    held.wait(1)
    held.does(Submit(), End())
    assert held.state.turns[0].rating is None
    assert propose(held.state, held.state.turns[0]) is not None
    assert held.does(Rate(Rating.HARD, "s-1")).turns[0].rating is Rating.HARD


def test_nothing_is_rated_before_it_is_submitted() -> None:
    held = run(practice())
    held.does(Typed("half"))
    assert refusal(held.state, Rate(Rating.GOOD)) == "First submit the answer."
    assert held.does(Rate(Rating.GOOD)).turn.rating is None
    assert refusal(held.state, Undo()) == "Nothing to undo."


def test_an_empty_answer_is_not_rated() -> None:
    held = run(practice())
    held.does(Submit())
    held.wait(1)
    held.does(Submit())
    assert propose(held.state, held.state.turn) is None
    assert refusal(held.state, Rate(Rating.AGAIN)) == (
        "Nothing was answered, so there is nothing to rate."
    )
    assert held.does(Rate(Rating.AGAIN)).turn.rating is None
    assert held.does(Accept()).turn.position == 2


def test_a_skipped_question_is_not_rated() -> None:
    held = run(practice())
    held.does(Typed("text"), Skip())
    assert refusal(held.state, Rate(Rating.AGAIN, "s-1")) == (
        "Skipped, so there is nothing to rate."
    )
    assert held.does(Rate(Rating.AGAIN, "s-1")).turns[0].rating is None


def test_a_spoken_answer_is_rated_by_its_ticks() -> None:
    held = run(spoken(practice()), (question(key_points=(point("e1"),)),))
    held.wait(30)
    held.does(Submit(), Tick("e1"), Accept())
    assert held.state.turn.rating is Rating.GOOD


def test_an_interview_is_rated_after_the_last_question_only() -> None:
    held = run(interview(), questions(2))
    for _ in range(2):
        held.does(Typed("an answer"))
        assert refusal(held.state, Rate(Rating.GOOD)) == "Rating comes after the last question."
        held.does(Submit(), Rate(Rating.GOOD))
        held.wait(2)
        held.does(Rate(Rating.GOOD), Rate(Rating.GOOD, "s-1"))
        assert all(turn.rating is None for turn in held.state.turns)
        held.does(Submit())
        held.wait(1)
    held.does(Rate(Rating.GOOD, "s-1"), Rate(Rating.AGAIN, "s-2"))
    assert [turn.rating for turn in held.state.turns] == [Rating.GOOD, Rating.AGAIN]
    held.does(Rate(Rating.HARD, "s-1"), Undo("s-2"))
    assert [turn.rating for turn in held.state.turns] == [Rating.HARD, None]


def test_looking_once_is_enough_to_leave_the_answer_unrated() -> None:
    held = run(practice())
    held.does(Reveal(), Typed("in my own words"))
    held.wait(60)
    held.does(Submit(), Accept())
    assert held.state.turns[0].rating is None
    assert held.state.turn.position == 2


def test_in_an_interview_the_one_follow_up_that_is_asked_makes_it_easy() -> None:
    asked = question(
        key_points=(point("p1", essential=True),), follow_ups=(follow_up(1), follow_up(2))
    )
    held = run(interview(), (asked,))
    held.does(Typed("an answer"), Submit())
    held.wait(2)
    held.does(Accept(), Typed("more"))
    held.wait(2)
    held.does(Submit())
    held.wait(2)
    held.does(Accept(), Tick("p1", held.state.turns[0].id))
    proposal = propose(held.state, held.state.turns[0])
    assert proposal is not None
    assert proposal.rating is Rating.EASY
