"""Count what the history holds, row by row: twice would be too much."""

import sqlite3
from contextlib import closing

from tests.practice.front_end import Room


def counts(room: Room) -> dict[str, int]:
    """Return how many rows each table that grows with a session has; empty ones are left out."""
    path = room.desk.paths.history
    if not path.exists():
        return {}
    tables = ("sessions", "turns", "answers", "reviews", "marks", "endings")
    with closing(sqlite3.connect(path)) as connection:
        found = {
            table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in tables
        }
    return {table: count for table, count in found.items() if count}
