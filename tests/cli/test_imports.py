"""A command imports what it needs and no more, so that it answers at once."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminal import Terminal
from tests.terminal.environment import environment

HEAVY = {
    "textual",
    "rich",
    "yaml",
    "sqlite3",
    "fsrs",
    "platformdirs",
    "markdown_it",
    "pyttsx3",
    "snowballstemmer",
    "spellchecker",
}
TEXTUALS_OWN = {"textual", "rich", "platformdirs"}
_COMMAND = """
import json, sys
from interview_tui.cli import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
loaded = sorted({name.partition(".")[0] for name in sys.modules})
print(json.dumps(loaded), file=sys.stderr)
"""
_HOME = """
import json, pathlib, sys
from interview_tui.cli import main
from interview_tui.tui import app

def tell(desk):
    loaded = sorted({name.partition(".")[0] for name in sys.modules})
    pathlib.Path(sys.argv[1]).write_text(json.dumps(loaded))
    return [], "told"

app.later_choices = tell
main([])
"""


def loaded_by(home: Path, *words: str) -> set[str]:
    """Return the heavy packages that a command line leaves loaded in an interpreter of its own."""
    done = subprocess.run(
        [sys.executable, "-c", _COMMAND, *words],
        env=environment(home),
        capture_output=True,
        text=True,
        check=True,
    )
    return HEAVY & set(json.loads(done.stderr.splitlines()[-1]))


@pytest.mark.parametrize(
    ("line", "may_load"),
    [
        ("--help", set()),
        ("--version", set()),
        ("strat", set()),
        ("bank list", {"sqlite3", "yaml"}),
        ("history list", {"sqlite3"}),
        ("role", {"sqlite3", "yaml"}),
    ],
)
def test_no_command_without_a_screen_loads_one(
    tmp_path: Path, line: str, may_load: set[str]
) -> None:
    assert loaded_by(tmp_path, *line.split()) <= may_load


def test_a_second_bank_list_reads_no_yaml(tmp_path: Path) -> None:
    assert "yaml" in loaded_by(tmp_path, "bank", "list")
    assert "yaml" not in loaded_by(tmp_path, "bank", "list")


def test_bank_check_loads_no_dictionary_and_no_screen(tmp_path: Path) -> None:
    assert loaded_by(tmp_path, "bank", "check") <= {"sqlite3", "yaml"}


def test_home_is_there_before_database_and_questions_are_opened(tmp_path: Path) -> None:
    told = tmp_path / "loaded.json"
    with Terminal([sys.executable, "-c", _HOME, str(told)], tmp_path) as terminal:
        terminal.wait_for("told")
    loaded = set(json.loads(told.read_text()))
    assert "textual" in loaded
    assert loaded & (HEAVY - TEXTUALS_OWN) == set()
