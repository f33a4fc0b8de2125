"""The questions that ship, as the tests of their claims quote and run them."""

import re
from functools import cache

from interview_tui.bank.load import load_bank
from interview_tui.bank.sources import SHIPPED, BankSource
from interview_tui.paths import shipped_bank
from interview_tui.records.question import Question

_FENCE = re.compile(r"^```\w*\n(.*?)^```", re.MULTILINE | re.DOTALL)


@cache
def _shipped() -> dict[str, Question]:
    bank = load_bank([BankSource(SHIPPED, shipped_bank())])
    return {question.id: question for question in bank.questions}


def question(name: str) -> Question:
    return _shipped()[name]


def says(name: str, *quotes: str) -> None:
    """Assert that the answers to a question, the model answer or a follow-up's, say each quote."""
    asked = question(name)
    answers = [asked.answer, *(follow_up.answer for follow_up in asked.follow_ups)]
    text = " ".join(" ".join(answer.split()) for answer in answers if answer)
    for quote in quotes:
        assert quote in text, f"{name} does not say {quote!r}"


def code_of(name: str, block: int = 0) -> str:
    """Return one block of code of a model answer."""
    found: list[str] = _FENCE.findall(question(name).answer or "")
    return found[block]
