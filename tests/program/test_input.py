"""Whatever bytes come from the keyboard or a paste: nothing quits, submits or gets lost."""

import json
import sys
from pathlib import Path

from tests.program.running import is_ready, resumed_with, shows, start, write
from tests.terminal import Terminal
from tests.terminal.product import product

HELD = 40


def test_a_paste_of_a_megabyte_is_taken_as_far_as_there_is_room(tmp_path: Path) -> None:
    line = "word word word word word word word word word word\n"
    with Terminal(start(), tmp_path) as terminal:
        is_ready(terminal)
        terminal.paste(line * (1_000_000 // len(line)))
        terminal.wait_for("The paste was cut: an answer has room for 200,000 characters.")
        terminal.type("ж")
        terminal.wait_for("ж")
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
    resumed_with(tmp_path, "ж")
    (draft,) = (tmp_path / "interview-tui" / "data" / "drafts").glob("*.draft")
    (turn,) = json.loads(draft.read_text("utf-8").splitlines()[1])["turns"]
    assert turn["answer"]["text"].count("word") == 200_000 // len("word ")


def test_a_megabyte_on_one_line_keeps_the_editor_usable(tmp_path: Path) -> None:
    with Terminal(start(), tmp_path) as terminal:
        is_ready(terminal)
        terminal.paste("x" * 1_000_000)
        terminal.wait_for("The paste was cut")
        terminal.press("backspace")
        terminal.type("ж")
        terminal.wait_for("ж")


def test_a_paste_never_submits(tmp_path: Path) -> None:
    with Terminal(start(), tmp_path) as terminal:
        is_ready(terminal)
        terminal.paste("one\n\ntwo\x13\n\x12three")
        screen = terminal.wait_for("three")
        assert shows(screen, "one", "two", "Question 1 of 2", "closed until")


def test_bytes_that_are_no_text_do_not_end_the_program(tmp_path: Path) -> None:
    with Terminal(start(), tmp_path) as terminal:
        is_ready(terminal)
        terminal.send(b"alpha \xff\xfe\xc3( \xed\xa0\x80 \x80\x9b31m beta")
        terminal.wait_for("beta")
        assert shows(terminal.screen(), "alpha")
        assert b"\xc2\x9b" not in terminal.written()
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
    resumed_with(tmp_path, "alpha")


def test_escape_and_quit_inside_a_paste_are_no_keys(tmp_path: Path) -> None:
    with Terminal(start(), tmp_path) as terminal:
        is_ready(terminal)
        terminal.send(b"\x1b[200~one \x1bx\x11two\x1b[31m\x1b]0;title\x07three\x1b[201~")
        terminal.wait_for("three")
        assert shows(terminal.screen(), "one two")
        terminal.type(" four")
        terminal.wait_for("three four")
        assert b"\x1b]0;" not in terminal.written()


def test_a_paste_that_is_cut_anywhere_by_the_system_stays_whole(tmp_path: Path) -> None:
    pieces = (b"\x1b[20", b"0~one\x1b", b"[", b"A\x1b[2", b"01~ two")
    with Terminal(start(), tmp_path) as terminal:
        is_ready(terminal)
        for piece in pieces:
            terminal.send(piece)
            terminal.settle(0.02)
        terminal.wait_for("one two")


def test_a_held_submit_skips_no_question(tmp_path: Path) -> None:
    with Terminal(start(), tmp_path) as terminal:
        is_ready(terminal)
        write(terminal, "alpha")
        for _ in range(HELD):
            terminal.press("ctrl+s")
            terminal.settle(0.03)
        assert shows(terminal.screen(), "Question 1 of 2", "alpha", "1 again")


def test_a_held_submit_neither_answers_nothing_nor_skips_in_an_interview(tmp_path: Path) -> None:
    with Terminal(start(mode="interview"), tmp_path) as terminal:
        is_ready(terminal)
        for _ in range(HELD):
            terminal.press("ctrl+s")
            terminal.settle(0.03)
        assert shows(terminal.screen(), "Question 1 of 2", "Nothing is written yet.")
        terminal.type("alpha")
        terminal.wait_for("alpha")


def test_keys_act_in_the_order_in_which_they_are_typed(tmp_path: Path) -> None:
    with Terminal(start(), tmp_path) as terminal:
        is_ready(terminal)
        for keys, text in (
            ("abcdef\x7fz", "abcdez"),
            ("abcdef\x7f\x7fzy", "abcdzy"),
            ("abcq\x1b[Dz", "abczq"),
            ("abc\x1b[Hz\x1b[Fy", "zabcy"),
        ):
            terminal.type(keys)
            terminal.wait_for(f"┃ {text} ")
            terminal.press("end", "enter")


def test_upstream_still_lets_letters_overtake_an_arrow(tmp_path: Path) -> None:
    """When this fails, the editor need no longer act on its own keys itself."""
    with Terminal([sys.executable, "-m", "tests.terminal.program"], tmp_path) as terminal:
        terminal.wait_for("80 by 24")
        terminal.type("abcq\x1b[Dz")
        terminal.wait_for("abcqz")


def test_spaces_of_other_scripts_can_be_typed(tmp_path: Path) -> None:
    with Terminal(start(), tmp_path) as terminal:
        is_ready(terminal)
        terminal.type("全\u3000角")
        terminal.wait_for("saved · 2 words")
    (draft,) = (tmp_path / "interview-tui" / "data" / "drafts").glob("*.draft")
    state = json.loads(draft.read_text("utf-8").splitlines()[1])
    assert state["turns"][0]["answer"]["text"] == "全\u3000角"


def test_keys_typed_while_the_program_starts_are_not_lost(tmp_path: Path) -> None:
    with Terminal(product(), tmp_path) as terminal:
        terminal.wait_for_bytes(b"\x1b[?1049h")
        terminal.press("enter")
        terminal.wait_for("Enter start")
