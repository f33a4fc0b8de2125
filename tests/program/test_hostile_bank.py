"""A question file that tries to steer the terminal or the program is only text."""

import re
from pathlib import Path

from tests.program.running import act, is_ready, press_until, shows, start
from tests.terminal import Terminal
from tests.terminal.product import product

_STEERING = r"\e]0;title\a\e]52;c;eA==\a\e[2J\e[?1003h\x9b31m\x9d0;t\x9c\ePq\e\\\u202e"
_MARKUP = "[/][@click=app.quit]click[/][link=x]go[/link][bold red]"
_HOSTILE = rf"{_STEERING}{_MARKUP}"
HOSTILE_BANK = f"""\
topic: "topic{_HOSTILE}"
title: "title{_HOSTILE}"
questions:
  - id: first-question
    prompt: "prompt{_HOSTILE}end"
    why: "why{_HOSTILE}"
    skills: ["skill{_HOSTILE}"]
    answer: "answer{_HOSTILE}end [x](app.quit) <script>html</script>"
    key_points:
      - id: one
        point: "point{_HOSTILE}end"
        essential: true
        accept: ["accept{_HOSTILE}"]
        hint: "hint{_HOSTILE}end"
    follow_ups:
      - prompt: "follow{_HOSTILE}"
        answer: "followed{_HOSTILE}"
    pitfalls: ["pitfall{_HOSTILE}"]
  - id: second-question
    prompt: "{_HOSTILE}"
    answer: "{_HOSTILE}"
"""
_ALLOWED = re.compile(
    rb"\x1b\[[0-9;:]*[A-Za-z]"  # places and looks
    rb"|\x1b\[\?(?:1049|25|1004|2004|2026|2048|7)[hl]"
    rb"|\x1b\[\?20(?:26|48)\$p"
    rb"|\x1b\[[<>][0-9]*u"
    rb"|\x1b\]22;[a-z]+\x07"  # the pointer's shape
)


def controls(written: bytes) -> list[bytes]:
    """Return what in the output steers a terminal and is not Textual's own drawing."""
    rest = _ALLOWED.sub(b"", written)
    found = re.findall(rb"\x1b.{0,12}|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", rest, re.DOTALL)
    text = rest.decode("utf-8")
    return found + [sign.encode() for sign in re.findall("[\x80-\x9f\u202a-\u202e]", text)]


def test_nothing_in_a_bank_reaches_the_terminal_as_a_control(tmp_path: Path) -> None:
    bank = tmp_path / "hostile.yaml"
    bank.write_text(HOSTILE_BANK)
    with Terminal(start(bank=bank), tmp_path, columns=140, rows=40) as terminal:
        is_ready(terminal)
        assert shows(terminal.screen(), "prompt", f"{_MARKUP}end", f"{_MARKUP} · any")
        act(terminal, "h")
        terminal.wait_for("Hint: hint")
        terminal.type("alpha")
        terminal.press("ctrl+s")
        terminal.wait_for("html")
        terminal.press("shift+tab", "space", "enter")
        terminal.wait_for("essential: point")
        terminal.wait_for("said as: accept")
        act(terminal, "o")
        is_ready(terminal, "Question 1a")
        act(terminal, "e")
        terminal.wait_for("End here?")
        terminal.press("y")
        terminal.wait_for("Practice finished")
        press_until(terminal, "enter", "Your answer")
        terminal.settle()
        terminal.press("f10", "f10")
        terminal.wait_for("Look back")
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
        assert controls(terminal.written()) == []


def test_lists_and_pages_of_the_command_line_are_clean_too(tmp_path: Path) -> None:
    bank = tmp_path / "hostile.yaml"
    bank.write_text(HOSTILE_BANK)
    added = ["--bank", str(bank)]
    commands = (
        ["list", *added],
        ["show", "first-question", *added],
        ["check", str(bank), "--strict"],
    )
    for words in commands:
        command = product("bank", *words)
        with Terminal(command, tmp_path) as terminal:
            terminal.wait_exit()
            assert shows(terminal.screen(), "first-question") or "check" in words
            assert controls(terminal.written()) == []
