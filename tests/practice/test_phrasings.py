"""More phrasings beside a bank's questions: found by the question's name, and never needed."""

from pathlib import Path

import pytest
from interview_tui.bank.load import load_bank
from interview_tui.bank.sources import BankSource
from interview_tui.feedback import PointState, assess
from interview_tui.practice.phrasings import of_banks
from interview_tui.records.question import KeyPoint, PointPhrasings, Question

ASKED = Question("bowline", "How?", "knots", key_points=(KeyPoint("loop", "Make a loop"),))
MORE = """\
phrasings:
  - question: bowline
    point: loop
    accept: [rabbit out of the hole]
    reject: [two half hitches]
    near: [a knot has two ends]
"""
FOUND = {
    "loop": PointPhrasings(
        ("rabbit out of the hole",), ("two half hitches",), ("a knot has two ends",)
    )
}


def _write(path: Path, text: str = MORE) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("folder", ["", "sailor"])
def test_they_stand_in_a_folder_beside_the_questions(tmp_path: Path, folder: str) -> None:
    _write(tmp_path / folder / "phrasings" / "bowline.yaml")
    assert of_banks(ASKED, [tmp_path]) == FOUND


def test_a_bank_may_be_a_file(tmp_path: Path) -> None:
    _write(tmp_path / "phrasings" / "bowline.yaml")
    bank = _write(tmp_path / "knots.yaml", "questions: []\n")
    assert of_banks(ASKED, [bank]) == FOUND


def test_they_are_found_by_a_former_name(tmp_path: Path) -> None:
    _write(tmp_path / "phrasings" / "bowline.yaml")
    renamed = Question("king-of-knots", "How?", "knots", formerly=("bowline",))
    assert of_banks(renamed, [tmp_path]) == FOUND


def test_they_count(tmp_path: Path) -> None:
    _write(tmp_path / "phrasings" / "bowline.yaml")
    answer = "Then the rabbit goes out of the hole and round the tree."
    (before,) = assess(ASKED, answer).points
    (after,) = assess(ASKED, answer, phrasings=of_banks(ASKED, [tmp_path])).points
    assert (before.state, after.state) == (PointState.MISSING, PointState.COVERED)


def test_they_are_no_question_file(tmp_path: Path) -> None:
    _write(tmp_path / "phrasings" / "bowline.yaml")
    bank = load_bank([BankSource(str(tmp_path), tmp_path)])
    assert (bank.questions, bank.findings) == ((), ())


def test_what_is_right_in_a_damaged_file_counts(tmp_path: Path) -> None:
    _write(tmp_path / "phrasings" / "bowline.yaml", MORE + "  - point: loop\n")
    assert of_banks(ASKED, [tmp_path]) == FOUND


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    path = _write(tmp_path / "phrasings" / "bowline.yaml")
    assert of_banks(ASKED, [tmp_path]) == FOUND
    _write(path, MORE.replace("rabbit out of the hole", "a loop in the bight"))
    assert of_banks(ASKED, [tmp_path])["loop"].accept == ("a loop in the bight",)


@pytest.mark.parametrize("name", ["../phrasings/bowline", "", "a/b", "..", "\0"])
def test_a_name_leads_nowhere_else(tmp_path: Path, name: str) -> None:
    _write(tmp_path / "phrasings" / "bowline.yaml")
    assert of_banks(Question(name, "How?", "knots"), [tmp_path]) == {}


def test_without_any_nothing_is_found(tmp_path: Path) -> None:
    assert of_banks(ASKED, [tmp_path, tmp_path / "not there"]) == {}
