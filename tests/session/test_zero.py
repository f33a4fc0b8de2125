"""What happens in an interview when a clock is at zero."""

import pytest
from interview_tui.records.session import Ending
from interview_tui.records.turn import Outcome, Rating
from interview_tui.session.events import End, Look, Note, Rate, Skip, Submit, Typed, Undo
from interview_tui.session.proposal import propose
from interview_tui.session.state import Phase
from interview_tui.session.timing import opens_in, whole_left

from tests.making import follow_up, interview, question, questions, run, spoken


def test_zero_takes_the_draft() -> None:
    held = run(interview(minutes=1.0))
    held.does(Typed("as far as I got"))
    held.wait(60)
    assert held.state.phase is Phase.LOCKED
    assert held.state.turn.outcome is Outcome.TIME
    assert held.state.turn.answer.text == "as far as I got"


def test_a_moment_before_zero_nothing_is_taken() -> None:
    held = run(interview(minutes=1.0))
    held.wait(59.75)
    assert held.state.phase is Phase.ANSWERING


def test_what_was_typed_up_to_the_look_that_finds_zero_is_taken() -> None:
    held = run(interview(minutes=1.0))
    held.does(Typed("up to"))
    held.wait(58)
    held.now += 4
    held.does(Typed("up to the last word"))
    assert held.state.turn.outcome is Outcome.TIME
    assert held.state.turn.answer.text == "up to the last word"
    assert held.state.turn.used == 60


def test_what_is_typed_after_zero_does_not_count() -> None:
    held = run(interview(minutes=1.0))
    held.does(Typed("in time"))
    held.wait(61)
    held.does(Typed("in time, and more"))
    assert held.state.turn.answer.text == "in time"


def test_a_submit_that_comes_after_zero_finds_the_draft_taken() -> None:
    held = run(interview(minutes=1.0))
    held.does(Typed("late"))
    held.wait(58)
    held.now += 3
    held.does(Submit())
    assert held.state.turn.outcome is Outcome.TIME
    assert held.state.turn.position == 1


def test_an_empty_draft_is_taken_too_and_is_no_attempt() -> None:
    held = run(interview(minutes=1.0))
    held.wait(60)
    assert held.state.turn.outcome is Outcome.TIME
    assert not held.state.turn.is_attempt


def test_no_more_than_the_time_there_was_is_charged() -> None:
    held = run(interview(minutes=1.0))
    held.wait(57)
    held.gap(5)
    assert held.state.turn.used == 60
    assert held.state.turn.overtime == 0


@pytest.mark.parametrize("seconds", [0.1, 0.3, 0.7, 1.1])
def test_a_draft_taken_at_zero_was_never_over_time(seconds: float) -> None:
    """Sums of such looks miss the limit by a rounding error, on either side."""
    plan = interview(minutes=0.37, total=1.0)
    held = run(plan, questions(2, key_points=()))
    held.does(Typed("words"))
    held.wait(30, look_each=seconds)
    first = held.state.turns[0]
    assert first.outcome is Outcome.TIME
    assert first.used == first.allotted
    proposal = propose(held.state, first)
    assert proposal is not None
    assert proposal.rating is Rating.GOOD


def test_the_end_of_the_whole_takes_the_draft() -> None:
    held = run(interview(total=1.0), questions(3))
    held.does(Typed("half"))
    held.wait(60)
    assert held.state.phase is Phase.LOCKED
    assert held.state.turn.outcome is Outcome.TIME
    assert held.state.turn.answer.text == "half"
    assert whole_left(held.state) == 0


def test_what_was_not_reached_when_the_whole_ended_is_listed() -> None:
    held = run(interview(total=1.0), questions(3))
    held.does(Typed("half"))
    held.wait(60)
    held.wait(10)
    assert held.state.phase is Phase.DONE
    assert held.state.ending is Ending.TIME
    assert [entry.id for entry in held.state.unreached()] == ["b", "c"]
    assert len(held.state.turns) == 1


def test_no_follow_up_is_asked_when_the_whole_is_up() -> None:
    asked = (question("a", follow_ups=(follow_up(),)), question("b"))
    held = run(interview(total=1.0), asked)
    held.does(Typed("half"))
    held.wait(55)
    held.does(Submit())
    held.wait(4.75)
    held.does(Undo())  # charged past the end of the whole minute, so nothing is left
    held.wait(1)
    held.wait(10)
    assert held.state.phase is Phase.DONE
    assert len(held.state.turns) == 1


def test_no_question_opens_for_a_rounding_error_of_time() -> None:
    """The times of these four turns add up to the whole but for 3e-14 s."""
    held = run(interview(minutes=1.41, total=2.88), questions(6))
    for looks in (5, 4):
        held.does(Typed("x"))
        for _ in range(looks):
            held.gap(3.76)
        held.does(Submit())
        held.wait(5)
    for _ in range(60):
        held.gap(3.76)
    assert held.state.phase is Phase.DONE
    assert [turn.position for turn in held.state.turns] == [1, 2, 3, 4]


def test_the_whole_at_zero_with_the_last_question_finishes_the_interview() -> None:
    held = run(interview(minutes=1.0), questions(1))
    held.does(Typed("all of it"))
    held.wait(60)
    held.wait(10)
    assert held.state.ending is Ending.FINISHED
    assert held.state.unreached() == ()


def test_zero_asks_no_follow_up() -> None:
    held = run(interview(minutes=1.0), (question("a", follow_ups=(follow_up(),)), question("b")))
    held.does(Typed("half"))
    held.wait(60)
    held.wait(10)
    assert held.state.turn.position == 2
    assert held.state.turn.parent is None


def test_after_zero_ten_seconds_pass_before_the_next_question_opens() -> None:
    held = run(interview(minutes=1.0))
    held.wait(60)
    assert opens_in(held.state) == 10
    assert held.wait(9.75).phase is Phase.LOCKED
    assert held.wait(0.25).phase is Phase.ANSWERING
    assert held.state.turn.position == 2


def test_a_spoken_answer_is_ended_by_zero_as_well() -> None:
    held = run(spoken(interview(minutes=1.0)))
    held.wait(60)
    assert held.state.turn.outcome is Outcome.TIME


def test_ending_early_takes_the_draft_as_it_is() -> None:
    held = run(interview(), questions(3))
    held.does(Typed("so far"), End())
    assert held.state.phase is Phase.DONE
    assert held.state.ending is Ending.EARLY
    assert held.state.turn.outcome is Outcome.ENDED
    assert held.state.turn.is_attempt
    assert [entry.id for entry in held.state.unreached()] == ["b", "c"]


def test_ending_early_with_nothing_written_skips_the_question() -> None:
    held = run(interview(), questions(3))
    held.does(End())
    assert held.state.turn.outcome is Outcome.SKIPPED
    assert held.state.ending is Ending.EARLY


def test_ending_while_the_last_question_is_answered_is_early() -> None:
    held = run(interview(), questions(1))
    held.does(Typed("so far"), End())
    assert held.state.ending is Ending.EARLY


def test_what_was_answered_before_an_early_end_stays_answered() -> None:
    held = run(interview(), questions(2))
    held.does(Typed("an answer"), Submit())
    held.wait(2)
    held.does(Submit(), Typed("half"), End())
    assert [turn.answer.text for turn in held.state.turns] == ["an answer", "half"]
    assert all(turn.settled for turn in held.state.turns)


def test_ending_at_the_last_question_once_it_is_answered_is_no_early_end() -> None:
    held = run(interview(), questions(1))
    held.does(Typed("done"), Submit(), End())
    assert held.state.ending is Ending.FINISHED
    assert held.state.turn.outcome is Outcome.SUBMITTED


def test_once_done_only_rating_and_marking_go_on() -> None:
    held = run(interview(), questions(1))
    held.does(Typed("done"), End())
    over = held.state
    held.wait(100)
    held.does(Typed("more"), Submit(), Skip(), End(), Look())
    assert held.state.turns == over.turns
    held.does(Rate(Rating.GOOD), Note("well said"))
    assert (held.state.turn.rating, held.state.turn.note) == (Rating.GOOD, "well said")
    assert held.state.ending is over.ending


def test_a_spoken_answer_that_zero_ended_can_be_rated() -> None:
    held = run(spoken(interview(minutes=1.0)))
    held.wait(61)
    assert held.state.turns[0].is_attempt
