"""Practice line by line: each command, the clock, the reveal."""

from interview_tui.records.plan import Plan
from interview_tui.records.turn import Outcome, Rating
from interview_tui.session.state import Phase

from tests.making import follow_up, practice, question, questions, spoken
from tests.plain.staged import Scripted, play, type_in
from tests.practice.front_end import Room

PLAN = practice(minutes=3.0)


def test_a_whole_practice(room: Room) -> None:
    played = play(room, PLAN, "\nalpha\nbeta\n.\n.tick 1\n3\n\ngamma\n.\n\n")
    first, second = played.state.turns
    assert played.state.phase is Phase.DONE
    assert (first.answer.text, second.answer.text) == ("alpha\nbeta", "gamma")
    assert (first.rating, second.rating) == (Rating.GOOD, Rating.AGAIN)
    assert first.ticks == {"p1"}
    assert "Practice finished" in played.lines
    assert "Say this next time, question 2: What p1 says" in played.lines
    assert played.code == 0


def test_each_line_begins_with_its_kind(room: Room) -> None:
    played = play(room, PLAN, "\nalpha\n.\n\n\n.\n.\n\n")
    kinds = {line.partition(":")[0] for line in played.lines if ":" in line}
    assert {"Practice", "Question 1 of 2", "Model answer", "Rating", "Proposed"} <= kinds
    assert "Missing, key point 1, essential" in kinds


def test_the_clock_starts_with_enter(room: Room) -> None:
    played = play(room, PLAN, 30.0, "\n", 20.0, ".time\n")
    assert "Time left: 3 minutes. Enter starts the clock." in played.lines
    assert "Time left: 2 minutes 40" in played.lines
    assert played.answer == ""


def test_the_clock_starts_with_the_first_letter(room: Room) -> None:
    played = type_in(room, PLAN, 30.0, "a", 20.0, "b\r", ".time\r")
    assert "Time left: 2 minutes 40" in played.lines
    assert played.answer == "ab\n"


def test_a_command_does_not_start_the_clock(room: Room) -> None:
    played = play(room, PLAN, 30.0, ".help\n", 30.0, ".time\n")
    assert "Time left: 3 minutes" in played.lines


def test_what_is_being_typed_is_kept_within_a_second(room: Room) -> None:
    interview = room.desk.sessions.begin(PLAN, questions(2))
    seen: list[str] = []
    write = interview.write

    def tell(text: str, cursor: tuple[int, int]) -> None:
        write(text, cursor)
        seen.append(text)

    interview.write = tell  # type: ignore[method-assign]
    from tests.plain.staged import go_through

    go_through(room, interview, "\r", "one\r", "tw", 1.0, "o", 1.0, is_terminal=True)
    assert seen == ["one\n", "one\ntw", "one\ntwo", "one\ntwo"]
    assert interview.is_saved


def test_nothing_is_said_while_a_line_is_typed(room: Room) -> None:
    played = type_in(room, PLAN, "\r", "al", 100.0, "pha", 50.0, "bet\r", 1.0)
    assert "alphabet\nTime left: 30 seconds, last minute\n" in played.text
    assert "past the half" not in played.text


def test_marks_of_time_are_said_between_lines(room: Room) -> None:
    played = play(room, PLAN, "\n", 200.0)
    said = [line for line in played.lines if "half" in line or "last" in line or "Over" in line]
    assert said == [
        "Time left: 1 minute 30, past the half",
        "Time left: 1 minute, last minute",
        "Time left: 15 seconds, last 15 seconds",
        "Over time: the time is up, the clock counts on.",
    ]


def test_an_empty_answer_is_asked_about_once(room: Room) -> None:
    played = play(room, PLAN, "\n.\n.\n")
    asked = "Nothing is written yet. Submit again if that is your answer."
    assert played.lines.count(asked) == 1
    assert played.state.phase is Phase.REVEALED
    assert "Rating: Nothing was answered, so there is nothing to rate." in played.text


def test_two_dots_are_a_dot(room: Room) -> None:
    assert play(room, PLAN, "\n..\n..time\n...\n").answer == ".\n.time\n..\n"


def test_a_mistyped_command_is_not_in_the_answer(room: Room) -> None:
    played = play(room, PLAN, "\none\n.tiem\n.NET is one of them\n")
    assert played.answer == "one\n.NET is one of them\n"
    assert "did you mean .time?" in played.text


def test_hints_are_given_one_by_one(room: Room) -> None:
    played = play(room, PLAN, "\n.hint\n.hint\n.hint\n")
    assert list(played.lines_of("Hint: ")) == ["hint of p1", "hint of p2"]
    assert "There is no further hint." in played.lines
    assert played.state.turn.hints == 2


def test_a_pause_ends_with_enter(room: Room) -> None:
    played = play(room, PLAN, "\n", 60.0, ".pause\n", 60.0, "\n", 30.0, ".time\n")
    assert "Paused: the clock stands still. Enter or the next letter goes on" in played.lines
    assert "Time left: 1 minute 30" in played.lines
    assert played.answer == ""


def test_a_pause_ends_with_a_letter_and_loses_nothing(room: Room) -> None:
    played = type_in(room, PLAN, "\r", ".pause\r", 60.0, "al", 60.0, "pha\r", ".time\r")
    assert "Time left: 2 minutes" in played.lines
    assert played.answer == "alpha\n"


def test_more_time_is_a_minute(room: Room) -> None:
    assert "Time left: 4 minutes" in play(room, PLAN, "\n.more\n").lines


def test_without_a_limit_there_is_no_more_time(room: Room) -> None:
    assert "There is no limit." in play(room, practice(factor=None), "\n.more\n").lines


def test_a_skipped_question_is_not_rated(room: Room) -> None:
    played = play(room, PLAN, "\n.skip\n")
    assert played.state.turns[0].outcome is Outcome.SKIPPED
    assert "Question 2 of 2: What about b?" in played.lines


def test_a_flag_comes_and_goes(room: Room) -> None:
    played = play(room, PLAN, ".flag\n.flag\n.flag\n")
    assert list(played.lines_of("Flag: ")) == ["set", "taken away", "set"]
    assert played.state.flags == {"a"}


def test_a_line_is_edited(room: Room) -> None:
    played = play(room, PLAN, "\none\ntwo\n.edit 1\nONE\nthree\n")
    assert played.answer == "ONE\ntwo\nthree\n"
    assert "Line 1: one" in played.lines


def test_a_line_being_replaced_is_kept_beside_the_old_one(room: Room) -> None:
    played = type_in(room, PLAN, "\r", "one\r", "two\r", ".edit 1\r", "ON", KeyboardInterrupt())
    assert played.answer == "one\nON\ntwo\n"


def test_an_answer_that_is_full_says_so_once(room: Room) -> None:
    played = play(room, PLAN, "\n" + "x" * 199_000 + "\n", *["y" * 700 + "\n"] * 9)
    full = "Not all taken: an answer has room for 200,000 characters."
    assert played.lines.count(full) == 1
    assert len(played.answer.removesuffix("\n")) == 200_000


def test_a_line_is_deleted(room: Room) -> None:
    played = play(room, PLAN, "\none\ntwo\n.delete 1\n")
    assert played.answer == "two\n"
    assert "Line 1 taken away: one" in played.lines


def test_a_line_that_is_not_there_is_said(room: Room) -> None:
    played = play(room, PLAN, "\n.edit 1\none\n.edit 3\n.delete x\n")
    assert list(played.lines_of("Lines: ")) == [
        ".edit takes the number of a line, but nothing is written",
        ".edit takes the number of a line, from 1 to 1",
        ".delete takes the number of a line, from 1 to 1",
    ]


def test_the_answer_is_read_back(room: Room) -> None:
    played = play(room, PLAN, "\n.read\none\ntwo\n.read\n")
    assert "Your answer: nothing is written." in played.lines
    assert list(played.lines_of("Line ")) == ["1: one", "2: two"]


def test_the_question_is_said_again(room: Room) -> None:
    assert play(room, PLAN, ".question\n").lines.count("Question 1 of 2: What about a?") == 2


def test_a_note_is_kept_and_taken_away(room: Room) -> None:
    played = play(room, PLAN, ".note\n.note two words\n.note\n.note -\n.note last\n")
    assert list(played.lines_of("Note: "))[1:] == ["two words", "two words", "taken away", "last"]
    assert played.state.turn.note == "last"


def test_the_model_answer_in_advance_leaves_nothing_to_rate(room: Room) -> None:
    played = play(room, PLAN, "\n.model\nalpha\n.\n")
    assert played.lines.count("The model answer of a.") == 2
    assert "Rating: Not rated: the model answer was in sight." in played.text


def test_help_names_what_can_be_done_now(room: Room) -> None:
    answering = play(room, PLAN, ".help\n")
    assert "Help: . alone on a line ends the answer, .. begins a line with a dot" in answering.lines
    assert any(line.startswith(".hint: ") for line in answering.lines_of("Help: "))
    assert not any(line.startswith(".tick") for line in answering.lines_of("Help: "))
    revealed = play(room, PLAN, "\na\n.\n.help\n")
    assert any(line.startswith(".tick 2: ") for line in revealed.lines_of("Help: "))
    assert not any(line.startswith(".hint") for line in revealed.lines_of("Help: "))


def test_what_comes_too_early_is_said(room: Room) -> None:
    played = play(room, PLAN, "\n.tick 1\n.follow\n.undo\n.again\n")
    assert "First submit the answer." in played.lines
    assert "A follow-up is offered once the question's model answer is open." in played.lines
    assert "Nothing to undo." in played.lines
    assert any(line.startswith("Answering again is offered in practice") for line in played.lines)


def test_a_tick_changes_the_proposal(room: Room) -> None:
    played = play(room, PLAN, "\nalpha\n.\n.tick 1\n.tick 2\n.tick 2\n.tick 9\n.tick\n")
    assert list(played.lines_of("Proposed: ")) == [
        "again, 0 of 1 essential points ticked",
        "hard, 1 other point not ticked",
        "good, 1 of 1 essential points ticked, in time",
        "hard, 1 other point not ticked",
        "hard, 1 other point not ticked",
        "hard, 1 other point not ticked",
    ]
    rating = "Rating: 1 again, 2 hard, 3 good, 4 easy, Enter takes good:"
    assert rating in played.lines
    wrong = "Tick: it takes the number of a key point, from 1 to 2"
    assert played.lines.count(wrong) == 2


def test_key_points_are_numbered_with_the_essential_ones_first(room: Room) -> None:
    points = tuple(reversed(question().key_points))
    asked = (question("a", key_points=points), question("b"))
    played = play(room, PLAN, "\nalpha\n.\n.tick 1\n", asked=asked)
    assert played.state.turn.ticks == {"p1"}
    assert "Ticked, key point 1, essential: What p1 says" in played.lines


def test_a_word_is_no_rating(room: Room) -> None:
    played = play(room, PLAN, "\nalpha\n.\n5\ngood\n12\n.\n2\n")
    assert sum(line.startswith("Rating: not understood") for line in played.lines) == 4
    assert played.state.turns[0].rating is Rating.HARD


def test_a_paste_rates_nothing(room: Room) -> None:
    played = type_in(room, PLAN, "\r", "alpha\r", ".\r", "1\r2\r3\r", "4\r")
    assert "Not taken: a pasted block is no reply here." in played.lines
    assert played.state.turns[0].rating is Rating.EASY


def test_a_paste_submits_nothing(room: Room) -> None:
    played = type_in(room, PLAN, "\r", "one\r.\r\r.skip\rtwo", " more\r")
    assert played.state.phase is Phase.ANSWERING
    assert played.answer == "one\n.\n\n.skip\ntwo more\n"
    assert "Taken as text: a pasted line is no command." in played.lines


def test_a_follow_up_goes_back_to_its_question(room: Room) -> None:
    asked = (question("a", follow_ups=(follow_up(),)), question("b"))
    played = play(room, PLAN, "\nalpha\n.\n.follow\n\nbeta\n.\n\n3\n", asked=asked)
    assert "Follow-up: .follow asks it" in played.lines
    assert "Question 1a of 2: And then, 1?" in played.lines
    assert "Rating: A follow-up is not rated. Enter goes back to its question:" in played.lines
    assert played.lines.count("The model answer of a.") == 1
    assert played.state.turns[0].rating is Rating.GOOD


def test_a_question_is_asked_again(room: Room) -> None:
    script = "\nalpha\n.\n.again\n1\n" + "\nx\n.\n1\n" * 2
    played = play(room, PLAN, script, asked=questions(3))
    assert "Again: this question comes once more, after two others" in played.lines
    assert "Question 1 of 3 again: What about a?" in played.lines


def test_a_rating_is_not_undone_before_it_is_given(room: Room) -> None:
    assert "Nothing to undo." in play(room, PLAN, "\nalpha\n.\n.undo\n").lines


def test_the_end_is_asked_about_once(room: Room) -> None:
    played = play(room, PLAN, "\nalpha\n.end\nbeta\n.end\n.end\n")
    assert sum(line.startswith("End: ") for line in played.lines) == 2
    assert played.state.turns[0].answer.text == "alpha\nbeta\n"
    assert "Ended before the last question." in played.text
    assert "Question 2, not reached: What about b?" in played.lines


def test_leaving_keeps_everything(room: Room) -> None:
    played = play(room, PLAN, "\nalpha\n.leave\nbeta\n")
    assert played.lines[-1] == "Saved: `interview-tui resume` goes on."
    assert room.resume().text == "alpha\n"


def test_an_estimate_is_asked_before_the_reveal(room: Room) -> None:
    played = play(room, practice(estimate=True), "\nalpha\n.\n7\n3\n")
    assert played.state.turns[0].estimate == 3
    assert "Estimate: not understood; 0 to 4, or Enter alone." in played.lines


def test_enter_estimates_nothing(room: Room) -> None:
    played = play(room, practice(estimate=True), "\nalpha\n.\n\n")
    assert played.state.turns[0].estimate is None
    assert played.state.phase is Phase.REVEALED


def test_a_spoken_answer_is_submitted_without_text(room: Room) -> None:
    played = play(room, spoken(PLAN), "\n.\n4\n")
    assert played.state.turns[0].rating is Rating.EASY
    assert "Answer: say it aloud, notes if you like, a dot when it is said" in played.lines


def test_what_was_left_out_last_time_is_said_first(room: Room) -> None:
    play(room, PLAN, "\nalpha\n.\n1\n\nbeta\n.\n1\n")
    again = room.desk.sessions.begin(PLAN, questions(1))
    again.reminders = {"a": ("What p1 says",)}
    from tests.plain.staged import go_through

    assert "Left out last time: What p1 says" in go_through(room, again).lines


def test_no_question_text_can_steer_the_terminal(room: Room) -> None:
    hostile = "\x1b]0;title\x07\x1b[2J\x1b[31mred\x9b31m\u202e"
    asked = (question("a", prompt=f"What{hostile}?", answer=hostile, why=hostile),)
    played = play(room, PLAN, "\nalpha\n.\n\n", asked=asked)
    assert not set("\x1b\x07\x9b\u202e") & set(played.text)


def replies(*lines: str) -> list[Scripted]:
    return [f"{line}\r" for line in lines]


def test_no_escape_is_written_to_a_terminal(room: Room) -> None:
    script = [*replies("", "alpha"), "\x1b[A", "x\x7f", "\r", *replies(".", ".tick 1", "", ".help")]
    assert "\x1b" not in type_in(room, PLAN, *script).text


def test_a_plan_without_a_clock_says_so(room: Room) -> None:
    played = play(room, Plan(clock=False), "\n", 300.0, "alpha\n")
    assert "Time: no clock. Enter goes on." in played.lines
    assert played.answer == "alpha\n"
