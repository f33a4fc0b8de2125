"""Ratings, ticks, notes and flags: kept as they are made, and there again on looking back."""

from interview_tui.practice.interview import Interview
from interview_tui.records.past import RatingInForce
from interview_tui.records.turn import Rating, Turn
from interview_tui.session.events import End, Flag, Note, Rate, Submit, Tick, Undo
from interview_tui.session.state import Phase

from tests.making import interview, practice, questions
from tests.practice.front_end import FrontEnd, Room
from tests.practice.rows_kept import counts


def _answered(room: Room) -> FrontEnd:
    front = room.begin(practice(), questions(3))
    front.type("an answer")
    front.does(Submit())
    return front


def _in_force(room: Room, front: FrontEnd) -> RatingInForce | None:
    return room.desk.history.rating_in_force(front.state.turns[0].id)


def _back(room: Room) -> Interview:
    return room.after_restart().desk.look_back(None)


def _first(room: Room) -> Turn:
    return _back(room).state.turns[0]


def test_a_rating_is_in_history_with_its_time(room: Room) -> None:
    front = _answered(room)
    at = room.clock.wall().isoformat()
    front.does(Rate(Rating.HARD))

    kept = _in_force(room, front)

    assert kept is not None
    assert (kept.rating, kept.at) == (Rating.HARD, at)


def test_rating_again_leaves_one_rating_with_the_time_of_the_attempt(room: Room) -> None:
    front = _answered(room)
    front.does(Rate(Rating.HARD))
    first = _in_force(room, front)
    front.wait(300)
    front.does(Rate(Rating.GOOD), Rate(Rating.EASY))

    last = _in_force(room, front)

    assert first is not None
    assert last is not None
    assert (last.rating, last.at) == (Rating.EASY, first.at)
    assert counts(room)["reviews"] == 5  # three ratings, two taken back


def test_the_same_rating_twice_is_one_row(room: Room) -> None:
    front = _answered(room)
    front.does(Rate(Rating.HARD), Rate(Rating.HARD))

    assert counts(room)["reviews"] == 1


def test_undo_takes_the_rating_back(room: Room) -> None:
    front = _answered(room)
    front.does(Rate(Rating.HARD), Undo())

    assert _in_force(room, front) is None
    front.does(End())
    assert _first(room).rating is None


def test_a_rating_after_an_undo_holds(room: Room) -> None:
    front = _answered(room)
    front.does(Rate(Rating.HARD), Undo(), Rate(Rating.GOOD), End())

    assert _first(room).rating is Rating.GOOD


def test_ticks_and_ticks_taken_away_come_back(room: Room) -> None:
    front = _answered(room)
    front.does(Tick("p1"), Tick("p2"), Tick("p1"), End())

    assert _first(room).ticks == {"p2"}


def test_a_tick_set_again_holds(room: Room) -> None:
    front = _answered(room)
    front.does(Tick("p1"), Tick("p1"), Tick("p1"), End())

    assert _first(room).ticks == {"p1"}


def test_the_last_note_comes_back(room: Room) -> None:
    front = _answered(room)
    front.does(Note("too long"), Note("too long; begin with the base rate"), End())

    assert _first(room).note == "too long; begin with the base rate"


def test_a_note_made_while_answering_comes_back(room: Room) -> None:
    front = room.begin(practice())
    front.does(Note("ask about units"))
    front.type("an answer")
    front.does(Submit(), End())

    assert _first(room).note == "ask about units"


def test_an_emptied_note_is_gone(room: Room) -> None:
    front = _answered(room)
    front.does(Note("too long"), Note(""), End())

    assert _first(room).note == ""


def test_flags_hold_for_the_question_and_beyond_the_session(room: Room) -> None:
    front = _answered(room)
    front.does(Flag(), End())

    assert _back(room).state.flags == {"a"}
    assert room.after_restart().begin(practice(), questions(2)).state.flags == {"a"}


def test_a_flag_taken_away_is_gone(room: Room) -> None:
    front = _answered(room)
    front.does(Flag(), Flag(), End())

    assert _back(room).state.flags == frozenset()


def test_all_of_it_can_be_done_when_looking_back(room: Room) -> None:
    front = room.begin(interview(), questions(1))
    front.type("an answer")
    front.does(Submit())
    front.wait(6)
    assert front.state.phase is Phase.DONE
    turn = front.state.turns[0].id
    room = room.after_restart()
    back = FrontEnd(room.desk.look_back(None), room.clock)

    back.does(Tick("p1", turn), Note("slow start", turn), Flag(turn), Rate(Rating.HARD, turn))
    back.does(Rate(Rating.GOOD, turn), Tick("p2", turn), Tick("p1", turn))
    back.close()

    again = _back(room).state
    kept = again.turns[0]
    assert kept.ticks == {"p2"}
    assert (kept.note, kept.rating) == ("slow start", Rating.GOOD)
    assert again.flags == {"a"}


def test_looking_back_changes_no_answer_and_no_time(room: Room) -> None:
    front = _answered(room)
    front.does(End())
    before = _first(room)
    room = room.after_restart()
    back = FrontEnd(room.desk.look_back(None), room.clock)
    back.wait(60)
    back.close()

    assert _first(room) == before
