"""What was left out last time is there before the next attempt, in practice only."""

from interview_tui.records.plan import Mode, Plan
from interview_tui.records.question import Question
from interview_tui.records.turn import Rating
from interview_tui.session.events import Rate, Submit, Tick, Typed

from tests.practice.front_end import Room

NAMED = Plan(questions=("overfitting",))


def _answered(room: Room, ticks: int) -> Question:
    interview = room.desk.start(NAMED)
    interview.send(Typed("an answer"))
    interview.send(Submit())
    question = interview.state.question
    for point in question.essentials[:ticks]:
        interview.send(Tick(point.id))
    interview.send(Rate(Rating.AGAIN))
    interview.close()
    return question


def test_the_essential_points_left_out_are_shown_next_time(room: Room) -> None:
    question = _answered(room, ticks=1)
    missed = tuple(point.point for point in question.essentials[1:])
    assert room.desk.start(NAMED).reminders == {"overfitting": missed}


def test_who_made_them_all_is_not_reminded(room: Room) -> None:
    _answered(room, ticks=99)
    assert room.desk.start(NAMED).reminders == {}


def test_a_first_attempt_has_nothing_to_be_reminded_of(room: Room) -> None:
    assert room.desk.start(NAMED).reminders == {}


def test_an_interview_reminds_of_nothing(room: Room) -> None:
    _answered(room, ticks=1)
    plan = Plan(mode=Mode.INTERVIEW, questions=("overfitting",))
    assert room.desk.start(plan).reminders == {}
