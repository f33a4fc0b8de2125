"""Foundations: the figures in the answers."""

from math import comb, exp, log, sqrt

import numpy as np
import pytest

from tests.bank.claims.asked import says

Numbers = np.ndarray[tuple[int, ...], np.dtype[np.float64]]


def spread_of_fits(degree: int) -> tuple[float, float]:
    """Return squared bias and variance of a polynomial fit, averaged over the period."""
    places, noise = np.linspace(-1, 1, 30), 0.09
    everywhere = np.linspace(-1, 1, 1001)
    basis = np.polynomial.legendre.legvander(places, degree)
    weights = np.polynomial.legendre.legvander(everywhere, degree) @ np.linalg.pinv(basis)
    missed = weights @ np.sin(np.pi * places) - np.sin(np.pi * everywhere)
    return float(np.mean(missed**2)), float(noise * np.mean(np.sum(weights**2, axis=1)))


def test_a_line_through_a_sine_is_biased_and_hardly_varies() -> None:
    says("bias-variance-tradeoff", "30 noisy points, evenly spaced", "noise variance 0.09")
    says("bias-variance-tradeoff", "squared bias 0.20 and variance 0.006")
    bias, variance = spread_of_fits(1)
    assert (round(bias, 2), round(variance, 3)) == (0.20, 0.006)


def test_degree_15_varies_and_a_cubic_has_the_smallest_sum() -> None:
    says("bias-variance-tradeoff", "degree 15 has almost no bias and variance 0.06")
    says("bias-variance-tradeoff", "A cubic adds up to under 0.02")
    bias, variance = spread_of_fits(15)
    assert bias < 1e-9
    assert round(variance, 2) == 0.06
    assert sum(spread_of_fits(3)) < 0.02 < sum(spread_of_fits(15)) < sum(spread_of_fits(1))


def test_pure_leaves_memorize_flipped_labels_and_pay_for_it() -> None:
    says("overfitting", "one label in ten was flipped", "agrees with only 90 percent")
    says("overfitting", "can still hit 100 percent in training", "cost it accuracy on unseen rows")
    draws = np.random.default_rng(0)
    training, unseen = np.sort(draws.random(4000)), draws.random(4000)
    flipped = (training > 0.5) ^ (draws.random(4000) < 0.1)
    assert np.mean(flipped == (training > 0.5)) == pytest.approx(0.9, abs=0.02)
    borders = (training[1:] + training[:-1]) / 2
    assert np.all(flipped[np.searchsorted(borders, training)] == flipped)
    assert np.mean(flipped[np.searchsorted(borders, unseen)] == (unseen > 0.5)) < 0.92


def test_90_percent_of_1000_cases_is_88_to_92() -> None:
    says("generalization-unseen-data", "90 percent on 1,000 test cases means roughly 88 to 92")
    half = 1.96 * sqrt(0.9 * 0.1 / 1000)
    assert (round(100 * (0.9 - half)), round(100 * (0.9 + half))) == (88, 92)


@pytest.mark.parametrize(("rate", "factor"), [(0.1, 0.8), (0.01, 0.98), (1.0, -1.0), (1.1, -1.2)])
def test_a_step_down_w_squared_multiplies_w(rate: float, factor: float) -> None:
    says("gradient-descent", "w squared, whose slope is 2w", "0.1 each step multiplies w by 0.8")
    says("gradient-descent", "0.01 gives 0.98", "At exactly 1 it jumps between w and minus w")
    says("gradient-descent", "such as 1.1", "flips sign and grows by 20 percent each step")
    w = 3.0
    assert w - rate * 2 * w == pytest.approx(factor * w)


def test_half_precision_ends_at_65504_and_bfloat16_does_not() -> None:
    says("gradient-descent", "half-precision floats end at 65,504")
    says("gradient-descent", "bfloat16 has the range of a 32-bit float")
    assert np.finfo(np.float16).max == 65_504
    with np.errstate(over="ignore"):
        assert np.isinf(np.float16(70_000))
    largest_bfloat16 = (2 - 2.0**-7) * 2.0**127
    assert largest_bfloat16 == pytest.approx(float(np.finfo(np.float32).max), rel=0.01)


def test_ten_axes_in_ten_parts_make_ten_billion_cells() -> None:
    says("curse-of-dimensionality", "two inputs give a hundred cells", "give ten billion")
    assert (10**2, 10**10) == (100, 10_000_000_000)


def test_a_tenth_of_a_cube_needs_most_of_each_axis() -> None:
    says("curse-of-dimensionality", "10 percent of evenly spread points in ten dimensions")
    says("curse-of-dimensionality", "79 percent of the range of each axis")
    assert round(100 * 0.1 ** (1 / 10)) == 79


def nearest_to_farthest(dimensions: int) -> float:
    draws = np.random.default_rng(1)
    shares = []
    for _ in range(100):
        points, here = draws.random((1000, dimensions)), draws.random(dimensions)
        distances = np.sqrt(np.sum((points - here) ** 2, axis=1))
        shares.append(distances.min() / distances.max())
    return float(np.median(shares))


def test_among_1000_points_distances_become_alike() -> None:
    says("curse-of-dimensionality", "among 1,000 uniform points", "about 1.5 percent as far")
    says("curse-of-dimensionality", "but 70 percent in a hundred")
    assert nearest_to_farthest(2) == pytest.approx(0.015, abs=0.003)
    assert nearest_to_farthest(100) == pytest.approx(0.70, abs=0.015)


def normal(x: float, mean: float) -> float:
    return exp(-((x - mean) ** 2) / 2)


def test_where_a_disease_is_commoner_the_prior_alone_is_replaced() -> None:
    says("generative-or-discriminative", "ten times as common elsewhere, I change one number")
    here, elsewhere, x = 0.01, 0.1, 1.3
    sick, well = normal(x, 2.0), normal(x, 0.0)
    shifted = elsewhere * sick / (elsewhere * sick + (1 - elsewhere) * well)
    direct = here * sick / (here * sick + (1 - here) * well)
    odds = direct / (1 - direct) * (elsewhere / (1 - elsewhere)) / (here / (1 - here))
    assert shifted == pytest.approx(odds / (1 + odds))


def test_separated_classes_leave_logistic_regression_without_an_optimum() -> None:
    says("generative-or-discriminative", "With perfectly separated classes it needs a penalty")
    margins = np.array([0.5, 1.0, 2.0])
    losses = [float(np.sum(np.log1p(np.exp(-scale * margins)))) for scale in (1, 10, 100)]
    assert losses == sorted(losses, reverse=True)
    assert losses[-1] < 1e-10


def test_three_labels_cost_0105_0511_and_0223() -> None:
    says("losses-from-likelihood", "0.9, 0.6, 0.2", "0.105 plus 0.511 plus 0.223")
    costs = [-log(0.9), -log(0.6), -log(1 - 0.2)]
    assert [round(cost, 3) for cost in costs] == [0.105, 0.511, 0.223]


def test_three_heads_mean_that_tails_never_comes() -> None:
    says("losses-from-likelihood", "three heads in three tosses would mean tails never comes up")
    chances = np.linspace(0, 1, 101)
    assert chances[np.argmax(comb(3, 3) * chances**3)] == 1.0


def test_squared_error_aims_at_the_mean_and_absolute_error_at_the_median() -> None:
    says("losses-from-likelihood", "for any noise with mean zero it aims at the conditional mean")
    says("losses-from-likelihood", "Laplace noise gives absolute error")
    skewed = np.random.default_rng(2).exponential(size=4001)
    guesses = np.linspace(0, 2, 401)
    squared = guesses[np.argmin([np.mean((skewed - guess) ** 2) for guess in guesses])]
    absolute = guesses[np.argmin([np.mean(np.abs(skewed - guess)) for guess in guesses])]
    assert squared == pytest.approx(skewed.mean(), abs=0.01)
    assert absolute == pytest.approx(np.median(skewed), abs=0.01)


def sigmoid(score: float) -> float:
    return 1 / (1 + exp(-score))


def slope_at(loss: str, score: float, label: int) -> float:
    def value(at: float) -> float:
        p = sigmoid(at)
        return (p - label) ** 2 if loss == "squared" else -log(p if label else 1 - p)

    return (value(score + 1e-5) - value(score - 1e-5)) / 2e-5


def test_where_it_is_confidently_wrong_squared_error_hardly_moves() -> None:
    says("losses-from-likelihood", "nearly zero where the model is confidently wrong")
    says("losses-from-likelihood", "with respect to the logit is prediction minus label")
    assert abs(slope_at("squared", -8.0, 1)) < 0.001
    assert slope_at("cross-entropy", -8.0, 1) == pytest.approx(sigmoid(-8.0) - 1, rel=1e-4)
    assert slope_at("cross-entropy", 0.4, 0) == pytest.approx(sigmoid(0.4), rel=1e-4)


def test_cross_entropy_is_convex_in_the_score_and_squared_error_is_not() -> None:
    says("losses-from-likelihood", "Cross-entropy is also convex in the weights")
    says("losses-from-likelihood", "squared error after a sigmoid is not")
    scores = np.linspace(-8, 8, 161)
    p = 1 / (1 + np.exp(-scores))
    assert np.all(np.diff(-np.log(p), 2) > 0)
    assert np.any(np.diff((p - 1) ** 2, 2) < 0)


def test_a_predicted_log_variance_settles_at_the_squared_miss() -> None:
    says("losses-from-likelihood", "half the log variance plus the squared difference over twice")
    miss = 1.7
    log_variances = np.linspace(-3, 4, 7001)
    losses = 0.5 * log_variances + miss**2 / (2 * np.exp(log_variances))
    density = -np.log(np.exp(-(miss**2) / (2 * 2.0)) / sqrt(2 * np.pi * 2.0))
    assert density == pytest.approx(0.5 * log(2.0) + miss**2 / 4 + 0.5 * log(2 * np.pi))
    assert np.exp(log_variances[np.argmin(losses)]) == pytest.approx(miss**2, rel=0.01)


@pytest.mark.parametrize(("prior", "penalty"), [("normal", "squared"), ("laplace", "absolute")])
def test_a_prior_on_the_weights_is_a_penalty(prior: str, penalty: str) -> None:
    says("losses-from-likelihood", "a normal prior on the weights gives the L2 penalty")
    says("losses-from-likelihood", "a Laplace prior L1")
    weights = np.array([-2.0, 0.5, 3.0])
    density = np.exp(-(weights**2) / 2) if prior == "normal" else np.exp(-np.abs(weights)) / 2
    charged = weights**2 / 2 if penalty == "squared" else np.abs(weights)
    constant = -np.log(density) - charged
    assert constant == pytest.approx(constant[0])
