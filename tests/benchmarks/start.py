"""How long it takes from the command to home, and to a question that takes a letter."""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from tests.benchmarks.compared import REFERENCE_SHOWN, SMALLEST_SHOWN, reference, smallest
from tests.benchmarks.verdict import Figure, ratio, report, spread
from tests.terminal import NotSeen, Terminal
from tests.terminal.product import STARTED, listed_questions, practice, product, what_is_missing

HOME_BUDGET = 1.25
QUESTION_BUDGET = 1.3
_LETTER = "ж"
_AGAIN_AFTER = 0.05
_TRIES = 100


@dataclass
class Case:
    """One way to start. `once` starts it in a home and returns the seconds it took."""

    name: str
    once: Callable[[Path], float]
    kept: Path | None = None
    seconds: list[float] = field(default_factory=list)

    def run(self) -> None:
        """Measure it once more, in the kept home or in a fresh one."""
        with _home(self.kept) as home:
            self.seconds.append(self.once(home))

    @property
    def median(self) -> float:
        return median(self.seconds)


def until_shown(command: list[str], text: str) -> Callable[[Path], float]:
    """Return what measures the time from the command until `text` is on the screen."""

    def once(home: Path) -> float:
        with Terminal(command, home, columns=100, rows=30) as terminal:
            terminal.wait_for(text)
            return terminal.last_arrival - terminal.started

    return once


def until_typed(command: list[str], text: str, lost: list[int]) -> Callable[[Path], float]:
    """Return what measures the time from the command until a letter typed at `text` is shown.

    The letter is typed the moment the text is there, and again while it does not show. How many
    of them never show is added to `lost`: typed too early for an editor that had no focus yet.
    """

    def once(home: Path) -> float:
        with Terminal(command, home, columns=100, rows=30) as terminal:
            terminal.wait_for(text)
            typed = _type_until_shown(terminal)
            seconds = terminal.last_arrival - terminal.started
            terminal.settle()
            lost.append(typed - terminal.text.count(_LETTER))
            return seconds

    return once


def _type_until_shown(terminal: Terminal) -> int:
    """Return how many letters it took."""
    for typed in range(1, _TRIES):
        terminal.type(_LETTER)
        with suppress(NotSeen):
            terminal.wait_for(_LETTER, timeout=_AGAIN_AFTER)
            return typed
    raise NotSeen("No letter is shown.\n" + terminal.text)


@contextmanager
def _home(kept: Path | None) -> Iterator[Path]:
    if kept:
        yield kept
        return
    with tempfile.TemporaryDirectory(prefix="start-") as fresh:
        yield Path(fresh)


def compared_cases(lost: list[int]) -> list[Case]:
    return [
        Case("smallest", until_shown(smallest(), SMALLEST_SHOWN)),
        Case("reference", until_typed(reference(), REFERENCE_SHOWN, lost)),
    ]


def product_cases(kept: Path, lost: list[int]) -> list[Case]:
    first = listed_questions(kept)[0]
    question = practice(first.id, minutes=5)
    return [
        Case("home, first start", until_shown(product(), STARTED)),
        Case("home, later", until_shown(product(), STARTED), kept),
        Case("start to a question", until_typed(question, first.opening, lost), kept),
    ]


def run_interleaved(cases: list[Case], rounds: int) -> None:
    """Run every case once per round, each round beginning with another one.

    A first round fills the caches of the machine and is not counted.
    """
    for number in range(rounds + 1):
        first = number % len(cases)
        for case in cases[first:] + cases[:first]:
            case.run()
    for case in cases:
        del case.seconds[0]


def figures(compared: list[Case], ours: list[Case]) -> list[Figure]:
    least, ordinary = compared
    first, later, question = ours
    return [
        *(
            ratio(case.name, case.median, least.name, least.median, HOME_BUDGET)
            for case in (first, later)
        ),
        ratio(question.name, question.median, ordinary.name, ordinary.median, QUESTION_BUDGET),
    ]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.start", description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    lost: list[int] = []
    lost_by_reference: list[int] = []
    with tempfile.TemporaryDirectory(prefix="start-") as folder:
        missing = what_is_missing(Path(folder))
        compared = compared_cases(lost_by_reference)
        ours = [] if missing else product_cases(Path(folder), lost)
        run_interleaved(compared + ours, rounds)
    for case in compared + ours:
        print(spread(case.name, case.seconds))
    print(
        f"letters lost before the editor took one: {sum(lost)}, reference {sum(lost_by_reference)}"
    )
    if missing:
        print(f"The program does not run here: {missing}")
        return 1
    return report(figures(compared, ours))


if __name__ == "__main__":
    sys.exit(main())
