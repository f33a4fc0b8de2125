"""Figures beside their budgets, and whether they keep them."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles


@dataclass(frozen=True)
class Figure:
    """Something measured. `value` is held against `budget` in the unit of both (`x`, `%`)."""

    what: str
    measured: str
    compared: str
    value: float
    budget: float
    unit: str = "x"

    @property
    def is_kept(self) -> bool:
        return self.value <= self.budget

    @property
    def cells(self) -> tuple[str, ...]:
        verdict = "kept" if self.is_kept else "OVER BUDGET"
        value, budget = f"{self.value:.2f} {self.unit}", f"{self.budget:.2f} {self.unit}"
        return self.what, self.measured, self.compared, value, budget, verdict


_HEAD = ("what", "measured", "compared with", "figure", "budget", "verdict")


def ratio(what: str, seconds: float, name: str, other: float, budget: float) -> Figure:
    """Return a figure for `seconds` held against those of the program called `name`."""
    return Figure(what, _ms(seconds), f"{name} {_ms(other)}", seconds / other, budget)


def percentile_95(values: Sequence[float]) -> float:
    return quantiles(values, n=20, method="inclusive")[-1]


def spread(name: str, seconds: Sequence[float]) -> str:
    """Return a line with the median and the range of a series."""
    low, high = min(seconds), max(seconds)
    return f"{name}: median {_ms(median(seconds))}, {_ms(low)} to {_ms(high)}, {len(seconds)} times"


def report(figures: Sequence[Figure]) -> int:
    """Print the figures as a table; return the exit code, 1 when one is over its budget."""
    rows = [_HEAD, *(figure.cells for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD))]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print("  ".join(cells).rstrip())
    return 0 if all(figure.is_kept for figure in figures) else 1


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms"
