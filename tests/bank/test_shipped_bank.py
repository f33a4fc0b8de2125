"""The questions that ship keep the rules of the house, all of them."""

from collections import Counter
from functools import cache
from pathlib import Path

from interview_tui.bank.load import load_bank
from interview_tui.bank.sources import SHIPPED, BankSource
from interview_tui.paths import Paths, shipped_bank
from interview_tui.practice.library import Library
from interview_tui.records.question import LEVELS, Question

FEWEST_QUESTIONS, LEAST_OF_LEVEL = 128, 1 / 4


@cache
def _questions() -> tuple[Question, ...]:
    return load_bank([BankSource(SHIPPED, shipped_bank())]).questions


def test_the_questions_that_ship_break_no_rule(tmp_path: Path) -> None:
    library = Library(Paths(tmp_path, tmp_path, tmp_path))
    checked = library.check([shipped_bank()], strict=True)
    assert checked.notes == ()
    assert [str(finding) for finding in checked.findings] == []


def test_there_are_enough_of_them() -> None:
    assert len(_questions()) >= FEWEST_QUESTIONS


def test_every_level_has_its_share() -> None:
    levels = Counter(question.level for question in _questions())
    assert set(levels) == set(LEVELS)
    assert min(levels.values()) >= LEAST_OF_LEVEL * len(_questions())
