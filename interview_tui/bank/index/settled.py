"""What holds across files: which question has an id, how many there are, and what was found."""

import json
import os
import sqlite3
from collections import Counter
from collections.abc import Sequence
from typing import Any

from interview_tui.bank.finding import Finding, shown_path
from interview_tui.bank.index.body import findings_text
from interview_tui.bank.settle import Claim, former_clashes, settle

_CLAIMS = """
SELECT questions.number, id, source, path, id_line, id_column
FROM questions JOIN files ON files.number = file
WHERE id IN (SELECT id FROM questions GROUP BY id HAVING count(*) > 1) ORDER BY rank, position
"""
_FORMER = """
SELECT former.name, id, source, path, id_line, id_column
FROM former JOIN questions ON questions.number = former.number JOIN files ON files.number = file
WHERE holds ORDER BY rank, position, former.rowid
"""
_TAKEN = "SELECT DISTINCT id FROM questions JOIN former ON former.name = id WHERE holds"


def settle_index(
    database: sqlite3.Connection, found: tuple[Finding, ...], bank_names: Sequence[str]
) -> None:
    """Say for each question whether it holds its id, and write down what goes for all files.

    `found` are the findings of looking for files.
    """
    database.execute("UPDATE questions SET holds = 1 WHERE NOT holds")
    claims = database.execute(_CLAIMS).fetchall()
    outcome = settle([_claim(row[1:]) for row in claims], bank_names)
    lost = [(claims[index][0],) for index in sorted(outcome.lost)]
    database.executemany("UPDATE questions SET holds = 0 WHERE number = ?", lost)
    former = [(row[0], _claim(row[1:])) for row in database.execute(_FORMER)]
    clashes = former_clashes(former, (row[0] for row in database.execute(_TAKEN)))
    _put(database, "found", findings_text(found))
    _put(database, "clashes", findings_text((*outcome.findings, *clashes)))
    _put(database, "notes", json.dumps(outcome.notes))
    _put(database, "counts", json.dumps(_counts(database)))


def _claim(row: tuple[Any, ...]) -> Claim:
    name, source, path, line, column = row
    return Claim(name, source, shown_path(os.fsdecode(path)), line, column)


def _counts(database: sqlite3.Connection) -> dict[str, Any]:
    skills: Counter[str] = Counter()
    for text, times in _grouped(database, "skills").items():
        for skill in json.loads(text):
            skills[skill] += times
    topics, levels = _grouped(database, "topic"), _grouped(database, "level")
    return {"total": sum(topics.values()), "topics": topics, "levels": levels, "skills": skills}


def _grouped(database: sqlite3.Connection, column: str) -> dict[str, int]:
    statement = f"SELECT {column}, count(*) FROM questions WHERE holds GROUP BY {column}"
    return dict(database.execute(statement).fetchall())


def _put(database: sqlite3.Connection, name: str, value: str) -> None:
    database.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))
