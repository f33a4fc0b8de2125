"""However plain mode ends, what was typed is kept, and coming back goes on within the line."""

import io
import signal
from pathlib import Path

import pytest
from interview_tui.errors import NotSaved
from interview_tui.plain.front import Ended, Front
from interview_tui.plain.paper import Paper
from interview_tui.plain.talk import Talk
from interview_tui.store.draft_file import DraftFile

from tests.making import interview, practice, questions
from tests.plain.staged import Script, go_through, play, type_in
from tests.practice.front_end import Room, kill

PLAN = practice(minutes=3.0)


@pytest.mark.parametrize(
    ("end", "code"),
    [
        (KeyboardInterrupt(), 130),
        (Ended(signal.SIGTERM), 143),
        (Ended(signal.SIGHUP), 129),
    ],
)
def test_a_signal_saves_the_line_being_typed(room: Room, end: BaseException, code: int) -> None:
    played = type_in(room, PLAN, "\r", "one\r", "tw", end)
    assert played.code == code
    assert played.text.endswith("tw\nSaved: `interview-tui resume` goes on.\n")
    assert room.resume().text == "one\ntw"


def test_the_end_of_the_input_saves(room: Room) -> None:
    assert play(room, PLAN, "\none\ntwo").code == 0
    assert room.resume().text == "one\ntwo\n"


def test_ctrl_d_leaves(room: Room) -> None:
    assert type_in(room, PLAN, "\r", "one\r", "\x04", "never\r").code == 0
    assert room.resume().text == "one\n"


def test_a_terminal_that_goes_away_does_not_end_the_line(room: Room) -> None:
    type_in(room, PLAN, "\r", "one\r", "tw")
    assert room.resume().text == "one\ntw"


def killed(room: Room) -> Room:
    """Return the home after a kill in the middle of the second line."""
    held = room.begin(PLAN)
    held.type("one\ntw")
    held.wait(1.0)
    kill(held)
    return room.after_restart()


def test_a_killed_line_is_gone_on_with(room: Room) -> None:
    room = killed(room)
    played = go_through(room, room.desk.resume(None), "o\r", is_terminal=True)
    assert played.answer == "one\ntwo\n"
    assert "Line 1: one\nLine 2, not finished:\ntwo\n" in played.text


def test_a_killed_line_is_gone_on_with_from_a_pipe(room: Room) -> None:
    room = killed(room)
    assert go_through(room, room.desk.resume(None), "o\nthree\n").answer == "one\ntwo\nthree\n"


def test_who_resumes_is_away_until_enter(room: Room) -> None:
    room = killed(room)
    played = go_through(room, room.desk.resume(None), 60.0, "\n", 20.0, ".time\n")
    assert "Time left: 2 minutes 59. Enter goes on." in played.lines
    assert "Time left: 2 minutes 39" in played.lines
    assert played.state.turn.away >= 60


def test_the_enter_after_resuming_is_no_line_of_the_answer(room: Room) -> None:
    play(room, PLAN, "\none\n.pause\n.leave\n")
    room = room.after_restart()
    played = go_through(room, room.desk.resume(None), "\n", 20.0, "two\n.time\n")
    assert played.answer == "one\ntwo\n"
    assert "Time left: 2 minutes 40" in played.lines


def test_an_interview_is_resumed_between_two_questions(room: Room) -> None:
    play(room, interview(), "\nalpha\n.\n")
    room = room.after_restart()
    played = go_through(room, room.desk.resume(None), 30.0, "\n")
    assert "Submitted. Enter for question 2 of 2, .undo takes it back" in played.lines
    assert played.state.turn.position == 2


def test_a_reveal_is_resumed(room: Room) -> None:
    play(room, PLAN, "\nalpha\n.\n.tick 1\n")
    room = room.after_restart()
    played = go_through(room, room.desk.resume(None), "3\n")
    assert "Ticked, key point 1, essential: What p1 says" in played.lines
    assert "Rated: good" in played.lines


class Closed(io.StringIO):
    """A pipe whose reader has seen enough after some lines."""

    def write(self, text: str) -> int:
        if self.tell() > 300:
            raise BrokenPipeError
        return super().write(text)


def test_an_output_that_nobody_reads_saves(room: Room) -> None:
    begun = room.desk.sessions.begin(PLAN, questions(2))
    script = Script(["\none\n", *[".help\n"] * 20], room.clock)
    assert Front(room.desk, Talk(script, Paper(Closed())), begun).run() == 0
    assert room.resume().text == "one\n"


def test_a_failure_saves_and_leaves_its_account_in_a_file(room: Room, own_home: Path) -> None:
    played = play(room, PLAN, "\none\n", RuntimeError("secret"))
    assert played.code == 1
    assert "Traceback" not in played.text
    assert played.lines[-1].startswith("Trouble: The program failed; `interview-tui resume`")
    assert (own_home / "data" / "crash.txt").exists()
    assert room.resume().text == "one\n"


def test_a_disk_that_takes_nothing_is_said_once_and_the_text_is_rescued(
    room: Room, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = room.desk.sessions.begin(PLAN, questions(2))

    def refuse(self: DraftFile, body: object) -> None:
        raise NotSaved("The draft could not be written: the disk is full.")

    monkeypatch.setattr(DraftFile, "write", refuse)
    played = go_through(room, begun, "\n", "one\n", 3.0, "two\n", 3.0)
    trouble = "Trouble: The draft could not be written: the disk is full."
    assert played.lines.count(trouble) == 1
    assert "Your answer is in " in played.lines[-1]
    (kept,) = (own_home / "data").glob("answer-*.md")
    assert kept.read_text() == "one\ntwo\n"
