"""A history and a folder of drafts of the test's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from interview_tui.store.drafts import Drafts
from interview_tui.store.history import History


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "history.db"


@pytest.fixture
def history(path: Path) -> Iterator[History]:
    history = History(path)
    yield history
    history.close()


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    return Drafts(tmp_path / "data" / "drafts")
