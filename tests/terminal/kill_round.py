"""One kill -9 while somebody types, and what comes back afterwards."""

import random
import re
import signal
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Self

from tests.terminal.product import practice, product
from tests.terminal.terminal import Screen, Terminal

MAY_BE_LOST: Final = 1.0
CLOCK_MAY_DIFFER: Final = 2
_MINUTES: Final = 5
_LETTERS: Final = "абвгдежзиклмнопрстуфхцчшщыэюя"
_CLOCK = re.compile(r"(\d+):(\d\d) left")
_QUESTION = re.compile(r"Question (\d+) of \d+")


@dataclass(frozen=True)
class Round:
    """What is done in a round: seconds of typing, seconds between keys, seconds without a key.

    With `second` the first question is answered before, and the kill hits the second.
    """

    typing: float
    beat: float
    pause: float = 0.0
    second: bool = False

    @classmethod
    def drawn(cls, chance: random.Random, pause: float) -> Self:
        return cls(
            typing=chance.uniform(0.5, 6.0),
            beat=chance.choice((chance.uniform(0.04, 0.15), chance.uniform(0.15, 0.7))),
            pause=pause,
            second=chance.random() < 0.25,
        )


@dataclass
class Outcome:
    """What came back. `loss` is the age in seconds of the oldest letter that did not."""

    typed: str
    restored: str
    loss: float
    clock_before: int | None
    clock_after: int | None
    failures: list[str] = field(default_factory=list)


Keys = list[tuple[float, str]]


def play(played: Round, chance: random.Random, questions: Sequence[str], home: Path) -> Outcome:
    """Start, type, kill -9, resume; return what came back and what is wrong with it.

    Words are Cyrillic, which nothing else on the screen is, so the answer can be told from the
    rest whatever the layout. Blanks are left out of every comparison.
    """
    with Terminal(practice(*questions, minutes=_MINUTES), home) as terminal:
        _reach_the_editor(terminal, played)
        keys = _type_words(terminal, played, chance)
        terminal.watch(played.pause)
        killed = time.monotonic()
        terminal.kill(signal.SIGKILL)
        terminal.wait_exit()
        before = terminal.screen()  # drawn only now: it takes long, and would let the saver rest
    with Terminal(product("resume"), home) as terminal:
        first = terminal.wait_for(lambda screen: _question(screen) is not None)
        after = terminal.settle()
    outcome = compare(keys, killed, after)
    outcome.clock_before, outcome.clock_after = _clock(before), _clock(first)
    judge(outcome, _question(before), _question(first))
    return outcome


def _reach_the_editor(terminal: Terminal, played: Round) -> None:
    terminal.wait_for("Question 1 of")
    terminal.settle()
    if played.second:
        terminal.type("first answer")
        for key in ("ctrl+s", "3", "enter"):
            terminal.press(key)
            terminal.settle()
        terminal.wait_for("Question 2 of")
        terminal.settle()


def _type_words(terminal: Terminal, played: Round, chance: random.Random) -> Keys:
    """Type letters and blanks on a steady beat; return each with the time it was sent."""
    keys: Keys = []
    began = time.monotonic()
    while (now := time.monotonic()) < began + played.typing:
        blank = bool(keys) and keys[-1][1] != " " and chance.random() < 0.15
        keys.append((now, " " if blank else chance.choice(_LETTERS)))
        terminal.type(keys[-1][1])
        due = began + len(keys) * played.beat
        terminal.watch(min(due, began + played.typing) - time.monotonic())
    return keys


def compare(keys: Keys, killed: float, after: Screen) -> Outcome:
    """Return how the screen after the resume relates to the keys sent before the kill."""
    letters = [(at, letter) for at, letter in keys if letter != " "]
    typed = "".join(letter for _, letter in letters)
    restored = "".join(letter for line in after for letter in line if letter in _LETTERS)
    same = next(
        (at for at, pair in enumerate(zip(typed, restored, strict=False)) if pair[0] != pair[1]),
        min(len(typed), len(restored)),
    )
    loss = killed - letters[same][0] if same < len(letters) else 0.0
    return Outcome(typed, restored, loss, None, None)


def judge(outcome: Outcome, asked: int | None, resumed: int | None) -> None:
    """Add to the outcome's failures whatever breaks the promise."""
    complain = outcome.failures.append
    if not outcome.typed.startswith(outcome.restored):
        complain("what came back is not the beginning of what was typed")
    if outcome.loss > MAY_BE_LOST:
        complain(f"text {outcome.loss:.2f} s old was lost")
    if asked != resumed:
        complain(f"question {asked} was open, question {resumed} came back")
    before, after = outcome.clock_before, outcome.clock_after
    if before is None or after is None:
        complain("no clock on the screen")
    elif abs(before - after) > CLOCK_MAY_DIFFER:
        complain(f"the clock stood at {before} s and came back at {after} s")


def _clock(screen: Screen) -> int | None:
    found = _CLOCK.search("\n".join(screen))
    return int(found[1]) * 60 + int(found[2]) if found else None


def _question(screen: Screen) -> int | None:
    found = _QUESTION.search("\n".join(screen))
    return int(found[1]) if found else None
