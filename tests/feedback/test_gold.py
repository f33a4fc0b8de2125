"""The gold set fits the questions that ship, and agreement with its readers does not fall."""

from interview_tui.feedback import PointState

from tests.benchmarks.feedback_gold import macro_f1, pairs_of, precision
from tests.feedback.gold.gold import DEVELOPMENT, KINDS, SPLIT, TEST, kappa, labeled
from tests.shipped import shipped_with_phrasings

LEAST_F1, LEAST_PRECISION = 0.46, 0.66
"""What the development part reaches, with room for a question that is reworded."""


def test_every_point_of_every_answer_is_labeled_by_both() -> None:
    bank = shipped_with_phrasings()
    for one in labeled(DEVELOPMENT + TEST):
        points = [point.id for point in bank[one.question].key_points]
        assert list(one.first) == points
        assert list(one.second) == points


def test_there_are_six_answers_to_two_questions_of_each_topic() -> None:
    bank = shipped_with_phrasings()
    assert len(list(labeled(DEVELOPMENT + TEST))) == 24 * len(KINDS)
    assert all(bank[one].topic == bank[other].topic for one, other in SPLIT)
    assert {bank[one].topic for one, _ in SPLIT} == {q.topic for q in bank.values()}


def test_the_readers_agree() -> None:
    assert kappa(list(labeled(DEVELOPMENT + TEST))) > 0.9


def test_agreement_with_them_does_not_fall() -> None:
    pairs = pairs_of(list(labeled(DEVELOPMENT)))
    assert macro_f1(pairs) >= LEAST_F1
    assert precision(pairs, PointState.COVERED) >= LEAST_PRECISION
