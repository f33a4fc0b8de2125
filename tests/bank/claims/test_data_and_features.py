"""Data and features: the figures in the answers."""

from datetime import date, timedelta

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.bank.claims.asked import says

Numbers = NDArray[np.float64]
PERCENT = 100


def auc(scores: Numbers, labels: Numbers) -> float:
    """Return the share of pairs in the right order, ties counting half."""
    _, place, count = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(count) - (count - 1) / 2)[place]
    positive, negative = labels.sum(), len(labels) - labels.sum()
    wins = ranks[labels == 1].sum() - positive * (positive + 1) / 2
    return float(wins / (positive * negative))


def correlation(one: Numbers, other: Numbers) -> float:
    return float(np.corrcoef(one, other)[0, 1])


def test_twenty_columns_with_gaps_leave_a_third_of_the_rows_whole() -> None:
    says("missing-data", "20 columns each lack 5 percent independently", "only 36 percent")
    assert round(PERCENT * (1 - 0.05) ** 20) == 36


def test_filling_a_fifth_with_the_mean_takes_a_fifth_off_the_variance() -> None:
    says("missing-data", "a random fifth of a column", "about a fifth off its variance")
    column = np.random.default_rng(1).normal(size=50_000)
    filled = column.copy()
    filled[:10_000] = column[10_000:].mean()
    assert filled.var() / column.var() == pytest.approx(1 - 1 / 5, abs=0.02)


def test_eliminating_one_at_a_time_takes_480_rounds() -> None:
    says("feature-selection", "from 500 to 20 one at a time", "480 rounds")
    assert len(range(500, 20, -1)) == 480


def nearest_neighbor_errors(columns: Numbers, labels: Numbers, parts: int) -> float:
    """Return the error of one nearest neighbor by cross-validation."""
    folds = np.arange(len(labels)) % parts
    wrong = 0
    for fold in range(parts):
        held, kept = columns[folds == fold], columns[folds != fold]
        distances = ((held[:, None, :] - kept[None, :, :]) ** 2).sum(axis=2)
        said = labels[folds != fold][distances.argmin(axis=1)]
        wrong += int((said != labels[folds == fold]).sum())
    return wrong / len(labels)


def test_columns_of_noise_picked_on_all_rows_seem_to_predict() -> None:
    says("feature-selection", "the best 100 of 5,000 columns of pure noise", "on all 50 rows")
    says("feature-selection", "The estimated error was 3 percent; the true one is 50")
    random = np.random.default_rng(2)
    seen, fresh = [], []
    for _ in range(8):
        labels = random.permutation(np.repeat([0.0, 1.0], 25))
        columns = random.normal(size=(50, 5_000))
        gap = columns[labels == 1].mean(axis=0) - columns[labels == 0].mean(axis=0)
        picked = np.abs(gap / columns.std(axis=0)).argsort()[-100:]
        seen.append(nearest_neighbor_errors(columns[:, picked], labels, 5))
        new = random.normal(size=(50, 100))
        distances = ((new[:, None, :] - columns[None, :, picked]) ** 2).sum(axis=2)
        said = labels[distances.argmin(axis=1)]
        fresh.append(float((said != random.permutation(labels)).mean()))
    assert np.mean(seen) == pytest.approx(0.03, abs=0.03)
    assert np.mean(fresh) == pytest.approx(0.5, abs=0.1)


def test_a_square_is_not_correlated_with_its_root() -> None:
    says("feature-selection", "the target is x squared, their correlation is zero")
    x = np.linspace(-1, 1, 101)
    assert correlation(x, x**2) == pytest.approx(0, abs=1e-12)


def test_each_input_of_an_exclusive_or_says_nothing_alone() -> None:
    says("feature-selection", "each input alone says nothing, and together they say everything")
    one, other = np.array([0, 0, 1, 1]), np.array([0, 1, 0, 1])
    target = one ^ other
    assert target[one == 0].mean() == target[one == 1].mean() == target.mean()
    assert target[other == 0].mean() == target[other == 1].mean() == target.mean()


def test_ridge_spreads_the_weight_of_two_near_copies_evenly_as_the_penalty_grows() -> None:
    says("feature-selection", "spreads the weight over both, the more evenly the stronger")
    random = np.random.default_rng(3)
    both = random.multivariate_normal([0, 0], [[1, 0.98], [0.98, 1]], size=2_000)
    target = both[:, 0] + random.normal(size=2_000)
    gaps = []
    for penalty in (0, 50, 500, 5_000):
        weights = np.linalg.solve(both.T @ both + penalty * np.eye(2), both.T @ target)
        gaps.append(abs(weights[0] - weights[1]) / weights.sum())
    assert gaps == sorted(gaps, reverse=True)
    assert gaps[-1] < 0.1 < gaps[0]


def test_never_saying_positive_is_right_995_times_in_1000() -> None:
    says("imbalanced-data", "scores 99.5 percent")
    assert PERCENT * (1 - 1 / 200) == 99.5


def test_a_check_pays_from_a_probability_of_five_percent_on() -> None:
    says("imbalanced-data", "costs 100 dollars and a check that stops it costs 5")
    says("imbalanced-data", "a calibrated probability above 5 percent")
    miss, check = 100, 5
    pays = [percent for percent in range(101) if percent / PERCENT * miss > check]
    assert min(pays) == 6
    assert 5 / PERCENT * miss == check


def test_fewer_than_one_alarm_in_three_is_right() -> None:
    says("imbalanced-data", "200,000 payments with 1,000 frauds", "800 hits and 1,990 false alarms")
    says("imbalanced-data", "fewer than one alarm in three is right")
    hits, false_alarms = 0.8 * 1_000, 0.01 * (200_000 - 1_000)
    assert (hits, false_alarms) == (800, 1_990)
    assert hits / (hits + false_alarms) < 1 / 3


def test_undersampling_multiplies_the_odds_by_199() -> None:
    says("imbalanced-data", "1,000 out of 199,000 negatives", "too high by a factor of 199")
    says("imbalanced-data", "0.9, odds of 9 to 1", "odds of 9 to 199", "about 4.3 percent")
    factor = (1_000 / 1_000) / (1_000 / 199_000)
    assert factor == pytest.approx(199)
    odds = 0.9 / (1 - 0.9) / factor
    assert odds == pytest.approx(9 / 199)
    assert round(PERCENT * odds / (1 + odds), 1) == 4.3


def test_one_percent_of_ten_million_is_plenty() -> None:
    says("imbalanced-data", "1 percent of ten million rows is 100,000 positives")
    assert 10_000_000 // PERCENT == 100_000


def test_one_huge_value_squeezes_all_others_below_002() -> None:
    says("feature-scaling", "a single 5,000 among values from 0 to 99", "end up below 0.02")
    values = np.append(np.arange(100), 5_000)
    scaled = (values - values.min()) / (values.max() - values.min())
    assert 0.019 < scaled[:-1].max() < 0.02


def test_kilometers_need_a_coefficient_a_thousand_times_as_large() -> None:
    says("feature-scaling", "a coefficient a thousand times that of one in meters")
    meters = np.arange(1.0, 11.0) * 700
    target = 3 * meters
    (in_meters,), (in_kilometers,) = (
        np.linalg.lstsq(column[:, None], target, rcond=None)[0] for column in (meters, meters / 1e3)
    )
    assert in_kilometers == pytest.approx(1_000 * in_meters)


def test_plain_least_squares_predicts_the_same_on_scaled_columns() -> None:
    says("feature-scaling", "Plain least squares without a penalty gives the same predictions")
    random = np.random.default_rng(4)
    columns = random.normal(size=(60, 3)) * [1, 1_000, 0.01] + [0, 5, 9]
    target = random.normal(size=60)
    said = []
    for inputs in (columns, (columns - columns.mean(axis=0)) / columns.std(axis=0)):
        design = np.column_stack([np.ones(60), inputs])
        said.append(design @ np.linalg.lstsq(design, target, rcond=None)[0])
    assert said[0] == pytest.approx(said[1])


def test_the_back_transformed_mean_of_logarithms_is_the_median() -> None:
    says("feature-scaling", "the back-transformed prediction is roughly a median, not a mean")
    sales = np.random.default_rng(5).lognormal(3, 1, size=100_000)
    back = np.exp(np.log(sales).mean())
    assert back == pytest.approx(np.median(sales), rel=0.02)
    assert back < 0.7 * sales.mean()


def test_another_category_counts_like_a_gap_of_14_deviations() -> None:
    says("feature-scaling", "differ in two columns, which counts like a gap of 1.4 standard")
    one, other = np.eye(5)[0], np.eye(5)[3]
    assert (one != other).sum() == 2
    assert round(float(np.linalg.norm(one - other)), 1) == 1.4


def test_standardizing_a_rare_category_lets_its_effect_off_lightly() -> None:
    says("feature-scaling", "penalize their effects less than those of common ones")
    needed = {share: np.sqrt(share * (1 - share)) for share in (0.01, 0.3)}
    assert needed[0.01] < needed[0.3]


def test_half_and_half_spreads_like_a_column_divided_by_two_deviations() -> None:
    says("feature-scaling", "by two standard deviations, so that both kinds have a similar spread")
    assert np.array([0, 1]).std() == 1 / 2


def test_one_order_nearly_doubles_the_mean_and_leaves_the_median() -> None:
    says("outliers", "A single order of 5,000 among 99 of 50 moves the mean from 50 to 99.5")
    orders = np.array([50.0] * 99 + [5_000.0])
    assert (orders.mean(), np.median(orders)) == (99.5, 50)


def test_a_few_giants_hide_behind_the_deviation_they_inflate() -> None:
    says("outliers", "a few giants inflate the very standard deviation that should find them")
    orders = np.array([50.0] * 88 + [5_000.0] * 12)
    assert (np.abs(orders - orders.mean()) < 3 * orders.std()).all()


def test_two_frauds_in_three_payments_become_47_percent() -> None:
    says("high-cardinality-encoding", "2 frauds in 3 payments", "1 percent", "a weight of 50")
    says("high-cardinality-encoding", "2.5 over 53, so 4.7 percent instead of 67")
    frauds, payments = 2 + 50 * 0.01, 3 + 50
    assert (frauds, payments) == (2.5, 53)
    assert round(PERCENT * frauds / payments, 1) == 4.7
    assert round(PERCENT * 2 / 3) == 67


def test_a_random_category_encoded_on_its_own_rows_reaches_an_auc_of_095() -> None:
    says("high-cardinality-encoding", "10,000 rows, a tenth of them positive", "5,000 values")
    says("high-cardinality-encoding", "pure noise gets an AUC of 0.95; on new rows, 0.5.")
    random = np.random.default_rng(6)
    category, new = random.integers(0, 5_000, size=(2, 10_000))
    labels, later = (random.random(size=(2, 10_000)) < 0.1).astype(float)
    count = np.bincount(category, minlength=5_000)
    rate = np.where(count > 0, np.bincount(category, labels, 5_000) / np.maximum(count, 1), 0.1)
    assert auc(rate[category], labels) == pytest.approx(0.95, abs=0.01)
    assert auc(rate[new], later) == pytest.approx(0.5, abs=0.03)


def test_leaving_out_a_positive_lowers_the_rate_of_that_row() -> None:
    says("high-cardinality-encoding", "leaving out a positive lowers the rate of exactly that row")
    labels = np.array([1.0, 0, 0, 1, 0])
    rates = (labels.sum() - labels) / (len(labels) - 1)
    assert auc(-rates, labels) == 1


def test_the_weight_is_the_sum_of_the_parameters_of_the_beta_distribution() -> None:
    says("high-cardinality-encoding", "its two parameters, and their sum is the weight")
    one, other = 0.5, 49.5
    weight, overall = one + other, one / (one + other)
    assert (one + 2) / (one + other + 3) == pytest.approx((2 + weight * overall) / (3 + weight))


def test_thirty_wrong_in_300_is_ten_percent_give_or_take_34() -> None:
    says("label-noise", "300 rows", "30 old labels", "10 percent, give or take 3.4 points")
    share = 30 / 300
    assert round(PERCENT * 1.96 * (share * (1 - share) / 300) ** 0.5, 1) == 3.4


def test_a_perfect_model_scores_90_on_labels_of_which_a_tenth_are_flipped() -> None:
    says("label-noise", "with 10 percent of its labels flipped even a perfect model scores 90")
    truth = np.arange(1_000) % 2
    labels = np.where(np.arange(1_000) % 10 == 3, 1 - truth, truth)
    assert PERCENT * (truth == labels).mean() == 90


def test_agreement_of_80_percent_is_a_kappa_of_06() -> None:
    says("label-noise", "guessing agrees on half, so kappa is 0.6")
    chance = 0.5**2 + 0.5**2
    assert (0.8 - chance) / (1 - chance) == pytest.approx(0.6)


def test_one_purchase_where_four_are_usual_is_a_quarter() -> None:
    says("history-features", "Four purchases a month", "one in the last month is a ratio of 0.25")
    assert 1 / 4 == 0.25


def test_with_a_month_left_out_no_training_label_reaches_into_the_test() -> None:
    says("history-features", "say a week", "with a month left out between")
    label_ends = date(2024, 3, 1) + timedelta(days=7 + 31)
    assert date(2024, 4, 1) < label_ends < date(2024, 5, 1)
