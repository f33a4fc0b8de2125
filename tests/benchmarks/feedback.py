"""How well coverage agrees with people, and what it costs.

    python -m tests.benchmarks.feedback [--bank] [--graded FOLDER]

prints a row for each figure, with what it has to reach. Graded answers are read from FOLDER
(`saf_en.jsonl` and `beetle.jsonl`; `../shared/data/grading` where that is there); without them
these rows are left out, and it says so.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.feedback_bank import bank_rows
from tests.benchmarks.feedback_cost import cost_rows
from tests.benchmarks.feedback_gold import gold_rows
from tests.benchmarks.feedback_graded import graded_rows
from tests.benchmarks.feedback_row import Row

GRADED = Path(__file__).parents[3] / "shared" / "data" / "grading"


def rows(folder: Path, *, graded: bool, bank: bool) -> Iterator[Row]:
    yield from cost_rows()
    if bank:
        yield from bank_rows()
        yield from gold_rows()
    if graded:
        yield from graded_rows(folder)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--graded", type=Path, default=GRADED, metavar="FOLDER")
    parser.add_argument("--bank", action="store_true", help="only the bank that ships, and cost")
    options = parser.parse_args()
    for row in rows(options.graded, graded=not options.bank, bank=True):
        print(row, flush=True)


if __name__ == "__main__":
    main()
