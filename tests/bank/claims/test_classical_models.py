"""Classical models: the figures in the answers."""

import pytest

from tests.bank.claims.asked import says


def gini(positive: int, negative: int) -> float:
    share = positive / (positive + negative)
    return 1 - share**2 - (1 - share) ** 2


def test_the_split_that_gains_018() -> None:
    says("decision-tree-splits", "50 positives and 50 negatives", "0.5", "0.32 on both sides")
    says("decision-tree-splits", "a gain of 0.18")
    assert gini(50, 50) == 0.5
    assert gini(40, 10) == pytest.approx(0.32)
    assert gini(50, 50) - gini(40, 10) == pytest.approx(0.18)
