"""A measured figure beside what it has to reach, and the few statistics that are needed."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import mean


@dataclass(frozen=True)
class Row:
    """`least` and `most` bound the figure; without either it is only told."""

    what: str
    figure: float
    least: float | None = None
    most: float | None = None
    detail: str = ""

    @property
    def verdict(self) -> str:
        if self.least is None and self.most is None:
            return "told"
        low = self.least is not None and self.figure < self.least
        high = self.most is not None and self.figure > self.most
        return "NOT MET" if low or high else "met"

    def __str__(self) -> str:
        bounds = [
            f"{sign} {bound:g}"
            for sign, bound in (("at least", self.least), ("at most", self.most))
            if bound is not None
        ]
        wanted = f" ({', '.join(bounds)})" if bounds else ""
        detail = f"; {self.detail}" if self.detail else ""
        return f"{self.verdict:8}{self.what}: {self.figure:.3f}{wanted}{detail}"


def pearson(one: Sequence[float], other: Sequence[float]) -> float:
    """Return the correlation of two rows of numbers."""
    middle, center = mean(one), mean(other)
    shared = sum((a - middle) * (b - center) for a, b in zip(one, other, strict=True))
    spread = sum((a - middle) ** 2 for a in one) * sum((b - center) ** 2 for b in other)
    return float(shared / spread**0.5) if spread else 0.0


def auc(scores: Sequence[float], positive: Sequence[bool]) -> float:
    """Return how often a positive has the higher score, ties counting half."""
    ordered = sorted(zip(scores, positive, strict=True))
    below = wins = 0.0
    for _, group in groupby(ordered, key=lambda pair: pair[0]):
        tied = [is_positive for _, is_positive in group]
        negatives = tied.count(False)
        wins += tied.count(True) * (below + negatives / 2)
        below += negatives
    return wins / (below * sum(positive))


def percentile(values: Sequence[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]
