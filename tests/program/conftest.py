"""The index of the questions is built once: reading them all takes longer than most tests."""

from pathlib import Path

import pytest
from interview_tui.paths import Paths

from tests.listed_before import index_made_in, lay
from tests.program.bank import FILE


@pytest.fixture(scope="session")
def index_with_two_more(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return index_made_in(tmp_path_factory.mktemp("listed"), [FILE])


@pytest.fixture(autouse=True)
def _listed_before(index_of_shipped: Path, index_with_two_more: Path, tmp_path: Path) -> None:
    """Let the questions have been listed before, without and with those of `--bank FILE`."""
    home = tmp_path / "interview-tui"
    paths = Paths(home / "config", home / "data", home / "cache")
    lay(index_of_shipped, paths)
    lay(index_with_two_more, paths, [FILE])
