"""The program under test, as a command line."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.terminal.environment import environment

ASKED = "Question 1 of"
STARTED = "Start"


def product(*arguments: str) -> list[str]:
    """Return the command for `interview-tui` with these arguments."""
    return [sys.executable, "-m", "interview_tui", *arguments]


def practice(*questions: str, minutes: int) -> list[str]:
    """Return the command that asks these questions in Practice, each for so many minutes."""
    chosen = [part for question in questions for part in ("--question", question)]
    return product("start", "--mode", "practice", *chosen, "--minutes", str(minutes))


@dataclass(frozen=True)
class Listed:
    """A question of the bank. `opening` is how its prompt begins, too short to be wrapped."""

    id: str
    opening: str


def listed_questions(home: Path) -> list[Listed]:
    """Return all questions, in the order of `bank list`."""
    entries = json.loads(_output("bank", "list", "--json", home=home))
    return [Listed(entry["id"], _opening(entry["prompt"])) for entry in entries]


def question_ids(home: Path) -> list[str]:
    return [question.id for question in listed_questions(home)]


def _opening(prompt: str) -> str:
    return " ".join(prompt.split()[:2])


def what_is_missing(home: Path) -> str | None:
    """Return why the program cannot be run here at all, or None if it can."""
    try:
        _output("bank", "list", "--json", home=home)
    except subprocess.CalledProcessError as error:
        said = str(error.stderr).strip() or f"exit code {error.returncode}"
        return said.splitlines()[-1]
    return None


def _output(*arguments: str, home: Path) -> str:
    return subprocess.run(
        product(*arguments), env=environment(home), check=True, capture_output=True, text=True
    ).stdout
