"""The questions that ship, each with all that counts as making its key points."""

from functools import cache

from interview_tui.bank.load import load_bank
from interview_tui.bank.sources import SHIPPED, BankSource
from interview_tui.feedback.assess import with_phrasings
from interview_tui.paths import shipped_bank
from interview_tui.practice.phrasings import of_banks
from interview_tui.records.question import Question


@cache
def shipped_with_phrasings() -> dict[str, Question]:
    """Return the questions by id."""
    bank, folder = load_bank([BankSource(SHIPPED, shipped_bank())]), [shipped_bank()]
    return {one.id: with_phrasings(one, of_banks(one, folder)) for one in bank.questions}
