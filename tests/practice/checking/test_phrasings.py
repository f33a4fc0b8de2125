"""Phrasings beside the questions: mistakes in them, and what does not fit the questions."""

from pathlib import Path

from interview_tui.bank.sources import BankSource
from interview_tui.practice.checking.check import check_bank

from tests.practice.checking.making import NOTHING, check, said, write

QUESTIONS = """\
    topic: knots
    questions:
      - id: bowline
        prompt: How is a bowline tied?
        key_points:
          - id: loop
            point: Make a loop
            accept: [a small eye]
    """


def test_what_does_not_fit_is_told_with_its_place(tmp_path: Path) -> None:
    write(tmp_path, "sailor/knots.yaml", QUESTIONS)
    write(
        tmp_path,
        "sailor/phrasings/bowline.yaml",
        """\
        phrasings:
          - question: bowlin
            point: loop
          - question: bowline
            point: lop
          - question: bowline
            point: loop
            accept: [an eye]
            reject: [a hitch, an eye, a small eye]
            near: [a rope, an eye]
            acept: []
        """,
    )
    found = check(tmp_path).findings
    assert said(found) == [
        '2:15 this is read for the question "bowline" only',
        '2:15 there is no question "bowlin"',
        '5:12 there is no key point "lop"; did you mean "loop"?',
        '9:23 this is accepted as well: "an eye"',
        '9:31 this is accepted as well: "a small eye"',
        '10:20 this is accepted as well: "an eye"',
        '11:5 unknown field "acept", which is not read; did you mean "accept"?',
    ]
    assert {finding.severity for finding in found} == {"warning"}


def test_those_of_another_file_are_not_checked_with_a_single_one(tmp_path: Path) -> None:
    path = write(tmp_path, "knots.yaml", QUESTIONS)
    write(tmp_path, "phrasings/other.yaml", "phrasings: nothing\n")
    assert check_bank([BankSource(str(path), path)], lambda: NOTHING, strict=False).findings == ()
