"""A home of the test's own, and drafts that are written before the test goes on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from interview_tui.paths import Paths
from interview_tui.practice.desk import Desk

from tests.listed_before import listed_before
from tests.moved_clock import MovedClock
from tests.practice.front_end import Room
from tests.written_at_once import spare_the_disk, write_drafts_at_once

__all__ = ["listed_before"]


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Rescued text goes to the home folder and the one for temporary files: not the real ones."""
    for variable, name in (("HOME", "user"), ("TMPDIR", "temporary")):
        folder = tmp_path / name
        folder.mkdir()
        monkeypatch.setenv(variable, str(folder))
    monkeypatch.setattr("tempfile.tempdir", None)
    return tmp_path


@pytest.fixture(autouse=True)
def drafts_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    write_drafts_at_once(monkeypatch)
    spare_the_disk(monkeypatch)


@pytest.fixture
def room(own_home: Path) -> Iterator[Room]:
    clock = MovedClock()
    paths = Paths(own_home / "config", own_home / "data", own_home / "cache")
    room = Room(Desk(paths, clock=clock), clock)
    yield room
    room.desk.history.close()
