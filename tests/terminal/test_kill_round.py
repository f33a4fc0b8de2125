"""The judge of a kill -9: it lets nothing through that breaks the promise."""

import pytest

from tests.terminal.kill_round import Outcome, compare, judge

KEYS = [(0.0, "ж"), (0.5, "у"), (1.0, " "), (1.5, "к"), (2.0, "и")]
AFTER = ["│ 4:56 left · Question 1 of 2 │", "│ {} │", "│ saved │"]


def outcome(restored: str, before: int | None = 296, after: int | None = 296) -> Outcome:
    found = compare(KEYS, 2.4, [line.format(restored) for line in AFTER])
    found.clock_before, found.clock_after = before, after
    judge(found, 1, 1)
    return found


def test_all_text_back_is_no_loss() -> None:
    assert outcome("жу ки").loss == 0
    assert not outcome("жу ки").failures


def test_the_last_second_may_be_lost() -> None:
    assert outcome("жу ").loss == pytest.approx(0.9)
    assert not outcome("жу ").failures


def test_older_text_may_not_be_lost() -> None:
    assert outcome("ж").failures == ["text 1.90 s old was lost"]


@pytest.mark.parametrize("restored", ["жук и и", "укижу", "жу кижу ки"])
def test_text_that_was_not_typed_so_is_no_way_to_keep_it(restored: str) -> None:
    assert "what came back is not the beginning of what was typed" in outcome(restored).failures


@pytest.mark.parametrize(("before", "after", "fails"), [(296, 294, 0), (296, 293, 1), (0, 3, 1)])
def test_the_clock_may_differ_by_two_seconds(before: int, after: int, fails: int) -> None:
    assert len(outcome("жу ки", before, after).failures) == fails


def test_a_screen_without_a_clock_fails() -> None:
    assert outcome("жу ки", before=None).failures == ["no clock on the screen"]


def test_another_question_fails() -> None:
    found = compare(KEYS, 2.4, ["жу ки"])
    found.clock_before = found.clock_after = 1
    judge(found, 2, 1)
    assert found.failures == ["question 2 was open, question 1 came back"]
