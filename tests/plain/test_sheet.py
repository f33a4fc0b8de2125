"""The answer as lines, with the one being typed."""

import pytest
from interview_tui.plain.sheet import LONGEST_ANSWER, Sheet


@pytest.mark.parametrize("text", ["", "one", "one\n", "one\ntwo", "one\n\n\ntwo\n"])
def test_what_is_kept_comes_back_as_it_was(text: str) -> None:
    sheet = Sheet(text)
    assert sheet.kept(sheet.unfinished) == text


def test_the_last_line_of_a_kept_text_is_unfinished_unless_it_was_ended() -> None:
    assert Sheet("one\ntw").unfinished == "tw"
    assert Sheet("one\ntwo\n").unfinished == ""


def test_a_line_takes_the_place_of_another() -> None:
    sheet = Sheet("one\ntwo\nthree\n")
    sheet.replacing = 2
    assert sheet.kept("TW") == "one\ntwo\nTW\nthree\n"
    sheet.add("TWO")
    assert sheet.answer == "one\nTWO\nthree"
    sheet.add("four")
    assert sheet.lines[-1] == "four"


def test_an_empty_line_in_place_of_another_leaves_it() -> None:
    sheet = Sheet("one\n")
    sheet.replacing = 1
    sheet.add("")
    assert sheet.answer == "one"


def test_an_answer_has_an_end() -> None:
    sheet = Sheet()
    assert sheet.add("x" * (LONGEST_ANSWER - 10))
    assert not sheet.add("y" * 100)
    assert not sheet.add("z")
    assert len(sheet.answer) <= LONGEST_ANSWER
