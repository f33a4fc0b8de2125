"""The harness itself: what it shows is what a person at that terminal would see."""

import os
import select
import signal
import sys
from pathlib import Path

import pytest

from tests.terminal import NotSeen, Terminal
from tests.terminal.emulator import Emulator
from tests.terminal.keys import key_bytes

PROGRAM = [sys.executable, "-m", "tests.terminal.program"]


def shell(script: str) -> list[str]:
    return ["sh", "-c", script]


def test_the_screen_shows_what_the_program_writes(tmp_path: Path) -> None:
    with Terminal(shell("printf 'one\\ntwo\\n'; exit 3"), tmp_path) as terminal:
        assert terminal.wait_exit() == 3
        assert terminal.screen()[:2] == ["one", "two"]


def test_waiting_in_vain_says_what_the_screen_shows(tmp_path: Path) -> None:
    with Terminal(shell("echo here I am; read x"), tmp_path) as terminal:
        terminal.wait_for("here")
        with pytest.raises(NotSeen, match=r"(?s)Not seen.*nothing like it.*here I am"):
            terminal.wait_for("nothing like it", timeout=0.01)


def test_waiting_for_a_program_that_has_ended_says_so_at_once(tmp_path: Path) -> None:
    with (
        Terminal(shell("echo last words; exit 4"), tmp_path) as terminal,
        pytest.raises(NotSeen, match=r"(?s)ended.*Exit code 4.*last words"),
    ):
        terminal.wait_for("never")


def test_the_program_lives_in_a_home_of_its_own(tmp_path: Path) -> None:
    script = 'echo "$HOME $INTERVIEW_TUI_HOME $TERM [${NO_COLOR-unset}]"'
    with Terminal(shell(script), tmp_path, columns=400) as terminal:
        terminal.wait_exit()
        expected = f"{tmp_path} {tmp_path / 'interview-tui'} xterm-256color [unset]"
        assert terminal.screen()[0] == expected


WAIT_FOR_EVER = "tail -f /dev/null"


@pytest.mark.skipif(sys.platform != "linux", reason="watches a process that is not its child")
def test_leaving_ends_the_program_and_what_it_started(tmp_path: Path) -> None:
    with Terminal(shell(f"{WAIT_FOR_EVER} & echo $! ; wait"), tmp_path) as terminal:
        started = int(terminal.wait_for(lambda screen: screen[0].isdigit())[0])
        watched = os.pidfd_open(started)
    assert terminal.exit_code == -signal.SIGKILL
    assert select.select([watched], [], [], 5)[0]
    os.close(watched)


def test_a_program_that_does_not_read_blocks_nobody_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Terminal(shell(f"stty raw -echo; echo up; {WAIT_FOR_EVER}"), tmp_path) as terminal:
        terminal.wait_for("up")
        monkeypatch.setattr("tests.terminal.terminal.PATIENCE", 0.05)
        with pytest.raises(NotSeen, match="does not read"):
            terminal.send(b"x" * 1_000_000)


def test_typing_pasting_resizing_and_leaving_a_textual_program(tmp_path: Path) -> None:
    with Terminal(PROGRAM, tmp_path, columns=70, rows=20) as terminal:
        terminal.wait_for("70 by 20")
        before = terminal.mark()
        terminal.type("жили")
        terminal.press("enter")
        terminal.paste("two\nlines")
        screen = terminal.wait_for("lines")
        assert any("жили" in line for line in screen)
        assert not any("200~" in line for line in screen)
        assert "ж".encode() in terminal.written(before)
        terminal.resize(60, 15)
        assert len(terminal.wait_for("60 by 15")) == 15
        assert "alternate screen" in terminal.left_on()
        assert "raw mode" in terminal.left_on()
        terminal.press("f5")
        assert terminal.wait_exit() == 7
        assert terminal.left_on() == []
        assert terminal.text.strip() == ""


def test_a_killed_program_leaves_the_terminal_as_it_was_then(tmp_path: Path) -> None:
    with Terminal(PROGRAM, tmp_path) as terminal:
        terminal.wait_for("80 by 24")
        terminal.kill(signal.SIGKILL)
        assert terminal.wait_exit() == -signal.SIGKILL
        assert {"alternate screen", "hidden cursor", "raw mode"} <= set(terminal.left_on())


def test_closing_the_window_reaches_the_program(tmp_path: Path) -> None:
    mark = tmp_path / "hung-up"
    script = f"trap 'echo gone > {mark}; exit 9' HUP; echo ready; while :; do read x; done"
    with Terminal(shell(script), tmp_path) as terminal:
        terminal.wait_for("ready")
        terminal.hang_up()
        assert terminal.wait_exit() == 9
        assert "ready" in terminal.text
    assert mark.exists()


def drawn(*pieces: bytes) -> Emulator:
    emulator = Emulator(20, 3)
    for piece in pieces:
        emulator.feed(piece)
    return emulator


STREAM = (
    "\x1b[?1049h\x1b[>1u\x1b[?2026$p\x1b]0;a title\x07\x1b]52;c;eA==\x1b\\\x1b[4:3mжук\x1b[0m"
    "\x1bPjunk\x1b\\\x1b[2;3H語!\x1b[?1000;1006h"
).encode()


def test_output_cut_anywhere_gives_the_same_screen() -> None:
    for cut in range(len(STREAM) + 1):
        emulator = drawn(STREAM[:cut], STREAM[cut:])
        assert emulator.lines() == ["жук", "  語!", ""]
        assert emulator.left_on() == ["alternate screen", "mouse", "kitty keys"]


def test_leaving_the_alternate_screen_brings_back_what_was_there() -> None:
    emulator = drawn(b"$ run\r\n", b"\x1b[?1049hfull screen", b"\x1b[?1049l")
    assert emulator.lines()[0] == "$ run"


def test_half_a_frame_is_not_looked_at(tmp_path: Path) -> None:
    script = "printf '\\033[?2026hhalf'; read x; printf ' whole\\033[?2026l'; read x"
    with Terminal(shell(script), tmp_path) as terminal:
        terminal.wait_for_bytes(b"half")
        with pytest.raises(NotSeen):
            terminal.wait_for("half", timeout=0.01)
        terminal.press("enter")
        terminal.wait_for("whole")


def test_a_program_that_asks_what_the_terminal_can_is_answered(tmp_path: Path) -> None:
    script = "stty raw -echo; printf '\\033[?2026$p'; dd bs=1 count=11 2>/dev/null | od -An -c"
    with Terminal(shell(script), tmp_path) as terminal:
        terminal.wait_exit()
        assert "[   ?   2   0   2   6   ;   2   $   y" in terminal.text


@pytest.mark.parametrize(
    ("name", "sent"),
    [("ctrl+s", b"\x13"), ("f5", b"\x1b[15~"), ("ж", "ж".encode()), ("shift+tab", b"\x1b[Z")],
)
def test_keys_are_sent_as_an_xterm_sends_them(name: str, sent: bytes) -> None:
    assert key_bytes(name) == sent


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(ValueError, match=r"ctrl\+enter"):
        key_bytes("ctrl+enter")
