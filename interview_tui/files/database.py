"""Open a SQLite database the way every database of the program is opened."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from interview_tui.files.failure import saving
from interview_tui.files.replace import make_folder

if TYPE_CHECKING:
    import sqlite3

_BUSY_SECONDS: Final = 5.0


def open_database(path: Path) -> sqlite3.Connection:
    """Open or begin the database at `path`, readable by the user alone (0600).

    Every statement is its own transaction unless BEGIN says otherwise; any thread may use the
    connection, one at a time. A commit has reached the disk when it returns. Raises `NotSaved`
    where the file cannot be made, sqlite3.Error where it is no database or cannot be written.
    """
    make_folder(path.parent)
    with saving(path):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    connection = _connect(str(path), uri=False)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def open_database_to_read(path: Path) -> sqlite3.Connection:
    """Open the database at `path` where it cannot be written: a read-only folder, a full disk.

    What another program has not yet moved from its -wal may be missing where even the files
    that readers share cannot be made. Raises sqlite3.Error.
    """
    import sqlite3

    uri = path.absolute().as_uri()
    connection = _connect(f"{uri}?mode=ro", uri=True)
    try:
        connection.execute("PRAGMA user_version")
    except sqlite3.OperationalError:
        connection.close()
        connection = _connect(f"{uri}?immutable=1", uri=True)
    return connection


def _connect(name: str, *, uri: bool) -> sqlite3.Connection:
    import sqlite3  # 6 ms, not needed for the first screen

    connection = sqlite3.connect(
        name, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False, uri=uri
    )
    connection.row_factory = sqlite3.Row
    return connection
