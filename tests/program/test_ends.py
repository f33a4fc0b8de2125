"""However the program ends, the text is kept and the terminal is given back."""

import random
import signal
from pathlib import Path

import pytest

from tests.program.running import is_ready, resumed_with, shows, start, write, write_and_save
from tests.terminal import Terminal
from tests.terminal.keys import key_bytes
from tests.terminal.kill_round import Round, play
from tests.terminal.product import product, question_ids


def type_and_see(terminal: Terminal) -> None:
    """Type a word and go on as soon as it is on the screen, before it is due to be saved."""
    is_ready(terminal)
    terminal.type("alpha")
    terminal.wait_for("alpha")


def test_sigterm_saves_and_gives_the_terminal_back(tmp_path: Path) -> None:
    with Terminal(start(), tmp_path) as terminal:
        type_and_see(terminal)
        terminal.kill(signal.SIGTERM)
        assert terminal.wait_exit() == 143
        assert terminal.left_on() == []
    resumed_with(tmp_path, "alpha")


def test_sighup_saves_and_gives_a_terminal_back_that_is_still_there(tmp_path: Path) -> None:
    with Terminal(start(), tmp_path) as terminal:
        type_and_see(terminal)
        terminal.kill(signal.SIGHUP)
        assert terminal.wait_exit() == 129
        assert terminal.left_on() == []
    resumed_with(tmp_path, "alpha")


def test_closing_the_window_saves(tmp_path: Path) -> None:
    with Terminal(start(), tmp_path) as terminal:
        type_and_see(terminal)
        terminal.hang_up()
        assert terminal.wait_exit() == 129
    resumed_with(tmp_path, "alpha")


def test_keys_typed_right_before_quit_are_saved(tmp_path: Path) -> None:
    with Terminal(start(), tmp_path) as terminal:
        is_ready(terminal)
        terminal.send(b"alpha beta" + key_bytes("ctrl+q"))
        assert terminal.wait_exit() == 0
        assert terminal.left_on() == []
    resumed_with(tmp_path, "alpha beta")


def test_ctrl_c_neither_ends_nor_loses_anything(tmp_path: Path) -> None:
    with Terminal(start(), tmp_path) as terminal:
        type_and_see(terminal)
        terminal.press("ctrl+c")
        terminal.wait_for("Ctrl+Q quits")
        terminal.type(" beta")
        terminal.wait_for("alpha beta")


def test_leaving_and_resuming_goes_on_where_it_was(tmp_path: Path) -> None:
    with Terminal(start(), tmp_path) as terminal:
        is_ready(terminal)
        write(terminal, "alpha")
        terminal.press("f10")
        terminal.wait_for("Saved.")
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
    with Terminal(product("resume"), tmp_path) as terminal:
        is_ready(terminal)
        terminal.type(" beta")
        terminal.wait_for("alpha beta")
        terminal.press("ctrl+s")
        terminal.wait_for(lambda screen: shows(screen, "alpha beta", "quokka", "1 again"))


def test_home_resumes_what_was_killed(tmp_path: Path) -> None:
    with Terminal(start(), tmp_path) as terminal:
        is_ready(terminal)
        write_and_save(terminal, "alpha")
        terminal.kill(signal.SIGKILL)
        terminal.wait_exit()
    with Terminal(product(), tmp_path) as terminal:
        terminal.wait_for("Resume      practice, question 1 of 2")
        terminal.press("enter")
        terminal.wait_for(lambda screen: shows(screen, "Question 1 of 2", "alpha"))


def rounds() -> list[Round]:
    chance = random.Random(20260401)
    drawn = [Round.drawn(chance, 0.0) for _ in range(5)]
    short = [
        Round(min(one.typing, chance.uniform(0.5, 1.5)), one.beat, second=one.second)
        for one in drawn
    ]
    return [*short, Round(typing=0.8, beat=0.06, pause=3.0)]


@pytest.mark.parametrize("number", range(6))
def test_a_kill_loses_at_most_a_second_of_typing(tmp_path: Path, number: int) -> None:
    """The last of these comes after three seconds without a key: then nothing may be lost."""
    played = rounds()[number]
    outcome = play(played, random.Random(number), question_ids(tmp_path)[:2], tmp_path)
    assert outcome.failures == []
    assert outcome.typed
    if played.pause:
        assert outcome.restored == outcome.typed
