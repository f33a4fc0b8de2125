"""Language models: the figures in the answers."""

import math
import random
from collections import Counter
from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from tests.bank.claims.asked import question, says

Array = Any
MILLION, BILLION = 10**6, 10**9
BITS_OF_BYTE, HALF, SINGLE = 8, 2, 4


def softmax(scores: Array) -> Array:
    raised = np.exp(scores - scores.max(-1, keepdims=True))
    return raised / raised.sum(-1, keepdims=True)


def attended(tokens: Array, weights: Array, causal: bool = False) -> Array:
    queries, keys, values = (tokens @ each for each in weights)
    scores = queries @ keys.T / math.sqrt(keys.shape[1])
    if causal:
        scores = np.where(np.tri(len(tokens), dtype=bool), scores, -np.inf)
    return softmax(scores) @ values


def sigmoid(number: float) -> float:
    return 1 / (1 + math.exp(-number))


# self-attention


def test_scores_of_every_pair_of_tokens() -> None:
    says("self-attention", "8,000 tokens that is 64 million scores", "16,000 it is 256 million")
    says("self-attention", "twice the length is four times the work")
    assert [n * n // MILLION for n in (8000, 16_000)] == [64, 256]
    assert (2 * 8000) ** 2 == 4 * 8000**2
    assert "1,000 tokens give a million scores, 10,000 give a hundred million" in " ".join(
        question("self-attention").good_answers[0].split()
    )
    assert [n * n for n in (1000, 10_000)] == [MILLION, 100 * MILLION]


def test_a_causal_mask_halves_the_scores() -> None:
    says("self-attention", "only itself and earlier ones, halves that")
    assert np.tri(1000).sum() / 1000**2 == pytest.approx(0.5, abs=1e-3)


def test_dot_products_spread_with_the_dimension_and_saturate_the_softmax() -> None:
    says("self-attention", "square root of the key dimension: their spread grows with it")
    rng = np.random.default_rng(0)
    for size in (16, 256):
        products = (rng.normal(size=(4000, size)) * rng.normal(size=(4000, size))).sum(1)
        assert products.std() == pytest.approx(math.sqrt(size), rel=0.05)
    weights = softmax(rng.normal(size=(100, 8)) * math.sqrt(1024))
    slopes = weights * (1 - weights)
    assert np.median(weights.max(1)) > 0.99
    assert np.median(slopes.max(1)) < 0.01


def test_attention_and_projections_cost_the_same_at_six_times_the_width() -> None:
    says("self-attention", "24 d squared operations", "about 4 n d", "equal at n of 6 d")
    says("self-attention", "width of 4,096 that is about 25,000 tokens", "twice that with it")
    d = 4096
    weights = 4 * d * d + 2 * d * (4 * d)
    assert 2 * weights == 24 * d**2
    scores_and_mix = 2 * d + 2 * d
    n = 2 * weights / scores_and_mix
    assert n == 6 * d
    assert n == pytest.approx(25_000, rel=0.02)
    assert 2 * weights / (scores_and_mix / 2) == 2 * n


def test_tiles_give_the_same_result_as_the_full_score_matrix() -> None:
    says("self-attention", "compute the same result in tiles")
    rng = np.random.default_rng(0)
    query, keys, values = rng.normal(size=6), rng.normal(size=(40, 6)), rng.normal(size=(40, 3))
    top, total, mix = -math.inf, 0.0, np.zeros(3)
    for at in range(0, 40, 8):
        scores = keys[at : at + 8] @ query
        new = max(top, float(scores.max()))
        raised = np.exp(scores - new)
        total = total * math.exp(top - new) + raised.sum()
        mix = mix * math.exp(top - new) + raised @ values[at : at + 8]
        top = new
    assert mix / total == pytest.approx(softmax(keys @ query) @ values)


def test_comparing_vectors_directly_is_symmetric_and_two_projections_are_not() -> None:
    says("self-attention", "Comparing the vectors directly would be symmetric")
    rng = np.random.default_rng(0)
    tokens, queries, keys = (rng.normal(size=size) for size in [(5, 4), (4, 4), (4, 4)])
    direct, learned = tokens @ tokens.T, (tokens @ queries) @ (tokens @ keys).T
    assert direct == pytest.approx(direct.T)
    assert np.abs(learned - learned.T).max() > 1


# subwords


def merged(words: dict[tuple[str, ...], int], pair: tuple[str, str]) -> dict[tuple[str, ...], int]:
    found: Counter[tuple[str, ...]] = Counter()
    for word, count in words.items():
        parts: list[str] = []
        for part in word:
            if parts and (parts[-1], part) == pair:
                parts[-1] += part
            else:
                parts.append(part)
        found[tuple(parts)] += count
    return dict(found)


def merges(corpus: dict[str, int], steps: int, rng: random.Random) -> set[str]:
    words, made = {tuple(word): count for word, count in corpus.items()}, set()
    for _ in range(steps):
        pairs: Counter[tuple[str, str]] = Counter()
        for word, count in words.items():
            for pair in pairwise(word):
                pairs[pair] += count
        most = max(pairs.values())
        chosen = rng.choice(sorted(pair for pair, count in pairs.items() if count == most))
        made.add("".join(chosen))
        words = merged(words, chosen)
    return made


def test_the_first_seven_merges_however_ties_fall() -> None:
    says("subword-tokenization", '"walk" four times, "walked" and "walking" three times each')
    says("subword-tokenization", '"talked" and "talking" twice each. The first seven merges')
    corpus = {"walk": 4, "walked": 3, "walking": 3, "talked": 2, "talking": 2}
    for seed in range(30):
        assert {"walk", "talk", "ed", "ing"} < merges(corpus, 7, random.Random(seed))


def test_bytes_write_any_string() -> None:
    text = "naïve 🙂 漢字"
    assert max(text.encode()) < 256
    assert bytes(list(text.encode())).decode() == text


# positions


def test_attention_without_positions_only_shuffles_its_output() -> None:
    says("position-information", "Shuffle the input and you get the same output vectors, shuffled")
    rng = np.random.default_rng(0)
    tokens, weights, order = rng.normal(size=(6, 4)), rng.normal(size=(3, 4, 4)), [3, 1, 5, 0, 4, 2]
    assert attended(tokens[order], weights) == pytest.approx(attended(tokens, weights)[order])
    says("position-information", "A causal mask gives a hint")
    masked = attended(tokens[order], weights, causal=True)
    assert np.abs(masked - attended(tokens, weights, causal=True)[order]).max() > 0.1


def turned(vector: Array, position: float, base: float = 10_000.0) -> Array:
    half = len(vector) // 2
    angle = position * base ** (-np.arange(half) / half)
    first, second = vector[:half], vector[half:]
    return np.concatenate(
        [
            first * np.cos(angle) - second * np.sin(angle),
            first * np.sin(angle) + second * np.cos(angle),
        ]
    )


def test_rotary_positions_enter_only_through_their_distance() -> None:
    says("position-information", "only through the difference of the angles")
    query, key = np.random.default_rng(0).normal(size=(2, 8))
    near = turned(query, 7) @ turned(key, 3)
    assert turned(query, 107) @ turned(key, 103) == pytest.approx(near)
    assert turned(query, 107) @ turned(key, 101) != pytest.approx(near)


def test_slower_rotation_maps_more_positions_to_the_old_angles() -> None:
    says("position-information", "so that old angles cover more positions")
    vector = np.random.default_rng(0).normal(size=8)
    assert turned(vector, 8000 / 4) == pytest.approx(turned(vector, 2000))


def test_adding_is_concatenation_with_shared_weights() -> None:
    says("position-information", "adding is concatenation with shared weights")
    rng = np.random.default_rng(0)
    token, position, layer = rng.normal(size=5), rng.normal(size=5), rng.normal(size=(5, 3))
    both = np.concatenate([token, position]) @ np.concatenate([layer, layer])
    assert (token + position) @ layer == pytest.approx(both)


# BERT and GPT


def test_bert_base_has_110_million_weights() -> None:
    says("masked-or-next-token", "BERT-base has 110 million weights")
    d, layers, vocabulary, places = 768, 12, 30_522, 512
    norm = 2 * d
    table = (vocabulary + places + 2) * d + norm
    layer = 4 * (d * d + d) + 2 * 4 * d * d + 4 * d + d + 2 * norm
    pooler = d * d + d
    assert (table + layers * layer + pooler) / MILLION == pytest.approx(110, abs=1)


# prompting, retrieval, fine-tuning


def test_the_tokens_of_long_instructions_and_of_a_manual() -> None:
    says("prompt-retrieve-or-tune", "At 100,000 requests a day, 2,000 tokens", "200 million tokens")
    says("prompt-retrieve-or-tune", "Sixty pages are perhaps 40,000 tokens")
    assert 200 * MILLION == 100_000 * 2000
    words_of_page, words_of_token = 500, 0.75
    assert 60 * words_of_page / words_of_token == 40_000


# LoRA


def test_the_thin_pair_has_four_thousandths_of_the_weights() -> None:
    says("low-rank-adaptation", "4,096 by 4,096 matrix has 16.8 million weights; with rank 8")
    says("low-rank-adaptation", "the thin pair has 65,536, or 0.4 percent")
    full, pair = 4096**2, 2 * 4096 * 8
    assert full / MILLION == pytest.approx(16.8, abs=0.05)
    assert pair == 65_536
    assert 100 * pair / full == pytest.approx(0.4, abs=0.05)
    assert 100 * 2 * 4096 * 16 / full < 1


def test_the_memory_of_full_frozen_and_four_bit_tuning() -> None:
    says("low-rank-adaptation", "16 bytes per weight: 112 gigabytes for 7 billion")
    says("low-rank-adaptation", "that becomes 14", "4 bits, which is about 4 gigabytes")
    weights_gradients, master_and_two_moments = HALF + HALF, 3 * SINGLE
    assert weights_gradients + master_and_two_moments == 16
    assert 7 * 16 == 112
    assert 7 * HALF == 14
    assert pytest.approx(4, abs=0.5) == 7 * 4 / BITS_OF_BYTE


def test_training_begins_at_the_pretrained_model_and_merging_changes_nothing() -> None:
    says("low-rank-adaptation", "B starts at zero, so training begins at the pretrained model")
    rng = np.random.default_rng(0)
    weight, thin, inputs = rng.normal(size=(6, 6)), rng.normal(size=(2, 6)), rng.normal(size=6)
    assert (weight + np.zeros((6, 2)) @ thin) @ inputs == pytest.approx(weight @ inputs)
    wide = rng.normal(size=(6, 2))
    apart = weight @ inputs + wide @ (thin @ inputs)
    assert (weight + wide @ thin) @ inputs == pytest.approx(apart)
    assert np.linalg.matrix_rank(wide @ thin) == 2


# preferences


def test_a_difference_of_one_means_73_percent() -> None:
    says("preference-tuning", "a difference of 1 means 73 percent")
    assert round(100 * sigmoid(1)) == 73


def test_the_best_policy_under_the_penalty_has_the_closed_form_of_dpo() -> None:
    says("preference-tuning", "The best policy under that penalty has a closed form")
    rng, beta = np.random.default_rng(0), 0.5
    reference, reward = softmax(rng.normal(size=5)), rng.normal(size=5)

    def objective(policy: Array) -> float:
        return float(policy @ reward - beta * (policy * np.log(policy / reference)).sum())

    best = softmax(np.log(reference) + reward / beta)
    others = [softmax(np.log(best) + 0.1 * rng.normal(size=5)) for _ in range(200)]
    assert all(objective(other) < objective(best) for other in others)
    relative = beta * np.log(best / reference)
    assert relative[0] - relative[1] == pytest.approx(reward[0] - reward[1])


def test_raters_who_agree_on_65_percent_are_right_on_77() -> None:
    says("preference-tuning", "By chance it would be 50", "each is right 77 percent of the time")
    assert "agree on only 65 percent" in question("preference-tuning").follow_ups[1].prompt
    right = (1 + math.sqrt(2 * 0.65 - 1)) / 2
    assert right**2 + (1 - right) ** 2 == pytest.approx(0.65)
    assert round(100 * right) == 77
    rng = np.random.default_rng(0)
    truth = rng.random(50_000) < 0.5
    one, other = (truth ^ (rng.random(50_000) > right) for _ in range(2))
    assert (one == other).mean() == pytest.approx(0.65, abs=0.01)
    assert (one == truth).mean() == pytest.approx(0.77, abs=0.01)


# retrieval


def test_the_wrong_answers_of_the_assistant_are_a_third_and_add_up() -> None:
    says("retrieval-or-generation-fault", "say 200", "66 answers are wrong: in 40", "in 20", "in 6")
    assert "a third of its answers" in question("retrieval-or-generation-fault").prompt
    assert 40 + 20 + 6 == 66
    assert pytest.approx(1 / 3, abs=0.005) == 66 / 200


def test_ten_chunks_fill_3000_tokens() -> None:
    says("document-chunking", "ten chunks of 300 tokens are 3,000")
    assert 10 * 300 == 3000


# evaluation


def test_55_percent_of_200_is_plus_or_minus_7_points_and_could_be_even() -> None:
    says("evaluating-generated-text", "55 percent of 200, that is plus or minus 7 points")
    half = 100 * 1.96 * math.sqrt(0.55 * 0.45 / 200)
    assert half == pytest.approx(7, abs=0.2)
    assert 55 - half < 50


def test_always_saying_fine_scores_80_and_has_no_kappa() -> None:
    says("evaluating-generated-text", 'always saying "fine" would score 80', "Cohen's kappa")
    fine, says_fine = 0.8, 1.0
    agreed = fine * says_fine
    chance = fine * says_fine + (1 - fine) * (1 - says_fine)
    assert agreed == 0.8
    assert (agreed - chance) / (1 - chance) == 0


def test_a_judge_that_errs_equally_on_both_ranks_them_right() -> None:
    says("evaluating-generated-text", "errs equally on both systems still ranks them well")
    error = 0.18
    seen = [good * (1 - error) + (1 - good) * error for good in (0.7, 0.8)]
    assert seen[0] < seen[1]


def test_none_in_100_is_compatible_with_3_percent() -> None:
    says("hallucination", "none in 100 is still compatible with 3 percent")
    assert pytest.approx(3, abs=0.1) == 100 * (1 - 0.05 ** (1 / 100))


# serving


def test_each_token_reads_16_gigabytes_in_8_milliseconds() -> None:
    says("language-model-serving", "16 gigabytes; at 2 terabytes a second it takes 8 milliseconds")
    says("language-model-serving", "at most 125 tokens a second")
    assert "8-billion" in question("language-model-serving").prompt
    read = 8 * BILLION * HALF
    assert read / BILLION == 16
    seconds = read / 2e12
    assert seconds * 1000 == 8
    assert 1 / seconds == 125


def test_the_cache_takes_128_kilobytes_per_token_and_a_gigabyte_for_8192() -> None:
    says("language-model-serving", "With 32 layers and 8 key-value heads of size 128, in 16 bits")
    says("language-model-serving", "128 kilobytes per token, or a gigabyte for 8,192 tokens")
    keys_and_values = 2
    token = 32 * keys_and_values * 8 * 128 * HALF
    assert token / 2**10 == 128
    assert token * 8192 / 2**30 == 1


def test_four_bits_are_a_quarter_of_sixteen() -> None:
    says("language-model-serving", "At 4 bits the weights shrink to a quarter")
    assert 4 / (HALF * BITS_OF_BYTE) == 1 / 4


# vector search


def test_brute_force_reads_31_gigabytes_in_three_tenths_of_a_second() -> None:
    says("vector-search", "Ten million vectors of 768 floats are 31 gigabytes", "0.3 seconds")
    size = 10 * MILLION * 768 * SINGLE / BILLION
    assert size == pytest.approx(31, abs=0.5)
    assert size / 100 == pytest.approx(0.3, abs=0.02)


def test_sixteen_cells_hold_four_thousandths_and_the_codes_fit_a_gigabyte() -> None:
    says("vector-search", "4,096 cells", "16 of them hold about 0.4 percent")
    says("vector-search", "from 3,072 bytes to 96, so the codes fit into a gigabyte")
    assert pytest.approx(0.4, abs=0.01) == 100 * 16 / 4096
    assert 768 * SINGLE == 3072
    assert 10 * MILLION * 96 < BILLION


def test_a_hundred_thousand_vectors_are_scanned_in_tens_of_milliseconds() -> None:
    says("vector-search", "A hundred thousand vectors of 768 floats are 0.3 gigabytes")
    size = 100_000 * 768 * SINGLE / BILLION
    assert size == pytest.approx(0.3, abs=0.01)
    gigabytes_a_second_of_one_core = 10
    assert 10 < 1000 * size / gigabytes_a_second_of_one_core < 100


def test_filtering_one_percent_after_the_search_leaves_almost_nothing() -> None:
    says("vector-search", "if only 1 percent of the items are allowed")
    assert 10 * 0.01 < 1
    assert 0.99**10 > 0.9


def test_distance_and_cosine_rank_alike_only_for_vectors_of_length_one() -> None:
    rng = np.random.default_rng(0)
    query, items = rng.normal(size=8), rng.normal(size=(200, 8))
    by_cosine = (-items @ query / np.linalg.norm(items, axis=1)).argsort()
    unit = items / np.linalg.norm(items, axis=1, keepdims=True)
    by_distance = np.linalg.norm(unit - query / np.linalg.norm(query), axis=1).argsort()
    assert by_distance.tolist() == by_cosine.tolist()
    assert np.linalg.norm(items - query, axis=1).argsort().tolist() != by_cosine.tolist()


# tools and tickets


def test_twenty_steps_at_98_percent_all_succeed_in_67() -> None:
    says("tool-use-safety", "Twenty steps that each succeed 98 percent of the time")
    says("tool-use-safety", "only 67 percent of the time")
    assert round(100 * 0.98**20) == 67


def test_the_weights_of_rare_and_of_common_words() -> None:
    says("ticket-classifier-baseline", "found in 10 of the 5,000 gets the logarithm of 500", "6.2")
    says("ticket-classifier-baseline", "one found in all gets 0", "500 tickets per category")
    assert math.log(5000 / 10) == math.log(500) == pytest.approx(6.2, abs=0.05)
    assert math.log(5000 / 5000) == 0
    assert 5000 / 10 == 500
