"""kill -9 at a random moment of typing, any number of times: how much comes back."""

import argparse
import random
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.terminal import NotSeen
from tests.terminal.kill_round import MAY_BE_LOST, Outcome, Round, play
from tests.terminal.product import question_ids, what_is_missing

_PAUSE_EVERY = 10


def run_round(number: int, seed: int, pause: float, questions: Sequence[str]) -> Outcome | str:
    """Play a round in a fresh home; return what came back, or why nothing did."""
    chance = random.Random(f"{seed} {number}")
    waits = number % _PAUSE_EVERY == 0
    drawn = Round.drawn(chance, pause if waits else 0.0)
    with tempfile.TemporaryDirectory(prefix="kills-") as folder:
        try:
            return play(drawn, chance, questions, Path(folder))
        except NotSeen as error:
            return str(error)


def account(number: int, outcome: Outcome | str) -> str | None:
    """Return what is to be said of a round that failed, or None."""
    if isinstance(outcome, str):
        return f"round {number}: {outcome}"
    if not outcome.failures:
        return None
    texts = f"  typed    {outcome.typed}\n  restored {outcome.restored}"
    return f"round {number}: {'; '.join(outcome.failures)}\n{texts}"


def summary(outcomes: Sequence[Outcome | str], failed: int) -> str:
    played = [outcome for outcome in outcomes if isinstance(outcome, Outcome)]
    worst = max((outcome.loss for outcome in played), default=0.0)
    whole = sum(outcome.loss == 0.0 for outcome in played)
    return (
        f"{len(outcomes)} kills, {failed} failed; {whole} lost nothing; "
        f"worst loss {worst:.2f} s (budget {MAY_BE_LOST:.2f} s)"
    )


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.kills", description=__doc__)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--only", type=int, metavar="ROUND", help="play this round alone")
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    parser.add_argument(
        "--seconds-without-a-key", type=float, default=20, help="before one kill in ten"
    )
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kills-") as folder:
        if missing := what_is_missing(Path(folder)):
            print(f"The program does not run here: {missing}")
            return 1
        questions = question_ids(Path(folder))[:2]
    print(f"seed {asked.seed}", flush=True)
    numbers = [asked.only] if asked.only else range(1, asked.rounds + 1)
    outcomes: list[Outcome | str] = []
    failed = 0
    for number in numbers:
        outcomes.append(run_round(number, asked.seed, asked.seconds_without_a_key, questions))
        if trouble := account(number, outcomes[-1]):
            failed += 1
            print(trouble, flush=True)
    print(summary(outcomes, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
