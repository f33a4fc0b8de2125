"""Make the pictures of the README again: `python -m tests.pictures [folder]`, by default .pictures.

The real screens with a clock that stands still and a home of their own.
"""

import asyncio
import re
import sys
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from interview_tui.paths import Paths
from interview_tui.practice.desk import Desk
from interview_tui.records.plan import Plan
from interview_tui.tui.app import InterviewApp
from textual.pilot import Pilot

ANSWER = """It is when a model learns the noise of its training data. It looks great in
training and then does badly on new rows.

I would watch the gap between training and validation loss, and stop early or
add regularization: L2, dropout, a smaller tree."""
MATRIX = """Each row is what a case really was, each column what the model called it. On the
diagonal it was right. Precision is how many of the alarms were real."""
WIDTH, HEIGHT = 100, 30
FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


@dataclass
class StillClock:
    """A clock that only the pictures move."""

    seconds: float = 0.0

    def now(self) -> float:
        return self.seconds

    def wall(self) -> datetime:
        return datetime(2026, 11, 23, 18, 0, tzinfo=UTC) + timedelta(seconds=self.seconds)


Story = Callable[[Pilot[int], StillClock], Awaitable[None]]


async def home(pilot: Pilot[int], clock: StillClock) -> None:
    await pilot.pause()


async def interview(pilot: Pilot[int], clock: StillClock) -> None:
    await _answer(pilot, clock, ANSWER, 136)


async def _answer(pilot: Pilot[int], clock: StillClock, text: str, seconds: int) -> None:
    pilot.app.screen.query_one("#answer").replace(text, (0, 0), (0, 0))  # type: ignore[attr-defined]
    await pilot.pause()
    for _ in range(seconds // 4):
        clock.seconds += 4
        pilot.app.screen.tick()  # type: ignore[attr-defined]
    await pilot.pause()


async def reveal(pilot: Pilot[int], clock: StillClock) -> None:
    await interview(pilot, clock)
    await pilot.press("ctrl+s", "shift+tab", "down", "down", "down", "down")
    await pilot.pause()


async def debrief(pilot: Pilot[int], clock: StillClock) -> None:
    await reveal(pilot, clock)
    clock.seconds += 2
    await pilot.press("3", "ctrl+s")
    await pilot.pause()
    await _answer(pilot, clock, MATRIX, 188)
    await pilot.press("ctrl+s", "2")
    await pilot.pause()
    clock.seconds += 2
    await pilot.press("ctrl+s")
    await pilot.pause()


PLANS: dict[str, tuple[Plan | None, Story]] = {
    "home": (None, home),
    "interview": (Plan(questions=("overfitting", "confusion-matrix")), interview),
    "reveal": (Plan(questions=("overfitting", "confusion-matrix")), reveal),
    "debrief": (Plan(questions=("overfitting", "confusion-matrix")), debrief),
}


async def picture(plan: Plan | None, story: Story, home_folder: Path) -> str:
    """Return the screen at the end of a story as SVG."""
    clock = StillClock()
    folders = Paths(home_folder / "config", home_folder / "data", home_folder / "cache")
    desk = Desk(folders, clock=clock)
    app = InterviewApp(desk, desk.start(plan) if plan else None)
    async with app.run_test(size=(WIDTH, HEIGHT)) as pilot:
        await pilot.pause()
        await story(pilot, clock)
        svg = app.export_screenshot(title="interview-tui")
    return FONT.sub("", svg)


def main(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    for name, (plan, story) in PLANS.items():
        with tempfile.TemporaryDirectory() as home_folder:
            svg = asyncio.run(picture(plan, story, Path(home_folder)))
        (folder / f"{name}.svg").write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else ".pictures"))
