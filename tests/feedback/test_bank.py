"""The questions that ship and the feedback on them fit each other."""

from statistics import median

import pytest
from interview_tui.bank.load import load_bank
from interview_tui.bank.sources import SHIPPED, BankSource
from interview_tui.feedback import Notice, PointState, assess
from interview_tui.paths import shipped_bank
from interview_tui.records.question import Question

from tests.benchmarks.feedback_bank import all_essentials, keyword_list

OFTEN, STRANGERS = 0.02, 31
"""How many points another question's answer may cover; every so many pairs are looked at."""


@pytest.fixture(scope="module")
def bank() -> tuple[Question, ...]:
    found = load_bank([BankSource(SHIPPED, shipped_bank())]).questions
    return tuple(question for question in found if question.key_points and question.answer)


def test_model_answers_cover_their_own_points(bank: tuple[Question, ...]) -> None:
    missed = {
        f"{question.id}/{point.id}"
        for question in bank
        for point in assess(question, question.answer or "").points
        if point.state is not PointState.COVERED
    }
    assert sorted(missed) == []


def test_good_answers_cover_the_essential_points(bank: tuple[Question, ...]) -> None:
    missed = {
        f"{question.id}/{point.id}"
        for question in bank
        for answer in question.good_answers
        for point in assess(question, answer).points
        if point.essential and point.state is not PointState.COVERED
    }
    assert sorted(missed) == []


def test_no_weak_answer_covers_them(bank: tuple[Question, ...]) -> None:
    full = [
        f"{question.id}, weak answer {number}"
        for question in bank
        for number, answer in enumerate(question.weak_answers, 1)
        if all_essentials(assess(question, answer))
    ]
    assert full == []


def test_answers_to_unlike_questions_cover_next_to_nothing(bank: tuple[Question, ...]) -> None:
    pairs = [
        (one, other) for one in bank for other in bank if not set(one.skills) & set(other.skills)
    ]
    found = [assess(question, other.answer or "") for question, other in pairs[::STRANGERS]]
    points = [point.state is PointState.COVERED for one in found for point in one.points]
    assert sum(points) <= OFTEN * len(points)
    assert median(one.coverage for one in found) <= 0.15


def test_copied_questions_and_lists_of_keywords_earn_nothing(bank: tuple[Question, ...]) -> None:
    for question in bank:
        assert assess(question, question.prompt).coverage <= 0.1
        listed = assess(question, keyword_list(question))
        assert Notice.KEYWORDS in listed.notices
        assert listed.covered == 0


def test_model_and_good_answers_name_no_misconception(bank: tuple[Question, ...]) -> None:
    named = {
        f"{question.id}/{point.id}"
        for question in bank
        for answer in (question.answer or "", *question.good_answers)
        for point in assess(question, answer).points
        if point.misconceptions
    }
    assert sorted(named) == []
