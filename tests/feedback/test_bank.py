"""The questions that ship and the feedback on them fit each other.

That model answers and good answers make their points, and weak ones and other questions' answers
do not, is what a strict check asks: `tests/bank/test_shipped_bank.py`.
"""

from functools import cache

from interview_tui.bank.load import load_bank
from interview_tui.bank.sources import SHIPPED, BankSource
from interview_tui.feedback import Notice, assess
from interview_tui.paths import shipped_bank
from interview_tui.records.question import Question

from tests.benchmarks.feedback_bank import keyword_list

MOST_FOR_A_COPY = 0.1


@cache
def _bank() -> tuple[Question, ...]:
    return load_bank([BankSource(SHIPPED, shipped_bank())]).questions


def test_copied_questions_and_lists_of_keywords_earn_nothing() -> None:
    for question in _bank():
        assert assess(question, question.prompt).coverage <= MOST_FOR_A_COPY
        listed = assess(question, keyword_list(question))
        assert Notice.KEYWORDS in listed.notices
        assert listed.covered == 0


def test_model_and_good_answers_name_no_misconception() -> None:
    named = {
        f"{question.id}/{point.id}"
        for question in _bank()
        for answer in (question.answer or "", *question.good_answers)
        for point in assess(question, answer).points
        if point.misconceptions
    }
    assert sorted(named) == []
