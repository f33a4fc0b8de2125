"""The index of the questions is built once: reading them all takes longer than most tests."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.program.bank import FILE
from tests.terminal.environment import environment
from tests.terminal.product import product


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cache of a home in which the questions have been listed before."""
    home = tmp_path_factory.mktemp("listed")
    for more in ([], ["--bank", str(FILE)]):
        command = product("bank", "list", *more)
        subprocess.run(command, env=environment(home), check=True, capture_output=True)
    return home / "interview-tui" / "cache"


@pytest.fixture(autouse=True)
def _listed_before(index: Path, tmp_path: Path) -> None:
    shutil.copytree(index, tmp_path / "interview-tui" / "cache")
