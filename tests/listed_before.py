"""An index of the questions that ship, made once: reading them all takes longer than most tests."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from interview_tui.bank.index import open_catalog
from interview_tui.bank.index.catalog import index_path
from interview_tui.bank.sources import SHIPPED, YOURS, BankSource
from interview_tui.paths import Paths, shipped_bank


def sources(paths: Paths, named: Sequence[Path] = ()) -> list[BankSource]:
    """Return where a program with these paths, started with `--bank` for each of `named`, looks."""
    own = [BankSource(SHIPPED, shipped_bank()), BankSource(YOURS, paths.user_bank)]
    return own + [BankSource(str(path), path) for path in named]


def index_made_in(folder: Path, named: Sequence[Path] = ()) -> Path:
    """Make the index of what ships and of `named` in an empty folder; return its file."""
    paths = Paths(folder / "config", folder / "data", folder / "cache")
    asked = sources(paths, named)
    open_catalog(asked, paths.cache).close()
    return index_path(asked, paths.cache)


def lay(index: Path, paths: Paths, named: Sequence[Path] = ()) -> None:
    """Put an index where a program with these paths looks for its own."""
    place = index_path(sources(paths, named), paths.cache)
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(index, place)


@pytest.fixture(scope="session")
def index_of_shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return index_made_in(tmp_path_factory.mktemp("listed"))


@pytest.fixture(autouse=True, scope="package")
def listed_before(index_of_shipped: Path) -> Iterator[None]:
    """Let an index that is made for the first time begin with what is known of these questions.

    It holds for the tests of the folder whose conftest imports it.
    """

    def copy(path: Path, new: Path) -> bool:
        shutil.copyfile(path if path.exists() else index_of_shipped, new)
        return True

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("interview_tui.bank.index.build._copy", copy)
        yield
