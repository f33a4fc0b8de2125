"""Making the index: beside the one in use, then in its place.

A file that is in use is never changed, so readers need no locks, two programs do no harm to
each other, and a broken write leaves the old index.
"""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path

from interview_tui.bank.collector import collector_paused
from interview_tui.bank.index.indexed import open_index
from interview_tui.bank.index.write import Writer
from interview_tui.bank.sources import Listing
from interview_tui.files import make_folder


def build_index(
    path: Path, listing: Listing, bank_names: Sequence[str], *, afresh: bool
) -> sqlite3.Connection:
    """Put an index of `listing` at `path`; only files that changed are read, unless `afresh`.

    Returns that index, open, whatever another program puts at `path` in the meantime. Raises
    `NotSaved`, OSError or sqlite3.Error; what was at `path` is then as it was.
    """
    make_folder(path.parent)
    descriptor, name = tempfile.mkstemp(prefix=".index-", suffix=".new", dir=path.parent)
    os.close(descriptor)
    new = Path(name)
    try:
        known = not afresh and _copy(path, new)
        with closing(_open_alone(new)) as database, collector_paused():
            Writer(database, listing, bank_names).write(known)
        return _in_place(new, path)
    finally:
        with suppress(FileNotFoundError):
            new.unlink()


def _in_place(new: Path, path: Path) -> sqlite3.Connection:
    database = open_index(new)
    try:
        database.execute("SELECT count(*) FROM meta").fetchone()  # SQLite opens no file before
        new.replace(path)
    except BaseException:
        database.close()
        raise
    return database


def _copy(path: Path, new: Path) -> bool:
    try:
        shutil.copyfile(path, new)
    except FileNotFoundError:
        return False
    return True


def _open_alone(path: Path) -> sqlite3.Connection:
    """Open a database that nobody else knows of and that is thrown away when writing fails."""
    database = sqlite3.connect(path, isolation_level=None)
    for setting in ("journal_mode = OFF", "synchronous = OFF", "temp_store = MEMORY"):
        database.execute(f"PRAGMA {setting}")
    return database
