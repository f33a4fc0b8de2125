"""Statistics and experiments: the figures in the answers."""

from functools import cache
from math import sqrt
from statistics import NormalDist

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.bank.claims.asked import question, says

Floats = NDArray[np.float64]
NORMAL = NormalDist()
Z95 = NORMAL.inv_cdf(0.975)


def two_sided(z: float) -> float:
    return 2 * NORMAL.cdf(-abs(z))


def z_of_interval(low: float, high: float) -> float:
    return (low + high) / 2 / ((high - low) / (2 * Z95))


def share_se(share: float, users: float) -> float:
    return sqrt(share * (1 - share) / users)


def size_factor(level: float = 0.05, power: float = 0.8) -> float:
    """Return how often the squared standard error of one group goes into the squared effect."""
    return 2 * (NORMAL.inv_cdf(1 - level / 2) + NORMAL.inv_cdf(power)) ** 2


@cache
def walks(looks: int, tests: int = 40_000) -> Floats:
    """Return z at each of the evenly spaced looks of tests without any effect."""
    steps = np.random.default_rng(7).standard_normal((tests, looks))
    z: Floats = np.cumsum(steps, axis=1) / np.sqrt(np.arange(1, looks + 1))
    return z


def test_of_the_significant_results_36_percent_are_false() -> None:
    says("p-value-meaning", "one idea in ten does", "80 percent power at the 5 percent level")
    says("p-value-meaning", "Of 1,000 tests, 100", "about 80", "Of the other 900, 45", "36 percent")
    real, false = 1000 / 10 * 0.8, (1000 - 1000 / 10) * 0.05
    assert (real, false) == pytest.approx((80, 45))
    assert round(false / (real + false), 2) == 0.36


def test_ten_million_users_make_a_tiny_rise_significant_and_a_thousand_do_not() -> None:
    says("p-value-meaning", "With ten million users, a rise from 10.00 to 10.05 percent")
    assert two_sided(0.0005 / (sqrt(2) * share_se(0.1, 10_000_000 / 2))) < 0.05
    says("p-value-meaning", "With a thousand users, a valuable improvement may not be")
    assert two_sided(0.02 / (sqrt(2) * share_se(0.1, 1000 / 2))) > 0.05


def test_both_intervals_belong_to_a_p_of_030() -> None:
    says("p-value-meaning", "from minus 0.1 to plus 0.3", "from minus 3 to plus 10")
    assert "p = 0.30" in question("p-value-meaning").follow_ups[0].prompt
    assert two_sided(z_of_interval(-3, 10)) == pytest.approx(0.30, abs=0.02)
    assert two_sided(z_of_interval(-0.1, 0.3)) == pytest.approx(0.30, abs=0.03)


def test_the_width_of_the_interval_gives_z_and_p() -> None:
    says("confidence-interval", "5 points are about 3.92 standard errors, so one is 1.28")
    says("confidence-interval", "z is 1.57, and p is about 0.12")
    assert round(2 * Z95, 2) == 3.92
    assert round((4.5 - -0.5) / (2 * Z95), 2) == 1.28
    assert round(z_of_interval(-0.5, 4.5), 2) == 1.57
    assert round(two_sided(z_of_interval(-0.5, 4.5)), 2) == 0.12


def test_four_times_the_users_halve_the_width() -> None:
    says("confidence-interval", "four times as many users make it half as wide", "minus 1.25")
    half_width = (4.5 - -0.5) / 2
    assert half_width * share_se(0.1, 4000) / share_se(0.1, 1000) == pytest.approx(1.25)


def test_of_a_hundred_intervals_95_contain_the_truth() -> None:
    says("confidence-interval", "about 95 in 100 would contain the true lift")
    sample = np.random.default_rng(1).normal(2, 1.28, 20_000)
    assert np.mean(np.abs(sample - 2) < Z95 * 1.28) == pytest.approx(0.95, abs=0.01)


def test_overlapping_intervals_of_a_significant_difference() -> None:
    says("confidence-interval", "9.4 to 10.6", "10.4 to 11.6", "standard error of 0.42", "2.4")
    ends = [round(mean + side * Z95 * 0.3, 1) for mean in (10, 11) for side in (-1, 1)]
    assert ends == [9.4, 10.6, 10.4, 11.6]
    assert round(0.3 * sqrt(2), 2) == 0.42
    assert round((11 - 10) / (0.3 * sqrt(2)), 1) == 2.4


def test_views_of_the_same_user_make_the_bootstrap_too_narrow() -> None:
    says("confidence-interval", "I draw users and not page views", "too narrow")
    rng = np.random.default_rng(2)
    views = rng.normal(0, 1, (200, 1)) + rng.normal(0, 0.5, (200, 5))
    of_users = [np.quantile(views[rng.integers(0, 200, 200)], 0.9) for _ in range(400)]
    of_views = [np.quantile(rng.choice(views.ravel(), views.size), 0.9) for _ in range(400)]
    assert np.std(of_users) > 1.3 * np.std(of_views)


def test_an_uneven_split_of_a_million_is_ten_standard_errors_off() -> None:
    says("ab-test-design", "a million users, 505,000 against 495,000 is ten standard errors")
    assert (505_000 - 500_000) / sqrt(1_000_000 * 0.5 * 0.5) == 10


def test_the_town_of_100_000() -> None:
    says("positive-test-bayes", "Of 100,000, 100 are sick, and 99 of those test positive")
    says("positive-test-bayes", "The other 99,900", "4,995", "5,094 positives", "1.94 percent")
    sick, healthy = 100_000 / 1000, 100_000 - 100_000 / 1000
    found, flagged = sick * 0.99, healthy * 0.05
    assert (sick, healthy, found, flagged) == pytest.approx((100, 99_900, 99, 4_995))
    assert found + flagged == pytest.approx(5_094)
    assert round(100 * found / (found + flagged), 2) == 1.94
    assert round((found + flagged) / found, -1) == 50


def test_each_positive_multiplies_the_odds() -> None:
    says("positive-test-bayes", "1 to 999", "which is 19.8", "about 1 to 50", "about 28 percent")
    says("positive-test-bayes", "a third to 89", "from 10 percent, one positive gives 69")
    factor = 0.99 / 0.05
    assert factor == pytest.approx(19.8)
    odds = [factor**positives / 999 for positives in (1, 2, 3)]
    assert round(1 / odds[0]) == 50
    assert [round(100 * odd / (1 + odd)) for odd in odds] == [2, 28, 89]
    assert round(100 * factor / 9 / (1 + factor / 9)) == 69


def test_flagging_fewer_helps_far_more_than_finding_all() -> None:
    says("positive-test-bayes", "from 1.94 to 1.96 percent", "about 500 healthy, so 17 percent")
    assert round(100 * 100 / (100 + 4_995), 2) == 1.96
    assert round(99_900 * 0.005) == pytest.approx(500, abs=1)
    assert round(100 * 99 / (99 + 99_900 * 0.005)) == 17


def test_after_a_negative_the_risk_is_a_hundredth() -> None:
    says("positive-test-bayes", "94,905", "1 in 94,906, about a hundredth")
    cleared = 0.95 * 99_900
    assert cleared == pytest.approx(94_905)
    assert 1 / (1 + cleared) * 1000 == pytest.approx(0.01, rel=0.1)


def test_a_setting_that_does_nothing_goes_with_twice_the_retention() -> None:
    says("correlation-notifications", "60 percent of whom", "light users, at 15 percent")
    says("correlation-notifications", "80 percent switch notifications on, of the light ones 20")
    says("correlation-notifications", "51 percent", "24 percent", "more than twice as many")
    on = (0.8 * 0.60 + 0.2 * 0.15) / (0.8 + 0.2)
    off = (0.2 * 0.60 + 0.8 * 0.15) / (0.2 + 0.8)
    assert (on, off) == pytest.approx((0.51, 0.24))
    assert on > 2 * off


def test_a_version_can_win_in_each_group_and_lose_overall() -> None:
    says("correlation-notifications", "A was given mostly to the group with the lower rate")
    a = {"low": (90, 0.30), "high": (10, 0.80)}
    b = {"low": (10, 0.25), "high": (90, 0.75)}
    assert all(a[group][1] > b[group][1] for group in a)
    overall = [sum(n * rate for n, rate in one.values()) / 100 for one in (a, b)]
    assert overall[0] < overall[1]


def test_122_000_users_in_each_group() -> None:
    says("sample-size-power", "about 16 times the variance over the squared effect")
    says("sample-size-power", "5.25", "0.0475", "the effect is 0.0025", "about 122,000 per group")
    says("sample-size-power", "20,000 new users a day it takes 12 to 13 days")
    assert round(size_factor()) == 16
    variance, effect = 0.05 * (1 - 0.05), 0.0525 - 0.05
    assert (variance, effect) == pytest.approx((0.0475, 0.0025))
    per_group = 16 * variance / effect**2
    assert round(per_group, -3) == 122_000
    exact = size_factor() / 2 * (variance + 0.0525 * (1 - 0.0525)) / effect**2
    assert exact == pytest.approx(per_group, rel=0.01)
    assert 12 < 2 * per_group / 20_000 < 13


def test_what_power_and_an_uneven_split_cost() -> None:
    says("sample-size-power", "half the effect needs four times as many users")
    assert size_factor() / 0.5**2 == pytest.approx(4 * size_factor())
    says("sample-size-power", "90 percent power instead of 80 costs a third more")
    assert size_factor(power=0.9) / size_factor() == pytest.approx(4 / 3, abs=0.02)
    says("sample-size-power", "a 90-10 split needs 2.8 times as many users in total")
    assert round((1 / 0.9 + 1 / 0.1) / (1 / 0.5 + 1 / 0.5), 1) == 2.8


def test_at_17_percent_power_the_significant_are_exaggerated() -> None:
    says("sample-size-power", "At 17 percent power", "two and a half times too large on average")
    effect = next(e / 1000 for e in range(3000) if power_at(e / 1000) >= 0.17)
    estimates = np.random.default_rng(3).normal(effect, 1, 400_000)
    significant = np.abs(estimates[np.abs(estimates) > Z95])
    assert significant.mean() / effect == pytest.approx(2.5, abs=0.05)


def power_at(effect: float) -> float:
    return NORMAL.cdf(effect - Z95) + NORMAL.cdf(-effect - Z95)


def test_power_at_the_observed_effect_repeats_the_p_value() -> None:
    says("sample-size-power", "a p of 0.05 always gives about 50 percent")
    assert power_at(Z95) == pytest.approx(0.5, abs=0.001)


def test_looking_often_finds_winners_where_there_are_none() -> None:
    says("peeking", "one look is wrong in 5 percent", "5 evenly spaced looks")
    says("peeking", "climbs to 14 percent, with 10 looks to 19, with 20 to 25")
    for looks, percent in [(1, 5), (5, 14), (10, 19), (20, 25)]:
        wrong = (np.abs(walks(looks)) > Z95).any(axis=1).mean()
        assert 100 * wrong == pytest.approx(percent, abs=0.8)


def test_the_effect_is_too_large_at_the_moment_of_stopping() -> None:
    says("peeking", "the effect at the moment of stopping is too large on average")
    true = 1.0
    z = walks(10) + true * np.sqrt(np.arange(1, 11) / 10)
    estimates = z / np.sqrt(np.arange(1, 11) / 10)
    crossed = z > Z95
    first = crossed.argmax(axis=1)[crossed.any(axis=1)]
    assert estimates[crossed.any(axis=1), first].mean() > 2 * true


def test_o_brien_fleming_is_strict_at_first_and_near_2_at_last() -> None:
    says("peeking", "a z of 4.6 at the first of five looks", "close to the usual 2 at the last")
    shape = np.sqrt(5 / np.arange(1, 6))
    last = float(np.quantile((np.abs(walks(5)) / shape).max(axis=1), 0.95))
    assert last * shape[0] == pytest.approx(4.6, abs=0.1)
    assert last == pytest.approx(2.04, abs=0.03)


def test_o_brien_fleming_costs_hardly_any_power() -> None:
    says("peeking", "so they cost hardly any power")
    shape = np.sqrt(5 / np.arange(1, 6))
    limits = 2.04 * shape
    z = walks(5) + (Z95 + NORMAL.inv_cdf(0.8)) * np.sqrt(np.arange(1, 6) / 5)
    assert (z > limits).any(axis=1).mean() > 0.77


def test_a_flat_prior_launches_more_useless_changes_the_more_one_looks() -> None:
    says("peeking", 'exceeds 95 percent" with a flat prior', "more often the more one looks")
    bar = NORMAL.inv_cdf(0.95)  # with a flat prior the probability of being better is the CDF of z
    launched = [(walks(looks) > bar).any(axis=1).mean() for looks in (1, 5, 20)]
    assert launched == sorted(launched)
    assert launched[-1] > 3 * launched[0]


def test_one_in_twenty_is_expected_and_64_percent_see_one() -> None:
    says("multiple-testing", "twenty times 5 percent", "1 minus 0.95 to the power of 20", "64")
    metrics, level = 20, 0.05
    assert metrics * level == pytest.approx(1)
    assert round(1 - (1 - level) ** metrics, 2) == 0.64
    says("multiple-testing", "Correlated metrics change that figure, but not the expected")
    rng = np.random.default_rng(4)
    z = sqrt(0.7) * rng.standard_normal((20_000, 1)) + sqrt(0.3) * rng.standard_normal((20_000, 20))
    false = (np.abs(z) > Z95).sum(axis=1)
    assert false.mean() == pytest.approx(1, abs=0.1)
    assert (false > 0).mean() < 0.5


def test_bonferroni_costs_19_times_the_users() -> None:
    says("multiple-testing", "0.05 over 20, so 0.0025", "about 1.9 times as many users")
    level = 0.05 / 20
    assert level == pytest.approx(0.0025)
    assert round(size_factor(level) / size_factor(), 1) == 1.9


def test_benjamini_hochberg_keeps_three_and_bonferroni_one() -> None:
    says("multiple-testing", "0.001, 0.012, 0.014, 0.2, and 0.6")
    says("multiple-testing", "0.01, 0.02, 0.03, 0.04, and 0.05, so the first three pass")
    values = [0.001, 0.012, 0.014, 0.2, 0.6]
    limits = [rank / 5 * 0.05 for rank in range(1, 6)]
    assert limits == pytest.approx([0.01, 0.02, 0.03, 0.04, 0.05])
    assert max(k for k in range(5) if values[k] <= limits[k]) + 1 == 3
    assert sum(value <= 0.05 / 5 for value in values) == 1


def test_the_best_of_fifty_scores_is_too_good() -> None:
    says("multiple-testing", "the winner's validation score is too good, the more so the more")
    noise = np.random.default_rng(5).standard_normal((4000, 50))
    assert noise.max(axis=1).mean() > noise[:, :10].max(axis=1).mean() > 1


def test_a_true_gain_of_1_percent_lies_in_the_interval_around_5() -> None:
    says("novelty-effect", "from 0.5 to 9.5, a true gain of 1 percent is no contradiction")
    assert (0.5 + 9.5) / 2 == 5
    assert 0.5 < 1 < 9.5


def test_cuped_at_a_correlation_of_06_saves_36_percent() -> None:
    says("variance-reduction", "At 0.6 that is 36 percent, so six weeks become about four")
    rng = np.random.default_rng(6)
    before = rng.standard_normal(200_000)
    outcome = 0.6 * before + sqrt(1 - 0.6**2) * rng.standard_normal(200_000)
    theta = np.cov(before, outcome)[0, 1] / before.var()
    left = (outcome - theta * before).var() / outcome.var()
    assert left == pytest.approx(1 - 0.36, abs=0.01)
    assert round(6 * left) == 4


def test_leaving_out_the_unaffected_shortens_the_test_tenfold() -> None:
    says("variance-reduction", "10 percent open", "shortens the test tenfold")
    all_users = size_factor() / 0.1**2  # an effect of 1 on a tenth is one of 0.1 on everybody
    assert all_users / (size_factor() / 0.1) == pytest.approx(10)


def test_the_loss_of_retention_outweighs_the_clicks() -> None:
    says("conflicting-metrics", "a million new users a week, of whom 40 percent stay", "10 dollars")
    says("conflicting-metrics", "4,000 users, or 40,000 dollars", "20 million clicks", "12,000")
    lost = 1_000_000 * 0.4 * 0.01
    assert lost == pytest.approx(4_000)
    assert lost * 10 == pytest.approx(40_000)
    clicks = 20_000_000 * 0.03
    assert clicks * 0.02 == pytest.approx(12_000)


def test_which_margin_makes_the_loss_clear() -> None:
    says(
        "conflicting-metrics", "minus 1 plus or minus 0.3 the loss is clear; with plus or minus 1.5"
    )
    assert -1 + 0.3 < 0 < -1 + 1.5


def test_the_difference_in_differences_is_half_of_the_rise() -> None:
    says("quasi-experiment", "2.00 to 2.30 here and from 1.80 to 1.95", "0.30", "plus 0.15")
    here, elsewhere = 2.30 - 2.00, 1.95 - 1.80
    assert here == pytest.approx(0.30)
    assert here - elsewhere == pytest.approx(0.15)
    assert elsewhere == pytest.approx(here / 2)


def test_parallel_in_levels_is_not_parallel_in_logs() -> None:
    says("quasi-experiment", "trends that are parallel in one need not be in the other")
    (before, after), (other_before, other_after) = (2.00, 2.30), (1.00, 1.30)
    assert after - before == pytest.approx(other_after - other_before)
    assert after / before != pytest.approx(other_after / other_before)


def test_the_most_extreme_of_21_is_a_p_of_about_005() -> None:
    says("quasi-experiment", "each of 20 other countries", "most extreme of 21", "about 0.05")
    assert round(1 / (20 + 1), 2) == 0.05


def test_the_instrument_finds_the_effect_on_those_it_persuaded() -> None:
    says("quasi-experiment", "the difference in outcome divided by the difference in uptake")
    rng = np.random.default_rng(8)
    keen, reminded = rng.random(200_000), rng.random(200_000) < 0.5
    taken = keen + 0.2 * reminded > 0.5
    persuaded = (keen > 0.3) & (keen <= 0.5)
    outcome = keen + np.where(persuaded, 2.0, 1.0) * taken
    by_reminder = outcome[reminded].mean() - outcome[~reminded].mean()
    assert by_reminder / (taken[reminded].mean() - taken[~reminded].mean()) == pytest.approx(
        2, abs=0.1
    )
    assert outcome[taken].mean() - outcome[~taken].mean() < 2
