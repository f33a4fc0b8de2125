"""The questions that ship and the feedback on them fit each other.

That model answers and good answers make their points, and weak ones and other questions' answers
do not, is what a strict check asks: `tests/bank/test_shipped_bank.py`.
"""

from interview_tui.feedback import Notice, assess

from tests.benchmarks.feedback_bank import keyword_list
from tests.shipped import shipped_with_phrasings

MOST_FOR_A_COPY = 0.1


def test_copied_questions_and_lists_of_keywords_earn_nothing() -> None:
    for question in shipped_with_phrasings().values():
        assert assess(question, question.prompt).coverage <= MOST_FOR_A_COPY
        listed = assess(question, keyword_list(question))
        assert Notice.KEYWORDS in listed.notices
        assert listed.covered == 0


def test_model_and_good_answers_name_no_misconception() -> None:
    named = {
        f"{question.id}/{point.id}"
        for question in shipped_with_phrasings().values()
        for answer in (question.answer or "", *question.good_answers)
        for point in assess(question, answer).points
        if point.misconceptions
    }
    assert sorted(named) == []
