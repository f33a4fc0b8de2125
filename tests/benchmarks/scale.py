"""What 100,000 questions and a history of ten years cost: home, search and memory."""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.many import write_history, write_questions
from tests.benchmarks.start import Case, run_interleaved, until_shown
from tests.benchmarks.verdict import Figure, percentile_95, ratio, report, spread
from tests.terminal.environment import environment
from tests.terminal.product import STARTED, product

QUESTIONS, ANSWERS = 100_000, 36_500
QUESTIONS_BUDGET, HISTORY_BUDGET = 1.1, 1.2
SEARCH_BUDGET, MEMORY_BUDGET = 50.0, 20.0
_SEARCHES = """
import json, resource, sys, time
from interview_tui.bank.index import open_catalog
from interview_tui.bank.sources import SHIPPED, YOURS, BankSource
from interview_tui.paths import shipped_bank, user_paths
paths = user_paths()
sources = (BankSource(SHIPPED, shipped_bank()), BankSource(YOURS, paths.user_bank))
catalog = open_catalog(sources, paths.cache)
words = ["gradient batch", "how do tree", "drift", "kernel margin prior", "overfit", "laten", "a"]
times = []
for typed in words * 20:
    began = time.perf_counter()
    catalog.search(typed)
    times.append(1000 * (time.perf_counter() - began))
print(json.dumps([resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, times]))
"""


def searched(home: Path) -> tuple[float, list[float]]:
    """Return the most memory a process took that searched (in MB), and milliseconds a search.

    The index is built by another process before, as it is at the first use.
    """
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", _SEARCHES],
            env=environment(home),
            capture_output=True,
            text=True,
            check=True,
        )
    memory, times = json.loads(done.stdout)
    return memory, times


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.scale", description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory(prefix="scale-") as folder:
        empty, large, old = (Path(folder) / name for name in ("empty", "large", "old"))
        for home in (empty, large, old):
            home.mkdir()
        write_questions(large, QUESTIONS)
        write_history(old, ANSWERS)
        (least, _), (most, times) = searched(empty), searched(large)
        cases = [
            Case(name, until_shown(product(), STARTED), home)
            for name, home in (("home", empty), ("home, 100,000", large), ("home, history", old))
        ]
        run_interleaved(cases, rounds)
    for case in cases:
        print(spread(case.name, case.seconds))
    plain, questions, history = cases
    return report(
        [
            ratio(questions.name, questions.median, plain.name, plain.median, QUESTIONS_BUDGET),
            ratio(history.name, history.median, plain.name, plain.median, HISTORY_BUDGET),
            Figure(
                "search in 100,000, 95th percentile",
                f"{len(times)} searches",
                "-",
                percentile_95(times),
                SEARCH_BUDGET,
                "ms",
            ),
            Figure(
                "memory for searching",
                f"{most:.0f} MB",
                f"shipped {least:.0f} MB",
                most - least,
                MEMORY_BUDGET,
                "MB",
            ),
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
