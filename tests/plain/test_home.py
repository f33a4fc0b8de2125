"""Home in numbered lines, and which front end is taken."""

from pathlib import Path

import pytest
from interview_tui.cli.commands.screen import is_plain
from interview_tui.cli.parser import parse

from tests.making import practice
from tests.plain.staged import go_through, play
from tests.practice.front_end import Room
from tests.tui.content import write_role

PLAN = practice(minutes=3.0)


def test_the_first_time_home_offers_to_start(room: Room) -> None:
    played = go_through(room, None)
    assert played.lines == [
        "1: Start practice, five questions",
        "2: Role: what the job asks for, how you stand",
        "Choice: 1 to 2, Enter takes 1, .leave leaves:",
    ]
    assert played.code == 0


def test_enter_starts_five_questions(room: Room) -> None:
    lines = go_through(room, None, "\n").lines
    assert any(line.startswith("Question 1 of 5: ") for line in lines)


def test_what_was_interrupted_comes_first(room: Room) -> None:
    play(room, PLAN, "\nalpha\n")
    played = go_through(room, None, "\n")
    assert played.lines[0].startswith("1: Resume practice, question 1 of 2, ")
    assert "Line 1: alpha" in played.lines


def test_a_finished_session_is_looked_back_at(room: Room) -> None:
    play(room, PLAN, "\nalpha\n.\n1\n\nbeta\n.\n1\n")
    played = go_through(room, None, "2\n\n")
    assert played.lines[1] == "2: Look back at a finished session"
    assert any(line.startswith("1: Practice of ") for line in played.lines)
    assert "Line 1: alpha" in played.lines


def test_the_role_is_said_and_a_skill_of_it_is_practiced(room: Room) -> None:
    write_role(room.desk.paths.user_bank)
    played = go_through(room, None, "2\n2\n")
    assert "Role: Able seaman" in played.lines
    assert "Round: Talk with the bosun, 30 minutes. " in played.text
    assert "2: Rope work and rigging, none of 2 answered" in played.lines
    assert "5: Interview: Talk with the bosun, 30 minutes" in played.lines
    assert "Junior: Ties the six knots that are needed every day" in played.text
    assert "Question 1 of 2: How is a bowline tied?" in played.lines


def test_a_plan_of_a_round_is_begun(room: Room) -> None:
    write_role(room.desk.paths.user_bank)
    lines = go_through(room, None, "2\n5\n").lines
    assert any(line.startswith("Question 1 of 5: ") for line in lines)
    assert "Time left: 3 minutes. Enter starts the clock." in lines


def test_enter_at_the_role_goes_back_to_home(room: Room) -> None:
    lines = go_through(room, None, "2\n\n.leave\n").lines
    assert lines[-3:] == go_through(room, None).lines


@pytest.mark.parametrize("reply", ["7", "0", "start", ".help", "-1", "²"])
def test_what_is_no_choice_is_asked_again(room: Room, reply: str) -> None:
    lines = go_through(room, None, f"{reply}\n").lines
    assert lines[-1] == "Choice: not understood; 1 to 2, Enter alone, or .leave:"


def test_home_is_left(room: Room) -> None:
    assert go_through(room, None, ".leave\n\n").code == 0


def test_a_session_open_elsewhere_is_said_and_home_goes_on(room: Room) -> None:
    play(room, PLAN, "\nalpha\n")
    (left,) = room.desk.interrupted()
    held = room.desk.sessions.resume(left.session)
    assert go_through(room, None).lines[0] == "1: Start practice, five questions"
    held.close()


@pytest.mark.parametrize("line", ["--plain", "--plain start", "start --plain", "resume --plain"])
def test_plain_is_asked_for_before_or_after_the_command(line: str) -> None:
    assert parse(line.split()).plain


def test_plain_is_not_asked_for_by_itself() -> None:
    assert not parse(["start"]).plain


@pytest.mark.parametrize(
    ("variable", "value", "plain"),
    [
        ("INTERVIEW_TUI_PLAIN", "1", True),
        ("ACCESSIBLE", "yes", True),
        ("ACCESSIBLE", "0", False),
        ("INTERVIEW_TUI_PLAIN", "", False),
        ("TERM", "dumb", True),
        ("TERM", "xterm-256color", False),
    ],
)
def test_the_environment_asks_for_plain(room: Room, variable: str, value: str, plain: bool) -> None:
    assert is_plain(room.desk, {variable: value}) is plain


def test_a_setting_asks_for_plain(room: Room, own_home: Path) -> None:
    (own_home / "config").mkdir()
    (own_home / "config" / "config.toml").write_text("[looks]\nplain = true\n")
    assert is_plain(room.desk, {})
