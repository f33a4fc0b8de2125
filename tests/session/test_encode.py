"""A session closed at any moment comes back as it was."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from interview_tui.records.encode import question_body, question_from, session_body, session_from
from interview_tui.records.question import KeyPoint, Question
from interview_tui.records.turn import Rating
from interview_tui.session.encode import beat_body, state_body, state_from
from interview_tui.session.events import (
    AnswerAgain,
    AskFollowUp,
    End,
    Flag,
    Hint,
    Look,
    MoreTime,
    Note,
    Pause,
    Rate,
    Reveal,
    Submit,
    Tick,
    Typed,
    Undo,
)
from interview_tui.session.state import Phase, State
from interview_tui.session.step import step

from tests.making import Run, follow_up, interview, practice, questions, run, spoken

ASKED = questions(3, follow_ups=(follow_up(),))


def through_json(value: dict[str, Any]) -> dict[str, Any]:
    body: dict[str, Any] = json.loads(json.dumps(value))
    return body


def restored(state: State, beat: dict[str, Any] | None = None, now: float = 0.0) -> State:
    session = session_from(through_json(session_body(state.session)))
    return state_from(session, through_json(state_body(state)), beat, now)


def lasting(state: State, now: float = 0.0) -> State:
    """Return the state without the moments of its process's clock and the question on screen."""
    session = session_from(through_json(session_body(state.session)))
    return replace(state, session=session, looked_at=now, submit_pressed=None, asked_empty=False)


def test_a_question_is_kept_by_the_names_of_its_file_so_that_its_version_lasts() -> None:
    point = KeyPoint("loop", "Make a loop")
    asked = Question("bowline", "How?", "knots", key_points=(point,))
    (kept,) = question_body(asked)["key_points"]
    assert list(kept) == ["id", "point", "essential", "accept", "reject", "hint"]
    whole = replace(asked, key_points=(replace(point, near=("a rope",)),))
    assert question_from(through_json(question_body(whole))) == whole


def answering() -> Run:
    held = run(practice(), ASKED)
    held.wait(7.25)
    held.does(
        Typed("zero 0 \u6f22\u5b57", (0, 9)), Hint(), MoreTime(), Flag(), Note("hm"), Reveal()
    )
    held.wait(1)
    held.does(Typed("zero 0 \u6f22\u5b57!\n", (1, 0)))
    return held


def paused() -> Run:
    held = answering()
    held.does(Pause())
    return held


def revealed() -> Run:
    held = run(practice(), ASKED)
    held.does(Typed("x"), Submit(), Tick("p1"), Rate(Rating.HARD), AnswerAgain())
    return held


def follow_up_asked() -> Run:
    held = revealed()
    held.does(AskFollowUp(), Typed("then"))
    held.wait(3)
    return held


def locked() -> Run:
    held = run(interview(), ASKED)
    held.does(Typed("x"))
    held.wait(12)
    held.does(Submit())
    held.wait(2.5)
    return held


def taken_at_zero() -> Run:
    held = run(interview(minutes=1.0), ASKED)
    held.does(Typed("x"))
    held.gap(30)
    held.wait(63)
    return held


def said() -> Run:
    held = run(spoken(interview()), ASKED)
    held.wait(10)
    return held


def done() -> Run:
    held = locked()
    held.does(End(), Rate(Rating.GOOD), Tick("p2"))
    return held


MOMENTS = [answering, paused, revealed, follow_up_asked, locked, taken_at_zero, said, done]


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_session_comes_back_as_it_was(moment: Callable[[], Run]) -> None:
    state = moment().state
    assert restored(state, None, 5.0) == lasting(state, 5.0)
    assert restored(state, through_json(beat_body(state)), 5.0) == lasting(state, 5.0)


def test_time_goes_on_where_it_was_not_where_the_other_clock_stood() -> None:
    held = answering()
    again = Run(restored(held.state, now=90000.0))
    again.wait(2)
    assert again.state.turn.used == held.state.turn.used + 2
    assert again.state.turn.away == 0


def test_a_newer_beat_brings_the_time_since_the_last_key() -> None:
    held = answering()
    saved = through_json(state_body(held.state))
    held.wait(20)
    held.gap(30)
    state = state_from(held.state.session, saved, beat_body(held.state), 0.0)
    assert (state.turn.used, state.turn.away) == (28.25, 30)
    assert state.turn.answer == held.state.turn.answer


def test_an_older_beat_takes_no_time_back() -> None:
    held = answering()
    beat = through_json(beat_body(held.state))
    held.wait(20)
    assert restored(held.state, beat).turn.used == held.state.turn.used


def test_a_beat_of_another_turn_does_not_count() -> None:
    held = run(practice(), ASKED)
    held.does(Typed("x"))
    held.wait(100)
    beat = through_json(beat_body(held.state))
    held.does(Submit())
    held.wait(2)
    held.does(Submit())
    assert restored(held.state, beat).turn.used == 0


def test_a_beat_from_before_the_submit_does_not_count() -> None:
    held = locked()
    beat = beat_body(held.state) | {"phase": "answering", "used": 170.0}
    assert restored(held.state, beat).turn.used == 12


def test_a_beat_at_zero_takes_the_draft_at_the_next_look() -> None:
    held = run(interview(minutes=1.0), ASKED)
    held.does(Typed("x"))
    body = through_json(state_body(held.state))
    held.wait(59.75)
    beat = beat_body(held.state) | {"used": 60.0}
    state = step(state_from(held.state.session, body, beat, 0.0), Look(), 0.0)
    assert state.phase is Phase.LOCKED
    assert state.turn.answer.text == "x"


def test_a_lock_goes_on_from_where_it_was_and_can_be_taken_back() -> None:
    held = Run(restored(locked().state))
    held.wait(1)
    held.does(Undo())
    assert held.state.phase is Phase.ANSWERING
    assert held.state.turn.used == 12 + 3.5


def test_a_submit_before_the_restart_holds_none_after_it() -> None:
    held = run(practice(), ASKED)
    held.does(Typed("x"), Submit())
    again = Run(restored(held.state))
    assert again.does(Submit()).turn.position == 2
