"""What is not understood: one sentence with the nearest word, and exit code 2."""

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("strat", "start"),
        ("bank lst", "list"),
        ("--vresion", "--version"),
        ("start --questoin a", "--question"),
        ("start --minuts=3", "--minutes"),
        ("doctor --jsn", "--json"),
        ("bank show confusion-matrx", "confusion-matrix"),
    ],
)
def test_a_mistyped_word_is_answered_with_the_nearest(run: Run, line: str, meant: str) -> None:
    said = run(*line.split())
    assert said.code == 2
    assert f'did you mean "{meant}"?' in said.sentence
    assert said.out == ""


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("bank", "a command is missing"),
        ("history", "a command is missing"),
        ("--bank", "--bank: expected one argument"),
        ("start more", "unrecognized arguments: more"),
        ("start --mode practise", "practice"),
        ("start --minutes x", "x is not a number of minutes"),
        ("start --minutes 0", "0 is not a number of minutes"),
        ("start --minutes nan", "nan is not a number of minutes"),
        ("start --total -5", "-5 is not a number of minutes"),
        ("start --questions 0", "0 is not a number of questions"),
        ("start --questions many", "many is not a number of questions"),
        ("start --questions 1.5", "1.5 is not a number of questions"),
        ("start --seed x", "x is not a whole number"),
        ("start --time-factor 3", "1.25"),
        ("start --no-clock --mode interview", "an interview has a clock"),
        ("bank show no-such-thing-at-all", "`bank list` shows all"),
    ],
)
def test_what_does_not_fit_is_said_in_plain_words(run: Run, line: str, words: str) -> None:
    said = run(*line.split())
    assert said.code == 2
    assert words in said.sentence
    assert "_" not in said.sentence


@pytest.mark.parametrize("line", ["--help", "start --help", "bank --help", "bank check --help"])
def test_help_is_printed_and_is_no_failure(run: Run, line: str) -> None:
    said = run(*line.split())
    assert said.code == 0
    assert "usage: interview-tui" in said.out
    assert said.err == ""


def test_every_command_stands_in_the_help(run: Run) -> None:
    said = run("--help")
    for command in ("start", "resume", "look-back", "bank", "history", "doctor"):
        assert f"\n    {command} " in said.out


def test_the_version_is_printed_alone(run: Run) -> None:
    said = run("--version")
    assert said.code == 0
    assert said.out.split()[0] == "interview-tui"
    assert said.out.split()[1][0].isdigit()
