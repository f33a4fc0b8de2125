"""After kill -9 the same question comes back, and history and draft agree again."""

from collections.abc import Callable

import pytest
from interview_tui.records.plan import Plan
from interview_tui.records.turn import Rating
from interview_tui.session.events import (
    AskFollowUp,
    End,
    Event,
    Flag,
    Hint,
    MoreTime,
    Note,
    Pause,
    Rate,
    Reveal,
    Skip,
    Submit,
    Tick,
)
from interview_tui.session.state import Phase, State
from interview_tui.session.timing import question_left, whole_left

from tests.making import follow_up, interview, practice, questions
from tests.practice.front_end import FrontEnd, Room
from tests.practice.rows_kept import counts

ASKED = questions(3, follow_ups=(follow_up(),))
BEFORE_THE_KILL: dict[str, tuple[Event, ...]] = {
    "nothing": (),
    "hint": (Hint(),),
    "more time": (MoreTime(),),
    "looked": (Reveal(),),
    "paused": (Pause(),),
    "flag": (Flag(),),
    "note": (Note("say it shorter"),),
    "submitted": (Submit(),),
    "rated": (Submit(), Rate(Rating.GOOD)),
    "rated and ticked": (Submit(), Tick("p1"), Rate(Rating.GOOD), Tick("p2"), Tick("p1")),
    "follow-up": (Submit(), AskFollowUp()),
    "next": (Submit(), Rate(Rating.HARD), Submit()),
    "skipped": (Skip(),),
}


def _as_kept(state: State) -> tuple[object, ...]:
    """Return what has to come back exactly: all but clocks and text."""
    turns = [
        (t.id, t.outcome, t.settled, t.more_time, t.hints, t.looked, t.ticks, t.rating, t.note)
        for t in state.turns
    ]
    return (state.current, state.phase, state.paused, state.queue, state.flags, turns)


@pytest.mark.parametrize("happened", BEFORE_THE_KILL)
@pytest.mark.parametrize("plan", [practice(total=20), interview()], ids=["practice", "interview"])
def test_after_a_kill_all_is_as_it_was(room: Room, plan: Plan, happened: str) -> None:
    front = room.begin(plan, ASKED)
    front.type("first\nsecond line")
    front.does(*BEFORE_THE_KILL[happened])
    front.type("and more", each=0.15)
    front.wait(1.0)
    before = front.state

    after = room.killed(front, away=3600.0).state

    assert _as_kept(after) == _as_kept(before)
    assert after.question == before.question
    assert [turn.answer for turn in after.turns] == [turn.answer for turn in before.turns]
    assert question_left(after) == pytest.approx(question_left(before), abs=1.0)
    assert whole_left(after) == pytest.approx(whole_left(before), abs=1.0)


def test_a_kill_costs_at_most_the_last_second_of_typing(room: Room) -> None:
    front = room.begin(practice())
    front.type("abcdefghijklmnopqrstuvwxyz", each=0.1)

    after = room.killed(front)

    assert front.text.startswith(after.text)
    assert len(front.text) - len(after.text) <= 10
    assert after.cursor == (0, len(after.text))


def test_a_minute_without_a_key_costs_no_more_time_than_a_second(room: Room) -> None:
    front = room.begin(practice())
    front.type("words")
    front.wait(60)

    after = room.killed(front)

    assert after.state.turn.used == pytest.approx(front.state.turn.used, abs=1.0)
    assert after.text == "words"


def test_the_time_until_the_program_is_started_again_is_away_and_not_charged(room: Room) -> None:
    front = room.begin(interview())
    front.wait(10)

    after = room.killed(front, away=600.0)

    assert after.state.turn.used == pytest.approx(10.0, abs=1.0)
    assert after.state.turn.away == pytest.approx(600.0, abs=1.5)


def test_nobody_is_away_from_a_revealed_answer(room: Room) -> None:
    front = room.begin(practice())
    front.type("words")
    front.does(Submit())

    assert room.killed(front, away=600.0).state.away == 0.0


def test_several_kills_add_up(room: Room) -> None:
    front = room.begin(practice())
    for round_ in range(5):
        front.type(f"{round_} ")
        front.wait(2)
        front = room.killed(front, away=100.0)

    assert front.text == "0 1 2 3 4 "
    assert front.state.turn.away == pytest.approx(500.0, abs=8.0)
    assert front.state.turn.used == pytest.approx(5 * 2.2, abs=5.0)


def test_a_session_killed_can_be_finished_and_looked_back_at(room: Room) -> None:
    front = room.begin(practice(), questions(2))
    front.type("one")
    front.does(Submit(), Rate(Rating.GOOD))
    front = room.killed(front)
    front.does(Submit())
    front.type("two")
    front.wait(1.0)
    front = room.killed(front)
    front.does(Submit(), Rate(Rating.EASY), Submit())
    assert front.state.phase is Phase.DONE

    back = room.after_restart().desk.look_back(None).state

    assert [(t.answer.text, t.rating) for t in back.turns] == [
        ("one", Rating.GOOD),
        ("two", Rating.EASY),
    ]


# History first, then the draft


class Killed(BaseException):
    """What the next line of a killed program is."""


@pytest.fixture
def killed_before(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Let the program die at the door of a place, for as long as the test says."""

    def kill(place: str) -> None:
        def die(*_: object, **__: object) -> None:
            raise Killed

        monkeypatch.setattr(place, die)

    return kill


def test_a_submitted_answer_is_in_history_before_the_draft_moves_on(
    room: Room, killed_before: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    front = room.begin(practice())
    front.type("an answer")
    front.wait(1)
    killed_before("interview_tui.practice.drafting.DraftWriter.submit")
    with pytest.raises(Killed):
        front.does(Submit())
    monkeypatch.undo()

    after = room.killed(front)

    session = room.desk.past_sessions()[0].id
    assert room.desk.history.session(session).turns[0].answer.text == "an answer"
    assert after.state.phase is Phase.ANSWERING
    assert after.text == "an answer"


def test_submitting_once_more_after_such_a_kill_writes_nothing_twice(
    room: Room, killed_before: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    front = room.begin(practice())
    front.type("an answer")
    front.wait(1)
    with monkeypatch.context():
        killed_before("interview_tui.practice.drafting.DraftWriter.submit")
        with pytest.raises(Killed):
            front.does(Submit())
    monkeypatch.undo()
    after = room.killed(front)
    after.does(Submit(), Rate(Rating.GOOD))

    kept = {"sessions": 1, "turns": 1, "answers": 1, "reviews": 1, "marks": 1}
    assert counts(room) == kept


@pytest.mark.parametrize("happened", ["rated and ticked", "next", "flag", "follow-up"])
def test_what_history_missed_is_caught_up_on_resume(
    room: Room, happened: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    front = room.begin(practice(), ASKED)
    front.type("an answer")
    with monkeypatch.context() as patched:
        patched.setattr("interview_tui.practice.record.Record.retry", lambda self: None)
        front.does(*BEFORE_THE_KILL[happened])
        front.wait(1)
    assert counts(room) == {}

    after = room.killed(front)
    after.does(End())
    room = room.after_restart()

    back = room.desk.look_back(None).state if after.state.turns[0].settled else after.state
    first, before = back.turns[0], front.state.turns[0]
    assert (first.answer.text, first.ticks, first.rating) == (
        before.answer.text,
        before.ticks,
        before.rating,
    )
    assert room.desk.history.flagged() == front.state.flags


def test_resuming_again_and_again_adds_nothing(room: Room) -> None:
    front = room.begin(practice(), ASKED)
    front.type("an answer")
    front.does(*BEFORE_THE_KILL["rated and ticked"], Note("shorter"), Flag())
    kept = counts(room)

    for _ in range(3):
        front = room.killed(front)

    assert counts(room) == kept


def test_an_end_that_history_missed_is_caught_up(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    front = room.begin(practice(), ASKED)
    front.type("an answer")
    front.does(Submit())
    with monkeypatch.context() as patched:
        patched.setattr("interview_tui.practice.record.Record.retry", lambda self: None)
        front.does(End())
    (left,) = room.desk.interrupted()

    after = room.killed(front)

    assert after.state.phase is Phase.DONE
    assert room.desk.past_sessions()[0].id == left.session
    assert room.desk.past_sessions()[0].how is not None
    assert room.desk.interrupted() == ()


def _dies_in(front: FrontEnd, *events: Event) -> None:
    with pytest.raises(Killed):
        front.does(*events)


ROW_OF: dict[str, Event] = {
    "add_turn": Submit(),
    "add_mark": Tick("p1"),
    "add_rating": Rate(Rating.EASY),
}


@pytest.mark.parametrize("row", ROW_OF)
def test_a_kill_between_two_rows_loses_none(
    room: Room, killed_before: Callable[[str], None], monkeypatch: pytest.MonkeyPatch, row: str
) -> None:
    front = room.begin(practice(), ASKED)
    front.type("an answer")
    front.wait(1)
    if row != "add_turn":
        front.does(Submit())
    kept = front.state
    killed_before(f"interview_tui.practice.record.History.{row}")
    _dies_in(front, ROW_OF[row])
    monkeypatch.undo()

    after = room.killed(front)

    assert _as_kept(after.state) == _as_kept(kept)
    assert after.text == "an answer"
