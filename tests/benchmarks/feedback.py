"""How well coverage agrees with people, and what it costs.

    python -m tests.benchmarks.feedback [--bank] [--semantic] [--graded FOLDER]

prints a row for each figure, with what it has to reach. Graded answers are read from FOLDER
(`saf_en.jsonl` and `beetle.jsonl`; `../shared/data/grading` where that is there); without them
these rows are left out, and it says so. With --semantic the model of that extra judges along;
it takes a quarter of an hour, and of the bank every so many pairs are looked at.
"""

import argparse
import os
from collections.abc import Iterator
from pathlib import Path

from interview_tui.feedback.semantic import use

from tests.benchmarks.feedback_bank import bank_rows
from tests.benchmarks.feedback_cost import cost_rows
from tests.benchmarks.feedback_graded import graded_rows
from tests.benchmarks.feedback_row import Row

GRADED = Path(__file__).parents[3] / "shared" / "data" / "grading"


MILLISECONDS, WITH_MODEL = 5.0, 80.0
"""What one answer may cost."""
EVERY = 31
"""With the model every so many pairs of the bank are looked at."""


def rows(folder: Path, *, graded: bool, semantic: bool) -> Iterator[Row]:
    yield from cost_rows(WITH_MODEL if semantic else MILLISECONDS, EVERY if semantic else 1)
    yield from bank_rows(EVERY if semantic else 1)
    if graded:
        yield from graded_rows(folder)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--graded", type=Path, default=GRADED, metavar="FOLDER")
    parser.add_argument("--bank", action="store_true", help="only the bank that ships, and cost")
    parser.add_argument("--semantic", action="store_true", help="with the model of that extra")
    options = parser.parse_args()
    os.environ[use.SWITCH] = "1" if options.semantic else "0"
    if options.semantic and not use.checkup()[0]:
        parser.exit(1, f"semantic: {use.checkup()[1]}\n")
    for row in rows(options.graded, graded=not options.bank, semantic=options.semantic):
        print(row, flush=True)


if __name__ == "__main__":
    main()
