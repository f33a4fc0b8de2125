"""What share of a core the program takes while it waits on a running countdown."""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.compared import REFERENCE_SHOWN, reference
from tests.benchmarks.verdict import Figure, report
from tests.terminal import Terminal
from tests.terminal.product import ASKED, practice, question_ids, what_is_missing

BUDGET = 1.0
_SETTLING = 3.0
_TICKS = os.sysconf("SC_CLK_TCK")


def processor_seconds(pid: int) -> float:
    """Return the processor time that all threads of a process have taken so far (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


def share_while_waiting(command: list[str], shown: str, home: Path, seconds: float) -> float:
    """Return the percent of a core that a program takes from a while after its start."""
    with Terminal(command, home, columns=100, rows=30) as terminal:
        terminal.wait_for(shown)
        terminal.type("x")
        terminal.watch(_SETTLING)
        began, before = time.monotonic(), processor_seconds(terminal.pid)
        terminal.watch(seconds)
        taken = processor_seconds(terminal.pid) - before
        return 100 * taken / (time.monotonic() - began)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.idle", description=__doc__)
    parser.add_argument("--seconds", type=float, default=20)
    seconds = parser.parse_args().seconds
    with tempfile.TemporaryDirectory(prefix="idle-") as folder:
        home = Path(folder)
        theirs = share_while_waiting(reference(), REFERENCE_SHOWN, home, seconds)
        if missing := what_is_missing(home):
            print(f"reference: {theirs:.2f} %\nThe program does not run here: {missing}")
            return 1
        command = practice(question_ids(home)[0], minutes=5)
        ours = share_while_waiting(command, ASKED, home, seconds)
    compared = f"reference, no countdown {theirs:.2f} %"
    return report([Figure("waiting on a countdown", f"{seconds:g} s", compared, ours, BUDGET, "%")])


if __name__ == "__main__":
    sys.exit(main())
