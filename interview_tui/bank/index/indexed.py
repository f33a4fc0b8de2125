"""Reading the index."""

import json
import os
import sqlite3
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from interview_tui.bank.finding import Finding, shown_path
from interview_tui.bank.index.body import findings_in, question_in
from interview_tui.bank.index.query import queries
from interview_tui.bank.index.rows import Choice, Counts, Row
from interview_tui.bank.sources import Listing, QuestionFile
from interview_tui.records.question import Question

_IN_ORDER = "FROM files CROSS JOIN questions ON file = files.number WHERE holds"
_ROW = "id, prompt, topic, level, minutes, skills, formerly, path, line"
_ORDER = "ORDER BY rank, position"
_MOST_RANKED = 2000
_FOUND = """
SELECT id FROM (
    SELECT rowid AS number, bm25({table}, 4.0, 3.0, 1.0) AS score FROM {table}
    WHERE {table} MATCH ? LIMIT {most}
) JOIN questions USING (number) WHERE holds ORDER BY score, number LIMIT ?
"""


def open_index(path: Path) -> sqlite3.Connection:
    """Open the index at `path`; raises sqlite3.Error where there is none or it is damaged.

    It is opened as what never changes: it is only ever replaced by another file.
    """
    uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    return sqlite3.connect(uri, uri=True, check_same_thread=False, isolation_level=None)


class IndexShelf:
    """The questions in an index. Every method raises sqlite3.Error or ValueError if damaged."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def is_of(self, listing: Listing) -> bool:
        """Whether the index was made of these files as they are now, and of nothing else."""
        rows = self._database.execute(
            "SELECT source, path, modified, changed, size FROM files ORDER BY rank"
        )
        files = tuple(
            QuestionFile(source, os.fsdecode(path), *stamp) for source, path, *stamp in rows
        )
        return files == listing.files and findings_in(self._meta("found")) == listing.findings

    def counts(self) -> Counts:
        return Counts(**json.loads(self._meta("counts")))

    def rows(self) -> tuple[Row, ...]:
        rows = self._database.execute(f"SELECT {_ROW} {_IN_ORDER} {_ORDER}")
        return tuple(_rows(rows))

    def rows_of(self, ids: Sequence[str]) -> tuple[Row, ...]:
        found = (self._one(name, _ROW) for name in ids)
        return tuple(_rows(row for row in found if row is not None))

    def choices(self) -> tuple[Choice, ...]:
        rows = self._database.execute(
            f"SELECT id, topic, level, skills, formerly {_IN_ORDER} {_ORDER}"
        )
        names = cache(_names)
        same = cache(str)  # one string for each topic, not one for each question
        return tuple(
            Choice(name, same(topic), same(level), names(skills), names(formerly))
            for name, topic, level, skills, formerly in rows
        )

    def question(self, name: str) -> Question | None:
        row = self._one(name, "path, body")
        return None if row is None else question_in(row[1], _shown(row[0]))

    def search(self, words: str, limit: int) -> tuple[str, ...]:
        """Return the hits in names and prompts first, then those in all the rest.

        A word that stands nearly everywhere says little, so of its hits only the first
        `_MOST_RANKED` are ranked: ranking a hundred thousand takes half a second.
        """
        for query in queries(words):
            found: dict[str, None] = {}
            for table in ("titles", "words"):
                if len(found) < limit:
                    statement = _FOUND.format(table=table, most=_MOST_RANKED)
                    rows = self._database.execute(statement, (query, limit))
                    found |= dict.fromkeys(row[0] for row in rows)
            if found:
                return tuple(found)[:limit]
        return ()

    def findings(self) -> tuple[Finding, ...]:
        texts = self._database.execute("SELECT findings FROM files ORDER BY rank")
        of_files = tuple(finding for (text,) in texts for finding in findings_in(text))
        clashes = findings_in(self._meta("clashes"))
        return (*findings_in(self._meta("found")), *of_files, *clashes)

    def notes(self) -> tuple[str, ...]:
        return tuple(json.loads(self._meta("notes")))

    def close(self) -> None:
        self._database.close()

    def _one(self, name: str, columns: str) -> tuple[Any, ...] | None:
        """Return columns of the question with this id, or else of one that had it formerly."""
        joined = "FROM questions JOIN files ON files.number = file JOIN bodies USING (number)"
        return self._first(f"SELECT {columns} {joined} WHERE id = ? AND holds", name) or (
            self._first(
                f"SELECT {columns} FROM former JOIN questions USING (number) "
                "JOIN files ON files.number = file JOIN bodies USING (number) "
                f"WHERE former.name = ? AND holds {_ORDER}",
                name,
            )
        )

    def _first(self, statement: str, name: str) -> tuple[Any, ...] | None:
        row: tuple[Any, ...] | None = self._database.execute(statement, (name,)).fetchone()
        return row

    def _meta(self, name: str) -> str:
        row = self._database.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        if row is None:
            raise ValueError(f"the index lacks {name}")
        return str(row[0])


def _rows(rows: "Iterator[tuple[Any, ...]] | sqlite3.Cursor") -> Iterator[Row]:
    names, shown = cache(_names), cache(_shown)
    for name, prompt, topic, level, minutes, skills, formerly, path, line in rows:
        yield Row(
            name, prompt, topic, level, minutes, names(skills), names(formerly), shown(path), line
        )


def _names(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))


def _shown(path: bytes) -> str:
    return shown_path(os.fsdecode(path))
