"""Hearing lines: from keys, from pastes, from pipes."""

import io

import pytest
from interview_tui.plain.paper import Paper
from interview_tui.plain.talk import InputEnded, Line, Talk

from tests.plain.staged import Script, Scripted


def talk(*script: Scripted, is_terminal: bool = True) -> tuple[Talk, io.StringIO]:
    stream = io.StringIO()
    return Talk(Script(list(script), is_terminal=is_terminal), Paper(stream)), stream


def test_keys_are_echoed_and_told_as_they_come() -> None:
    spoken, stream = talk("a", "b", "\x7f", "c", "\r")
    told: list[str] = []
    assert spoken.line(typing=told.append) == Line("ac")
    assert told == ["a", "ab", "a", "ac"]
    assert stream.getvalue() == "ab\b \bc\n"


def test_a_block_of_lines_from_a_terminal_was_pasted() -> None:
    spoken, _ = talk("one\r.\rthree", "\r")
    assert [spoken.line() for _ in range(3)] == [Line("one", True), Line(".", True), Line("three")]


def test_a_line_with_its_end_was_typed() -> None:
    spoken, _ = talk("one\r\n", ".\r\n")
    assert [spoken.line(), spoken.line()] == [Line("one"), Line(".")]


def test_a_block_of_lines_from_a_pipe_is_lines() -> None:
    spoken, stream = talk("one\n.\nthree\n", is_terminal=False)
    assert [spoken.line() for _ in range(3)] == [Line("one"), Line("."), Line("three")]
    assert stream.getvalue() == ""


def test_the_last_line_of_a_pipe_needs_no_end() -> None:
    spoken, _ = talk("one\n.", is_terminal=False)
    assert [spoken.line(), spoken.line()] == [Line("one"), Line(".")]
    for _ in range(2):
        with pytest.raises(InputEnded):
            spoken.line()


def test_ctrl_d_ends_the_input_on_an_empty_line_only() -> None:
    spoken, _ = talk("a\x04\r", "\x04")
    assert spoken.line() == Line("a")
    with pytest.raises(InputEnded):
        spoken.line()


def test_nobody_waits_for_a_line_when_a_look_says_so() -> None:
    spoken, _ = talk(1.0, "a\r")
    assert spoken.line(look=lambda: True) is None


def test_a_line_that_is_being_typed_is_waited_for() -> None:
    spoken, _ = talk("a", 5.0, "b\r")
    assert spoken.line(look=lambda: not spoken.is_quiet) == Line("ab")


def test_a_line_begins_with_what_stood_in_it() -> None:
    spoken, stream = talk("\x7f", "X\r")
    assert spoken.line(start="ab") == Line("aX")
    assert stream.getvalue() == "ab\b \bX\n"


def test_a_line_that_nobody_went_on_with_is_not_ended_with_the_input() -> None:
    spoken, _ = talk(is_terminal=False)
    with pytest.raises(InputEnded):
        spoken.line(start="ab")
