"""What the tests do again and again with the running program."""

import re
from pathlib import Path

from tests.program.bank import FILE, QUESTIONS
from tests.terminal import NotSeen, Terminal
from tests.terminal.product import product

EDITOR_READY = "┏━ Your answer"
_CLOCK = re.compile(r"(\d+):(\d\d) left")


def start(mode: str = "practice", bank: Path = FILE) -> list[str]:
    """Return the command that asks the two questions of the bank, two minutes each."""
    chosen = [part for question in QUESTIONS for part in ("--question", question)]
    return product("start", "--bank", str(bank), "--mode", mode, "--minutes", "2", *chosen)


def seconds_left(screen: list[str]) -> int:
    """Return what the countdown shows, in seconds."""
    found = _CLOCK.search("\n".join(screen))
    assert found, "\n".join(screen)
    return int(found[1]) * 60 + int(found[2])


def is_ready(terminal: Terminal, question: str = "Question 1 of 2") -> None:
    """Wait until a question is there and its editor has the focus."""
    terminal.wait_for(lambda screen: question in screen[0] and shows(screen, EDITOR_READY))


def shows(screen: list[str], *words: str) -> bool:
    text = "\n".join(screen)
    return all(word in text for word in words)


def write(terminal: Terminal, text: str) -> None:
    """Type the first words of an answer; wait until they are there."""
    terminal.type(text)
    terminal.wait_for(text)


def write_and_save(terminal: Terminal, text: str) -> None:
    """Type the first words of an answer; wait until they are there and said to be saved."""
    terminal.type(text)
    saved = f"saved · {len(text.split())} word"
    terminal.wait_for(lambda screen: shows(screen, text, saved))


def start_from_home(terminal: Terminal) -> None:
    """Go from home, where Start is the first line, to the first of five questions."""
    terminal.press("enter")
    terminal.wait_for("Enter start")
    terminal.press("enter")
    is_ready(terminal, "Question 1 of 5")


def press_until(terminal: Terminal, key: str, wanted: str, again_after: float = 0.3) -> None:
    """Press a key that does nothing at first, again and again until it did something."""
    for _ in range(20):
        terminal.press(key)
        try:
            terminal.wait_for(wanted, timeout=again_after)
        except NotSeen:
            continue
        return
    terminal.wait_for(wanted)


def submit_again(terminal: Terminal, wanted: str) -> None:
    """Submit where a submit was not long ago, so that the key may still count as held."""
    press_until(terminal, "ctrl+s", wanted, again_after=1.1)


def act(terminal: Terminal, letter: str) -> None:
    """Choose an action of the panel."""
    terminal.press("ctrl+g")
    terminal.wait_for("Actions ─")
    terminal.press(letter)
    terminal.wait_while("Actions ─")


def resumed_with(home: Path, text: str, question: str = "Question 1 of 2") -> None:
    """Fail unless `resume` opens that question with that text in the editor."""
    with Terminal(product("resume"), home) as terminal:
        terminal.wait_for(lambda screen: shows(screen, question, text))
