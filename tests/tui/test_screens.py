"""Every screen as text at three sizes, compared with what is kept in `screens/`.

After a change that is meant, write them anew and read the difference:

    REWRITE_SCREENS=1 pytest tests/tui/test_screens.py && git diff tests/tui/screens
"""

import os
import re
from pathlib import Path

import pytest
from interview_tui.practice.desk import Desk

from tests.moved_clock import MovedClock
from tests.tui.stage import NARROW, USUAL, WIDE, Stage, shown
from tests.tui.stories import STORIES

KEPT = Path(__file__).parent / "screens"
REWRITE = "REWRITE_SCREENS" in os.environ
SIZES = (NARROW, USUAL, WIDE)
CLOCK_FIRST = re.compile(r" (\d+:\d\d (left|over|used)|no clock) · Question \d")


@pytest.mark.parametrize("name", STORIES)
async def test_the_screen_looks_as_it_is_kept(name: str, desk: Desk, clock: MovedClock) -> None:
    story = STORIES[name]
    story.before(desk, clock)
    opening = desk.sessions.begin(story.plan, story.asked) if story.plan else None
    async with shown(desk, clock, opening, NARROW) as stage:
        await story.way(stage)
        for width, height in SIZES:
            await stage.resize(width, height)
            _compare(stage, KEPT / f"{name}-{width}x{height}.txt")
            _fits(stage, width, height)


def _compare(stage: Stage, kept: Path) -> None:
    if REWRITE:
        kept.write_text(stage.text, encoding="utf-8")
    assert stage.text.split("\n") == kept.read_text(encoding="utf-8").split("\n")


def _fits(stage: Stage, width: int, height: int) -> None:
    """Nothing stands outside, the clock comes first, and the key line is whole."""
    lines = stage.lines
    assert len(lines) == height
    assert stage.app.screen.max_scroll_x == stage.app.screen.max_scroll_y == 0
    if stage.screen == "InterviewScreen":
        assert CLOCK_FIRST.match(lines[0])
        assert lines[-1].rstrip().endswith("F1 help")
    if stage.screen != "DebriefScreen":  # where a long prompt gives way to its figures
        assert "…" not in stage.text


def test_no_picture_is_kept_of_a_screen_that_is_gone() -> None:
    meant = {f"{name}-{width}x{height}.txt" for name in STORIES for width, height in SIZES}
    assert {path.name for path in KEPT.iterdir()} == meant
