"""Prints what to write into `feedback/learned.py`, and how good it is across folds.

python -m tests.feedback.fitting
"""

from math import log
from statistics import mean

from interview_tui.feedback.finding import COVERED
from interview_tui.feedback.learned import Signs

from tests.feedback.fitting.fit import POOR, STRANGER, across_folds, cases, fit
from tests.feedback.fitting.practice import labeled
from tests.shipped import shipped_with_phrasings

CAUTION = 0.5
"""Log odds beyond even ones that a covered point has, so that nine of ten ticks are right."""


def main() -> None:
    of = list(cases(labeled(shipped_with_phrasings())))
    *weights, base = fit(of)
    named = zip(Signs._fields, weights, strict=True)
    print("WEIGHTS:", ", ".join(f"{name} {weight:.3f}" for name, weight in named))
    print(f"BASE: {base - CAUTION + log(COVERED / (1.0 - COVERED)):.3f}")
    pairs = list(zip(of, (across_folds(of) > CAUTION).tolist(), strict=True))
    for kind in sorted({case.kind for case in of}):
        made = [said for case, said in pairs if case.kind == kind and case.made]
        other = [said for case, said in pairs if case.kind == kind and not case.made]
        shares = (f"{mean(part):.3f}" if part else "none" for part in (made, other))
        print("{}: covered where made {}, where not {}".format(kind, *shares))
    real = [(case.made, said) for case, said in pairs if case.kind not in (STRANGER, POOR)]
    print(f"precision {mean(made for made, said in real if said):.3f}")
    print(f"recall {mean(said for made, said in real if made):.3f}")


if __name__ == "__main__":
    main()
