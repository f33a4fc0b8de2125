"""Evaluating models: the figures in the answers."""

from math import comb, erf, sqrt
from statistics import NormalDist, harmonic_mean, mean, median, stdev

import numpy as np
import pytest

from tests.bank.claims.asked import question, says

Numbers = np.ndarray[tuple[int, ...], np.dtype[np.float64]]


def percent(share: float) -> int:
    return round(100 * share)


def precision_at(prevalence: float, recall: float, false_positive_rate: float) -> float:
    found, flagged = prevalence * recall, (1 - prevalence) * false_positive_rate
    return found / (found + flagged)


# the confusion matrix


def test_a_thousand_parts_give_97_67_80_and_073() -> None:
    says("confusion-matrix", "1,000 parts, 50 of them defective", "catches 40 and misses 10")
    says(
        "confusion-matrix", "950 good parts it flags 20", "97 percent", "flagging nothing gives 95"
    )
    says("confusion-matrix", "40 of 60, 67 percent", "40 of 50, 80 percent", "F1, their", "is 0.73")
    found, missed, alarms = 40, 10, 20
    quiet = 1000 - found - missed - alarms
    assert (quiet, alarms + quiet) == (930, 950)
    assert (percent((found + quiet) / 1000), percent((alarms + quiet) / 1000)) == (97, 95)
    precision, recall = found / (found + alarms), found / (found + missed)
    assert (percent(precision), percent(recall)) == (67, 80)
    assert round(harmonic_mean([precision, recall]), 2) == 0.73


def test_with_5_defects_precision_falls_to_16() -> None:
    says("confusion-matrix", "20 in 950, about 2.1 percent", "catch 4 and flag about 21 of the 995")
    says("confusion-matrix", "4 in 25, or 16 percent instead of 67")
    caught, alarms = 5 * 40 / 50, 995 * 20 / 950
    assert (round(100 * 20 / 950, 1), caught, round(alarms)) == (2.1, 4, 21)
    assert percent(caught / (caught + round(alarms))) == 16
    assert percent(precision_at(0.005, 0.8, 20 / 950)) == 16


def test_the_spam_filter_of_the_good_answer_is_right_in_75_and_finds_90() -> None:
    (spam, _) = question("confusion-matrix").good_answers
    assert "90 of 120, so 75 percent" in " ".join(spam.split())
    assert (percent(90 / (90 + 30)), percent(90 / (90 + 10))) == (75, 90)


# metrics


def test_the_lower_of_the_two_dominates_f1() -> None:
    says("evaluation-metrics", "precision 1.0 and recall 0.1 give 0.18")
    assert round(harmonic_mean([1.0, 0.1]), 2) == 0.18


def test_errors_of_1_1_1_and_9() -> None:
    says("evaluation-metrics", "Errors of 1, 1, 1, and 9 have a mean of 3", "square of 4.6")
    errors = [1, 1, 1, 9]
    assert mean(errors) == 3
    assert round(sqrt(mean(error**2 for error in errors)), 1) == 4.6


def test_the_same_model_is_right_in_95_or_in_15_percent_of_alarms() -> None:
    says("evaluation-metrics", "90 percent recall and a false-positive rate of 5 percent")
    says("evaluation-metrics", "95 percent when half of the cases are positive, and 15 percent")
    assert percent(precision_at(0.5, 0.9, 0.05)) == 95
    assert percent(precision_at(0.01, 0.9, 0.05)) == 15


def area_under_roc(positive: Numbers, negative: Numbers) -> float:
    return float(np.mean(positive[:, None] > negative[None, :]))


def test_an_increasing_change_of_the_scores_leaves_auc_as_it_is() -> None:
    says("evaluation-metrics", "any strictly increasing change of the scores leaves it as it is")
    draws = np.random.default_rng(0)
    positive, negative = draws.normal(1, 1, 200), draws.normal(0, 1, 300)
    changed = area_under_roc(np.exp(positive), np.exp(negative))
    assert changed == area_under_roc(positive, negative)


def test_the_optimum_of_three_to_one_is_the_75th_percentile() -> None:
    says("evaluation-metrics", "the 75th percentile of demand, three over three plus one")
    demand = np.random.default_rng(0).gamma(2, 50, 4000)
    orders = np.linspace(0, 400, 801)
    costs = [np.mean(3 * np.maximum(demand - order, 0) + np.maximum(order - demand, 0))
             for order in orders]  # fmt: skip
    assert np.mean(demand <= orders[np.argmin(costs)]) == pytest.approx(3 / (3 + 1), abs=0.01)


# cross-validation


def test_five_folds_average_082_with_002() -> None:
    says("cross-validation", "1,000 rows and five folds", "fitted on 800 rows", "the other 200")
    says("cross-validation", "0.81, 0.84, 0.79, 0.83, and 0.83. The mean is 0.82")
    says("cross-validation", "standard deviation of 0.02", "told you 0.79 or 0.84")
    scores = [0.81, 0.84, 0.79, 0.83, 0.83]
    assert (round(mean(scores), 2), round(stdev(scores), 2)) == (0.82, 0.02)
    assert (1000 // 5, 1000 - 1000 // 5) == (200, 800)
    assert (min(scores), max(scores)) == (0.79, 0.84)


def test_the_luckiest_of_200_settings_looks_0027_better() -> None:
    says("cross-validation", "200 settings", "noise of 0.01", "about 0.027 better than it is")
    scores = np.random.default_rng(0).normal(0, 0.01, (5000, 200))
    assert round(float(scores.max(axis=1).mean()), 3) == 0.027


def test_leaving_one_out_of_least_squares_takes_a_single_fit() -> None:
    says("cross-validation", "For ordinary least squares there is a shortcut")
    draws = np.random.default_rng(0)
    rows, target = draws.normal(size=(30, 3)), draws.normal(size=30)
    hat = rows @ np.linalg.pinv(rows)
    shortcut = (target - hat @ target) / (1 - np.diag(hat))
    slow = []
    for one in range(30):
        others = np.arange(30) != one
        weights = np.linalg.lstsq(rows[others], target[others], rcond=None)[0]
        slow.append(target[one] - rows[one] @ weights)
    assert shortcut == pytest.approx(np.array(slow))


# tuning


def test_a_grid_of_five_settings_takes_1024_runs() -> None:
    says("hyperparameter-tuning", "five settings with four values each are 1,024 runs")
    assert 4**5 == 1024


def test_nine_random_runs_test_nine_values_and_a_grid_three() -> None:
    says("hyperparameter-tuning", "nine runs on a three-by-three grid test three values")
    grid = [(rate, depth) for rate in (1, 2, 3) for depth in (1, 2, 3)]
    drawn = np.random.default_rng(0).random((9, 2))
    assert (len(grid), len({rate for rate, _ in grid})) == (9, 3)
    assert len(np.unique(drawn[:, 0])) == 9


def test_60_draws_hit_the_best_twentieth_with_95_percent() -> None:
    says("hyperparameter-tuning", "60 random draws have a 95 percent chance", "the best 5 percent")
    assert percent(1 - 0.95**60) == 95


def test_nested_folds_take_1250_fits() -> None:
    says(
        "hyperparameter-tuning", "Five outer by five inner folds with 50 candidates are 1,250 fits"
    )
    says("hyperparameter-tuning", "plus five refits")
    fits = [(outer, inner, one) for outer in range(5) for inner in range(5) for one in range(50)]
    assert (len(fits), len({outer for outer, _, _ in fits})) == (1250, 5)


def test_on_a_linear_scale_nine_in_ten_draws_are_large() -> None:
    assert round((0.1 - 0.01) / (0.1 - 0.0001), 1) == 0.9


# forecasts


def test_four_days_of_10_and_one_of_110() -> None:
    says("forecast-error-measures", "10 on four days and 110 on the fifth")
    says("forecast-error-measures", "the median is 10 and the mean 30")
    sales = [10, 10, 10, 10, 110]
    assert (median(sales), mean(sales)) == (10, 30)
    guesses = range(111)
    assert min(guesses, key=lambda g: sum(abs(sale - g) for sale in sales)) == 10
    assert min(guesses, key=lambda g: sum((sale - g) ** 2 for sale in sales)) == 30


def test_percentages_prefer_always_saying_5() -> None:
    says("forecast-error-measures", "If sales are 5 or 20 with equal chance, always saying 5 gives")
    says("forecast-error-measures", "37.5 percent, and saying the mean, 12.5, gives 94")

    def percentage(guess: float) -> float:
        return 100 * mean(abs(sale - guess) / sale for sale in (5, 20))

    assert mean([5, 20]) == 12.5
    assert (percentage(5), round(percentage(12.5))) == (37.5, 94)
    assert min(np.linspace(0, 40, 401), key=percentage) == 5


def test_too_low_costs_at_most_100_percent_and_too_high_has_no_limit() -> None:
    says("forecast-error-measures", "too high has no limit, while too low costs at most 100")
    assert max(abs(10 - guess) / 10 for guess in range(10)) == 1
    assert abs(10 - 1000) / 10 == 99


def test_r_squared_is_high_when_each_product_has_its_average() -> None:
    says("forecast-error-measures", "only knows each product's average already explains that")
    says("forecast-error-measures", "It can also be negative on test data")
    draws = np.random.default_rng(0)
    level = np.exp(draws.normal(3, 1.5, 300))
    sales = level[:, None] * draws.gamma(20, 1 / 20, (300, 28))
    averages = np.broadcast_to(sales.mean(axis=1, keepdims=True), sales.shape)
    explained = 1 - np.sum((sales - averages) ** 2) / np.sum((sales - sales.mean()) ** 2)
    assert explained > 0.95
    assert 1 - np.sum((sales[0] - 2 * averages[0]) ** 2) / np.sum((sales[0] - averages[0]) ** 2) < 0


# the two curves


def test_at_one_percent_there_are_99_false_alarms_and_at_two_198() -> None:
    says("roc-or-precision-recall", "100 frauds in 10,000 payments and a model that finds 80")
    says("roc-or-precision-recall", "1 percent there are 99 false alarms, and precision is 45")
    says("roc-or-precision-recall", "At 2 percent there are 198, and precision falls to 29")
    says("roc-or-precision-recall", "grown from 179 cases to 278", "moved by one hundredth")
    few, many = (round(rate * (10_000 - 100)) for rate in (0.01, 0.02))
    assert (few, many, 80 + few, 80 + many) == (99, 198, 179, 278)
    assert (percent(80 / (80 + few)), percent(80 / (80 + many))) == (45, 29)


def average_precision(scores: Numbers, labels: Numbers) -> float:
    ordered = labels[np.argsort(-scores)]
    precision = np.cumsum(ordered) / np.arange(1, len(ordered) + 1)
    return float(np.sum(precision * ordered) / ordered.sum())


def test_a_random_model_reaches_the_prevalence_and_a_half() -> None:
    says("roc-or-precision-recall", "ROC area of 0.5", "is the prevalence, here 1 percent")
    draws = np.random.default_rng(0)
    labels = (np.arange(20_000) < 200).astype(float)
    runs = [average_precision(draws.random(20_000), labels) for _ in range(20)]
    assert mean(runs) == pytest.approx(100 / 10_000, abs=0.002)
    assert area_under_roc(draws.random(500), draws.random(500)) == pytest.approx(0.5, abs=0.04)


def test_thrown_out_negatives_raise_precision_until_they_are_counted_tenfold() -> None:
    says("roc-or-precision-recall", "multiply the false positives by ten")
    kept = 198 / 10
    assert 80 / (80 + kept) > 0.75
    assert percent(80 / (80 + 10 * kept)) == 29


def test_one_percent_of_a_million_is_ten_thousand() -> None:
    (_, other) = question("roc-or-precision-recall").good_answers
    assert "a million negatives is 10,000 false alarms" in " ".join(other.split())
    assert round(0.01 * 1_000_000) == 10_000


# thresholds


def break_even(saving: float) -> float:
    """Return the probability at which a visit of 400 dollars just pays."""
    chances = np.linspace(0, 1, 100_001)
    return float(chances[np.argmax(chances * saving >= 400)])


def test_a_visit_pays_from_a_tenth_or_from_13_percent() -> None:
    says("threshold-choice", "costs 400 dollars and prevents a breakdown of 4,000", "here a tenth")
    says("threshold-choice", "three in four breakdowns, the saving is 3,000", "13 percent")
    assert break_even(4000) == pytest.approx(0.1)
    assert 0.75 * 4000 == 3000
    assert percent(break_even(3000)) == 13


def test_a_half_is_right_only_where_a_visit_saves_twice_its_cost() -> None:
    says("threshold-choice", "only if a visit saved exactly twice what it costs")
    assert break_even(800) == pytest.approx(0.5)
    assert break_even(600) > 0.6
    assert break_even(1000) < 0.45


def test_where_10_percent_means_5_visits_lose_money() -> None:
    says("threshold-choice", "If 10 percent really means 5, visits near the threshold lose money")
    assert 0.05 * 4000 < 400 <= 0.10 * 4000


def test_a_threshold_of_10_percent_says_a_breakdown_is_worth_ten_visits() -> None:
    says("threshold-choice", "then a breakdown is worth ten visits to you")
    assert round(1 / 0.10) == 10


# calibration


def test_chance_moves_a_bin_of_1000_by_13_points() -> None:
    says("probability-calibration", "With 1,000 cases at 80 percent", "by about 1.3 points")
    spread = 100 * sqrt(0.8 * 0.2 / 1000)
    assert round(spread, 1) == 1.3
    assert spread < 20 / 10


def test_auc_does_not_react_and_the_proper_scores_do() -> None:
    says("probability-calibration", "log loss and the Brier score react to it. AUC does not")
    draws = np.random.default_rng(0)
    true = draws.uniform(0.05, 0.95, 4000)
    labels = draws.random(4000) < true
    high = true**0.5
    assert np.mean((high - labels) ** 2) > np.mean((true - labels) ** 2) + 0.01
    assert np.mean(np.log(np.where(labels, high, 1 - high))) < np.mean(
        np.log(np.where(labels, true, 1 - true))
    )
    assert area_under_roc(high[labels], high[~labels]) == area_under_roc(
        true[labels], true[~labels]
    )


def test_after_resampling_the_odds_are_off_by_the_known_factor() -> None:
    says("probability-calibration", "the odds can be corrected by the known factor")
    sick, well, kept = 30.0, 970.0, 0.1
    seen = sick / (well * kept)
    assert seen * kept == pytest.approx(sick / well)


def test_temperature_keeps_the_class_of_a_row_but_not_the_order_of_rows() -> None:
    says("probability-calibration", "With two classes all of these keep the order")

    def first(logits: Numbers, temperature: float) -> float:
        powers = np.exp(logits / temperature)
        return float(powers[0] / powers.sum())

    one, other = np.array([2.0, 1.9, -9.0]), np.array([2.0, 1.0, 1.0])
    assert (first(one, 1) < first(other, 1), first(one, 9) < first(other, 9)) == (True, False)
    two = [np.array([score, 0.0]) for score in (-1.0, 0.5, 2.0)]
    assert [first(row, 9) for row in two] == sorted(first(row, 9) for row in two)


def test_the_base_rate_for_everyone_is_calibrated_and_separates_nothing() -> None:
    says("probability-calibration", "gives everyone the base rate, say 3 percent")
    labels = np.arange(1000) < 30
    scores = np.full(1000, 0.03)
    assert scores.mean() == pytest.approx(labels.mean())
    above = np.mean(scores[labels][:, None] > scores[~labels])
    assert above + 0.5 * np.mean(scores[labels][:, None] == scores[~labels]) == 0.5


# two models


def test_40_to_22_comes_by_chance_with_003() -> None:
    says("comparing-two-models", "B is right and A wrong on 40 rows, and the reverse on 22")
    says("comparing-two-models", "the 62 would fall like coin tosses", "a probability of 0.03")
    assert round(1000 * (0.928 - 0.910)) == 40 - 22
    tail = sum(comb(40 + 22, won) for won in range(40, 40 + 22 + 1)) / 2 ** (40 + 22)
    assert round(2 * tail, 2) == 0.03


def test_as_independent_samples_they_give_014() -> None:
    says("comparing-two-models", "a p-value of 0.14")
    noise = sqrt((0.91 * 0.09 + 0.928 * 0.072) / 1000)
    assert round(1 - erf(0.018 / noise / sqrt(2)), 2) == 0.14


def test_the_paired_interval_is_03_to_33_points() -> None:
    says("comparing-two-models", "about 0.3 to 3.3 points")
    differences = np.array([1] * 40 + [-1] * 22 + [0] * (1000 - 62))
    half = 1.96 * float(differences.std()) / sqrt(1000)
    lower, upper = (round(100 * (0.018 + side * half), 1) for side in (-1, 1))
    assert (lower, upper) == (0.3, 3.3)
    draws = np.random.default_rng(0).choice(differences, (2000, 1000)).mean(axis=1)
    assert 100 * np.quantile(draws, [0.025, 0.975]) == pytest.approx([0.3, 3.3], abs=0.2)


def test_the_separate_intervals_overlap() -> None:
    above_a = 0.91 + 1.96 * sqrt(0.91 * 0.09 / 1000)
    below_b = 0.928 - 1.96 * sqrt(0.928 * 0.072 / 1000)
    assert above_a > below_b


def test_overlapping_folds_a_bit_more_than_double_the_variance() -> None:
    says("comparing-two-models", "one tenth plus one ninth instead of one tenth")
    says("comparing-two-models", "a bit more than twice as much")
    ratio = (1 / 10 + (1 / 10) / (9 / 10)) / (1 / 10)
    assert 2 < ratio < 2.2


def test_half_a_point_takes_12500_rows() -> None:
    says("comparing-two-models", "disagree on 4 percent of rows", "is about 0.04")
    says("comparing-two-models", "80 percent power at the 5 percent level I need about 7.8 times")
    says("comparing-two-models", "divided by 0.005 squared: roughly 12,500 rows")
    normal = NormalDist()
    factor = (normal.inv_cdf(0.975) + normal.inv_cdf(0.8)) ** 2
    assert round(factor, 1) == 7.8
    assert factor * 0.04 / 0.005**2 == pytest.approx(12_500, rel=0.01)
    variance = 0.04 - 0.005**2
    assert variance == pytest.approx(0.04, rel=0.001)


# labels only for the approved


def test_two_percent_of_the_rejected_are_80_loans_that_stand_for_50_each() -> None:
    says("selective-labels", "approved 6,000 of 10,000 applicants")
    says("selective-labels", "2 percent of the 4,000, that is 80 loans, and each stands for 50")
    rejected = 10_000 - 6_000
    assert (rejected, round(0.02 * rejected), round(1 / 0.02)) == (4_000, 80, 50)
    says("selective-labels", "about 20 cases stand for the 1,000 rejected ones")
    assert round(0.02 * 1_000) == 20


def test_the_lots_cost_some_16000_dollars() -> None:
    says(
        "selective-labels", "80 loans of 2,000 dollars, of which perhaps a fifth default with half"
    )
    says("selective-labels", "some 16,000 dollars")
    assert round(80 * 2_000 / 5 / 2) == 16_000


def test_weighted_by_the_inverse_the_default_rate_is_right_for_all() -> None:
    says("selective-labels", "weigh 1; those approved at random with 2 percent weigh 50")
    draws = np.random.default_rng(0)
    approved = np.arange(10_000) < 6_000
    defaults = (draws.random(10_000) < np.where(approved, 0.05, 0.2)).astype(float)
    rates = []
    for _ in range(400):
        seen = approved | (draws.random(10_000) < 0.02)
        weights = np.where(approved, 1.0, 50.0)[seen]
        rates.append(float(np.average(defaults[seen], weights=weights)))
    assert mean(rates) == pytest.approx(defaults.mean(), abs=0.003)
    assert defaults[approved].mean() < defaults.mean() - 0.04
