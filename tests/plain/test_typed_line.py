"""Editing the line being typed: what is left of it, and what a terminal is told."""

import pytest
from interview_tui.plain.keys import Key
from interview_tui.plain.sheet import LONGEST_ANSWER
from interview_tui.plain.typed_line import TypedLine

RUBBED = "\b \b"


@pytest.mark.parametrize(
    ("text", "key", "left", "columns"),
    [
        ("abc", Key.ERASE, "ab", 1),
        ("", Key.ERASE, "", 0),
        ("漢字", Key.ERASE, "漢", 2),
        ("cafe\u0301", Key.ERASE, "caf", 1),
        ("a\t", Key.ERASE, "a", 4),
        ("one two", Key.ERASE_WORD, "one ", 3),
        ("one two  ", Key.ERASE_WORD, "one ", 5),
        ("one", Key.ERASE_WORD, "", 3),
        ("one two", Key.ERASE_LINE, "", 7),
        ("one", Key.END, "one", 0),
    ],
)
def test_what_a_key_takes_away(text: str, key: Key, left: str, columns: int) -> None:
    line = TypedLine(text)
    assert line.take(key) == RUBBED * columns
    assert line.text == left


def test_what_is_typed_is_echoed() -> None:
    line = TypedLine("a")
    assert line.take("жб") == "жб"
    assert line.text == "aжб"


def test_a_tab_is_kept_and_shown_as_blanks() -> None:
    line = TypedLine()
    assert line.take("\tx") == "    x"
    assert line.text == "\tx"


def test_a_line_without_end_stops_growing() -> None:
    line = TypedLine()
    line.take("x" * (LONGEST_ANSWER + 5_000))
    line.take("y")
    assert len(line.text) == LONGEST_ANSWER + 1
