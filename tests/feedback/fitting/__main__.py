"""Prints what to write into `feedback/learned.py`, and how good it is across folds.

python -m tests.feedback.fitting
"""

from collections.abc import Sequence
from math import log
from statistics import mean
from typing import Final

from interview_tui.feedback.finding import COVERED
from interview_tui.feedback.learned import Signs

from tests.feedback.fitting.fit import POOR, STRANGER, Case, across_folds, cases, fit
from tests.feedback.fitting.practice import labeled
from tests.shipped import shipped_with_phrasings

RIGHT: Final = 0.91
"""The share of ticks that have to be right, among answers of every kind in equal number.

So much more than the 0.85 asked of the gold set's test part as its 140 ticks may err: twice 0.03.
"""
SECOND: Final = "good2"
"""A kind that there is a good answer more of than in the gold set."""


def main() -> None:
    of = list(cases(labeled(shipped_with_phrasings())))
    totals = across_folds(of).tolist()
    caution = _caution(of, totals)
    *weights, base = fit(of)
    named = zip(Signs._fields, weights, strict=True)
    print("WEIGHTS:", ", ".join(f"{name} {weight:.3f}" for name, weight in named))
    print(f"BASE: {base - caution + log(COVERED / (1.0 - COVERED)):.3f}")
    print(f"caution {caution:.2f}")
    pairs = [(case, total > caution) for case, total in zip(of, totals, strict=True)]
    for kind in sorted({case.kind for case in of}):
        made = [said for case, said in pairs if case.kind == kind and case.made]
        other = [said for case, said in pairs if case.kind == kind and not case.made]
        shares = (f"{mean(part):.3f}" if part else "none" for part in (made, other))
        print("{}: covered where made {}, where not {}".format(kind, *shares))
    real = [(case.made, said) for case, said in pairs if _counts(case)]
    print(f"precision {mean(made for made, said in real if said):.3f}")
    print(f"recall {mean(said for made, said in real if made):.3f}")


def _caution(of: Sequence[Case], totals: Sequence[float]) -> float:
    """Return the least log odds of a covered point with which so many ticks are right."""
    pairs = [(total, case.made) for case, total in zip(of, totals, strict=True) if _counts(case)]
    right = ticked = 0
    least = float("inf")
    for total, made in sorted(pairs, reverse=True):
        right, ticked = right + made, ticked + 1
        if right >= RIGHT * ticked:
            least = total
    return least


def _counts(case: Case) -> bool:
    return case.kind not in (STRANGER, POOR, SECOND)


if __name__ == "__main__":
    main()
