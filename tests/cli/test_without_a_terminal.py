"""Commands that need a screen say so where there is none; nothing is begun."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run, Said


@pytest.mark.parametrize("line", ["", "start", "start --questions 1", "resume", "look-back"])
def test_a_screen_needs_a_terminal(run: Run, home: Path, line: str) -> None:
    said = run(*line.split())
    assert said.code == 1
    assert said.sentence.startswith("This needs a terminal")
    assert not list(home.glob("data/drafts/*"))


class Tty(io.StringIO):
    """A terminal, as far as the check before a screen looks; no test here reaches a screen."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


class AsciiTty(Tty):
    encoding = "ascii"


@pytest.fixture
def run_in(run: Run, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Said]:
    """Call the program with its input and output on such a terminal."""

    def call(kind: type[Tty], *words: str) -> Said:
        with monkeypatch.context() as patch:
            patch.setattr("sys.stdin", kind())
            patch.setattr("sys.stdout", kind())
            return run(*words)

    return call


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("start --question own-bowlin", 2, 'did you mean "own-bowline"?'),
        ("start --level senoir", 2, 'did you mean "senior"?'),
        ("start --topic knot", 2, 'did you mean "knots"?'),
        ("start --skill rop", 2, 'did you mean "rope"?'),
        ("start --level junior --skill rope", 1, "1 is tagged rope"),
        ("resume", 1, "Nothing was interrupted; `interview-tui start` begins a session."),
        ("resume abc", 1, "No session that was interrupted begins with «abc»"),
        ("look-back", 1, "There is no finished session yet"),
        ("look-back abc", 1, "No session in the history begins with «abc»"),
        ("start --bank /not/there", 1, "/not/there"),
    ],
)
def test_what_cannot_be_begun_is_said_in_one_sentence(
    run_in: Callable[..., Said], bank: Path, home: Path, line: str, code: int, words: str
) -> None:
    said = run_in(Tty, "--bank", str(bank), *line.split())
    assert said.code == code
    assert words in said.sentence
    assert not list(home.glob("data/drafts/*.draft"))


def test_an_empty_selection_says_how_many_each_choice_leaves(
    run_in: Callable[..., Said], bank: Path
) -> None:
    said = run_in(Tty, "start", "--bank", str(bank), "--level", "junior", "--skill", "rope")
    assert said.code == 1
    assert "no question is both junior and tagged rope; " in said.sentence


def test_a_terminal_that_takes_no_utf_8_is_told_how_to(run_in: Callable[..., Said]) -> None:
    said = run_in(AsciiTty, "start")
    assert said.code == 1
    assert "set LANG or LC_ALL" in said.sentence


@pytest.mark.parametrize("line", ["", "start", "resume", "look-back"])
def test_a_file_where_the_home_folder_should_be_is_one_sentence(
    run_in: Callable[..., Said], home: Path, line: str
) -> None:
    home.write_text("a letter")
    said = run_in(Tty, *line.split())
    assert said.code == 1
    if line in ("", "start"):
        assert "a file stands where a folder should be; move it away" in said.sentence
    assert said.sentence
    assert home.read_text() == "a letter"


HOSTILE = "\x1b]0;title\x07a\x9b31m\u202eb\x1b[2J"


@pytest.mark.parametrize(
    "line",
    [
        "HOSTILE",
        "--HOSTILE",
        "start --question HOSTILE",
        "start --topic HOSTILE",
        "start --level HOSTILE",
        "start --minutes HOSTILE",
        "start --mode HOSTILE",
        "start --seed HOSTILE",
        "start --bank HOSTILE",
        "resume HOSTILE",
        "look-back HOSTILE",
        "bank show HOSTILE",
        "bank check HOSTILE",
        "bank list --bank HOSTILE",
        "history show HOSTILE",
    ],
)
def test_a_name_that_would_steer_the_terminal_is_said_without_its_controls(
    run_in: Callable[..., Said], line: str
) -> None:
    said = run_in(Tty, *line.replace("HOSTILE", HOSTILE).split(" "))
    assert said.code in (1, 2)
    assert said.sentence.isprintable()
    assert "a" in said.sentence
