"""A home of the test's own, a clock that stands still, and nothing that happens by itself."""

import gc
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest
from interview_tui.paths import Paths
from interview_tui.practice.desk import Desk
from interview_tui.records.plan import Plan
from interview_tui.records.question import Question

from tests.listed_before import listed_before
from tests.moved_clock import MovedClock
from tests.tui.content import BRIEFLY
from tests.tui.stage import USUAL, Size, Stage, shown
from tests.written_at_once import spare_the_disk, write_drafts_at_once

__all__ = ["listed_before"]

Play = Callable[..., AbstractAsyncContextManager[Stage]]


@pytest.fixture(autouse=True)
def own_world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fix home, time zone and looks; leave the looks at the clock to the test."""
    for variable in ("HOME", "TMPDIR"):
        monkeypatch.setenv(variable, str(tmp_path))
    for variable in ("NO_COLOR", "VISUAL", "EDITOR", "TEXTUAL_THEME"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr("tempfile.tempdir", None)
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    monkeypatch.setattr("interview_tui.tui.screens.interview.LOOKS_EACH_SECOND", 1e-6)
    monkeypatch.setattr("interview_tui.tui.app.gc", SimpleNamespace(enable=gc.enable, freeze=int))
    write_drafts_at_once(monkeypatch)
    spare_the_disk(monkeypatch)
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


@pytest.fixture
def desk(tmp_path: Path, clock: MovedClock) -> Iterator[Desk]:
    paths = Paths(tmp_path / "config", tmp_path / "data", tmp_path / "cache")
    desk = Desk(paths, clock=clock)
    yield desk
    desk.history.close()


@pytest.fixture
def play(desk: Desk, clock: MovedClock) -> Play:
    """Return what runs a session on a screen; of three questions where none are named."""

    @asynccontextmanager
    async def run(
        plan: Plan | None = None, asked: Sequence[Question] = BRIEFLY, size: Size = USUAL
    ) -> AsyncIterator[Stage]:
        opening = desk.sessions.begin(plan or Plan(typing_factor=1.0), asked)
        async with shown(desk, clock, opening, size) as stage:
            yield stage

    return run
