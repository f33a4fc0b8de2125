"""Open the history; put a damaged or newer one aside and begin another."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from interview_tui.errors import NotSaved
from interview_tui.files import Lock, open_database, open_database_to_read, set_aside
from interview_tui.store.failure import history_not_read, history_not_saved, is_damage
from interview_tui.store.migrate import form_of, migrate, newest
from interview_tui.text import one_line

if TYPE_CHECKING:
    import sqlite3

_WAIT_FOR_OTHERS: Final = 5.0
_HEADER: Final = 100  # bytes that every SQLite database begins with
_WHAT: Final = {"damaged": "is damaged", "newer": "was made by a newer version of this program"}


@dataclass(frozen=True)
class Opened:
    """An open history. `notice` says that the one found was put aside and where it is now."""

    connection: sqlite3.Connection
    notice: str | None = None
    writable: bool = True


class _Unusable(Exception):
    """The file cannot be this program's history; the argument is a key of `_WHAT`."""


def open_history(path: Path, *, check: bool = False) -> Opened:
    """Open or begin the history at `path`, with `check` reading all of it for damage first.

    Raises `NotSaved` where it can be neither written nor begun.
    """
    import sqlite3  # 6 ms, not needed for the first screen

    try:
        with _one_at_a_time(path):
            return _open_or_begin(path, check)
    except sqlite3.Error as error:
        raise history_not_saved(path, error) from error


def open_history_to_read(path: Path) -> Opened:
    """Open the history at `path` where it cannot be written. Raises `Problem`."""
    import sqlite3

    try:
        connection = open_database_to_read(path)
    except sqlite3.Error as error:
        raise history_not_read(path, error) from error
    return Opened(connection, writable=False)


def empty_history() -> Opened:
    """Return a history without rows in no file, for reading before anything was saved."""
    import sqlite3

    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    connection.row_factory = sqlite3.Row
    migrate(connection)
    return Opened(connection, writable=False)


@contextmanager
def _one_at_a_time(path: Path) -> Iterator[None]:
    """Keep others out while the file is begun, migrated or put aside.

    After the wait it goes on alone: a stuck window must not keep this one from its history.
    """
    try:
        lock = Lock.acquire(path.with_suffix(".lock"), wait=_WAIT_FOR_OTHERS)
    except NotSaved:
        lock = None
    try:
        yield
    finally:
        if lock is not None:
            lock.release()


def _open_or_begin(path: Path, check: bool) -> Opened:
    try:
        return Opened(_open(path, check))
    except _Unusable as found:
        why = str(found)
    aside = set_aside(path, why)
    notice = (
        f"The history {one_line(str(path))} {_WHAT[why]}; it is kept as {one_line(aside.name)} "
        f"and a new {one_line(path.name)} was begun."
    )
    return Opened(_open(path, check=False), notice)


def _open(path: Path, check: bool) -> sqlite3.Connection:
    import sqlite3

    _refuse_what_would_be_overwritten(path)
    connection = None
    try:
        connection = open_database(path)
        _make_usable(connection, check)
    except BaseException as error:
        if connection is not None:
            connection.close()
        if isinstance(error, sqlite3.Error) and is_damage(error):
            raise _Unusable("damaged") from error
        raise
    return connection


def _make_usable(connection: sqlite3.Connection, check: bool) -> None:
    if form_of(connection) > newest():
        raise _Unusable("newer")
    if check and connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise _Unusable("damaged")
    migrate(connection)


def _refuse_what_would_be_overwritten(path: Path) -> None:
    """Refuse what SQLite takes for a new file although something was in it or in its log."""
    log = path.with_name(path.name + "-wal")
    size = path.stat().st_size if path.exists() else 0
    if 0 < size < _HEADER or (size == 0 and log.exists() and log.stat().st_size > 0):
        raise _Unusable("damaged")
