"""Bringing an index up to date with the files."""

import json
import os
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from interview_tui.bank.index.body import findings_text, question_in, question_text
from interview_tui.bank.index.schema import SCHEMA
from interview_tui.bank.index.settled import settle_index
from interview_tui.bank.index.texts import search_texts
from interview_tui.bank.question_file import Place, read_file
from interview_tui.bank.sources import Listing, QuestionFile
from interview_tui.records.question import Question


class Writer:
    """Brings one database up to date with the files."""

    def __init__(
        self, database: sqlite3.Connection, listing: Listing, bank_names: Sequence[str]
    ) -> None:
        self._database = database
        self._listing = listing
        self._names = bank_names

    def write(self, known: bool) -> None:
        """Write what changed, or everything when the database is new."""
        if not known:
            self._database.executescript(SCHEMA)
        self._database.execute("BEGIN")
        kept = self._drop_changed()
        for rank, file in enumerate(self._listing.files):
            if file in kept:
                self._database.execute(
                    "UPDATE files SET rank = ? WHERE number = ?", (rank, kept[file])
                )
            else:
                self._add(file, rank)
        settle_index(self._database, self._listing.findings, self._names)
        self._database.execute("COMMIT")

    def _drop_changed(self) -> dict[QuestionFile, int]:
        """Drop the files that are gone or have another stamp; return the others' numbers."""
        wanted = set(self._listing.files)
        kept = {}
        for number, source, path, *stamp in self._database.execute(
            "SELECT number, source, path, modified, changed, size FROM files"
        ).fetchall():
            file = QuestionFile(source, os.fsdecode(path), *stamp)
            if file in wanted:
                kept[file] = number
            else:
                self._drop(number)
        return kept

    def _drop(self, file: int) -> None:
        numbers = self._database.execute(
            "SELECT number, body FROM questions JOIN bodies USING (number) WHERE file = ?", (file,)
        ).fetchall()
        for number, body in numbers:
            names, prompt, rest = search_texts(question_in(body, ""))
            self._insert("titles (titles, rowid, names, prompt)", ("delete", number, names, prompt))
            self._insert(
                "words (words, rowid, names, prompt, rest)", ("delete", number, names, prompt, rest)
            )
            for table in ("bodies", "former", "questions"):
                self._database.execute(f"DELETE FROM {table} WHERE number = ?", (number,))
        self._database.execute("DELETE FROM files WHERE number = ?", (file,))

    def _add(self, file: QuestionFile, rank: int) -> None:
        content = read_file(Path(file.path))
        stamp = (file.modified, file.changed, file.size)
        number = self._insert(
            "files (source, path, modified, changed, size, rank, findings)",
            (file.source, os.fsencode(file.path), *stamp, rank, findings_text(content.findings)),
        )
        entries = zip(content.questions, content.places, strict=True)
        for position, (question, place) in enumerate(entries):
            self._add_question((number, position), question, place)

    def _add_question(self, at: tuple[int, int], question: Question, place: Place) -> None:
        number = self._insert(
            "questions (file, position, id, prompt, topic, level, minutes, skills, formerly, "
            "line, id_line, id_column)",
            (
                *at,
                question.id,
                question.prompt,
                question.topic,
                question.level,
                question.minutes,
                json.dumps(question.skills),
                json.dumps(question.formerly),
                question.line,
                *place,
            ),
        )
        self._insert("bodies (number, body)", (number, question_text(question)))
        names, prompt, rest = search_texts(question)
        self._insert("titles (rowid, names, prompt)", (number, names, prompt))
        self._insert("words (rowid, names, prompt, rest)", (number, names, prompt, rest))
        for name in question.formerly:
            self._insert("former (name, number)", (name, number))

    def _insert(self, into: str, values: tuple[object, ...]) -> int:
        marks = ", ".join("?" * len(values))
        row = self._database.execute(f"INSERT INTO {into} VALUES ({marks})", values).lastrowid
        return row or 0
