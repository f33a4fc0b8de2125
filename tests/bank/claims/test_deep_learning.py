"""Deep learning: the figures in the answers."""

from itertools import product
from math import exp, log, prod, sqrt

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.bank.claims.asked import says

Numbers = NDArray[np.float64]
DAY = 24 * 3_600


def resnet_50() -> int:
    """Return the number of its weights: convolutions, normalizations, and the last layer."""

    def convolution(side: int, inputs: int, outputs: int) -> int:
        return side * side * inputs * outputs + 2 * outputs

    total, inputs = convolution(7, 3, 64), 64
    for width, blocks in ((64, 3), (128, 4), (256, 6), (512, 3)):
        total += convolution(1, inputs, 4 * width)
        for _ in range(blocks):
            total += convolution(1, inputs, width) + convolution(3, width, width)
            total += convolution(1, width, 4 * width)
            inputs = 4 * width
    return total + inputs * 1_000 + 1_000


def test_a_resnet_50_has_26_million_weights() -> None:
    says("transfer-learning", "A ResNet-50 has about 26 million weights")
    assert round(resnet_50() / 1e6) == 26


def test_a_new_head_for_five_classes_has_10245_parameters() -> None:
    says("transfer-learning", "2,048 inputs times five, plus five biases, so 10,245 parameters")
    assert 2_048 * 5 + 5 == 10_245


def loss_of(first: float, second: float) -> float:
    return (second * max(0.0, first * 2) - 1) ** 2


def test_the_worked_example_of_backpropagation() -> None:
    says("backpropagation", "input x of 2, a weight of 0.5, a ReLU, a second weight of 3")
    says("backpropagation", "the hidden value is 1, the output 3, the loss 4")
    says("backpropagation", "twice the error of 2, so 4", "by the hidden value: 4")
    says("backpropagation", "multiply by the weight: 12", "by the input: 24")
    hidden = max(0.0, 0.5 * 2)
    output = 3 * hidden
    assert (hidden, output, loss_of(0.5, 3)) == (1, 3, 4)
    at_output = 2 * (output - 1)
    assert (at_output, at_output * hidden, at_output * 3, at_output * 3 * 1 * 2) == (4, 4, 12, 24)
    nudge = 1e-6
    assert (loss_of(0.5 + nudge, 3) - loss_of(0.5, 3)) / nudge == pytest.approx(24, rel=1e-4)
    assert (loss_of(0.5, 3 + nudge) - loss_of(0.5, 3)) / nudge == pytest.approx(4, rel=1e-4)


def operations(rows: int, inner: int, columns: int) -> int:
    return 2 * rows * inner * columns


def test_going_back_costs_two_forward_passes_and_checkpointing_a_third_more() -> None:
    says("backpropagation", "all derivatives together cost about two forward passes")
    says("backpropagation", "for roughly a third more compute")
    says("training-on-many-gpus", "for about a third more compute")
    batch, inputs, outputs = 64, 512, 256
    forward = operations(batch, inputs, outputs)
    backward = operations(batch, outputs, inputs) + operations(inputs, batch, outputs)
    assert backward == 2 * forward
    again = forward
    assert again / (forward + backward) == pytest.approx(1 / 3)


def test_16_bits_halve_what_32_take() -> None:
    says("backpropagation", "Storing them in 16 bits instead of 32 halves them")
    assert np.float16(1).nbytes / np.float32(1).nbytes == 1 / 2


def test_twenty_sigmoids_leave_a_millionth_of_a_millionth() -> None:
    says("vanishing-exploding-gradients", "at most 0.25", "0.25 to the 20th, about 10 to the minus")
    sigmoid = 1 / (1 + np.exp(-np.linspace(-9, 9, 1_801)))
    assert (sigmoid * (1 - sigmoid)).max() == 0.25
    assert round(log(0.25**20, 10)) == -12


def test_fifty_factors_of_one_and_a_half_are_600_million() -> None:
    says("vanishing-exploding-gradients", "1.5 to the 50th is over 600 million")
    assert 600e6 < 1.5**50 < 700e6


def test_clipping_by_value_turns_the_step_and_by_norm_does_not() -> None:
    says("vanishing-exploding-gradients", "clipping 10 and 0.1 at 1 gives 1 and 0.1")
    says("vanishing-exploding-gradients", "a ratio of 100 becomes 10")
    gradient = np.array([10, 0.1])
    by_value = np.clip(gradient, -1, 1)
    by_norm = gradient / np.linalg.norm(gradient)
    assert by_value.tolist() == [1, 0.1]
    assert gradient[0] / gradient[1] == pytest.approx(100)
    assert by_value[0] / by_value[1] == pytest.approx(10)
    assert by_norm[0] / by_norm[1] == pytest.approx(100)
    assert np.linalg.norm(by_norm) == pytest.approx(1)


def test_batch_normalization_without_skips_lets_gradients_explode_with_depth() -> None:
    says("vanishing-exploding-gradients", "can even make gradients explode with depth")
    random, width, depth = np.random.default_rng(1), 48, 50
    signal, kept = random.normal(size=(96, width)), []
    for _ in range(depth):
        weights = random.normal(size=(width, width)) * sqrt(2 / width)
        sums = signal @ weights
        spread = sums.std(axis=0)
        standard = (sums - sums.mean(axis=0)) / spread
        kept.append((weights, standard, spread))
        signal = np.maximum(standard, 0)
    back = random.normal(size=signal.shape)
    last = float(np.linalg.norm(back))
    for weights, standard, spread in reversed(kept):
        back = back * (standard > 0)
        back = back - back.mean(axis=0) - standard * (back * standard).mean(axis=0)
        back = back / spread @ weights.T
    assert np.linalg.norm(back) > 100 * last


def gradients(weights: list[Numbers], inputs: Numbers, targets: Numbers) -> list[Numbers]:
    """Return those of a network with one hidden layer of tanh, for squared error."""
    hidden = np.tanh(inputs @ weights[0])
    error = (hidden @ weights[1] - targets) / len(inputs)
    return [inputs.T @ ((error @ weights[1].T) * (1 - hidden**2)), hidden.T @ error]


def test_equal_weights_stay_equal_and_zeros_stop_the_gradient() -> None:
    says(
        "weight-initialization", "stay the same forever", "a layer of 512 works like a single unit"
    )
    says("weight-initialization", "no gradient reaches the layers below")
    random = np.random.default_rng(2)
    inputs, targets = random.normal(size=(32, 3)), random.normal(size=(32, 1))
    weights = [np.full((3, 512), 0.3), np.full((512, 1), 0.001)]
    start = weights[0].copy()
    for _ in range(20):
        slopes = gradients(weights, inputs, targets)
        weights = [one - 0.1 * slope for one, slope in zip(weights, slopes, strict=True)]
    assert np.ptp(weights[0], axis=1) == pytest.approx(0, abs=1e-12)
    assert not np.allclose(weights[0], start)
    first, _ = gradients([np.zeros((3, 512)), np.zeros((512, 1))], inputs, targets)
    assert not first.any()


def test_a_sum_of_n_inputs_has_n_times_the_variance_of_the_weights() -> None:
    says("weight-initialization", "its sum has variance n times v")
    random = np.random.default_rng(3)
    sums = (random.normal(size=(10_000, 64)) * random.normal(0, sqrt(0.05), (10_000, 64))).sum(1)
    assert sums.var() == pytest.approx(64 * 0.05, rel=0.05)


def test_the_scale_of_the_start_over_ten_layers() -> None:
    says("weight-initialization", "For 512 inputs, He gives a standard deviation of 0.0625")
    says("weight-initialization", "scales the signal by 0.16", "a hundred-millionth of it is left")
    says("weight-initialization", "With 1.0 it grows sixteenfold per layer")
    he = sqrt(2 / 512)
    assert he == 0.0625
    assert 0.01 / he == pytest.approx(0.16)
    assert round(log((0.01 / he) ** 10, 10)) == -8
    assert 1.0 / he == pytest.approx(16)
    random = np.random.default_rng(4)
    for spread, factor in ((he, 1), (0.01, 0.16), (1.0, 16)):
        signal = np.maximum(random.normal(size=(100, 512)), 0)
        after = np.maximum(signal @ random.normal(0, spread, (512, 512)), 0)
        assert sqrt((after**2).mean() / (signal**2).mean()) == pytest.approx(factor, rel=0.1)


def test_a_softmax_regression_learns_from_zeros() -> None:
    says("weight-initialization", "With softmax over several classes, zeros are fine too")
    random = np.random.default_rng(5)
    centers = np.array([[4.0, 0], [-2, 3], [-2, -3]])
    labels = random.integers(0, 3, 150)
    inputs, targets = centers[labels] + random.normal(size=(150, 2)), np.eye(3)[labels]
    weights = np.zeros((2, 3))
    for _ in range(100):
        scores = np.exp(inputs @ weights)
        weights -= 0.1 * inputs.T @ (scores / scores.sum(axis=1, keepdims=True) - targets) / 150
    assert ((inputs @ weights).argmax(axis=1) == labels).mean() > 0.95


def test_guessing_among_ten_classes_costs_23() -> None:
    says("weight-initialization", "the logarithm of 10, 2.3")
    says("loss-does-not-fall", "the logarithm of 10, about 2.3")
    assert round(-log(1 / 10), 1) == 2.3


def test_the_expected_value_stays_the_same_under_dropout() -> None:
    says("dropout", "the outputs are 2, 4, 6, and 8, and p is one half")
    says("dropout", "the next layer sees 4, 0, 12, and 0: the sum is 16 instead of 20")
    outputs, keep = np.array([2, 4, 6, 8]), 1 - 0.5
    seen = outputs * [1, 0, 1, 0] / keep
    assert seen.tolist() == [4, 0, 12, 0]
    assert (seen.sum(), outputs.sum()) == (16, 20)
    sums = [(outputs * mask / keep).sum() for mask in product((0, 1), repeat=4)]
    assert np.mean(sums) == 20


def test_the_derivative_of_a_residual_block_is_one_plus_that_of_its_branch() -> None:
    says("residual-connections", "The derivative of x plus F(x) is one plus the derivative of F")
    at, nudge = 0.7, 1e-6
    slope = (at + nudge + np.tanh(at + nudge) - at - np.tanh(at)) / nudge
    assert slope == pytest.approx(1 + (1 - np.tanh(at) ** 2), rel=1e-4)


def test_what_the_two_normalizations_average_over() -> None:
    says("batch-or-layer-norm", "32 images with 64 channels of 56 by 56", "64 means", "100,352")
    says("batch-or-layer-norm", "512 tokens with 768 features", "512 means, each over 768")
    images = np.zeros((32, 64, 56, 56), dtype=np.int8)
    assert images.mean(axis=(0, 2, 3)).shape == (64,)
    assert images.size // 64 == 100_352
    assert np.zeros((512, 768)).mean(axis=1).shape == (512,)


def adam(slopes: list[float], rate: float, first: float = 0.9, second: float = 0.999) -> float:
    """Return the last step."""
    average = square = step = 0.0
    for count, slope in enumerate(slopes, 1):
        average = first * average + (1 - first) * slope
        square = second * square + (1 - second) * slope**2
        root = sqrt(square / (1 - second**count))
        step = rate * average / (1 - first**count) / (root + 1e-8)
    return step


def test_adams_first_step_is_the_learning_rate_for_large_and_small_gradients() -> None:
    says("optimizer-and-schedule", "a gradient of 100 and one of 0.001")
    says("optimizer-and-schedule", "a first step of about the learning rate")
    assert adam([100], 3e-4) == pytest.approx(3e-4, rel=1e-4)
    assert adam([0.001], 3e-4) == pytest.approx(3e-4, rel=1e-4)


def test_a_penalty_in_the_loss_shrinks_less_where_gradients_are_large() -> None:
    says("optimizer-and-schedule", "as a penalty in the loss, it would be divided by that same")
    weight, decay = 1.0, 0.1
    shrunk = {}
    for size in (0.01, 10):
        noise = [size, -size] * 500
        plain, penalized = adam(noise, 1e-3), adam([one + decay * weight for one in noise], 1e-3)
        shrunk[size] = penalized - plain
    assert shrunk[10] < shrunk[0.01] / 20


def test_a_second_number_for_a_billion_weights_takes_4_gigabytes() -> None:
    says("optimizer-and-schedule", "4 gigabytes more for a billion weights in 32 bits")
    assert 1e9 * np.float32(0).nbytes == 4e9


def test_a_shorter_second_average_reacts_faster_to_a_jump() -> None:
    says("optimizer-and-schedule", "from 0.999 to 0.95, so that its average reacts faster")
    jump = [1.0] * 1_000 + [100.0]
    assert adam(jump, 1e-3, second=0.95) < adam(jump, 1e-3, second=0.999)


def test_common_rates_of_the_two_optimizers_are_a_factor_of_hundreds_apart() -> None:
    says("optimizer-and-schedule", "3e-4 is a common start for AdamW, 0.1 for SGD")
    assert 0.1 / 3e-4 > 100


def test_eight_times_the_batch_takes_28_off_the_noise_and_leaves_63_steps() -> None:
    says("batch-size", "Eight times the batch reduces the noise only by 2.8")
    says("batch-size", "for Adam a square root, about 2.8 times", "eight times here")
    says("batch-size", "with 50,000 images, a batch of 100 gives 500 steps and one of 800 gives 63")
    assert round(sqrt(8), 1) == 2.8
    assert 800 / 100 == 8
    assert (-(-50_000 // 100), -(-50_000 // 800)) == (500, 63)
    random = np.random.default_rng(6)
    small, large = (random.normal(size=(4_000, size)).mean(axis=1).std() for size in (16, 128))
    assert small / large == pytest.approx(sqrt(8), rel=0.1)


def test_averaging_means_of_unequal_batches_weighs_tokens_unequally() -> None:
    says("batch-size", "each one then counts the same, however many tokens it has")
    says("batch-size", "I sum the losses and divide once by the total number of tokens")
    batches = [np.array([1.0]), np.array([3.0] * 9)]
    whole = np.concatenate(batches).mean()
    assert np.mean([batch.mean() for batch in batches]) != pytest.approx(whole)
    assert sum(batch.sum() for batch in batches) / sum(map(len, batches)) == pytest.approx(whole)


def tokens(side: int, patch: int = 16) -> int:
    return (side // patch) ** 2


def test_twice_the_side_means_16_times_the_pairs() -> None:
    says("cnn-or-vision-transformer", "16 by 16 pixels", "196 tokens, 448 pixels give 784")
    says("cnn-or-vision-transformer", "16 times as many pairs", "only four times as much")
    assert (tokens(224), tokens(448)) == (196, 784)
    assert tokens(448) ** 2 / tokens(224) ** 2 == 16
    assert 448**2 / 224**2 == 4


def test_a_defect_of_ten_pixels_shrinks_to_half_a_pixel() -> None:
    says("cnn-or-vision-transformer", "at 224 pixels a defect is half a pixel wide")
    width = 10 * 224 / 4_000
    assert width == pytest.approx(0.5, abs=0.1)


def test_the_loss_can_fall_while_the_argmax_stays() -> None:
    says("loss-does-not-fall", "the loss falls as the model learns the base rate")
    labels = np.arange(100) < 5
    losses = [float(-np.log(np.where(labels, said, 1 - said)).mean()) for said in (0.5, 0.2, 0.05)]
    assert losses == sorted(losses, reverse=True)
    assert all(said <= 0.5 for said in (0.2, 0.05))


def test_a_threshold_on_logits_is_another_one_on_probabilities() -> None:
    says("loss-does-not-fall", "with a threshold of 0.5 on logits instead of probabilities")
    assert 1 / (1 + exp(-0.5)) > 0.6


def test_seven_billion_weights_need_112_gigabytes_and_over_eight_gpus_14() -> None:
    says("training-on-many-gpus", "about 16 bytes: 2 for the weight, 2 for its gradient, and 12")
    says("training-on-many-gpus", "7 billion weights need 112 gigabytes", "over eight are 14 each")
    half, full = np.float16(0).nbytes, np.float32(0).nbytes
    assert (half, 3 * full) == (2, 12)
    needed = 7e9 * (2 * half + 3 * full)
    assert needed == 112e9
    assert needed / 8 == 14e9


def test_a_hundred_billion_tokens_take_four_months_on_one_gpu_and_15_days_on_eight() -> None:
    says("training-on-many-gpus", "six operations per weight and token", "100 billion tokens")
    says("training-on-many-gpus", "4.2 times 10 to the 21", "400 teraflops")
    says("training-on-many-gpus", "would need four months, eight of them 15 days")
    work = prod((6, 7e9, 100e9))
    assert work == pytest.approx(4.2e21)
    alone = work / 400e12 / DAY
    assert round(alone / 30.4) == 4
    assert round(alone / 8) == 15


def test_seven_billion_weights_in_16_bits_fit_on_a_card() -> None:
    gigabytes = 7e9 * np.float16(0).nbytes / 1e9
    assert gigabytes < 24 < 112


def test_why_32_bits_are_kept_and_float16_needs_scaling() -> None:
    says("training-on-many-gpus", "small updates would be rounded away")
    says("training-on-many-gpus", "bfloat16 has the range of 32 bits")
    says("training-on-many-gpus", "float16 needs loss scaling, or small gradients become zero")
    assert np.float16(1) + np.float16(1e-4) == np.float16(1)
    assert np.float32(1) + np.float32(1e-4) != np.float32(1)
    assert np.float16(1e-8) == 0
    assert np.float16(1e-8 * 1_024) != 0
    greatest = (2 - 2**-7) * 2.0**127
    assert greatest / float(np.finfo(np.float32).max) == pytest.approx(1, rel=0.01)
