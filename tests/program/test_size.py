"""Any size of the terminal: too small says so, growing brings everything back."""

import random
from pathlib import Path

from tests.program.running import is_ready, shows, start, write, write_and_save
from tests.terminal import Terminal

SIZES = [(1, 1), (20, 5), (59, 20), (60, 19), (60, 20), (200, 60), (2, 40), (300, 2)]


def test_a_storm_of_sizes_loses_nothing(tmp_path: Path) -> None:
    chance = random.Random(40)
    sizes = [*SIZES, *((chance.randint(1, 160), chance.randint(1, 50)) for _ in range(32))]
    with Terminal(start(), tmp_path) as terminal:
        is_ready(terminal)
        write_and_save(terminal, "alpha beta")
        for columns, rows in sizes:
            terminal.resize(columns, rows)
            terminal.settle(0.005)
        terminal.resize(80, 24)
        terminal.wait_for(lambda screen: shows(screen, "Question 1 of 2", "alpha beta", "saved"))
        terminal.type(" gamma")
        terminal.wait_for("alpha beta gamma")


def test_below_the_smallest_size_one_line_names_it(tmp_path: Path) -> None:
    with Terminal(start(), tmp_path, columns=59, rows=20) as terminal:
        screen = terminal.wait_for("Needs 60x20, has 59x20")
        assert [line for line in screen if line.strip()] == [screen[0]]
        terminal.resize(60, 20)
        is_ready(terminal)
        terminal.type("alpha")
        terminal.wait_for("alpha")


def test_a_start_in_a_single_cell_grows_into_everything(tmp_path: Path) -> None:
    with Terminal(start(), tmp_path, columns=1, rows=1) as terminal:
        terminal.wait_for_bytes(b"\x1b[?1049h")
        terminal.settle()
        terminal.resize(100, 30)
        is_ready(terminal)


def test_keys_typed_while_it_is_too_small_do_no_harm(tmp_path: Path) -> None:
    with Terminal(start(), tmp_path) as terminal:
        is_ready(terminal)
        write(terminal, "alpha")
        terminal.resize(20, 5)
        terminal.wait_for("Needs 60x20")
        terminal.type("x")
        terminal.press("enter", "ctrl+s", "ctrl+g", "escape")
        terminal.settle()
        terminal.resize(80, 24)
        is_ready(terminal)
        assert shows(terminal.wait_for("alpha"), "Question 1 of 2")
