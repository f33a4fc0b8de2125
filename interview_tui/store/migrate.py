"""Bring a history to the form this program knows: numbered SQL files, each applied once."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import sqlite3

MIGRATIONS: Final = Path(__file__).parent / "migrations"


def newest() -> int:
    """Return the number of the last migration, which is the form this program knows."""
    return max(_number(path) for path in MIGRATIONS.glob("*.sql"))


def form_of(connection: sqlite3.Connection) -> int:
    """Return the number of the last migration the database has had; 0 for an empty one."""
    number: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return number


def migrate(connection: sqlite3.Connection) -> None:
    """Apply what is missing, each file whole or not at all. Raises sqlite3.Error."""
    form = form_of(connection)
    for path in sorted(MIGRATIONS.glob("*.sql")):
        if _number(path) > form:
            _apply(connection, path)


def _apply(connection: sqlite3.Connection, path: Path) -> None:
    script = path.read_text(encoding="utf-8")
    try:
        connection.executescript(
            f"BEGIN IMMEDIATE;\n{script}\nPRAGMA user_version = {_number(path)};\nCOMMIT;"
        )
    except BaseException:
        with suppress(Exception):
            connection.execute("ROLLBACK")
        raise


def _number(path: Path) -> int:
    return int(path.name.split("_")[0])
