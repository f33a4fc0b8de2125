"""Models in production: the figures in the answers."""

from math import sqrt

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.bank.claims.asked import question, says

Floats = NDArray[np.float64]


def odds(share: float) -> float:
    return share / (1 - share)


def share_of(odds: float) -> float:
    return odds / (1 + odds)


def test_two_million_customers_take_33_minutes() -> None:
    says("batch-or-online", "Two million customers at 1,000 a second take 33 minutes")
    assert round(2_000_000 / 1_000 / 60) == 33


def psi(reference: Floats, today: Floats) -> float:
    edges = np.quantile(reference, np.linspace(0, 1, 11)[1:-1])
    old, new = (
        np.bincount(np.digitize(x, edges), minlength=10) / len(x) for x in (reference, today)
    )
    return float(((new - old) * np.log(new / old)).sum())


def test_the_stability_index_is_small_without_a_shift_and_02_with_a_clear_one() -> None:
    says("data-or-concept-drift", "ten equal parts", "Above roughly 0.2")
    says(
        "data-or-concept-drift", "the difference in share times the log of the ratio of the shares"
    )
    draw = np.random.default_rng(1).standard_normal
    assert psi(draw(50_000), draw(50_000)) < 0.01
    assert psi(draw(50_000), draw(50_000) + 0.5) > 0.2


def test_a_label_shift_multiplies_the_odds_by_306() -> None:
    says("data-or-concept-drift", "0.0309 over 0.0101, about 3.06", "10 percent becomes 25")
    assert "from 1 to 3 percent" in question("data-or-concept-drift").follow_ups[1].prompt
    old, new = odds(0.01), odds(0.03)
    assert (round(new, 4), round(old, 4)) == (0.0309, 0.0101)
    assert round(new / old, 2) == 3.06
    assert round(100 * share_of(odds(0.10) * new / old)) == 25


def test_the_corrected_probabilities_are_those_of_the_new_world() -> None:
    says("data-or-concept-drift", "The ranking stays right, but the probabilities are too low")
    likelihood = np.array([0.2, 1.0, 5.0])  # of the features among positives, over negatives
    corrected = share_of_each(share_of_each(likelihood * odds(0.01)), odds(0.03) / odds(0.01))
    assert corrected == pytest.approx(share_of_each(likelihood * odds(0.03)))
    assert (corrected > share_of_each(likelihood * odds(0.01))).all()


def share_of_each(odds_or_share: Floats, factor: float | None = None) -> Floats:
    """Return odds as shares, or shares with their odds multiplied."""
    raw = odds_or_share if factor is None else odds_or_share / (1 - odds_or_share) * factor
    return np.asarray(raw / (1 + raw))


def test_20_000_requests_show_doubled_errors_and_no_conversion() -> None:
    says("safe-rollout", "One percent of two million requests a day is 20,000")
    says("safe-rollout", "an error rate of 0.5 percent double", "conversion move by 1 percent")
    requests = 2_000_000 * 0.01
    assert requests == pytest.approx(20_000)
    assert 0.005 / sqrt(0.01 * 0.99 / requests) > 5
    assert all(rate * 0.01 / sqrt(rate * (1 - rate) / requests) < 1.5 for rate in (0.02, 0.1, 0.5))


def test_the_order_of_a_sum_changes_its_last_digit() -> None:
    says("rebuild-a-model", "even 0.1 plus 0.2 plus 0.3 depends on the order")
    assert (0.1 + 0.2) + 0.3 != 0.1 + (0.2 + 0.3)


def test_daily_snapshots_make_18_terabytes_a_year() -> None:
    says("rebuild-a-model", "A daily snapshot of 50 gigabytes makes 18 terabytes a year")
    assert round(50 * 365 / 1000) == 18


def test_the_parts_of_a_slow_request_add_up_to_300() -> None:
    says(
        "latency-target",
        "spend 150 milliseconds on eight",
        "60 waiting",
        "70 in the model",
        "20 on",
    )
    assert "It takes 300" in question("latency-target").prompt
    assert 150 + 60 + 70 + 20 == 300
    assert any("takes 70 of 300" in pitfall for pitfall in question("latency-target").pitfalls)
    assert 300 - 70 > 100


def test_the_time_in_a_queue_is_twice_at_half_and_ten_times_at_90_percent() -> None:
    says(
        "latency-target", "the service time over one minus utilization", "twice at 50 percent, ten"
    )
    assert [1 / (1 - load) for load in (0.5, 0.9)] == pytest.approx([2, 10])
    rng = np.random.default_rng(2)
    gaps, service = rng.exponential(1 / 0.5, 200_000).tolist(), rng.exponential(1, 200_000).tolist()
    wait, total = 0.0, 0.0
    for gap, work in zip(gaps, service, strict=True):
        wait = max(0.0, wait - gap)
        total += wait + work
        wait += work
    assert total / len(gaps) == pytest.approx(2, rel=0.05)


def test_fanning_out_to_ten_makes_nearly_10_percent_slow() -> None:
    says("latency-target", "ten services, each slow once in a hundred, nearly 10 percent")
    assert 9 < 100 * (1 - 0.99**10) < 10


def test_percentiles_of_parts_do_not_add_up() -> None:
    says("latency-target", "about 2 percent have at least one slow step and 0.01 percent have both")
    assert round(100 * (1 - 0.99**2)) == 2
    assert round(100 * 0.01**2, 4) == 0.01
    says("latency-target", "usually below the sum of the percentiles", "above if tails are heavy")
    rng = np.random.default_rng(3)
    usual, heavy = rng.exponential(1, (2, 200_000)), rng.pareto(0.5, (2, 200_000))
    for parts, below in [(usual, True), (heavy, False)]:
        of_sum = np.quantile(parts.sum(axis=0), 0.99)
        assert (of_sum < np.quantile(parts, 0.99, axis=1).sum()) == below


def test_averages_agree_while_rows_are_swapped() -> None:
    assert any("Averages can agree" in one for one in question("live-worse-than-offline").pitfalls)
    column = np.random.default_rng(4).standard_normal(1000)
    swapped = column[::-1]
    assert swapped.mean() == pytest.approx(column.mean())
    assert abs(np.corrcoef(column, swapped)[0, 1]) < 0.1


def test_60_early_reports_point_to_200() -> None:
    says("late-labels", "30 percent of all fraud", "60 reports by day 7 point to about 200")
    assert round(60 / 0.30) == 200


def test_letting_some_through_costs_2_500_dollars_a_day_at_most() -> None:
    says("late-labels", "a million payments a day are scored, 1 percent is blocked")
    says(
        "late-labels", "0.5 percent of those below 50 dollars", "at most 50 a day and 2,500 dollars"
    )
    let_through = 1_000_000 * 0.01 * 0.005
    assert let_through == pytest.approx(50)
    assert let_through * 50 == pytest.approx(2_500)


def test_inverse_probability_weights_count_the_blocked_without_bias() -> None:
    says("late-labels", "weight each by the inverse of its chance")
    rng = np.random.default_rng(5)
    score = rng.random(400_000)
    fraud = rng.random(400_000) < score
    chance = 0.02 * (1.5 - score)
    let_through = rng.random(400_000) < chance
    assert (fraud / chance)[let_through].sum() == pytest.approx(fraud.sum(), rel=0.1)
    assert fraud[let_through].mean() < fraud.mean() - 0.02


def test_ten_cents_for_a_thousand_predictions() -> None:
    says("serving-cost", "40,000 dollars for 400 million is 10 cents per thousand")
    assert round(40_000 * 100 / (400_000_000 / 1_000), 6) == 10


def test_raising_utilization_saves_60_percent_of_the_machines() -> None:
    says("serving-cost", "from 20 to 50 percent", "60 percent fewer machines")
    assert round(1 - 0.20 / 0.50, 6) == 0.60


def test_the_cascade_costs_30_percent_of_before() -> None:
    says("serving-cost", "a tenth", "the hard 20 percent, the bill is 10 plus 20, so 30 percent")
    small, large, hard = 0.1, 1.0, 0.2
    assert small + large * hard == pytest.approx(0.30)


def test_an_index_of_100_million_takes_five_and_a_half_hours() -> None:
    says("model-rollback", "100 million vectors at 5,000 a second takes five and a half hours")
    assert round(2 * 100_000_000 / 5_000 / 3600) / 2 == 5.5


def test_a_threshold_means_something_else_on_other_scores() -> None:
    says("model-rollback", "A threshold of 0.7 means something else on the old scores")
    scores = np.linspace(0.01, 0.99, 99)
    other = share_of_each(scores, 1 / 3)  # the same order on another scale
    assert (np.argsort(other) == np.argsort(scores)).all()
    assert (other > 0.7).sum() < (scores > 0.7).sum() / 2


def test_vectors_of_two_encoders_cannot_be_compared() -> None:
    says("model-rollback", "vectors of the new encoder cannot be compared with those of the old")
    rng = np.random.default_rng(6)
    items = rng.standard_normal((100, 32))
    turned = items @ np.linalg.qr(rng.standard_normal((32, 32)))[0]
    assert turned @ turned.T == pytest.approx(items @ items.T)
    assert ((turned @ items.T).argmax(axis=1) == np.arange(100)).mean() < 0.1
