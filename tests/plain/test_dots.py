"""Which lines are commands and which are text."""

import pytest
from interview_tui.plain.dots import COMMANDS, Dot, Text, Unknown, parse, text_of


@pytest.mark.parametrize(
    ("line", "meaning"),
    [
        (".", Dot("")),
        (". ", Dot("")),
        (".time", Dot("time")),
        (".Time ", Dot("time")),
        (".edit 3", Dot("edit", "3")),
        (".note two words", Dot("note", "two words")),
    ],
)
def test_a_command(line: str, meaning: Dot) -> None:
    assert parse(line) == meaning
    assert text_of(line) == ""


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("", ""),
        ("text.", "text."),
        (" .time", " .time"),
        ("..", "."),
        ("..time", ".time"),
        ("...and so on", "..and so on"),
        (".5 is the threshold", ".5 is the threshold"),
        ("./run", "./run"),
    ],
)
def test_text(line: str, text: str) -> None:
    assert parse(line) == Text(text)
    assert text_of(line) == text


@pytest.mark.parametrize("line", [".skip connections help", ".NET was the platform"])
def test_a_sentence_that_begins_like_a_command_is_not_lost(line: str) -> None:
    meaning = parse(line)
    assert isinstance(meaning, Text)
    assert meaning.text == line
    assert meaning.remark.startswith("Taken as text: ")


@pytest.mark.parametrize(("line", "meant"), [(".tiem", ".time"), (".edt 3", ".edit")])
def test_a_mistyped_command_is_answered_with_the_nearest(line: str, meant: str) -> None:
    meaning = parse(line)
    assert isinstance(meaning, Unknown)
    assert f"did you mean {meant}?" in meaning.sentence


def test_an_unknown_command_names_the_help() -> None:
    meaning = parse(".xyzzy")
    assert isinstance(meaning, Unknown)
    assert ".help" in meaning.sentence


def test_commands_are_told_apart_by_their_names() -> None:
    assert len({command.name for command in COMMANDS}) == len(COMMANDS)
