"""Classical models: the figures in the answers."""

from math import comb, exp, log, pi, prod, sqrt

import numpy as np
import pytest

from tests.bank.claims.asked import says

Numbers = np.ndarray[tuple[int, ...], np.dtype[np.float64]]


def gini(positive: int, negative: int) -> float:
    share = positive / (positive + negative)
    return 1 - share**2 - (1 - share) ** 2


# regularization


def cheapest(least_squares: float, power: int) -> float:
    """Return the weight at which half the squared error plus the penalty is lowest."""
    weights = np.linspace(-3, 3, 60_001)
    penalty = 0.5 * np.abs(weights) if power == 1 else 0.5 * weights**2 / 2
    return float(weights[np.argmin((weights - least_squares) ** 2 / 2 + penalty)])


def test_l1_subtracts_a_half_and_l2_divides_by_one_and_a_half() -> None:
    says("regularization", "weights of 2.0 and 0.3, and lambda is 0.5", "leaving 1.5 and 0.")
    says("regularization", "one half in front of both squared", "leaving 1.33 and 0.2")
    assert [cheapest(w, 1) for w in (2.0, 0.3)] == pytest.approx([1.5, 0.0], abs=1e-4)
    assert [cheapest(w, 2) for w in (2.0, 0.3)] == pytest.approx([1.333, 0.2], abs=1e-3)


def test_l2_is_weight_decay_for_a_plain_step() -> None:
    says("regularization", "each step takes off a fixed fraction of it")
    rate, strength = 0.1, 0.02
    kept = [(w - rate * 2 * strength * w) / w for w in (0.5, 8.0)]
    assert kept[0] == pytest.approx(kept[1])


def decayed_by_adam(noise: float, *, decoupled: bool) -> float:
    """Return what 2,000 steps with gradients of pure noise leave of a weight of 1."""
    draws, w, first, second, rate, strength = np.random.default_rng(0), 1.0, 0.0, 0.0, 1e-3, 0.1
    for step in range(1, 2001):
        slope = float(noise * draws.normal()) + (0.0 if decoupled else strength * w)
        first, second = 0.9 * first + 0.1 * slope, 0.999 * second + 0.001 * slope**2
        scaled = first / (1 - 0.9**step) / (sqrt(second / (1 - 0.999**step)) + 1e-8)
        w -= rate * (scaled + (strength * w if decoupled else 0.0))
    return w


def test_with_adam_weights_of_large_gradients_are_shrunk_less() -> None:
    says("regularization", "weights with large gradients are shrunk less")
    says("regularization", "AdamW applies the decay separately from the scaled step")
    small, large = (decayed_by_adam(noise, decoupled=False) for noise in (0.1, 10.0))
    assert small < large - 0.3
    small, large = (decayed_by_adam(noise, decoupled=True) for noise in (0.1, 10.0))
    assert small == pytest.approx(large, abs=1e-3)


# bagging and boosting


def test_the_mean_of_a_hundred_correlated_trees_varies_by_0307() -> None:
    says("bagging-boosting", "variance 1 and a pairwise correlation of 0.3", "variance 0.307")
    covariance = np.full((100, 100), 0.3) + 0.7 * np.eye(100)
    assert covariance.mean() == pytest.approx(0.307)


def test_a_bootstrap_sample_leaves_out_37_percent() -> None:
    says("bagging-boosting", "leaves out about 37 percent", "approaches one over e")
    assert round(100 * (1 - 1 / 1000) ** 1000) == 37 == round(100 * exp(-1))
    rows = np.random.default_rng(0).integers(0, 5000, 5000)
    assert len(np.unique(rows)) / 5000 == pytest.approx(1 - exp(-1), abs=0.02)


def test_a_tenth_of_the_residual_is_5000() -> None:
    says("bagging-boosting", "costs 300,000 and the model says 250,000", "aims at 50,000")
    says("bagging-boosting", "a learning rate of 0.1 adds 5,000 of it")
    residual = 300_000 - 250_000
    assert (residual, round(0.1 * residual)) == (50_000, 5_000)


def test_half_the_rate_needs_twice_the_trees() -> None:
    says("bagging-boosting", "half the rate needs roughly twice the trees")
    trees = [log(0.01) / log(1 - rate) for rate in (0.1, 0.05)]
    assert trees[1] / trees[0] == pytest.approx(2, abs=0.1)


# logistic regression


@pytest.mark.parametrize(("before", "after"), [(10, 18), (50, 67), (90, 95)])
def test_an_outage_doubles_the_odds(before: int, after: int) -> None:
    says("logistic-versus-linear", "e to the 0.7 is about 2, so an outage doubles the odds")
    says("logistic-versus-linear", "10 percent becomes 18, 50 becomes 67, and 90 becomes 95")
    assert exp(0.7) == pytest.approx(2, abs=0.02)
    odds = before / (100 - before) * exp(0.7)
    assert round(100 * odds / (1 + odds)) == after


def test_the_loss_of_logistic_regression_is_convex() -> None:
    says("logistic-versus-linear", "the loss is convex, so there are no bad local minima")
    draws = np.random.default_rng(0)
    rows = draws.normal(size=(50, 3))
    for _ in range(20):
        chances = 1 / (1 + np.exp(-rows @ draws.normal(size=3)))
        curvature = (rows * (chances * (1 - chances))[:, None]).T @ rows
        assert np.linalg.eigvalsh(curvature).min() > 0


def test_a_line_through_zeros_and_ones_leaves_the_range() -> None:
    says("logistic-versus-linear", "goes below zero or above one")
    x = np.array([0.0, 1, 2, 3, 20])
    slope, start = np.polyfit(x[:4], [0.0, 0, 1, 1], 1)
    assert start < 0 < 1 < start + 3 * slope
    assert abs(np.polyfit(x, [0.0, 0, 1, 1, 1], 1)[0] - slope) > 0.3


def test_the_s_curve_is_nearly_straight_from_20_to_80_percent() -> None:
    says("logistic-versus-linear", "20 to 80 percent, where the S-curve is nearly straight")
    scores = np.linspace(log(0.2 / 0.8), log(0.8 / 0.2), 101)
    chances = 1 / (1 + np.exp(-scores))
    assert np.max(np.abs(np.polyval(np.polyfit(scores, chances, 1), scores) - chances)) < 0.02


def test_millimeters_have_a_thousandth_of_the_coefficient() -> None:
    meters = np.array([0.5, 1.0, 2.0, 3.0])
    in_meters = np.polyfit(meters, 2 * meters, 1)[0]
    assert np.polyfit(1000 * meters, 2 * meters, 1)[0] == pytest.approx(in_meters / 1000)


# nearest neighbors


def shares_of_positives(rows: Numbers, labels: Numbers, new: Numbers, k: int) -> Numbers:
    distances = np.abs(new[:, None] - rows[None, :])
    nearest = np.argsort(distances, axis=1)[:, :k]
    return np.asarray(labels[nearest].mean(axis=1))


def test_one_neighbor_makes_no_training_error_but_suffers_on_new_rows() -> None:
    says("nearest-neighbors", "the training error is zero", "yet new cases suffer")
    says("nearest-neighbors", "it always predicts the majority class")
    draws = np.random.default_rng(0)
    rows, new = draws.random(300), draws.random(300)
    labels = ((rows > 0.4) ^ (draws.random(300) < 0.15)).astype(float)
    trained = {k: shares_of_positives(rows, labels, rows, k) > 0.5 for k in (1, 15, 300)}
    errors = {k: np.mean(guess != labels) for k, guess in trained.items()}
    assert errors[1] == 0 == min(errors.values())
    fresh = {k: np.mean((shares_of_positives(rows, labels, new, k) > 0.5) != (new > 0.4))
             for k in (1, 15)}  # fmt: skip
    assert fresh[15] < fresh[1]
    assert len(set(trained[300].tolist())) == 1


def test_unscaled_years_count_less_than_dollars() -> None:
    says("nearest-neighbors", "40 years count less than 50 dollars")
    query, older, richer = np.array([30_000, 25]), np.array([30_000, 65]), np.array([30_050, 25])
    assert np.linalg.norm(query - older) < np.linalg.norm(query - richer)


def test_a_query_costs_a_hundred_million_differences() -> None:
    says("nearest-neighbors", "a million rows with 100 columns mean 100 million differences")
    assert 1_000_000 * 100 == 100_000_000


def test_five_times_a_rare_class_is_still_a_minority() -> None:
    says("nearest-neighbors", "five times as common as average, since 25 percent is still")
    says("nearest-neighbors", "With k of 20 that score has only 21 levels")
    assert round(5 * 0.05, 2) == 0.25 < 0.5
    assert len({votes / 20 for votes in range(20 + 1)}) == 21


# naive Bayes


def test_free_takes_the_odds_to_79_percent_and_offer_to_98() -> None:
    says("naive-bayes", "20 percent of all mail, so the prior odds are 0.25", "a factor of 15")
    says("naive-bayes", "The odds become 3.75, a probability of 79 percent")
    says("naive-bayes", "the odds go to 56, which is 98 percent")
    prior, factor = 0.2 / 0.8, 0.30 / 0.02
    once, twice = prior * factor, prior * factor**2
    assert (prior, factor, once) == pytest.approx((0.25, 15, 3.75))
    assert (round(100 * once / (1 + once)), round(twice)) == (79, 56)
    assert round(100 * twice / (1 + twice)) == 98


def test_words_that_come_as_a_pair_are_evidence_once() -> None:
    says("naive-bayes", "nothing new was learned")
    mails = {("spam", True): 0.2 * 0.3, ("spam", False): 0.2 * 0.7,
             ("other", True): 0.8 * 0.02, ("other", False): 0.8 * 0.98}  # fmt: skip
    with_both = mails["spam", True] / (mails["spam", True] + mails["other", True])
    assert round(100 * with_both) == 79


def test_a_thousand_small_numbers_underflow_and_their_logarithms_do_not() -> None:
    says("naive-bayes", "a product of a thousand small numbers underflows")
    assert prod([0.01] * 1000) == 0.0
    assert sum(log(0.01) for _ in range(1000)) == pytest.approx(1000 * log(0.01))


def test_a_word_never_seen_vetoes_until_one_is_added() -> None:
    says("naive-bayes", "would veto everything else, so I add one to each count")
    seen = [50, 40, 0]
    assert prod(count / 90 for count in seen) == 0
    assert prod((count + 1) / (90 + 3) for count in seen) > 0


def test_with_binary_features_its_log_odds_are_linear() -> None:
    says("naive-bayes", "with binary features the two have the same form")
    spam, other = np.array([0.3, 0.6]), np.array([0.02, 0.5])

    def log_odds(x: Numbers) -> float:
        given = [np.prod(np.where(x == 1, p, 1 - p)) for p in (spam, other)]
        return float(np.log(given[0] / given[1]))

    corners = [log_odds(np.array(x)) for x in ([0, 0], [0, 1], [1, 0], [1, 1])]
    assert corners[1] + corners[2] == pytest.approx(corners[0] + corners[3])


def test_a_normal_fitted_to_a_long_tail_contributes_a_million() -> None:
    says("naive-bayes", "can contribute a factor of a million")

    def density(x: float, spread: float) -> float:
        return exp(-((x / spread) ** 2) / 2) / (spread * sqrt(2 * pi))

    assert density(8.0, 1.5) / density(8.0, 1.0) > 1_000_000


def test_thirty_correlated_words_leave_no_doubt() -> None:
    odds = 0.25 * 1.5**30
    assert f"{odds / (1 + odds):.2f}" == "1.00"


# trees


def test_the_split_that_gains_018() -> None:
    says("decision-tree-splits", "50 positives and 50 negatives", "0.5", "0.32 on both sides")
    says("decision-tree-splits", "a gain of 0.18")
    assert gini(50, 50) == 0.5
    assert gini(40, 10) == pytest.approx(0.32)
    assert gini(50, 50) - gini(40, 10) == pytest.approx(0.18)


def test_gini_is_the_chance_that_two_draws_differ() -> None:
    says("decision-tree-splits", "Gini is the chance that two random draws from the node differ")
    node = np.array([1] * 40 + [0] * 10)
    draws = np.random.default_rng(0).choice(node, size=(50_000, 2))
    assert np.mean(draws[:, 0] != draws[:, 1]) == pytest.approx(gini(40, 10), abs=0.01)


def test_a_useful_split_can_leave_plain_error_as_it_is() -> None:
    says("decision-tree-splits", "leave the majority unchanged on both sides")
    parent, children = (70, 30), [(50, 10), (20, 20)]
    assert sum(min(child) for child in children) == min(parent)
    weighted = sum(sum(child) * gini(*child) for child in children) / sum(parent)
    assert gini(*parent) - weighted > 0.05


def best_gain(values: Numbers, labels: Numbers) -> float:
    ordered = labels[np.argsort(values)]
    cuts = np.flatnonzero(np.diff(np.sort(values))) + 1
    left = np.cumsum(ordered)[cuts - 1]
    total, n = ordered.sum(), len(ordered)
    impure = left * (1 - left / cuts) + (total - left) * (1 - (total - left) / (n - cuts))
    return float(2 * (total * (1 - total / n) - impure.min()) / n)


def test_a_random_customer_number_looks_more_important_than_a_random_flag() -> None:
    says("decision-tree-splits", "even a random customer number")
    draws = np.random.default_rng(0)
    wins = 0
    for _ in range(50):
        labels = draws.integers(0, 2, 200).astype(float)
        flag = draws.integers(0, 2, 200).astype(float)
        wins += best_gain(draws.permutation(200).astype(float), labels) > best_gain(flag, labels)
    assert wins > 40


def test_a_childs_histogram_is_the_parents_minus_its_siblings() -> None:
    says("decision-tree-splits", "255 bins", "the parent's minus its sibling's")
    draws = np.random.default_rng(0)
    bins, slopes = draws.integers(0, 255, 900), draws.normal(size=900)
    left = draws.random(900) < 0.3
    parent, one, other = (
        np.bincount(bins[rows], slopes[rows], 255) for rows in (left | ~left, left, ~left)
    )
    assert other == pytest.approx(parent - one)


# support vectors


def test_a_quadratic_kernel_of_100_features_has_5151_dimensions() -> None:
    says("support-vector-machine", "With 100 features a quadratic kernel works in 5,151 dimensions")
    assert comb(100 + 2, 2) == 5151


def test_a_kernel_is_an_inner_product_never_computed() -> None:
    says("support-vector-machine", "an inner product in a larger space that is never computed")

    def lifted(x: Numbers) -> Numbers:
        pairs = [sqrt(2) * x[i] * x[j] for i in range(3) for j in range(i)]
        return np.array([1, *(sqrt(2) * x), *(x**2), *pairs])

    one, other = np.array([1.0, -2, 3]), np.array([0.5, 4, 1])
    assert len(lifted(one)) == comb(3 + 2, 2)
    assert lifted(one) @ lifted(other) == pytest.approx((1 + one @ other) ** 2)


def test_the_kernel_matrix_of_100000_rows_takes_80_gigabytes() -> None:
    says("support-vector-machine", "80 gigabytes for 100,000 rows in double precision")
    assert 100_000**2 * np.dtype(np.float64).itemsize == 80 * 10**9


def test_the_hinge_is_zero_beyond_the_margin_and_linear_from_there() -> None:
    says("support-vector-machine", "zero for points beyond the margin and grows linearly")
    says("support-vector-machine", "punish a confidently wrong score about linearly")
    hinge = [max(0.0, 1 - margin) for margin in (2.0, 1.0, 0.0, -1.0, -2.0)]
    assert hinge == [0, 0, 1, 2, 3]
    assert np.log1p(exp(10)) - np.log1p(exp(9)) == pytest.approx(1, abs=0.001)


def test_cosines_of_random_frequencies_come_close_to_the_gaussian_kernel() -> None:
    says("support-vector-machine", "whose cosines have inner products close to the Gaussian kernel")
    draws = np.random.default_rng(0)
    rows = draws.normal(size=(20, 3))
    angles = rows @ draws.normal(size=(3, 2000)) + draws.uniform(0, 2 * pi, 2000)
    features = sqrt(2 / 2000) * np.cos(angles)
    squared = np.sum((rows[:, None] - rows[None, :]) ** 2, axis=2)
    assert np.abs(features @ features.T - np.exp(-squared / 2)).max() < 0.1


# tuning


def test_a_rate_of_003_takes_three_times_the_rounds() -> None:
    says("tuning-boosted-trees", "lowered to 0.03, with about three times as many rounds")
    assert round(log(1 - 0.1) / log(1 - 0.03)) == 3


def test_a_gain_of_00003_is_within_00006() -> None:
    says("tuning-boosted-trees", "seeds differ by 0.0006 in AUC, 0.8412 and 0.8415 are the same")
    assert round(0.8415 - 0.8412, 4) < 0.0006


# components


def test_the_large_direction_has_99_percent_and_decides_nothing() -> None:
    says("pca-before-classifier", "standard deviations 10 and 1", "99 percent of the variance")
    says("pca-before-classifier", "a classifier on it is right half of the time")
    draws = np.random.default_rng(0)
    rows = draws.normal(size=(4000, 2)) * [10, 1]
    values, vectors = np.linalg.eigh(np.cov(rows.T))
    assert round(100 * values[-1] / values.sum()) == 99
    score, labels = rows @ vectors[:, -1], rows[:, 1] > 0
    borders = np.quantile(score, np.linspace(0.05, 0.95, 19))
    accuracies = [np.mean((score[2000:] > border) == labels[2000:]) for border in borders]
    assert accuracies == pytest.approx([0.5] * 19, abs=0.05)


def test_beside_dollars_a_ratio_does_not_count() -> None:
    says("pca-before-classifier", "the first component is revenue and nothing else")
    draws = np.random.default_rng(0)
    revenue, ratio = draws.normal(50_000, 20_000, 500), draws.random(500)
    first = np.linalg.eigh(np.cov(revenue, ratio))[1][:, -1]
    assert abs(first[0]) == pytest.approx(1)


def test_ridge_lets_a_strong_signal_in_a_weak_direction_through() -> None:
    says("pca-before-classifier", "so a strong signal in one can still get through")
    draws = np.random.default_rng(0)
    rows = draws.normal(size=(500, 2)) * [10, 1]
    target = 5 * rows[:, 1]
    kept = np.linalg.solve(rows.T @ rows + 100 * np.eye(2), rows.T @ target)
    assert 3.5 < kept[1] < 5


def test_discriminant_analysis_has_one_direction_fewer_than_classes() -> None:
    says("pca-before-classifier", "with k classes it gives at most k minus one")
    centers = np.random.default_rng(0).normal(size=(4, 10))
    assert np.linalg.matrix_rank(centers - centers.mean(axis=0)) == 4 - 1


# segments


def test_all_pairs_of_two_million_customers_take_16_terabytes() -> None:
    says("customer-segmentation", "all pairs of distances, 16 terabytes here")
    assert round(comb(2_000_000, 2) * np.dtype(np.float64).itemsize / 10**12) == 16


def test_the_elbow_bends_without_any_groups() -> None:
    spread = np.sort(np.random.default_rng(0).random(2000))
    within = [sum(float(np.var(part)) * len(part) for part in np.array_split(spread, k))
              for k in range(1, 6)]  # fmt: skip
    drops = -np.diff(within)
    assert drops[0] > 3 * drops[1] > 6 * drops[2]
