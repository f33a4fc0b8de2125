"""A home of its own for each test, and the program's answer as a value."""

import gc
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from interview_tui.cli import main

from tests.listed_before import listed_before

__all__ = ["listed_before"]


@dataclass(frozen=True)
class Said:
    """What a command line answered."""

    code: int
    out: str
    err: str

    @property
    def sentence(self) -> str:
        """The one line on standard error, without the program's name."""
        (line,) = self.err.splitlines()
        assert line.startswith("interview-tui: ")
        assert "Traceback" not in line
        return line.removeprefix("interview-tui: ")


Run = Callable[..., Said]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that holds all files of the program; it is not there yet."""
    folder = tmp_path / "interview-tui"
    monkeypatch.setenv("INTERVIEW_TUI_HOME", str(folder))
    monkeypatch.setenv("TERM", "xterm-256color")
    for asks_for_plain in ("INTERVIEW_TUI_PLAIN", "ACCESSIBLE"):
        monkeypatch.delenv(asks_for_plain, raising=False)
    return folder


@pytest.fixture
def run(home: Path, capfd: pytest.CaptureFixture[str]) -> Iterator[Run]:
    """Call the program with these words; the garbage collector, which it stops, runs again."""

    def call(*words: str) -> Said:
        capfd.readouterr()
        try:
            code = main(words)
        except SystemExit as end:
            code = int(end.code or 0)
        return Said(code, *capfd.readouterr())

    yield call
    gc.enable()


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    """A bank of two good questions, to be named with --bank."""
    path = tmp_path / "own.yaml"
    path.write_text(
        "topic: knots\n"
        "questions:\n"
        "  - id: own-bowline\n"
        "    prompt: How is a bowline tied?\n"
        "    level: senior\n"
        "    skills: [rope]\n"
        "    answer: Round and through.\n"
        "  - id: own-reef\n"
        "    prompt: And a reef?\n"
        "    level: junior\n"
    )
    return path
