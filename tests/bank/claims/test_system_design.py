"""Machine-learning system design: the figures in the answers."""

from math import sqrt
from statistics import NormalDist

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.bank.claims.asked import question, says

DAY = 24 * 3600
FLOAT_BYTES = 4


def pinball(quantile: float, actual: NDArray[np.float64], forecast: float) -> float:
    above = np.maximum(actual - forecast, 0)
    below = np.maximum(forecast - actual, 0)
    return float((quantile * above + (1 - quantile) * below).mean())


def test_300_stores_and_2_000_products_make_600_000_series() -> None:
    prompt = question("design-demand-forecast").prompt
    assert "300 stores" in prompt
    assert "2,000 products" in prompt
    says("design-demand-forecast", "600,000 combinations", "600,000 separate models")
    stores, products = 300, 2_000
    assert stores * products == 600_000


def test_the_best_order_covers_demand_three_times_in_four() -> None:
    says("design-demand-forecast", "a missing loaf costs 3 and a wasted one 1")
    says("design-demand-forecast", "covers demand with probability 3 out of 4")
    demand = np.random.default_rng(1).poisson(40, 20_000).astype(float)
    cost = {
        order: (3 * np.maximum(demand - order, 0) + np.maximum(order - demand, 0)).mean()
        for order in range(20, 70)
    }
    best = min(cost, key=lambda order: cost[order])
    assert best == np.quantile(demand, 3 / 4)


def test_at_the_75_percent_quantile_something_is_left_on_three_days_in_four() -> None:
    says("design-demand-forecast", "75 percent quantile", "left over on three days in four")
    demand = np.random.default_rng(2).gamma(30, 10, 20_000)
    assert (demand < np.quantile(demand, 0.75)).mean() == pytest.approx(3 / 4, abs=0.001)


def test_quantile_loss_is_least_at_the_quantile() -> None:
    says("design-demand-forecast", "trained with quantile loss")
    demand = np.random.default_rng(3).gamma(3, 10, 20_000)
    right = float(np.quantile(demand, 0.75))
    assert pinball(0.75, demand, right) < pinball(0.75, demand, right * 1.05)
    assert pinball(0.75, demand, right) < pinball(0.75, demand, right * 0.95)


def test_two_days_of_1_000_stories_are_2_000_candidates() -> None:
    says("design-news-start-page", "1,000 new stories a day", "two days make up to 2,000")
    days, stories = 2, 1_000
    assert days * stories == 2_000


def test_the_smoothed_rate_is_6_percent_and_no_longer_20() -> None:
    says("design-news-start-page", "2 clicks in 10 impressions", "5 clicks and 100 impressions")
    says("design-news-start-page", "gives 6 percent instead of 20")
    assert round(100 * (2 + 5) / (10 + 100)) == 6
    assert round(100 * 2 / 10) == 20


def test_a_code_is_the_cheapest_answer_to_the_payment() -> None:
    says("design-payment-fraud", "200 dollars has a fraud probability of 5 percent")
    says("design-payment-fraud", "Accepting costs 10", "perhaps 6", "5.70", "which comes to 1.50")
    says("design-payment-fraud", "50 cents", "stops nine frauds in ten")
    fraud, amount = 0.05, 200
    costs = {
        "accept": fraud * amount,
        "decline": (1 - fraud) * 6,
        "code": 0.50 + (1 - 0.9) * fraud * amount,
    }
    assert costs == pytest.approx({"accept": 10, "decline": 5.70, "code": 1.50})
    assert min(costs, key=lambda answer: costs[answer]) == "code"


def test_the_threshold_depends_on_the_amount() -> None:
    says("design-payment-fraud", "Thresholds therefore depend on the amount")
    least = [0.50 / (0.9 * amount) for amount in (20, 200, 2000)]  # where a code begins to pay
    assert least == sorted(least, reverse=True)


def test_the_budget_of_the_payment_fits_in_200_milliseconds() -> None:
    says("design-payment-fraud", "60 milliseconds for features", "10 for the model, the rest")
    assert "within 200 milliseconds" in question("design-payment-fraud").prompt
    features, model = 60, 10
    assert features + model < 200


def test_accepting_everything_is_999_percent_accurate() -> None:
    says("design-payment-fraud", "0.1 percent fraud")
    assert any("reaches 99.9" in pitfall for pitfall in question("design-payment-fraud").pitfalls)
    assert round(100 * (1 - 0.001), 1) == 99.9


def test_two_million_vectors_take_8_gigabytes() -> None:
    says("design-document-assistant", "200,000 documents of about ten passages make two million")
    says("design-document-assistant", "at 1,024 floats each that is 8 gigabytes")
    vectors = 200_000 * 10
    assert vectors == 2_000_000
    assert round(vectors * 1_024 * FLOAT_BYTES / 1e9) == 8


def test_a_hundred_passages_cost_twenty_times_five() -> None:
    says("design-document-assistant", "a hundred cost twenty times the tokens of five")
    many, few = 100, 5
    assert many / few == 20


def test_the_percentile_of_a_sum_is_not_the_sum_of_percentiles() -> None:
    says("design-delivery-eta", "the percentile of a sum is not the sum of percentiles")
    parts = np.random.default_rng(4).gamma(4, 3, (3, 50_000))
    of_sum = np.quantile(parts.sum(axis=0), 0.8)
    assert of_sum < 0.95 * np.quantile(parts, 0.8, axis=1).sum()


def test_dropping_canceled_orders_makes_training_data_too_fast() -> None:
    says("design-delivery-eta", "if they drop out, training data look too fast")
    rng = np.random.default_rng(5)
    minutes, patience = rng.gamma(9, 4, 50_000), rng.exponential(120, 50_000)
    assert minutes[minutes < patience].mean() < 0.97 * minutes.mean()


def test_beyond_the_80th_percentile_are_20_percent() -> None:
    says("design-delivery-eta", "If the 80th percentile is right, 20 percent are later")
    minutes = np.random.default_rng(6).gamma(9, 4, 50_000)
    assert (minutes > np.quantile(minutes, 0.8)).mean() == pytest.approx(0.2, abs=0.001)


def test_an_honest_mean_of_durations_is_exceeded_by_a_lot() -> None:
    assert any("an honest mean" in one for one in question("design-delivery-eta").pitfalls)
    minutes = np.random.default_rng(7).lognormal(3.4, 0.5, 50_000)
    late = minutes[minutes > minutes.mean()] - minutes.mean()
    early = minutes.mean() - minutes[minutes < minutes.mean()]
    assert late.size > 0.35 * minutes.size
    assert np.quantile(late, 0.9) > 1.5 * np.quantile(early, 0.9)


def test_a_billion_requests_are_12_000_a_second() -> None:
    says("design-social-feed", "ten visits a day", "a billion requests, 12,000 a second")
    assert "100 million daily users" in question("design-social-feed").prompt
    requests = 100_000_000 * 10
    assert requests == 1e9
    assert round(requests / DAY, -3) == 12_000


def test_the_heavy_network_makes_three_and_a_half_million_scores_a_second() -> None:
    says("design-social-feed", "cuts 1,500 to 300", "3.5 million scores a second on average")
    assert round(1e9 / DAY * 300 / 1e6, 1) == 3.5


def test_an_overestimated_action_counts_for_more_than_its_weight() -> None:
    says("design-social-feed", "The predictions must be calibrated, because they are added")
    like, comment = np.array([0.30, 0.10]), np.array([0.01, 0.03])
    scores = 1 * like + 5 * comment, 1 * 2 * like + 5 * comment
    assert scores[0][0] / scores[0][1] < scores[1][0] / scores[1][1]


def corrected(q: float, kept: float) -> float:
    return q / (q + (1 - q) / kept)


def test_9_percent_on_the_sample_becomes_098() -> None:
    says("design-ad-clicks", "all clicks and a tenth of the rest")
    says("design-ad-clicks", "q over q plus (1 minus q) over 0.1, so 9 percent becomes 0.98")
    assert round(100 * corrected(0.09, 0.1), 2) == 0.98
    clicks, others = 0.01, 0.99
    assert corrected(clicks / (clicks + 0.1 * others), 0.1) == pytest.approx(clicks)


def test_without_the_correction_clicks_are_nine_times_too_high() -> None:
    says("design-ad-clicks", "a click rate of 1 percent", "With 99 percent non-clicks")
    assert any(
        "nine times too high" in pitfall for pitfall in question("design-ad-clicks").pitfalls
    )
    assert round(0.01 / (0.01 + 0.1 * 0.99) / 0.01) == 9


def test_doubling_every_probability_leaves_auc_and_spoils_log_loss() -> None:
    assert any(
        "leaves it unchanged" in pitfall for pitfall in question("design-ad-clicks").pitfalls
    )
    says("design-ad-clicks", "Loss is log loss, since it rewards true probabilities")
    rng = np.random.default_rng(8)
    p = rng.beta(2, 18, 20_000)
    clicked = rng.random(20_000) < p
    assert (np.argsort(2 * p) == np.argsort(p)).all()
    losses = [
        -np.where(clicked, np.log(one), np.log1p(-one)).mean()
        for one in (p, np.minimum(2 * p, 0.999))
    ]
    assert losses[0] < losses[1]


def test_the_winner_of_300_is_overestimated_though_the_average_is_right() -> None:
    says("design-ad-clicks", "winners are overestimated even if the average is right")
    rng = np.random.default_rng(9)
    known = rng.normal(-4.6, 0.3, (1000, 300))
    real = known + rng.normal(0, 0.3, known.shape)
    estimated = real + rng.normal(0, 0.3, known.shape)
    won = estimated.argmax(axis=1, keepdims=True)
    assert estimated.mean() == pytest.approx(real.mean(), abs=0.01)
    gap = np.take_along_axis(estimated, won, 1) - np.take_along_axis(real, won, 1)
    assert gap.mean() > 0.3


def test_50_million_posts_are_580_a_second_and_reviewers_see_1_percent() -> None:
    says("design-content-moderation", "50 million a day are 580 a second")
    says("design-content-moderation", "A thousand reviewers at 500 cases a day see 1 percent")
    assert round(50_000_000 / DAY, -1) == 580
    assert round(100 * 1_000 * 500 / 50_000_000, 6) == 1


def test_40_harmful_views_are_good_to_30_percent() -> None:
    says("design-content-moderation", "0.2 percent prevalence, 20,000 rated views give about 40")
    says("design-content-moderation", "roughly plus or minus 30 percent")
    found = 20_000 * 0.002
    assert found == pytest.approx(40)
    margin = NormalDist().inv_cdf(0.975) * sqrt(found * (1 - 0.002)) / found
    assert margin == pytest.approx(0.30, abs=0.02)


def test_sampling_by_model_score_makes_prevalence_more_exact() -> None:
    says("design-content-moderation", "for more, I sample by model score and reweight")
    rng = np.random.default_rng(10)
    score = rng.beta(0.05, 10, 200_000)
    harmful = rng.random(200_000) < score
    chance = np.sqrt(score + 1e-4)
    chance /= chance.sum()
    plain, weighted = [], []
    for _ in range(200):
        plain.append(harmful[rng.integers(0, harmful.size, 2000)].mean())
        picked = rng.choice(harmful.size, 2000, p=chance)
        weighted.append((harmful[picked] / chance[picked]).mean() / harmful.size)
    assert np.mean(weighted) == pytest.approx(harmful.mean(), rel=0.1)
    assert np.std(weighted) < 0.8 * np.std(plain)


def test_a_billion_vectors_make_two_terabytes_and_72_gigabytes() -> None:
    says("design-photo-search", "A billion vectors of 512 floats make two terabytes")
    says("design-photo-search", "64 bytes each, or 72 with ids, that is 72 gigabytes")
    assert round(1e9 * 512 * FLOAT_BYTES / 1e12) == 2
    assert 64 + 8 == 72
    assert round(1e9 * (64 + 8) / 1e9) == 72


def test_eight_shards_with_200_hits_hold_the_best_500() -> None:
    says("design-photo-search", "each returns 200 hits, and the best 500 overall go on")
    shard = np.random.default_rng(11).integers(0, 8, (500, 500))  # of the best 500, many times
    most = max(int(np.bincount(row, minlength=8).max()) for row in shard)
    assert most < 200


def test_embedding_the_photos_takes_23_gpu_days() -> None:
    says("design-photo-search", "at 500 a second per GPU, takes 23 GPU-days, or 17 hours on 32")
    seconds = 1e9 / 500
    assert round(seconds / DAY) == 23
    assert round(seconds / 3600 / 32) == 17


def test_the_budget_of_the_photo_search_fits_in_200_milliseconds() -> None:
    says("design-photo-search", "20 milliseconds for the text encoder, 60 for the shards, 50 for")
    assert "within 200 milliseconds" in question("design-photo-search").prompt
    encoder, shards, reranking = 20, 60, 50
    assert encoder + shards + reranking < 200


def test_a_filter_of_2_percent_leaves_ten_of_500_hits() -> None:
    prompt = question("design-photo-search").follow_ups[0].prompt
    assert "only 2 percent of the photos" in prompt
    says("design-photo-search", "of 500 hits about ten remain", "those 20 million photos")
    assert round(500 * 0.02) == 10
    assert round(1e9 * 0.02) == 20_000_000


def test_codes_of_32_bytes_save_nearly_half() -> None:
    says("design-photo-search", "Codes of 32 bytes bring memory from 72 to 40 gigabytes")
    ids = 72 - 64
    assert round(1e9 * (32 + ids) / 1e9) == 40
