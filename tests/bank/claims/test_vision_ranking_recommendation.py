"""Vision, ranking and recommendation: the figures in the answers."""

import math
from typing import Any

import numpy as np
import pytest

from tests.bank.claims.asked import question, says

Array = Any
MILLION = 10**6
Box = tuple[float, float, float, float]


# images


def test_a_6_upside_down_is_a_9_but_not_the_other_way_of_a_mirror() -> None:
    says("image-augmentation", "A 6 turned upside down is a 9")
    six = np.array([[1, 0, 0], [1, 0, 0], [1, 1, 1], [1, 0, 1], [1, 1, 1]])
    nine = np.array([[1, 1, 1], [1, 0, 1], [1, 1, 1], [0, 0, 1], [0, 0, 1]])
    assert (np.rot90(six, 2) == nine).all()
    assert (np.fliplr(six) != nine).any()


def overlap(one: Box, other: Box) -> tuple[float, float]:
    """Return the area that two boxes share and the area they cover together."""
    width = max(0.0, min(one[2], other[2]) - max(one[0], other[0]))
    height = max(0.0, min(one[3], other[3]) - max(one[1], other[1]))
    areas = sum((box[2] - box[0]) * (box[3] - box[1]) for box in (one, other))
    return width * height, areas - width * height


def average_precision(right: list[bool], objects: int) -> tuple[list[tuple[float, float]], float]:
    """Return the pairs of recall and precision at each hit, and the area under them."""
    pairs, area, found = [], 0.0, 0
    for n, hit in enumerate(right, 1):
        if hit:
            found += 1
            pairs.append((found / objects, found / n))
            area += found / n / objects
    return pairs, area


def test_two_boxes_shifted_by_20_overlap_by_067() -> None:
    says("detection-average-precision", "one shifted by 20 pixels, share 8,000 of 12,000, so 0.67")
    shared, together = overlap((0, 0, 100, 100), (20, 0, 120, 100))
    assert (shared, together) == (8000, 12_000)
    assert shared / together == pytest.approx(0.67, abs=0.005)


def test_right_wrong_right_of_three_objects_has_an_average_precision_of_056() -> None:
    says("detection-average-precision", "three objects", "right, wrong, right")
    says("detection-average-precision", "precision is 1 at a recall of one third, and two thirds")
    says("detection-average-precision", "1/3 times 1 plus 1/3 times 2/3, 0.56")
    pairs, area = average_precision([True, False, True], 3)
    assert pairs == [(1 / 3, 1), (2 / 3, 2 / 3)]
    assert area == pytest.approx(0.56, abs=0.005)
    grid = np.linspace(0, 1, 101)
    best = [max((p for r, p in pairs if r >= at), default=0.0) for at in grid]
    assert np.mean(best) == pytest.approx(0.56, abs=0.01)


def test_there_are_ten_thresholds_from_05_to_095() -> None:
    says("detection-average-precision", "ten IoU thresholds from 0.5 to 0.95")
    assert len(np.arange(0.5, 0.95 + 1e-9, 0.05)) == 10


def test_two_close_people_can_overlap_by_more_than_the_suppression_allows() -> None:
    says("detection-average-precision", "In a crowd two real people may overlap by more than that")
    shared, together = overlap((0, 0, 50, 150), (12, 5, 62, 155))
    assert shared / together > 0.5


# background


def cross_entropy(right: float, gamma: float = 0.0) -> float:
    return -math.pow(1 - right, gamma) * math.log(right)


def test_the_small_losses_of_easy_background_add_up_to_1005_against_46() -> None:
    says("detection-foreground-imbalance", "0.99: a loss of 0.01 each, 1,005 in all")
    says(
        "detection-foreground-imbalance", "Twenty hard objects at probability 0.1 have 2.3 each, 46"
    )
    assert cross_entropy(0.99) == pytest.approx(0.01, abs=1e-4)
    assert round(100_000 * cross_entropy(0.99)) == 1005
    assert cross_entropy(0.1) == pytest.approx(2.3, abs=0.05)
    assert round(20 * cross_entropy(0.1)) == 46


def test_the_gradient_is_mostly_about_easy_boxes() -> None:
    says("detection-foreground-imbalance", "the gradient is mostly about boxes with nothing left")
    easy, hard = 100_000 * (1 - 0.99), 20 * (1 - 0.1)
    assert easy / (easy + hard) > 0.9


def test_focal_loss_turns_the_sums_into_01_against_37() -> None:
    says(
        "detection-foreground-imbalance",
        "scaled by 0.0001 and a hard one by 0.81",
        "0.1 against 37",
    )
    assert pytest.approx(0.0001) == (1 - 0.99) ** 2
    assert pytest.approx(0.81) == (1 - 0.1) ** 2
    assert 100_000 * cross_entropy(0.99, 2) == pytest.approx(0.1, abs=0.005)
    assert round(20 * cross_entropy(0.1, 2)) == 37
    says("detection-foreground-imbalance", "With gamma 0 it is plain cross-entropy")
    assert cross_entropy(0.3, 0) == -math.log(0.3)


def test_a_constant_weight_keeps_easy_and_hard_background_in_proportion() -> None:
    says("detection-foreground-imbalance", "constant class weight cannot tell easy background from")
    easy, hard, weight = cross_entropy(0.99), cross_entropy(0.1), 0.25
    assert weight * easy / (weight * hard) == pytest.approx(easy / hard)
    assert cross_entropy(0.99, 2) / cross_entropy(0.1, 2) < easy / hard / 1000


def test_a_start_at_001_is_calm_where_05_is_swamped_by_background() -> None:
    says("detection-foreground-imbalance", "probability of about 0.01; at 0.5 the first steps")
    boxes, objects = 100_000, 20

    def background_loss(foreground: float) -> float:
        return boxes * cross_entropy(1 - foreground, 2) / objects

    assert background_loss(0.5) > 800
    assert background_loss(0.01) < 0.01


# embeddings


def test_a_collapse_costs_a_triplet_loss_only_the_margin_and_a_softmax_the_logarithm() -> None:
    says("metric-learning", "with a triplet loss that costs only the margin", "1,024 in the batch")
    says("metric-learning", "a softmax over the batch, which does not reward it")
    point, margin = np.ones(4) / 2, 0.2
    near = far = float(((point - point) ** 2).sum())
    assert max(0.0, near - far + margin) == margin
    batch = np.tile(point, (1024, 1))
    scores = batch @ batch.T
    loss = np.log(np.exp(scores).sum(1)) - np.diag(scores)
    assert loss.mean() == pytest.approx(math.log(1024))


def test_recall_against_a_small_sample_flatters() -> None:
    says("metric-learning", "against the whole catalog, not against a small sample, which flatters")
    rng, better = np.random.default_rng(0), 500
    sampled = rng.hypergeometric(better, MILLION - better, 1000, size=2000)
    assert better >= 10
    assert (sampled < 10).mean() > 0.99


def test_the_numbers_of_the_factorization() -> None:
    says("factorization-or-two-tower", "a million users, 100,000 items, and 64 dimensions")
    says("factorization-or-two-tower", "that is 70 million numbers")
    assert pytest.approx(70, abs=1) == (MILLION + 100_000) * 64 / MILLION


def test_subtracting_the_logarithm_of_the_frequency_removes_the_bias_of_the_batch() -> None:
    says(
        "factorization-or-two-tower", "Subtracting the logarithm of an item's sampling probability"
    )
    rng = np.random.default_rng(0)
    score, frequency = rng.normal(size=40), rng.dirichlet(np.ones(40))
    full = np.exp(score).sum()
    drawn = rng.choice(40, 200_000, p=frequency)
    corrected = np.exp(score[drawn] - np.log(frequency[drawn])).mean()
    raw = np.exp(score[drawn]).mean() * 40
    assert corrected == pytest.approx(full, rel=0.02)
    assert abs(raw - full) > 0.1 * full


# ranked lists


def dcg(grades: list[int]) -> float:
    return sum((math.pow(2, grade) - 1) / math.log2(n + 1) for n, grade in enumerate(grades, 1))


def ndcg(grades: list[int]) -> float:
    return dcg(grades) / dcg(sorted(grades, reverse=True))


def test_the_worked_ndcg() -> None:
    says("ranked-list-quality", "grades 3, 0, 2: the gains are 7, 0, and 3", "1, 1.58, and 2")
    says("ranked-list-quality", "so 8.5", "has 8.89, and NDCG is 0.96", "0, 2, 3 it is only 0.61")
    assert [2**grade - 1 for grade in (3, 0, 2)] == [7, 0, 3]
    assert [math.log2(rank + 1) for rank in (1, 2, 3)] == pytest.approx([1, 1.58, 2], abs=0.01)
    assert dcg([3, 0, 2]) == 8.5
    assert dcg([3, 2, 0]) == pytest.approx(8.89, abs=0.005)
    assert ndcg([3, 0, 2]) == pytest.approx(0.96, abs=0.005)
    assert ndcg([0, 2, 3]) == pytest.approx(0.61, abs=0.005)


def test_mediocre_results_in_their_ideal_order_also_score_1() -> None:
    says("ranked-list-quality", "mediocre results in their ideal order also score 1")
    assert ndcg([1, 1, 0]) == ndcg([3, 3, 2]) == 1


def test_precision_ignores_the_order_and_the_third_place_gives_one_third() -> None:
    says(
        "ranked-list-quality", "third place gives one third", "It ignores the order within the ten"
    )
    relevant = [False, False, True, True]
    assert 1 / (relevant.index(True) + 1) == 1 / 3
    assert sum(relevant) == sum(sorted(relevant, reverse=True))


def test_a_rise_of_0004_over_300_queries_is_14_standard_errors() -> None:
    says("ranked-list-quality", "0.05 over the root of 300, about 0.003, so 0.004 is 1.4")
    error = 0.05 / math.sqrt(300)
    assert error == pytest.approx(0.003, abs=2e-4)
    assert 0.004 / error == pytest.approx(1.4, abs=0.05)
    assert "0.004 over 300 queries" in question("ranked-list-quality").follow_ups[1].prompt


def test_a_swap_at_the_top_changes_ndcg_far_more_than_one_at_101() -> None:
    says(
        "learning-to-rank", "the same at ranks 1 and 2 as at 101 and 102", "so the top counts most"
    )

    def change(rank: int) -> float:
        return 1 / math.log2(rank + 1) - 1 / math.log2(rank + 2)

    assert change(1) > 100 * change(101)


def test_ndcg_is_flat_until_the_order_changes_and_then_jumps() -> None:
    says("learning-to-rank", "the gradient is zero; at the point of a swap it jumps")
    grades = [0, 2, 3]

    def of_scores(last: float) -> float:
        order = np.argsort([-0.9, -0.5, -last])
        return ndcg([grades[n] for n in order])

    assert of_scores(0.1) == of_scores(0.499)
    assert of_scores(0.501) > of_scores(0.499) + 0.05


def test_smooth_ranks_are_a_sum_of_sigmoids() -> None:
    says("learning-to-rank", "the rank is replaced by a sum of sigmoids")
    scores = np.array([0.3, 2.0, -1.0, 0.9])
    ranks = (-scores).argsort().argsort() + 1
    apart = (scores[None] - scores[:, None]) / 0.01
    smooth = 0.5 + (1 / (1 + np.exp(-apart.clip(-500, 500)))).sum(1)
    assert smooth == pytest.approx(ranks)


# clicks


def test_weighted_clicks_of_the_fifth_place_equal_those_of_the_first() -> None:
    says("position-bias", "everyone examines position 1 and a quarter of users examine position 5")
    says(
        "position-bias", "relevance 0.2 gets 20 clicks in 100 views at the top and 5 in fifth place"
    )
    says("position-bias", "each of those 5 counts four times, which gives 20 again")
    examined, relevance = {1: 1.0, 5: 0.25}, 0.2
    clicks = {place: 100 * share * relevance for place, share in examined.items()}
    assert clicks == {1: pytest.approx(20), 5: pytest.approx(5)}
    assert clicks[5] / examined[5] == pytest.approx(20)


def test_the_ratio_of_click_rates_after_random_swaps_is_that_of_examination() -> None:
    says("position-bias", "the ratio of their click rates is the ratio of examination")
    rng, views = np.random.default_rng(0), 400_000
    relevance = rng.beta(2, 8, views)
    high = rng.random(views) < 0.5
    clicked = rng.random(views) < np.where(high, 0.8, 0.3) * relevance
    assert clicked[~high].mean() / clicked[high].mean() == pytest.approx(0.3 / 0.8, rel=0.03)


def test_without_swaps_the_ratio_is_wrong_because_the_good_stand_high() -> None:
    says("position-bias", "in the logs position and relevance go together")
    rng, views = np.random.default_rng(0), 100_000
    relevance = rng.beta(2, 8, views)
    high = relevance > np.median(relevance)
    clicked = rng.random(views) < np.where(high, 0.8, 0.3) * relevance
    assert clicked[~high].mean() / clicked[high].mean() < 0.6 * 0.3 / 0.8


def test_small_probabilities_make_the_weights_vary() -> None:
    says("position-bias", "The price of weighting is variance")

    def variance(examined: float, relevance: float = 0.2) -> float:
        return relevance / examined - relevance**2

    assert variance(0.01) > 100 * variance(1.0)


def won_by(clicks: int, views: int, other_clicks: int, other_views: int) -> float:
    """Return how often a draw for the second item beats one for the first, prior uniform."""
    a, b = clicks + 1, views - clicks + 1
    c, d = other_clicks + 1, other_views - other_clicks + 1

    def log_beta(one: float, other: float) -> float:
        return math.lgamma(one) + math.lgamma(other) - math.lgamma(one + other)

    return sum(
        math.exp(log_beta(a + i, b + d) - math.log(d + i) - log_beta(1 + i, d) - log_beta(a, b))
        for i in range(c)
    )


def test_one_click_in_50_beats_30_in_1000_on_53_percent_of_draws() -> None:
    says("recommendation-exploration", "A with 30 clicks in 1,000 views, and B with 1 in 50")
    says("recommendation-exploration", "2 percent, is below A's 3", "53 percent of the time")
    assert 1 / 50 < 30 / 1000
    assert round(100 * won_by(30, 1000, 1, 50)) == 53
    rng = np.random.default_rng(0)
    drawn = rng.beta(2, 50, 200_000) > rng.beta(31, 971, 200_000)
    assert drawn.mean() == pytest.approx(won_by(30, 1000, 1, 50), abs=0.005)


def test_a_thousand_more_views_settle_it() -> None:
    says("recommendation-exploration", "stays at 2 percent for a thousand more views, it wins less")
    assert won_by(30, 1000, 21, 1050) < 0.1


def test_a_hundred_sampled_items_can_reverse_which_model_looks_better() -> None:
    says("offline-online-recommendation", "Ranking the true item against 100 sampled ones")
    catalog, rng = 10_000, np.random.default_rng(0)
    ranks = {"sharp": np.repeat([1, 5000], 500), "blunt": np.full(1000, 200)}

    def sampled_hits(rank: Array) -> float:
        ahead = rng.hypergeometric(rank - 1, catalog - rank, 100)
        return float((ahead < 10).mean())

    assert (ranks["sharp"] <= 10).mean() > (ranks["blunt"] <= 10).mean()
    assert sampled_hits(ranks["sharp"]) < sampled_hits(ranks["blunt"])
