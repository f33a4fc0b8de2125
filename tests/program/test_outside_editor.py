"""The answer in $EDITOR: awaited, taken, charged, and the terminal works afterwards."""

import signal
import sys
from pathlib import Path

import pytest

from tests.program.running import is_ready, resumed_with, seconds_left, shows, start, write
from tests.terminal import Terminal

_WAITS_FOR_A_KEY = "print('the editor is open', flush=True); sys.stdin.readline()"
_WAITS_TWO_SECONDS = "import select; select.select([], [], [], 2.0)"


def editor(folder: Path, waits: str) -> dict[str, str]:
    """Return the variables that make a small script the user's editor: it adds a line."""
    script = folder / "editor"
    script.write_text(
        f"#!{sys.executable}\n"
        "import pathlib, sys\n"
        "file = pathlib.Path(sys.argv[1])\n"
        "file.write_text(file.read_text() + '\\nfrom the editor\\n')\n"
        f"{waits}\n"
    )
    script.chmod(0o700)
    return {"EDITOR": str(script)}


def test_what_was_written_there_is_taken_and_the_terminal_works_afterwards(
    tmp_path: Path,
) -> None:
    with Terminal(start(), tmp_path, variables=editor(tmp_path, _WAITS_FOR_A_KEY)) as terminal:
        is_ready(terminal)
        write(terminal, "alpha")
        terminal.press("ctrl+o")
        terminal.wait_for("the editor is open")
        assert "alternate screen" not in terminal.left_on()
        assert "raw mode" not in terminal.left_on()
        terminal.press("enter")
        is_ready(terminal)
        terminal.wait_for(lambda screen: shows(screen, "alpha", "from the editor"))
        terminal.press("end")
        terminal.type(" and on")
        terminal.wait_for("from the editor and on")


def test_its_time_is_answering_time(tmp_path: Path) -> None:
    with Terminal(start(), tmp_path, variables=editor(tmp_path, _WAITS_TWO_SECONDS)) as terminal:
        is_ready(terminal)
        before = seconds_left(terminal.screen())
        terminal.press("f4")
        screen = terminal.wait_for(lambda screen: shows(screen, "left", "from the editor"))
        assert 1 <= before - seconds_left(screen) <= 6


@pytest.mark.parametrize(
    ("number", "waits"),
    [
        (signal.SIGTERM, _WAITS_FOR_A_KEY),
        (signal.SIGKILL, f"{_WAITS_TWO_SECONDS}; {_WAITS_FOR_A_KEY}"),
    ],
)
def test_what_was_saved_there_is_kept_when_the_program_ends(
    tmp_path: Path, number: int, waits: str
) -> None:
    with Terminal(start(), tmp_path, variables=editor(tmp_path, waits)) as terminal:
        is_ready(terminal)
        terminal.press("ctrl+o")
        terminal.wait_for("the editor is open")
        terminal.kill(number)
        assert terminal.wait_exit() in (143, -signal.SIGKILL)
    resumed_with(tmp_path, "from the editor")


def test_ctrl_c_there_is_the_editors_own(tmp_path: Path) -> None:
    waits = f"import signal; signal.signal(signal.SIGINT, signal.SIG_IGN); {_WAITS_FOR_A_KEY}"
    with Terminal(start(), tmp_path, variables=editor(tmp_path, waits)) as terminal:
        is_ready(terminal)
        terminal.press("ctrl+o")
        terminal.wait_for("the editor is open")
        terminal.press("ctrl+c")
        terminal.wait_for("^C")
        terminal.press("enter")
        terminal.wait_for(lambda screen: shows(screen, "left", "from the editor"))


def test_a_long_stay_there_does_not_block_the_program(tmp_path: Path) -> None:
    """What is drawn meanwhile would wait for a writer that is stopped, and fill its queue."""
    started = start()
    command = [
        sys.executable,
        "-m",
        "tests.program.short_queue",
        *started[started.index("start") :],
    ]
    variables = editor(tmp_path, _WAITS_TWO_SECONDS)
    with Terminal(command, tmp_path, variables=variables) as terminal:
        is_ready(terminal)
        terminal.press("ctrl+o")
        terminal.wait_for(lambda screen: shows(screen, "left", "from the editor"))
        terminal.type("alpha")
        terminal.wait_for("alpha")


def test_an_editor_that_cannot_be_started_is_said(tmp_path: Path) -> None:
    with Terminal(start(), tmp_path, variables={"EDITOR": "/not/there"}) as terminal:
        is_ready(terminal)
        write(terminal, "alpha")
        terminal.press("ctrl+o")
        terminal.wait_for("could not be started")
        terminal.type(" beta")
        terminal.wait_for("alpha beta")
