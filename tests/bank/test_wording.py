"""What YAML cannot read is told in our words, at the place to change, with a way on."""

import pytest
import yaml
from interview_tui.bank.reader import read_text

CASES = [
    ("a: What is SQL: a language?\n", (1, 15), "there is a ': ' in this text"),
    ("a: don't: x\n", (1, 9), "there is a ': ' in this text"),
    ("a: 'b': c\n", (1, 7), "after the closing quote"),
    ("- a: foo\n    b: mid\n", (2, 6), "indented deeper"),
    ("a: @foo\n", (1, 4), "cannot begin with @"),
    ("a: `foo`\n", (1, 4), "cannot begin with `"),
    ("a: %foo\n", (1, 4), "cannot begin with %"),
    ("a: *foo* is\n", (1, 4), "cannot begin with *"),
    ("a: & b\n", (1, 4), "cannot begin with * or &"),
    ("a: ] b\n", (1, 4), "cannot begin with ]"),
    ("a: ? b\n", (1, 4), "cannot begin with '? '"),
    ("a: - foo\n", (1, 4), "a list begins on a line of its own"),
    ("a: [foo bar\nb: c\n", (1, 4), "the [ is not closed"),
    ("a: {b: c\nd: e\n", (1, 4), "the { is not closed"),
    ("a: [foo] bar\n", (1, 10), "after the closing bracket"),
    ('a: "foo" bar\n', (1, 10), "after the closing quote"),
    ("a: 'it's\n", (1, 8), "after the closing quote"),
    ('a: "foo\nb: c\nd: e\n', (1, 4), "never closed"),
    ('a: "foo\nb: "c"\nd: e\n', (1, 4), "is closed on line 2 only"),
    ('a: "C:\\path"\n', (1, 7), "a backslash in double quotes"),
    ("a: b\nfoo\nc: d\n", (2, 1), "a 'name: value' is missing"),
    ("a:\n\tb: c\n", (2, 1), "a tab cannot indent"),
    ("a: |foo\n  bar\n", (1, 5), "the text begins on the next line"),
    ("a:\n   b: c\n  d: e\n", (3, 3), "the indentation does not fit"),
    ("a: foo\n  bar #1\n  baz\nc: d\n", (3, 3), "begins a comment"),
    ("%foo\n", (1, 1), "a line cannot begin with %"),
]


@pytest.mark.parametrize(("text", "place", "words"), CASES)
def test_a_mistake_is_told_at_the_place_to_change(
    text: str, place: tuple[int, int], words: str
) -> None:
    (fault,) = read_text(text).faults
    assert (fault.line, fault.column) == place
    assert words in fault.message


@pytest.mark.parametrize(("text", "place", "words"), CASES[:-1])
def test_both_parsers_make_us_say_the_same(
    text: str, place: tuple[int, int], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(yaml, "CSafeLoader")
    (fault,) = read_text(text).faults
    assert words in fault.message
    assert fault.line == place[0]


def test_the_way_on_is_said() -> None:
    (fault,) = read_text("a: What is SQL: a language?\n").faults
    assert fault.message.endswith("put the text in quotes, or on its own lines after |")
