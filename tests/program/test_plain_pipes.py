"""Plain mode without a terminal: scripts write the lines and read what is said."""

import json
import subprocess
import sys
from pathlib import Path

from tests.program.running import start
from tests.terminal.environment import environment
from tests.terminal.product import product

PRACTICE = [*start(), "--plain"]
_LOADED = """
import json, sys
from interview_tui.cli import main
main(sys.argv[1:])
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})), file=sys.stderr)
"""


def piped(home: Path, command: list[str], text: str) -> subprocess.CompletedProcess[str]:
    """Run a command with these lines on its standard input."""
    return subprocess.run(
        command, env=environment(home), input=text, capture_output=True, text=True, check=True
    )


def test_a_whole_interview(tmp_path: Path) -> None:
    command = [*start("interview"), "--plain"]
    said = piped(tmp_path, command, "\nalpha\n.\n\n\nbeta\n.\n\n\ngamma\n.\n\n")
    assert said.stderr == ""
    lines = said.stdout.splitlines()
    assert "Interview finished" in lines
    assert "Not rated yet: question 1, 2" in lines
    assert "Question 2, not rated, 0:00, 0 of 1 points: What comes after that?" in lines
    assert "\x1b" not in said.stdout
    shown = piped(tmp_path, product("look-back", "--plain"), "3\n\n4\n").stdout
    assert "Line 1: alpha" in shown
    assert "Question 2, easy, 0:00, 0 of 1 points: What comes after that?" in shown.splitlines()


def test_what_was_heard_is_there_at_the_next_run(tmp_path: Path) -> None:
    said = piped(tmp_path, PRACTICE, "\r\none\r\ntwo")
    assert said.stdout.splitlines()[-1] == "Saved: `interview-tui resume` goes on."
    resumed = piped(tmp_path, product("--plain", "resume"), "three\n.\n\n").stdout
    assert "Line 2: two" in resumed
    assert "The quokka is the model answer." in resumed


def test_home_without_any_input(tmp_path: Path) -> None:
    said = piped(tmp_path, product("--plain"), "")
    assert said.stdout.startswith("1: Start practice, five questions\n")


def test_what_cannot_be_begun_is_one_sentence(tmp_path: Path) -> None:
    said = subprocess.run(
        product("resume", "--plain"),
        env=environment(tmp_path),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    assert said.returncode == 1
    assert said.stderr.startswith("interview-tui: Nothing was interrupted")


def test_a_reader_that_has_seen_enough_is_no_failure(tmp_path: Path) -> None:
    with subprocess.Popen(
        PRACTICE,
        env=environment(tmp_path),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        assert program.stdout
        assert program.stdin
        assert program.stderr
        while b"Enter starts the clock." not in program.stdout.readline():
            pass
        program.stdout.close()
        program.stdin.write(b"\nalpha\n.time\n.time\n")
        program.stdin.close()
        assert program.stderr.read() == b""
    assert program.returncode == 0
    assert "Line 1: alpha" in piped(tmp_path, product("resume", "--plain"), "").stdout


def test_no_screen_is_loaded(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _LOADED, *PRACTICE[3:]]
    loaded = set(json.loads(piped(tmp_path, command, "\nalpha\n.\n3\n").stderr.splitlines()[-1]))
    assert not loaded & {"textual", "rich", "markdown_it", "pyttsx3", "asyncio"}


def test_reading_aloud_is_left_to_the_screen_reader_and_it_says_so(tmp_path: Path) -> None:
    said = piped(tmp_path, [*PRACTICE, "--aloud"], "\n.leave\n")
    assert "Plain mode reads nothing aloud; a screen reader reads its lines." in said.stdout
