"""Behavioral questions: the figures of a story fit each other."""

from math import sqrt

import pytest

from tests.bank.claims.asked import question, says

PERCENT = 100


def spread(share: float, cases: int) -> float:
    """Return the half width of a share's 95-percent interval."""
    return 1.96 * sqrt(share * (1 - share) / cases)


def spread_of_gap(one: float, other: float, cases: int) -> float:
    return sqrt(spread(one, cases) ** 2 + spread(other, cases) ** 2)


def test_an_accuracy_of_85_percent_goes_with_nine_buyers_in_a_hundred() -> None:
    says("behavioral-explain-model", "85 percent accurate", "85 of 100 selected", "it was nine")
    selected, buyers, customers = 100, 9, 800
    missed = 29
    wrong = selected - buyers + missed
    assert 1 - wrong / customers == 0.85
    assert (buyers + missed) / customers < buyers / selected


def test_two_tenths_of_a_point_are_within_chance_and_13_are_not() -> None:
    says("behavioral-failed-project", "with 5,000 customers on each side, 11.0 percent left")
    says("behavioral-failed-project", "11.2 percent without, well within chance")
    says("behavioral-failed-project", "a random 5,000 customers", "1.3 points fewer leave")
    assert spread_of_gap(0.112, 0.110, 5_000) / 5 > 0.112 - 0.110
    assert spread_of_gap(0.112, 0.112 - 0.013, 5_000) < 0.013


def test_from_0_81_to_0_86_is_more_than_chance_on_a_thousand_tickets() -> None:
    says("behavioral-disagreement", "on 1,000 tickets", "0.86 and mine 0.81")
    assert spread_of_gap(0.86, 0.81, 1_000) < 0.86 - 0.81


def test_fewer_wrongly_packed_orders_save_290000_dollars() -> None:
    says("behavioral-vague-goal", "2.3 percent of 2.2 million orders a year", "11 dollars")
    says("behavioral-vague-goal", "down to 1.5 percent", "1.1 percent", "about 290,000 dollars")
    saved = 2_200_000 * (0.023 - 0.011) * 11
    assert saved == pytest.approx(290_000, abs=1_000)


def test_the_rules_left_twelve_percent() -> None:
    says("behavioral-argue-against-ml", "matched 88 percent", "The remaining 12 percent")
    assert PERCENT - 88 == 12


def test_six_percent_of_60000_callers_are_3600() -> None:
    says("behavioral-harm-concern", "60,000 of them a month", "6 percent", "3,600 a month")
    assert 0.06 * 60_000 == 3_600


def test_the_error_of_each_group_fits_its_interval_and_the_whole() -> None:
    says("behavioral-harm-concern", "on 400 calls from native and 400 from non-native speakers")
    says("behavioral-harm-concern", "4 percent and 19 percent, plus or minus 4 points at most")
    says("behavioral-harm-concern", "from 15 points to 4")
    assert [round(PERCENT * spread(share, 400)) for share in (0.04, 0.19)] == [2, 4]
    assert 19 - 4 == 15
    others = (0.06 - 0.04) / (0.19 - 0.04)
    assert 0.1 < others < 0.2


def test_the_stories_are_marked_as_examples() -> None:
    first = ("own-mistake", "explain-model", "learn-quickly", "failed-project", "disagreement")
    then = ("vague-goal", "critical-feedback", "argue-against-ml", "influence", "harm-concern")
    for name in first + then:
        answer = question(f"behavioral-{name}").answer or ""
        assert answer.startswith("*An example story; put your own in its place.*")
