"""How soon a text is heard, how soon it is silent, and what that costs the event loop.

The real engine and player talk to a card that takes sound in its own time, as a real one does.
"""

import argparse
import asyncio
import os
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from interview_tui.speech.state import Ready
from interview_tui.speech.voice import Voice

from tests.benchmarks.verdict import Figure, report, spread
from tests.speech.card import Card

FIRST_SOUND = 60.0
SILENCE = 100.0
LATENESS = 15.0

_TICK = 0.005
_WARM_UP = 1.0
_READING = 0.5
_WITHOUT = 5.0
_TEXT = " ".join(["Your fraud model has 99.5 % accuracy. Why might that mean nothing?"] * 12)


class Ticker:
    """Something that wants to run every 5 ms, as keys and clocks do; it notes how late it is."""

    def __init__(self) -> None:
        self.lateness: list[float] = []

    async def run(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            due = loop.time() + _TICK
            await asyncio.sleep(_TICK)
            self.lateness.append(max(0.0, loop.time() - due))


@asynccontextmanager
async def ticking() -> AsyncIterator[Ticker]:
    ticker = Ticker()
    task = asyncio.create_task(ticker.run())
    try:
        yield ticker
    finally:
        task.cancel()


async def one_round(voice: Voice, card: Card) -> tuple[float, float]:
    """Read, listen, stop; return the seconds to the first sound and to silence."""
    card.forget()
    asked = monotonic()
    voice.say(_TEXT)
    heard = await asyncio.to_thread(card.first_sound) - asked
    await asyncio.sleep(_READING)
    stopped = monotonic()
    voice.stop()
    silent = await asyncio.to_thread(card.silence) - stopped
    assert voice.state == Ready()
    await asyncio.sleep(_WARM_UP)
    return heard, silent


@dataclass(frozen=True)
class Measured:
    """Seconds: to the first sound, to silence, and how late ticks were, with and without."""

    first_sound: list[float]
    silence: list[float]
    lateness: list[float]
    without_voice: list[float]


async def measure(card: Card, rounds: int) -> Measured:
    async with ticking() as before:
        await asyncio.sleep(_WITHOUT)
    voice = Voice()
    voice.warm()
    await asyncio.sleep(_WARM_UP)
    async with ticking() as ticker:
        pairs = [await one_round(voice, card) for _ in range(rounds)]
    await voice.close()
    first, silence = zip(*pairs, strict=True)
    return Measured(list(first), list(silence), ticker.lateness, before.lateness)


def worst(what: str, seconds: list[float], compared: str, budget: float) -> Figure:
    return Figure(what, f"worst of {len(seconds)}", compared, max(seconds) * 1000, budget, "ms")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.voice", description=__doc__)
    parser.add_argument("--rounds", type=int, default=10)
    rounds = parser.parse_args().rounds
    if missing := [name for name in ("espeak-ng", "aplay") if not shutil.which(name)]:
        print(f"Needs {' and '.join(missing)}: apt install espeak-ng alsa-utils")
        return 1
    with tempfile.TemporaryDirectory() as folder, Card(Path(folder), in_its_own_time=True) as card:
        os.environ["ALSA_CONFIG_PATH"] = str(card.config)
        found = asyncio.run(measure(card, rounds))
    print(spread("request to first sound", found.first_sound))
    print(spread("stop to silence", found.silence))
    print(spread("lateness of a 5 ms tick", found.lateness))
    without = f"without a voice {max(found.without_voice) * 1000:.1f} ms"
    return report(
        [
            worst("request to first sound", found.first_sound, "warm child", FIRST_SOUND),
            worst("stop to silence", found.silence, "up to 93 ms in the pipe", SILENCE),
            worst("lateness of a 5 ms tick", found.lateness, without, LATENESS),
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
