"""An interview line by line: zero, the lock between questions, the end."""

from interview_tui.records.turn import Outcome
from interview_tui.session.state import Phase

from tests.making import follow_up, interview, question, questions
from tests.plain.staged import play, type_in
from tests.practice.front_end import Room

PLAN = interview(minutes=1.0)


def test_a_whole_interview(room: Room) -> None:
    asked = (question("a", follow_ups=(follow_up(),)), question("b"))
    played = play(room, PLAN, "\nalpha\n.\n\n\nbeta\n.\n\n\ngamma\n.\n\n", asked=asked)
    assert [turn.answer.text for turn in played.state.turns] == ["alpha", "beta", "gamma"]
    assert "Submitted. Enter for the follow-up, .undo takes it back" in played.lines
    assert "Submitted. Enter for the debrief, .undo takes it back" in played.lines
    assert "Interview finished" in played.lines
    assert "Not rated yet: question 1, 2" in played.lines
    assert played.code == 0


def test_model_answers_do_not_show_in_an_interview(room: Room) -> None:
    played = play(
        room, PLAN, "\nalpha\n.model\n.hint\n.pause\n.more\n.\n.model\n.tick 1\n\n.read\n"
    )
    assert "The model answer" not in played.text.replace("The model answer opens", "")
    assert "There are no hints in an interview." in played.lines
    assert "There is no pause in an interview." in played.lines
    assert "There is no more time in an interview." in played.lines
    assert "Rating comes after the last question." in played.lines


def test_zero_takes_the_draft_at_once_where_no_line_is_typed(room: Room) -> None:
    played = play(room, PLAN, "\nalpha\n", 61.0)
    assert played.state.phase is Phase.LOCKED
    assert played.state.turn.outcome is Outcome.TIME
    assert "Time. Your draft was taken. Enter for question 2 of 2" in played.lines


def test_zero_takes_what_was_typed_up_to_then_and_says_so_after_the_line(room: Room) -> None:
    played = type_in(room, PLAN, "\r", "one\r", "tw", 70.0, "o late\r")
    assert played.state.turns[0].answer.text == "one\ntw"
    late = "Late: what you typed after zero was not taken."
    taken = "Time. Your draft was taken. Enter for question 2 of 2"
    assert f"two late\n{late}\n{taken}\n" in played.text


def test_a_dot_after_zero_opens_nothing(room: Room) -> None:
    played = type_in(room, PLAN, "\r", "one\r", ".", 70.0, "\r", 1.0)
    assert played.state.phase is Phase.LOCKED
    assert played.state.turn.position == 1


def test_a_command_typed_over_zero_still_counts(room: Room) -> None:
    played = type_in(room, PLAN, "\r", "one\r", ".fl", 70.0, "ag\r")
    assert played.state.flags == {"a"}


def test_the_next_question_waits_for_enter_and_its_clock_for_another(room: Room) -> None:
    played = play(room, PLAN, "\nalpha\n.\n", 300.0, "\n", 300.0, ".time\n")
    assert played.state.turn.position == 2
    assert played.state.away == 0
    assert played.lines.count("Time left: 1 minute") == 1


def test_the_end_is_asked_about_once_between_questions(room: Room) -> None:
    played = play(room, PLAN, "\nalpha\n.\n.end\n.end\n")
    assert "Ended before the last question." in played.text


def test_a_submit_is_taken_back(room: Room) -> None:
    played = play(room, PLAN, "\nalpha\n.\n", 10.0, ".undo\nbeta\n.time\n.\n")
    assert played.state.turns[0].answer.text == "alpha\nbeta"
    assert "Time left: 50 seconds" in played.lines


def test_zero_is_not_taken_back(room: Room) -> None:
    assert "Time cannot be taken back." in play(room, PLAN, "\nalpha\n", 65.0, ".undo\n").lines


def test_text_between_two_questions_is_not_taken(room: Room) -> None:
    played = play(room, PLAN, "\nalpha\n.\nmore\n.\n", asked=questions(2))
    assert played.lines.count("Not taken: the answer is submitted. Enter goes on.") == 2
    assert played.state.turn.answer.text == "alpha"


def test_a_paste_opens_nothing(room: Room) -> None:
    played = type_in(room, PLAN, "\r", "alpha\r", ".\r", "\r\r\r", 1.0)
    assert played.state.phase is Phase.LOCKED


def test_the_whole_clock_is_told(room: Room) -> None:
    played = play(room, PLAN, "\n", 20.0, ".time\n")
    assert list(played.lines_of("Whole time left: ")) == ["2 minutes", "1 minute 40"]


def test_the_end_of_the_whole_names_what_was_not_reached(room: Room) -> None:
    played = play(room, interview(minutes=1.0, total=0.5), "\nalpha\n", 40.0, "\n")
    assert "Summary: The whole time was up before the last question." in played.lines
    assert "Question 2, not reached: What about b?" in played.lines
