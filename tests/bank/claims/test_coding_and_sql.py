"""Coding and SQL: the code runs, and its edge cases and figures are as the answers say."""

import math
import random
import sqlite3
from collections import Counter
from fractions import Fraction
from functools import reduce
from itertools import combinations, pairwise, product
from typing import Any

import numpy as np
import pytest

from tests.bank.claims.asked import code_of, says

Array = Any
GIGA, MEGA, SINGLE, DOUBLE = 10**9, 10**6, 4, 8


def defined(name: str) -> dict[str, Any]:
    """Return what the code of a model answer defines."""
    found: dict[str, Any] = {"np": np}
    exec(code_of(name), found)
    return found


def error_of(points: Array, centers: Array) -> float:
    return float(((points[:, None] - centers) ** 2).sum(-1).min(1).sum())


# k-means


def blobs(seed: int = 0) -> Array:
    rng = np.random.default_rng(seed)
    return np.concatenate([rng.normal(at, 0.2, (40, 2)) for at in [(0, 0), (5, 0), (0, 5)]])


def test_kmeans_finds_three_blobs_and_each_center_is_the_mean_of_its_rows() -> None:
    kmeans, points = defined("code-kmeans")["kmeans"], blobs()
    runs = [kmeans(points, 3, np.random.default_rng(seed)) for seed in range(10)]
    centers = min(runs, key=lambda found: error_of(points, found))
    label = ((points[:, None] - centers) ** 2).sum(-1).argmin(1)
    for at in [(0, 0), (5, 0), (0, 5)]:
        assert np.linalg.norm(centers - at, axis=1).min() < 0.2
    for one in range(3):
        assert centers[one] == pytest.approx(points[label == one].mean(0))


def test_kmeans_reaches_only_a_local_minimum_so_starts_differ() -> None:
    kmeans, points = defined("code-kmeans")["kmeans"], blobs()
    runs = [kmeans(points, 3, np.random.default_rng(seed)) for seed in range(20)]
    errors = [error_of(points, found) for found in runs]
    assert max(errors) > 10 * min(errors)


def test_the_sum_of_squared_distances_never_rises() -> None:
    kmeans, points = defined("code-kmeans")["kmeans"], np.random.default_rng(1).random((200, 3))
    errors = [
        error_of(points, kmeans(points, 6, np.random.default_rng(3), steps=steps))
        for steps in range(25)
    ]
    assert all(after <= before + 1e-9 for before, after in pairwise(errors))
    assert errors[-1] < errors[0]


def test_the_edges_of_kmeans() -> None:
    says("code-kmeans", "k of one gives the overall mean", "zero error if all rows differ")
    kmeans, points = defined("code-kmeans")["kmeans"], blobs()
    rng = np.random.default_rng(0)
    assert kmeans(points, 1, rng)[0] == pytest.approx(points.mean(0))
    assert error_of(points[:7], kmeans(points[:7], 7, rng)) == 0
    same = np.ones((5, 2))
    assert kmeans(same, 3, rng).tolist() == [[1, 1]] * 3


def test_kmeans_does_not_truncate_the_means_of_whole_numbers() -> None:
    says("code-kmeans", "with whole numbers, the means would silently be truncated")
    kmeans, whole = defined("code-kmeans")["kmeans"], np.array([[0], [1], [3]])
    assert kmeans(whole, 1, np.random.default_rng(0))[0, 0] == pytest.approx(4 / 3)
    kept = whole[:1].copy()
    kept[0] = whole.mean(0)
    assert kept[0, 0] == 1


def test_kmeans_does_not_stop_early_on_columns_with_a_large_offset() -> None:
    kmeans, points = defined("code-kmeans")["kmeans"], blobs()
    near = kmeans(points, 3, np.random.default_rng(4))
    far = kmeans(points + 1e6, 3, np.random.default_rng(4))
    assert far - 1e6 == pytest.approx(near, abs=1e-6)


def test_a_centroid_without_points_stays_where_it_was() -> None:
    says("code-kmeans", "Here it stays where it was")
    kmeans = defined("code-kmeans")["kmeans"]
    twice = np.array([[0.0], [0.0], [9.0]])
    assert sorted(kmeans(twice, 3, np.random.default_rng(0)).ravel().tolist()) == [0, 0, 9]


def test_kmeans_memory() -> None:
    says("code-kmeans", "a million points, 20 clusters", "50 columns")
    says("code-kmeans", "that is 8 gigabytes", "160 megabytes")
    assert MEGA * 20 * 50 * DOUBLE / GIGA == 8
    assert MEGA * 20 * DOUBLE / MEGA == 160


# logistic regression


def labeled(rows: int = 300, seed: int = 0) -> tuple[Array, Array]:
    rng = np.random.default_rng(seed)
    inputs = rng.normal(size=(rows, 2))
    chance = 1 / (1 + np.exp(-(0.5 + inputs @ [2.0, -1.0])))
    return inputs, (rng.random(rows) < chance).astype(float)


def loss_of(weights: Array, inputs: Array, labels: Array, l2: float = 0.0) -> float:
    score = weights[0] + inputs @ weights[1:]
    each = np.logaddexp(0, score) - labels * score
    return float(each.mean() + l2 / 2 * (weights[1:] ** 2).sum())


def slope_by_nudging(weights: Array, inputs: Array, labels: Array, l2: float) -> Array:
    step = 1e-5 * np.eye(len(weights))
    return np.array(
        [
            loss_of(weights + one, inputs, labels, l2) - loss_of(weights - one, inputs, labels, l2)
            for one in step
        ]
    ) / (2e-5)


def test_one_step_follows_the_finite_differences_to_six_digits() -> None:
    says("code-logistic-regression", "by 1e-5", "six digits or more")
    fit, (inputs, labels) = defined("code-logistic-regression")["fit"], labeled()
    before = fit(inputs, labels, rate=0.5, l2=0.1, steps=3)
    after = fit(inputs, labels, rate=0.5, l2=0.1, steps=4)
    gradient = (before - after) / 0.5
    assert gradient == pytest.approx(slope_by_nudging(before, inputs, labels, 0.1), rel=1e-6)


def test_the_fit_ends_where_newtons_method_ends_after_few_steps() -> None:
    says("code-logistic-regression", "tens of steps instead of thousands")
    (inputs, labels), l2 = labeled(), 0.001
    found = defined("code-logistic-regression")["fit"](inputs, labels, l2=l2)
    wide, weights = np.column_stack([np.ones(len(inputs)), inputs]), np.zeros(3)
    penalty = l2 * np.diag([0.0, 1.0, 1.0])
    for _ in range(10):
        chance = 1 / (1 + np.exp(-wide @ weights))
        gradient = wide.T @ (chance - labels) / len(labels) + penalty @ weights
        curvature = (wide.T * (chance * (1 - chance))) @ wide / len(labels) + penalty
        weights = weights - np.linalg.solve(curvature, gradient)
    assert found == pytest.approx(weights, abs=1e-6)


def test_the_scikit_learn_objective_has_the_same_slope_up_to_its_scale() -> None:
    says("code-logistic-regression", "a C of one over n times `l2`")
    (inputs, labels), l2 = labeled(), 0.02
    strength = 1 / (len(labels) * l2)
    for weights in np.random.default_rng(0).normal(size=(5, 3)):
        summed = len(labels) * loss_of(weights, inputs, labels)
        theirs = (weights[1:] ** 2).sum() / 2 + strength * summed
        assert theirs == pytest.approx(loss_of(weights, inputs, labels, l2) / l2)


def test_the_loss_at_zero_weights_is_the_logarithm_of_two() -> None:
    says("code-logistic-regression", "0.693, the logarithm of 2, whatever the data")
    for seed in range(3):
        inputs, labels = labeled(seed=seed)
        assert loss_of(np.zeros(3), inputs, labels) == pytest.approx(0.693, abs=5e-4)
    assert math.log(2) == pytest.approx(0.693, abs=5e-4)


def test_the_loss_never_rises_with_full_batches() -> None:
    fit, (inputs, labels) = defined("code-logistic-regression")["fit"], labeled()
    losses = [loss_of(fit(inputs, labels, steps=n), inputs, labels, 0.001) for n in range(60)]
    assert all(after <= before for before, after in pairwise(losses))


def test_separable_labels_make_weights_grow_and_the_penalty_holds_them() -> None:
    fit, inputs = defined("code-logistic-regression")["fit"], np.array([[-1.0], [-0.5], [0.5], [1]])
    labels = np.array([0.0, 0, 1, 1])
    free = [fit(inputs, labels, l2=0.0, steps=steps)[1] for steps in (500, 5000, 10_000)]
    held = [fit(inputs, labels, l2=0.01, steps=steps)[1] for steps in (5000, 10_000)]
    assert free[0] + 1 < free[1] < free[2] - 0.5
    assert held[0] == pytest.approx(held[1], abs=1e-3)


def test_the_loss_from_the_score_is_finite_where_the_rounded_probability_is_not() -> None:
    says("code-logistic-regression", "`logaddexp(0, z) - y * z`")
    score = -800.0
    with np.errstate(over="ignore", divide="ignore"):
        naive = -np.log(1 / (1 + np.exp(-np.float64(score))))
    assert naive == math.inf
    assert np.logaddexp(0, score) - score == pytest.approx(800)


def test_squared_error_on_probabilities_is_not_convex_and_its_slope_vanishes() -> None:
    def loss(weight: float) -> float:
        return (1 / (1 + math.exp(-weight)) - 1) ** 2

    assert loss(-5) > (loss(-10) + loss(0)) / 2
    assert loss(-20) - loss(-19) < 1e-7


# area under the curve


def pair_count(labels: Array, scores: Array) -> float:
    pairs = list(product(scores[labels == 1], scores[labels == 0]))
    return sum(float(a > b) + float(a == b) / 2 for a, b in pairs) / len(pairs)


def test_auc_equals_the_pair_count_on_small_random_integers() -> None:
    auc, rng = defined("code-auc")["auc"], np.random.default_rng(0)
    for _ in range(50):
        labels = np.append(rng.integers(0, 2, 18), [0, 1])
        scores = rng.integers(0, 5, 20)
        assert auc(labels, scores) == pytest.approx(pair_count(labels, scores))


def test_the_worked_auc() -> None:
    says("code-auc", "positives at 0.9 and 0.4 and negatives at 0.4 and 0.1", "6.5", "0.875")
    auc, labels, scores = defined("code-auc")["auc"], [1, 1, 0, 0], [0.9, 0.4, 0.4, 0.1]
    assert auc(np.array(labels), np.array(scores)) == 0.875
    ranks = {score: 1 + sum(b < score for b in scores) for score in scores}
    shared = {score: ranks[score] + (scores.count(score) - 1) / 2 for score in scores}
    assert [shared[0.9], shared[0.4]] == [4, 2.5]


def test_a_constant_model_scores_one_half_but_one_without_grouping() -> None:
    says("code-auc", "1.0 if the positives come last, instead of 0.5")
    labels = np.array([0, 0, 0, 1, 1])
    assert defined("code-auc")["auc"](labels, np.ones(5)) == 0.5
    ranks = np.arange(1, 6)
    assert (ranks[labels == 1].sum() - 3) / 6 == 1.0


def test_score_bins_come_close_and_a_strict_transformation_changes_nothing() -> None:
    auc, rng = defined("code-auc")["auc"], np.random.default_rng(0)
    labels = rng.integers(0, 2, 5000)
    scores = 1 / (1 + np.exp(-rng.normal(labels, 1)))
    exact = auc(labels, scores)
    bins = (scores * 10_000).astype(int)
    high, low = (np.bincount(bins[labels == one], minlength=10_001) for one in (1, 0))
    below = low.cumsum() - low
    binned = (high * (below + low / 2)).sum() / (high.sum() * low.sum())
    assert binned == pytest.approx(exact, abs=1e-4)
    assert auc(labels, np.log(scores)) == exact
    assert auc(labels, scores.round(2)) != exact


def test_thirty_positives_leave_a_tenth_of_uncertainty_however_many_negatives() -> None:
    says("code-auc", "with 30 positives, an area of 0.8 is uncertain by about 0.1 either way")
    area, positives = 0.8, 30

    def half_width(negatives: float) -> float:
        two_positives, two_negatives = area / (2 - area), 2 * area**2 / (1 + area)
        spread = area * (1 - area) + (positives - 1) * (two_positives - area**2)
        spread += (negatives - 1) * (two_negatives - area**2)
        return 1.96 * math.sqrt(spread / (positives * negatives))

    assert half_width(1e9) == pytest.approx(0.1, abs=0.01)
    assert half_width(1000) == pytest.approx(half_width(1e9), abs=0.005)


# stratified split


def test_every_split_has_10_positives_and_190_negatives() -> None:
    says("code-stratified-split", "1,000 rows of which 50 are positive, and 20 percent")
    says("code-stratified-split", "exactly 10 positives and 190 negatives")
    split, labels = defined("code-stratified-split")["stratified_split"], [1] * 50 + [0] * 950
    for seed in range(5):
        train, test = split(labels, 0.2, seed)
        assert Counter(labels[row] for row in test) == {1: 10, 0: 190}
        assert sorted([*train, *test]) == list(range(1000))


def test_a_random_split_has_5_to_15_positives_19_times_out_of_20() -> None:
    says("code-stratified-split", "between 5 and 15 positives 19 times out of 20")
    ways = [math.comb(50, n) * math.comb(950, 200 - n) for n in range(51)]
    assert sum(ways[5:16]) / sum(ways) == pytest.approx(0.95, abs=0.01)


def test_seeds_strings_and_the_edges_of_the_split() -> None:
    says("code-stratified-split", "20 percent of two rows rounds to zero")
    split = defined("code-stratified-split")["stratified_split"]
    labels = ["b"] * 2 + ["a"] * 98
    tests = [split(labels, 0.2, seed)[1].tolist() for seed in (1, 1, 2)]
    assert tests[0] == tests[1] != tests[2]
    assert [labels[row] for row in tests[0]] == ["a"] * 20
    assert len(split(labels, 0.0, 0)[1]) == 0
    assert len(split(["a"] * 10, 0.2, 0)[1]) == 2


# reservoir sampling


def test_the_reservoir_is_uniform_over_whole_sets() -> None:
    reservoir, rng = defined("code-reservoir-sampling")["reservoir"], random.Random(0)
    seen = Counter(frozenset(reservoir(range(5), 2, rng)) for _ in range(10_000))
    assert len(seen) == math.comb(5, 2)
    assert all(abs(count - 1000) < 150 for count in seen.values())


def test_a_stream_no_longer_than_the_reservoir_is_kept_whole() -> None:
    reservoir = defined("code-reservoir-sampling")["reservoir"]
    assert reservoir(iter("ab"), 5, random.Random(0)) == ["a", "b"]


def kept_with(k: int, items: int, one_more: int) -> list[Fraction]:
    """Return each item's chance to end in the sample, drawing below `seen + one_more`."""
    kept = [Fraction(1)] * k
    for seen in range(k, items):
        slots = seen + one_more
        kept = [chance * (1 - Fraction(1, slots)) for chance in kept] + [Fraction(k, slots)]
    return kept


def test_the_chances_of_the_right_draw_and_of_the_off_by_one() -> None:
    says("code-reservoir-sampling", "one chance in 10,000", "at 22 percent instead of 30")
    assert Fraction(100, 1_000_000) == Fraction(1, 10_000)
    assert kept_with(3, 10, 1) == [Fraction(3, 10)] * 10
    wrong = kept_with(3, 10, 0)
    assert [round(float(one), 2) for one in wrong[:3]] == [0.22] * 3
    assert set(wrong[3:]) == {Fraction(1, 3)}


def test_the_induction_over_whole_sets() -> None:
    k, sets = 2, {frozenset(range(2)): Fraction(1)}
    for seen in range(k, 6):
        after: Counter[frozenset[int]] = Counter()
        for kept, chance in sets.items():
            after[kept] += chance * (1 - Fraction(k, seen + 1))  # type: ignore[assignment]
            for gone in kept:
                after[kept - {gone} | {seen}] += chance / (seen + 1)  # type: ignore[assignment]
        sets = dict(after)  # type: ignore[arg-type]
        assert set(sets) == {frozenset(one) for one in combinations(range(seen + 1), k)}
        assert set(sets.values()) == {Fraction(1, math.comb(seen + 1, k))}


def test_of_a_billion_items_1700_ever_get_in() -> None:
    says("code-reservoir-sampling", "a billion items and k of 100, only about 1,700")
    n, k = 10**9, 100
    harmonic = sum(1 / i for i in range(1, k + 1))
    expected = k + k * (math.log(n) + 0.5772156649 - harmonic)
    assert expected == pytest.approx(1700, abs=20)
    assert k + k * math.log(n / k) == pytest.approx(expected, rel=0.01)


def test_the_largest_tags_of_all_machines_and_the_weighted_tags() -> None:
    says("code-reservoir-sampling", "raise the random number to the power of one over the weight")
    rng, weights = np.random.default_rng(0), np.array([1.0, 2.0, 5.0])
    first = (rng.random((40_000, 3)) ** (1 / weights)).argmax(1)
    assert np.bincount(first) / 40_000 == pytest.approx(weights / 8, abs=0.01)
    tags = rng.random(60)
    heaps = [sorted(part)[-4:] for part in np.split(tags, 6)]
    assert sorted(tag for heap in heaps for tag in heap)[-4:] == sorted(tags)[-4:]


# distances


def test_the_blocks_find_what_the_slow_loops_find() -> None:
    nearest, rng = defined("code-vectorize-distances")["nearest"], np.random.default_rng(0)
    queries, vectors = rng.normal(size=(53, 4)), rng.normal(size=(70, 4))
    slow = [min(range(70), key=lambda j: ((one - vectors[j]) ** 2).sum()) for one in queries]
    for size in (500, 53, 10, 1):
        assert nearest(queries, vectors, size).tolist() == slow


def test_the_sizes_and_times_of_the_distances() -> None:
    says("code-vectorize-distances", "500 million pairs at roughly six microseconds", "50 minutes")
    says("code-vectorize-distances", "200 gigabytes for vectors of 100 numbers in single")
    says("code-vectorize-distances", "is 2 gigabytes; 500 queries at a time need only 100")
    pairs = 10_000 * 50_000
    assert pairs == 500 * MEGA
    assert pairs * 6e-6 / 60 == pytest.approx(50)
    assert pairs * 100 * SINGLE / GIGA == 200
    assert pairs * SINGLE / GIGA == 2
    assert 500 * 50_000 * SINGLE / MEGA == 100
    assert pytest.approx(13, abs=0.5) == 50 / 4


def test_large_norms_and_small_distances_lose_digits_until_the_mean_is_subtracted() -> None:
    nearest, rng = defined("code-vectorize-distances")["nearest"], np.random.default_rng(0)
    vectors = rng.normal(size=(300, 8))
    queries = vectors[:40] + 0.01
    far = [(one + 10_000).astype(np.float32) for one in (queries, vectors)]
    middle = far[1].mean(0)
    right = np.arange(40)
    assert (nearest(*far) != right).any()
    assert (nearest(far[0] - middle, far[1] - middle) == right).all()
    assert (nearest(*(one.astype(float) for one in far)) == right).all()


# SQL


def rows_of(schema: str, rows: list[tuple[Any, ...]], query: str) -> list[tuple[Any, ...]]:
    with sqlite3.connect(":memory:") as base:
        base.execute(f"CREATE TABLE {schema}")
        table, places = schema.split("(")[0], ", ".join("?" * len(rows[0]))
        base.executemany(f"INSERT INTO {table} VALUES ({places})", rows)
        return base.execute(query).fetchall()


ORDERS = "orders(order_id, customer, ordered_on, amount)"


def test_the_running_total_is_20_50_100_and_the_previous_row_is_fetched() -> None:
    says("sql-window-functions", "20, 30, and 50 dollars the running total is 20, 50, 100")
    rows = [(3, "a", "2024-01-02", 50), (1, "a", "2024-01-01", 20), (2, "a", "2024-01-02", 30)]
    found = rows_of(ORDERS, [*rows, (4, "b", "2024-01-01", 7)], code_of("sql-window-functions"))
    assert sorted(found, key=lambda row: (row[0], row[3])) == [
        ("a", "2024-01-01", 20, 20, None),
        ("a", "2024-01-02", 30, 50, "2024-01-01"),
        ("a", "2024-01-02", 50, 100, "2024-01-02"),
        ("b", "2024-01-01", 7, 7, None),
    ]


def test_the_share_of_each_order_and_the_default_frame_with_ties() -> None:
    share = "1.0 * amount / SUM(amount) OVER (PARTITION BY customer)"
    says("sql-window-functions", f"`{share}`", "would both show the total after both")
    rows = [(1, "a", 1, 20), (2, "a", 2, 30), (3, "a", 2, 50)]
    found = rows_of(ORDERS, rows, f"SELECT {share} FROM orders ORDER BY order_id")
    assert [one for (one,) in found] == pytest.approx([0.2, 0.3, 0.5])
    tied = "SUM(amount) OVER (PARTITION BY customer ORDER BY ordered_on)"
    found = rows_of(ORDERS, rows, f"SELECT {tied} FROM orders ORDER BY order_id")
    assert found == [(20,), (100,), (100,)]


def test_a_window_cannot_be_filtered_in_where() -> None:
    with pytest.raises(sqlite3.OperationalError, match="window function"):
        rows_of(ORDERS, [(1, "a", 1, 20)], "SELECT 1 FROM orders WHERE SUM(amount) OVER () > 1")


def test_the_average_of_the_three_orders_before() -> None:
    frame = "ROWS BETWEEN 3 PRECEDING AND 1 PRECEDING)"
    mean = f"AVG(amount) OVER (PARTITION BY customer ORDER BY ordered_on, order_id {frame}"
    says("sql-window-functions", f"`{mean}`", "The first order gets NULL")
    amounts = [10, 20, 60, 30, 90]
    rows = [(n, "a", n, amount) for n, amount in enumerate(amounts)]
    found = [one for (one,) in rows_of(ORDERS, rows, f"SELECT {mean} FROM orders")]
    assert found[0] is None
    assert found[1:] == [np.mean(amounts[max(0, n - 3) : n]) for n in range(1, 5)]


EVENTS = "events(event_id, user_id, ts)"


def test_the_sessions_of_the_worked_example() -> None:
    says("sql-sessionization", "9:00, 9:10, 9:45, and 9:50 give flags 1, 0, 1, 0", "1, 1, 2, 2")
    times = [9 * 3600 + 60 * minute for minute in (0, 10, 45, 50)]
    rows = [(n, "a", at) for n, at in enumerate(times)]
    found = rows_of(EVENTS, rows, code_of("sql-sessionization"))
    assert found == [("a", 1, times[0], times[1], 2), ("a", 2, times[2], times[3], 2)]
    inner = code_of("sql-sessionization").split("SELECT user_id")[0]
    flags = rows_of(EVENTS, rows, f"{inner} SELECT is_new, session FROM numbered ORDER BY ts")
    assert flags == [(1, 1), (0, 1), (1, 2), (0, 2)]


def test_sessions_equal_those_of_a_loop() -> None:
    says("sql-sessionization", "if the gap is above 1,800 seconds")
    rng = random.Random(0)
    gaps = [0, 60, 1799, 1800, 1801, 9000]
    rows: list[tuple[int, str, int]] = []
    expected: list[tuple[Any, ...]] = []
    for user in "abc":
        at, mine = 0, [[0]]
        for _ in range(30):
            gap = rng.choice(gaps)
            at += gap
            if gap > 1800:
                mine.append([])
            mine[-1].append(at)
        rows += [(rng.randrange(10**9), user, one) for session in mine for one in session]
        expected += [
            (user, number, one[0], one[-1], len(one)) for number, one in enumerate(mine, 1)
        ]
    rng.shuffle(rows)
    assert sorted(rows_of(EVENTS, list(rows), code_of("sql-sessionization"))) == expected


def test_a_late_event_bridges_two_sessions() -> None:
    query = code_of("sql-sessionization")
    rows: list[tuple[Any, ...]] = [(1, "a", 0), (2, "a", 3000)]
    assert len(rows_of(EVENTS, rows, query)) == 2
    assert rows_of(EVENTS, [*rows, (3, "a", 1500)], query) == [("a", 1, 0, 3000, 3)]


def test_a_customer_with_two_addresses_doubles_its_revenue() -> None:
    says("sql-join-fan-out", "bring in 12 percent of revenue, that explains the figure")
    with sqlite3.connect(":memory:") as base:
        base.executescript(
            """CREATE TABLE orders(order_id, customer_id, amount);
            INSERT INTO orders VALUES (1, 1, 60), (2, 2, 6), (3, 2, 6), (4, 3, 28);
            CREATE TABLE addresses(customer_id, city);
            INSERT INTO addresses VALUES (1, 'x'), (2, 'x'), (2, 'y');"""
        )

        def one(query: str) -> Any:
            return base.execute(query).fetchone()[0]

        joined = "FROM orders LEFT JOIN addresses USING (customer_id)"
        assert one("SELECT SUM(amount) FROM orders") == 100
        assert one(f"SELECT SUM(amount) {joined}") == 112
        assert one(f"SELECT SUM(DISTINCT amount) {joined}") == 94
        assert one("SELECT SUM(amount) FROM orders JOIN addresses USING (customer_id)") == 84
        assert one("SELECT COUNT(*) FROM orders") < one(f"SELECT COUNT(*) {joined}")
        assert base.execute(code_of("sql-join-fan-out")).fetchall() == [(2, 2)]
        where, on = "WHERE city = 'x'", "ON o.customer_id = a.customer_id AND city = 'x'"
        assert one(f"SELECT COUNT(*) {joined} {where}") == 3
        assert one(f"SELECT COUNT(*) FROM orders o LEFT JOIN addresses a {on}") == 4


ITEMS = "order_items(category, product, units)"


def test_the_three_best_of_each_category_are_those_of_a_loop() -> None:
    rng = random.Random(0)
    rows = [(rng.choice("ab"), rng.choice("pqrstu"), rng.randint(1, 4)) for _ in range(60)]
    sold: Counter[tuple[str, str]] = Counter()
    for category, item, units in rows:
        sold[category, item] += units
    best = []
    for one in "ab":
        mine = [(-total, item) for (category, item), total in sold.items() if category == one]
        best += [(one, item, -total) for total, item in sorted(mine)[:3]]
    assert sorted(rows_of(ITEMS, list(rows), code_of("sql-top-n-per-group"))) == sorted(best)


def test_the_three_ways_to_number_ties() -> None:
    says("sql-top-n-per-group", "sales of 90, 80, 80, and 70, ROW_NUMBER gives 1, 2, 3, 4")
    says("sql-top-n-per-group", "RANK gives 1, 2, 2, 4; DENSE_RANK gives 1, 2, 2, 3")
    rows = [("a", str(n), units) for n, units in enumerate([90, 80, 80, 70])]
    numbers = "ROW_NUMBER() OVER w, RANK() OVER w, DENSE_RANK() OVER w"
    query = f"SELECT {numbers} FROM order_items WINDOW w AS (ORDER BY units DESC)"
    found = rows_of(ITEMS, list(rows), query)
    assert list(zip(*found, strict=True)) == [(1, 2, 3, 4), (1, 2, 2, 4), (1, 2, 2, 3)]


def test_a_tie_for_third_place_makes_rank_return_four() -> None:
    says("sql-top-n-per-group", "RANK can return more if there is a tie for third place")
    rows = [("a", str(n), units) for n, units in enumerate([90, 80, 70, 70])]
    ranked = "SELECT RANK() OVER (ORDER BY units DESC) AS place FROM order_items"
    assert len(rows_of(ITEMS, list(rows), f"SELECT * FROM ({ranked}) WHERE place <= 3")) == 4


# streaming variance

SHIFTED = [1e9 + value for value in (4, 7, 13, 16)]


def test_the_shortcut_comes_out_negative_and_welford_gives_30() -> None:
    says("code-streaming-variance", "the sample variance is 30", "comes out negative")
    add = defined("code-streaming-variance")["add"]
    n, _, m2 = reduce(add, SHIFTED, (0, 0.0, 0.0))
    assert m2 / (n - 1) == 30
    assert sum(x * x for x in SHIFTED) / 4 - (sum(SHIFTED) / 4) ** 2 < 0


def test_merging_in_a_tree_equals_one_pass() -> None:
    found, values = defined("code-streaming-variance"), np.random.default_rng(0).normal(9, 2, 400)
    add, merge = found["add"], found["merge"]
    parts = [reduce(add, values[a:b], (0, 0.0, 0.0)) for a, b in pairwise([0, 5, 100, 101, 400])]
    n, mean, m2 = merge(merge(*parts[:2]), merge(*parts[2:]))
    assert n == 400
    assert mean == pytest.approx(values.mean())
    assert m2 / (n - 1) == pytest.approx(values.var(ddof=1))
    assert sum(part[2] for part in parts) < m2


def test_one_empty_part_is_harmless_and_two_divide_by_zero() -> None:
    says("code-streaming-variance", "merging two of them would divide by zero")
    merge, empty, part = defined("code-streaming-variance")["merge"], (0, 0.0, 0.0), (3, 2.0, 8.0)
    assert merge(part, empty) == merge(empty, part) == part
    with pytest.raises(ZeroDivisionError):
        merge(empty, empty)


def test_the_variance_with_exponential_decay() -> None:
    says("code-streaming-variance", "the old variance plus a times the squared difference, all")
    rate, values = 0.1, np.random.default_rng(0).normal(3, 2, 300)
    mean, variance = float(values[0]), 0.0
    for value in values[1:]:
        difference = value - mean
        mean += rate * difference
        variance = (1 - rate) * (variance + rate * difference**2)
    weights = np.append((1 - rate) ** 299, rate * (1 - rate) ** np.arange(298, -1, -1))
    assert weights.sum() == pytest.approx(1)
    assert mean == pytest.approx(weights @ values)
    assert variance == pytest.approx(weights @ (values - mean) ** 2)


def test_one_infinity_ends_as_not_a_number() -> None:
    add = defined("code-streaming-variance")["add"]
    _, mean, m2 = reduce(add, [1.0, math.inf, 2.0], (0, 0.0, 0.0))
    assert math.isnan(mean)
    assert math.isnan(m2)


def test_the_sums_fail_on_timestamps_that_are_seconds_apart() -> None:
    stamps = [1.7e9 + value for value in (0.0, 3, 5, 8)]
    true = np.var(np.array(stamps) - 1.7e9)
    shortcut = sum(x * x for x in stamps) / 4 - (sum(stamps) / 4) ** 2
    assert abs(shortcut - true) > true / 2
