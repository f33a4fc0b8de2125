"""The questions that ship keep the rules of the house."""

from interview_tui.bank.load import load_bank
from interview_tui.bank.sources import SHIPPED, BankSource
from interview_tui.paths import shipped_bank


def test_the_questions_that_ship_break_no_rule() -> None:
    bank = load_bank([BankSource(SHIPPED, shipped_bank())], strict=True)
    assert bank.questions
    assert [str(finding) for finding in bank.findings] == []
