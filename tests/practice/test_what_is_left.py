"""What a session leaves behind: history when it ended, a draft when it did not, never both."""

import os

import pytest
from interview_tui.errors import Problem
from interview_tui.records.session import Ending
from interview_tui.records.turn import Outcome
from interview_tui.session.events import End, Flag, Note, Skip, Submit
from interview_tui.session.state import Phase

from tests.making import interview, practice, questions
from tests.practice.front_end import FrontEnd, Room
from tests.practice.rows_kept import counts


def _files(room: Room) -> list[str]:
    return sorted(path.name for path in room.desk.drafts.folder.iterdir())


def _through(front: FrontEnd) -> None:
    """Answer everything, to the debrief."""
    while front.state.phase is not Phase.DONE:
        front.type("an answer")
        front.does(Submit(), Submit())


def test_a_finished_session_leaves_no_draft(room: Room) -> None:
    front = room.begin(practice())
    _through(front)
    front.close()

    assert _files(room) == []
    assert [one.how for one in room.desk.past_sessions()] == [Ending.FINISHED]


def test_an_interview_that_time_ended_leaves_no_draft(room: Room) -> None:
    front = room.begin(interview(minutes=1, total=0.5))
    front.type("an answer")
    front.wait(60)

    assert front.state.ending is Ending.TIME
    assert _files(room) == []
    assert [one.how for one in room.desk.past_sessions()] == [Ending.TIME]


def test_a_session_ended_early_leaves_no_draft_and_keeps_what_was_written(room: Room) -> None:
    front = room.begin(practice())
    front.type("half an ans")
    front.does(End())

    assert _files(room) == []
    (session,) = room.desk.past_sessions()
    assert session.how is Ending.EARLY
    assert room.desk.history.session(session.id).turns[0].answer.text == "half an ans"


def test_a_session_that_was_left_leaves_its_draft_to_resume(room: Room) -> None:
    front = room.begin(practice())
    front.type("half an ans")
    assert front.close() is None

    (left,) = room.desk.interrupted()
    assert (left.session, left.number, left.count, left.locked) == (
        front.state.session.id,
        1,
        2,
        False,
    )
    assert room.after_restart().resume().text == "half an ans"


def test_a_session_left_before_anything_was_submitted_is_not_in_history(room: Room) -> None:
    front = room.begin(practice())
    front.type("half an ans")
    front.close()

    assert room.desk.past_sessions() == ()
    assert counts(room) == {}


def test_a_session_ended_before_anything_was_written_leaves_nothing_at_all(room: Room) -> None:
    front = room.begin(practice())
    front.does(End())

    assert _files(room) == []
    assert room.desk.past_sessions() == ()


def test_a_session_in_which_all_was_skipped_leaves_nothing_but_its_flags(room: Room) -> None:
    front = room.begin(practice())
    front.does(Flag(), Skip(), Skip())

    assert front.state.phase is Phase.DONE
    assert counts(room) == {"marks": 1}
    assert _files(room) == []


def test_questions_skipped_before_the_first_answer_are_kept_with_it(room: Room) -> None:
    front = room.begin(practice(), questions(3))
    front.does(Note("no idea"), Skip())
    front.type("an answer")
    front.does(Submit(), End())

    back = room.after_restart().desk.look_back(None).state
    assert [(turn.outcome, turn.note) for turn in back.turns] == [
        (Outcome.SKIPPED, "no idea"),
        (Outcome.SUBMITTED, ""),
    ]


def test_a_session_that_ended_cannot_be_resumed(room: Room) -> None:
    front = room.begin(practice())
    _through(front)
    front.close()

    with pytest.raises(Problem, match="Nothing was interrupted"):
        room.desk.resume(None)


def test_nothing_to_look_back_at_is_said(room: Room) -> None:
    room.begin(practice()).close()

    with pytest.raises(Problem, match="no finished session"):
        room.desk.look_back(None)


# Two windows


def test_a_session_that_is_open_is_refused_to_a_second_window(room: Room) -> None:
    front = room.begin(practice())

    with pytest.raises(Problem, match="open in another window"):
        room.desk.resume(front.state.session.id)
    with pytest.raises(Problem, match="open in another window"):
        room.desk.resume(None)


def test_a_refused_window_costs_the_first_one_nothing(room: Room) -> None:
    front = room.begin(practice())
    front.type("words")
    with pytest.raises(Problem):
        room.desk.resume(front.state.session.id)
    front.type(" and more")
    front.wait(1)

    assert room.killed(front).text == "words and more"


def test_two_sessions_at_once_do_not_disturb_each_other(room: Room) -> None:
    one, two = room.begin(practice()), room.begin(practice())
    one.type("in one")
    two.type("in two")
    one.does(Submit(), End())
    two.close()

    assert [left.session for left in room.desk.interrupted()] == [two.state.session.id]
    assert room.desk.past_sessions()[0].id == one.state.session.id


def test_the_session_interrupted_last_is_resumed(room: Room) -> None:
    one, two = room.begin(practice()), room.begin(practice())
    for left in (one, two):
        left.key("I")
        left.look()
        left.close()
    os.utime(room.desk.drafts.folder / f"{one.state.session.id}.draft", (2e9, 2e9))

    assert room.desk.resume(None).state.session.id == one.state.session.id


def test_a_session_left_at_once_is_not_kept(room: Room) -> None:
    room.begin(practice()).close()
    assert room.desk.interrupted() == ()
    assert list(room.desk.drafts.folder.iterdir()) == []


def test_a_session_in_which_time_was_spent_is_kept(room: Room) -> None:
    thinking = room.begin(practice())
    thinking.wait(30)
    thinking.close()
    assert [info.session for info in room.desk.interrupted()] == [thinking.state.session.id]
