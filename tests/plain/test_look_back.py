"""Looking back line by line: rating, ticking and noting by the same words."""

from interview_tui.practice.interview import Interview
from interview_tui.records.turn import Rating

from tests.making import interview, questions
from tests.plain.staged import go_through, play
from tests.practice.front_end import Room


def finished(room: Room) -> Interview:
    """Hold an interview of two answers, which are not rated yet, and open it again."""
    play(room, interview(), "\nalpha\n.\n\n\nbeta\n.\n\n", asked=questions(2))
    return room.desk.look_back(None)


def test_answers_stand_before_their_model_answers(room: Room) -> None:
    lines = go_through(room, finished(room)).lines
    order = ["Question 1 of 2: What about a?", "Line 1: alpha", "The model answer of a."]
    assert [line for line in lines if line in order] == order


def test_ratings_ticks_and_notes_are_kept(room: Room) -> None:
    go_through(room, finished(room), ".tick 1\n.note two words\n.flag\n3\n\n")
    again = room.desk.look_back(None)
    first, second = again.state.turns
    assert (first.rating, second.rating) == (Rating.GOOD, Rating.AGAIN)
    assert first.ticks == {"p1"}
    lines = go_through(room, again).lines
    assert "Note: two words" in lines
    assert "Flag: set" in lines
    assert "Ticked, key point 1, essential: What p1 says" in lines
    assert "Rating: good. 1 again, 2 hard, 3 good, 4 easy" not in lines


def test_a_rating_is_corrected_and_taken_back(room: Room) -> None:
    go_through(room, finished(room), "3\n3\n")
    played = go_through(room, room.desk.look_back(None), "1\n.undo\n.leave\n")
    assert [turn.rating for turn in played.state.turns] == [Rating.AGAIN, None]
    assert "Rating: taken back" in played.lines
    scale = "1 again, 2 hard, 3 good, 4 easy"
    asked = f"Rating: good. {scale}, .undo takes it back, Enter opens the next answer:"
    assert asked in played.lines


def test_enter_goes_past_what_is_rated(room: Room) -> None:
    go_through(room, finished(room), "3\n4\n")
    played = go_through(room, room.desk.look_back(None), "\n\n")
    assert [turn.rating for turn in played.state.turns] == [Rating.GOOD, Rating.EASY]
    assert "Interview finished" in played.lines


def test_without_input_the_whole_session_is_shown(room: Room) -> None:
    played = go_through(room, finished(room))
    assert "The model answer of b." in played.lines
    assert "Not rated yet: question 1, 2" in played.lines
    assert played.code == 0


def test_leaving_says_nothing_of_resuming(room: Room) -> None:
    assert "resume" not in go_through(room, finished(room), ".leave\n").text


def test_help_offers_what_can_be_done_with_a_finished_session(room: Room) -> None:
    lines = go_through(room, finished(room), ".help\n").lines
    offered = {line.split()[1].strip(":.") for line in lines if line.startswith("Help: ")}
    assert offered == {
        *("flag", "question", "read", "tick", "said", "unsaid"),
        *("delivery", "note", "leave", "help"),
    }


def test_the_last_points_are_said_when_all_is_rated(room: Room) -> None:
    played = go_through(room, finished(room), ".tick 1\n3\n1\n")
    assert "Say this next time, question 2: What p1 says" in played.lines
    assert "Question 1, good, 0:00, 1 of 2 points: What about a?" in played.lines
