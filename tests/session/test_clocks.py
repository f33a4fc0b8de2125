"""How much time there is, and how it runs."""

from dataclasses import replace

import pytest
from interview_tui.records.plan import Plan
from interview_tui.session.allotment import follow_up_seconds, question_seconds, whole_seconds
from interview_tui.session.events import MoreTime, Pause, Submit, Typed
from interview_tui.session.refusal import refusal
from interview_tui.session.state import Phase
from interview_tui.session.timing import question_left, time_left, whole_left

from tests.making import (
    Run,
    follow_up,
    interview,
    practice,
    question,
    questions,
    run,
    session,
    spoken,
    started,
)

TYPING = Plan(typing_factor=2.0)


def test_a_questions_own_minutes_are_doubled_for_typing() -> None:
    assert question_seconds(TYPING, question(minutes=3.0)) == 360


def test_a_questions_own_minutes_hold_for_speaking() -> None:
    assert question_seconds(spoken(TYPING), question(minutes=3.0)) == 180


def test_the_typing_factor_can_be_the_users_own() -> None:
    assert question_seconds(replace(TYPING, typing_factor=1.5), question(minutes=2.0)) == 180


@pytest.mark.parametrize("plan", [TYPING, spoken(TYPING)])
def test_given_minutes_are_taken_as_given(plan: Plan) -> None:
    assert question_seconds(replace(plan, minutes=2.0), question(minutes=7.0)) == 120


def test_a_follow_up_keeps_its_own_time_when_minutes_are_given() -> None:
    plan = replace(TYPING, minutes=5.0)
    assert follow_up_seconds(plan, follow_up(minutes=1.0)) == 120
    assert follow_up_seconds(spoken(plan), follow_up(minutes=1.0)) == 60


@pytest.mark.parametrize("factor", [1.0, 1.25, 1.5, 2.0])
def test_the_time_factor_applies_to_every_time(factor: float) -> None:
    asked = (question(minutes=2.0, follow_ups=(follow_up(minutes=1.0),)),)
    plan = interview(factor=factor)
    assert question_seconds(plan, asked[0]) == 120 * factor
    assert question_seconds(replace(plan, minutes=4.0), asked[0]) == 240 * factor
    assert follow_up_seconds(plan, asked[0].follow_ups[0]) == 60 * factor
    assert whole_seconds(session(plan, asked)) == 180 * factor
    assert whole_seconds(session(replace(plan, total=10.0), asked)) == 600 * factor


@pytest.mark.parametrize("unlimited", [{"factor": None}, {"clock": False}])
def test_without_a_factor_or_a_clock_there_is_no_limit(unlimited: dict[str, object]) -> None:
    state = started(interview(minutes=1.0, total=2.0, **unlimited), questions(2))
    assert state.turn.allotted is None
    assert (question_left(state), whole_left(state), time_left(state)) == (None, None, None)


@pytest.mark.parametrize("unlimited", [{"factor": None}, {"clock": False}])
def test_without_a_limit_an_interview_never_takes_the_draft(unlimited: dict[str, object]) -> None:
    held = run(interview(minutes=1.0, total=2.0, **unlimited))
    held.wait(600, look_each=5)
    assert held.state.phase is Phase.ANSWERING
    assert held.state.turn.used == 600


def test_the_whole_is_the_sum_with_one_follow_up_each() -> None:
    two = (follow_up(1, minutes=1.0), follow_up(2, minutes=5.0))
    asked = (question("a", minutes=2.0, follow_ups=two), question("b", minutes=3.0))
    assert whole_seconds(session(interview(), asked)) == 60 * (2 + 1 + 3)


def test_the_sum_leaves_follow_ups_out_where_they_are_not_asked() -> None:
    asked = (question(minutes=2.0, follow_ups=(follow_up(),)),)
    assert whole_seconds(session(interview(follow_ups=False), asked)) == 120


def test_a_given_total_is_the_whole() -> None:
    assert whole_seconds(session(interview(total=7.0), questions(5))) == 420


def test_practice_has_a_clock_for_each_question_only() -> None:
    assert whole_seconds(session(practice(), questions(5))) is None


def test_unused_time_stays_in_the_whole() -> None:
    held = run(interview(), questions(2, minutes=2.0))
    held.does(Typed("quick"))
    held.wait(30)
    held.does(Submit())
    held.wait(2)
    held.does(Submit())
    assert held.state.turn.position == 2
    assert question_left(held.state) == 120
    assert whole_left(held.state) == 210


def test_the_questions_clock_stops_at_submit() -> None:
    held = run(practice())
    held.does(Typed("an answer"))
    held.wait(40)
    held.does(Submit())
    held.wait(100)
    assert held.state.turn.used == 40


def test_the_clock_of_each_question_starts_when_it_is_asked() -> None:
    held = run(practice())
    held.does(Typed("an answer"))
    held.wait(40)
    held.does(Submit())
    held.wait(20)
    held.does(Submit())
    held.wait(5)
    assert [turn.used for turn in held.state.turns] == [40, 5]


def test_pausing_stops_the_countdown() -> None:
    held = run(practice())
    held.wait(10)
    held.does(Pause())
    held.wait(500)
    assert held.state.turn.used == 10
    assert held.state.turn.away == 0
    held.does(Pause())
    held.wait(5)
    assert held.state.turn.used == 15


def test_a_paused_answer_is_not_submitted() -> None:
    held = run(practice())
    held.does(Typed("half an ans"), Pause())
    held.wait(2)
    assert refusal(held.state, Submit()) == "Paused: go on first."
    assert held.does(Submit()).phase is Phase.ANSWERING


def test_text_that_comes_while_paused_is_kept() -> None:
    held = run(practice())
    held.does(Pause())
    assert held.does(Typed("a thought")).turn.answer.text == "a thought"


def test_there_is_no_pause_in_an_interview() -> None:
    held = run(interview())
    assert refusal(held.state, Pause()) == "There is no pause in an interview."
    held.does(Pause())
    held.wait(10)
    assert not held.state.paused
    assert held.state.turn.used == 10


def test_more_time_is_one_minute_and_counted() -> None:
    held = run(practice())
    held.wait(10)
    held.does(MoreTime(), MoreTime())
    assert held.state.turn.more_time == 2
    assert held.state.turn.allotted == 300
    assert question_left(held.state) == 290


def test_more_time_is_one_minute_whatever_the_factor() -> None:
    assert run(practice(factor=2.0)).does(MoreTime()).turn.allotted == 6 * 60 + 60


def test_more_time_ends_overtime() -> None:
    held = run(practice(minutes=1.0))
    held.wait(90)
    assert question_left(held.does(MoreTime())) == 30


def test_more_time_belongs_to_its_question_alone() -> None:
    held = run(practice())
    held.does(MoreTime(), Typed("x"), Submit())
    held.wait(2)
    held.does(Submit())
    assert (held.state.turn.allotted, held.state.turn.more_time) == (180, 0)


def test_there_is_no_more_time_in_an_interview() -> None:
    held = run(interview())
    assert refusal(held.state, MoreTime()) == "There is no more time in an interview."
    assert held.does(MoreTime()).turn.allotted == 180


def test_there_is_no_more_time_without_a_limit() -> None:
    held = run(practice(clock=False))
    assert refusal(held.state, MoreTime()) == "There is no limit."
    assert held.does(MoreTime()).turn.more_time == 0


@pytest.mark.parametrize("total", [None, 1.0])
def test_practice_goes_into_overtime_and_takes_nothing(total: float | None) -> None:
    held = run(practice(minutes=1.0, total=total))
    held.does(Typed("still thi"))
    held.wait(200)
    held.does(Typed("still thinking"))
    assert held.state.phase is Phase.ANSWERING
    assert held.state.turn.overtime == 140
    assert held.state.turn.answer.text == "still thinking"


@pytest.mark.parametrize("plan", [practice(), interview()])
def test_no_step_looks_further_than_the_time_between_two_looks(plan: Plan) -> None:
    often, seldom = run(plan), run(plan)
    often.wait(60, look_each=0.25)
    seldom.wait(60, look_each=5.0)
    assert often.state == seldom.state


def test_a_clock_that_goes_back_stands_still() -> None:
    held = Run(started(interview(), now=1000.0))
    held.wait(10)
    held.gap(-500)
    assert held.state.turn.used == 10
    assert held.state.turn.away == 0
    held.gap(501)
    assert held.state.turn.used == 11
