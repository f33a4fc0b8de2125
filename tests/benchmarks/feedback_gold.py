"""Agreement with the readers of the gold set, per key point."""

from collections import Counter
from collections.abc import Iterator
from statistics import mean

from interview_tui.feedback import PointState, assess

from tests.benchmarks.feedback_row import Row
from tests.feedback.gold.gold import DEVELOPMENT, TEST, Labeled, kappa, labeled
from tests.shipped import shipped_with_phrasings

Pairs = Counter[tuple[PointState, PointState]]  # (what the readers say, what the engine says)


def gold_rows() -> Iterator[Row]:
    every = [*labeled(DEVELOPMENT), *labeled(TEST)]
    yield Row("gold set, the two readers, kappa", kappa(every), detail=f"{len(every)} answers")
    yield from _part("gold set, development", list(labeled(DEVELOPMENT)))
    yield from _part("gold set, test", list(labeled(TEST)), 0.70, 0.85)


def pairs_of(answers: list[Labeled]) -> Pairs:
    """Return how often each pair of states occurs, where both readers say the same."""
    found: Pairs = Counter()
    for one in answers:
        states = {
            p.id: p.state for p in assess(shipped_with_phrasings()[one.question], one.answer).points
        }
        found.update((state, states[point]) for point, state in one.agreed.items())
    return found


def macro_f1(pairs: Pairs) -> float:
    """Return the mean of the three states' F1."""
    return mean(_f1(pairs, state) for state in PointState)


def precision(pairs: Pairs, state: PointState) -> float:
    said = sum(count for (_, engine), count in pairs.items() if engine is state)
    return pairs[state, state] / said if said else 0.0


def recall(pairs: Pairs, state: PointState) -> float:
    true = sum(count for (reader, _), count in pairs.items() if reader is state)
    return pairs[state, state] / true if true else 0.0


def _f1(pairs: Pairs, state: PointState) -> float:
    both = precision(pairs, state) + recall(pairs, state)
    return 2 * precision(pairs, state) * recall(pairs, state) / both if both else 0.0


def _part(
    name: str, answers: list[Labeled], f1: float | None = None, sure: float | None = None
) -> Iterator[Row]:
    pairs = pairs_of(answers)
    each = ", ".join(f"{state.value} {_f1(pairs, state):.2f}" for state in PointState)
    yield Row(f"{name}: macro-F1 of three states", macro_f1(pairs), least=f1, detail=each)
    covered = PointState.COVERED
    recalled = f"recall {recall(pairs, covered):.2f}"
    yield Row(f"{name}: precision of covered", precision(pairs, covered), sure, detail=recalled)
