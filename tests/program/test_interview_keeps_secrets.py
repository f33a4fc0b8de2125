"""In Interview no word of a model answer gets out before the last question is done."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from interview_tui.tui.actions import INTERVIEW

from tests.program.bank import SECRETS
from tests.program.running import is_ready, press_until, shows, start, write
from tests.terminal import Terminal
from tests.terminal.product import product

DIRECT = (
    ("ctrl+r", "f2", "ctrl+t", "f3", "ctrl+n", "f9", "ctrl+c", "ctrl+u", "tab", "space", "enter"),
    ("1", "2", "3", "4", "u", "?"),
    ("escape",),
    ("tab", "down", "space", "enter", "shift+tab", "shift+tab", "left", "right", "f", "w"),
    ("f1", "pagedown"),
    ("escape",),
    ("escape",),
)
"""Every key of the key map but those that submit, leave and open editor, panel or palette.

What follows an Escape in the same breath would be one key with it.
"""
OPEN_THE_EDITOR = ("ctrl+o", "f4")
REFUSED = "rhpmoad"
EDIT = "x"
HARMLESS = "ufcnv"
FINAL = "skel"
QUIET = {"EDITOR": "true"}


def told_secrets(terminal: Terminal) -> list[str]:
    """Return the secret words that the program has written so far, or shows now."""
    written = terminal.written().decode("utf-8", "replace").lower()
    shown = terminal.text.lower()
    return [word for word in SECRETS if word in written or word in shown]


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    command = start(mode="interview")
    with Terminal(command, tmp_path, variables=QUIET) as running:
        is_ready(running)
        yield running


def press_every_key(terminal: Terminal) -> None:
    for keys in DIRECT:
        terminal.press(*keys)
        terminal.settle()
        assert told_secrets(terminal) == [], keys


def visit_the_editor(terminal: Terminal, key: str) -> None:
    """Open the editor, which ends at once; what is typed before it is gone is thrown away."""
    before = terminal.mark()
    terminal.press(key)
    for step in (b"\x1b[?1049l", b"\x1b[?1049h"):
        terminal.wait_for_bytes(step, before)
    terminal.wait_for("Question 1 of 2")
    assert told_secrets(terminal) == [], key


def open_the_panel(terminal: Terminal) -> None:
    terminal.press("ctrl+g")
    terminal.wait_for("Actions ─")


def choose(terminal: Terminal, letters: str) -> None:
    open_the_panel(terminal)
    terminal.type(letters)
    terminal.settle()
    assert told_secrets(terminal) == [], letters


def close_what_is_open(terminal: Terminal) -> None:
    while shows(terminal.screen(), "Esc "):
        terminal.press("escape")
        terminal.wait_while("Esc ")


def search_the_palette(terminal: Terminal, words: str) -> None:
    terminal.press("f12")
    terminal.settle(0.05)
    terminal.type(words)
    terminal.settle(0.1)
    terminal.press("enter")
    terminal.settle(0.05)
    terminal.press("escape", "escape")
    terminal.settle(0.15)
    assert told_secrets(terminal) == [], words


def test_no_action_is_left_out_here() -> None:
    letters = [action.letter for action in INTERVIEW]
    assert sorted(letters) == sorted(REFUSED + EDIT + HARMLESS + FINAL)


def test_while_a_question_is_answered(terminal: Terminal) -> None:
    press_every_key(terminal)
    for key in OPEN_THE_EDITOR:
        visit_the_editor(terminal, key)
    choose(terminal, REFUSED)
    close_what_is_open(terminal)
    for letter in HARMLESS:
        choose(terminal, letter)
        close_what_is_open(terminal)
    open_the_panel(terminal)
    visit_the_editor(terminal, EDIT)
    search_the_palette(terminal, "model answer")
    search_the_palette(terminal, "hint")
    assert shows(terminal.screen(), "Question 1 of 2")


def test_after_submit_and_in_the_follow_up(terminal: Terminal) -> None:
    write(terminal, "alpha")
    terminal.press("ctrl+s")
    terminal.wait_for("Submitted.")
    press_every_key(terminal)
    terminal.press(*OPEN_THE_EDITOR)
    press_until(terminal, "enter", "And what follows from it?")
    assert told_secrets(terminal) == []


def test_after_the_last_question_is_skipped_to_and_back_home(
    terminal: Terminal, tmp_path: Path
) -> None:
    choose(terminal, "k")
    press_until(terminal, "enter", "Question 2 of 2")
    write(terminal, "alpha")
    terminal.press("f10")
    terminal.wait_for("Saved.")
    assert not shows(terminal.screen(), "Look back")
    terminal.press("ctrl+q")
    terminal.wait_exit()
    assert told_secrets(terminal) == []
    with Terminal(product("look-back"), tmp_path) as again:
        assert again.wait_exit() == 1
        assert told_secrets(again) == []
    with Terminal(product("resume"), tmp_path) as again:
        again.wait_for("alpha")
        again.press("ctrl+s")
        again.wait_for("Submitted. Enter for the debrief")
        assert told_secrets(again) == []
        press_until(again, "enter", "Interview finished")
