"""How long a key takes to the screen, with a countdown, autosave and an answer of 1,000 lines."""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from statistics import median

from tests.benchmarks.compared import reference
from tests.benchmarks.long_answer import LAST_WORDS, long_answer
from tests.benchmarks.verdict import Figure, percentile_95, ratio, report, spread
from tests.terminal import Terminal
from tests.terminal.product import ASKED, practice, question_ids, what_is_missing

LINES = 1000
BEAT = 0.04
MEDIAN_BUDGET = 1.25
TAIL_BUDGET = 1.5
_KEYS_PER_LINE = 30
_ALPHABET = [chr(code) for code in range(0x1401, 0x1601)]  # one cell wide, and on no other screen
_WARM_UP = 10


def key_times(terminal: Terminal, keys: int, letters: Iterator[str]) -> list[float]:
    """Type so many keys on a beat; return the seconds from each to its letter in the output.

    Every letter is another one, so that an earlier one drawn again is not taken for it. A line
    is ended now and then, on the same beat, and not counted.
    """
    seconds = []
    for number in range(keys):
        if number % _KEYS_PER_LINE == 0:
            terminal.press("enter")
            terminal.watch(BEAT)
        seconds.append(_time_of(terminal, next(letters)))
    return seconds[_WARM_UP:]


def _time_of(terminal: Terminal, letter: str) -> float:
    mark, sent = terminal.mark(), time.monotonic()
    terminal.type(letter)
    terminal.wait_for_bytes(letter.encode(), mark)
    taken = terminal.last_arrival - sent
    terminal.watch(sent + BEAT - time.monotonic())
    return taken


def in_reference(keys: int, letters: Iterator[str], home: Path) -> list[float]:
    with Terminal(reference(LINES), home, columns=100, rows=30) as terminal:
        terminal.wait_for(LAST_WORDS)
        terminal.settle()
        return key_times(terminal, keys, letters)


def in_product(keys: int, letters: Iterator[str], home: Path) -> list[float]:
    question = question_ids(home)[0]
    with Terminal(practice(question, minutes=60), home, columns=100, rows=30) as terminal:
        terminal.wait_for(ASKED)
        terminal.settle()
        terminal.paste(long_answer(LINES))
        terminal.wait_for(LAST_WORDS)
        terminal.settle()
        return key_times(terminal, keys, letters)


def figures(ours: list[float], theirs: list[float]) -> list[Figure]:
    tails = percentile_95(ours), percentile_95(theirs)
    return [
        ratio("key to screen, median", median(ours), "reference", median(theirs), MEDIAN_BUDGET),
        ratio("key to screen, 95th percentile", tails[0], "reference", tails[1], TAIL_BUDGET),
    ]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.keys", description=__doc__)
    parser.add_argument("--rounds", type=int, default=4, help="turns that each program takes")
    parser.add_argument("--keys", type=int, default=110, help="keys in each of them")
    asked = parser.parse_args()
    letters = cycle(_ALPHABET)
    ours: list[float] = []
    theirs: list[float] = []
    missing = None
    for _ in range(asked.rounds):
        with tempfile.TemporaryDirectory(prefix="keys-") as folder:
            home = Path(folder)
            missing = what_is_missing(home)
            theirs += in_reference(asked.keys, letters, home)
            ours += [] if missing else in_product(asked.keys, letters, home)
    print(spread("reference", theirs))
    if missing:
        print(f"The program does not run here: {missing}")
        return 1
    print(spread("interview-tui", ours))
    return report(figures(ours, theirs))


if __name__ == "__main__":
    sys.exit(main())
