"""The catalog of the questions at hand, from the index where that can be had.

Import this where it is needed: sqlite3 takes 6 ms.
"""

import hashlib
import os
import re
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import RLock
from typing import TypeVar

from interview_tui.bank.finding import Finding
from interview_tui.bank.index.indexed import IndexShelf, open_index
from interview_tui.bank.index.rows import Choice, Counts, Row
from interview_tui.bank.index.schema import VERSION
from interview_tui.bank.index.shelf import Shelf
from interview_tui.bank.sources import BankSource, Listing, list_files, named
from interview_tui.errors import NotSaved
from interview_tui.records.question import Question

DEFAULT_HITS = 50
_MOST_INDEXES = 6
_INDEX_FILE = re.compile(r"index-[\d]+-[0-9a-f]+\.db|\.index-\w+\.new")
_HOUR = 3600
_DAMAGE = (sqlite3.Error, OSError, NotSaved, ValueError, TypeError, KeyError)

T = TypeVar("T")


def open_catalog(sources: Sequence[BankSource], cache: Path) -> "Catalog":
    """Return the catalog of `sources` as their files are now, with its index below `cache`.

    A file that changed is read again, and only that one. Without a usable index everything is
    read from the files. Raises `Problem` naming a path in `sources` that does not exist, unless
    it is the user's own folder.
    """
    return Catalog(sources, list_files(sources), cache)


class Catalog:
    """The questions at hand, each id once: light rows of all, whole ones by id, and a search.

    Any thread may ask. It stays as it was opened; open another to see later changes of files.
    """

    def __init__(self, sources: Sequence[BankSource], listing: Listing, cache: Path) -> None:
        self._sources = tuple(sources)
        self._listing = listing
        self._path = index_path(sources, cache)
        self._reason: str | None = None
        self._lock = RLock()
        self._shelf = self._fresh_shelf()

    @property
    def why_no_index(self) -> str | None:
        """Why every file is read each time; None while the index works."""
        return self._reason

    def counts(self) -> Counts:
        """Return how many questions there are, without looking at each."""
        return self._ask(lambda shelf: shelf.counts())

    def rows(self) -> tuple[Row, ...]:
        """Return all questions as lists show them, bank by bank and file by file."""
        return self._ask(lambda shelf: shelf.rows())

    def rows_of(self, ids: Iterable[str]) -> tuple[Row, ...]:
        """Return the rows of these questions in the order of `ids`; unknown ids are left out."""
        wanted = tuple(ids)
        return self._ask(lambda shelf: shelf.rows_of(wanted))

    def choices(self) -> tuple[Choice, ...]:
        """Return all questions as `choose` needs them."""
        return self._ask(lambda shelf: shelf.choices())

    def question(self, name: str) -> Question | None:
        """Return the question with this id, or the one that had it formerly."""
        return self._ask(lambda shelf: shelf.question(name))

    def questions(self, ids: Iterable[str]) -> tuple[Question, ...]:
        """Return whole questions in the order of `ids`; unknown ids are left out."""
        found = (self.question(name) for name in ids)
        return tuple(question for question in found if question is not None)

    def search(self, words: str, limit: int = DEFAULT_HITS) -> tuple[str, ...]:
        """Return ids of questions that hold `words`, the best first.

        The last word may be unfinished. Where no question has all words, any of them is enough.
        """
        return self._ask(lambda shelf: shelf.search(words, limit))

    def findings(self) -> tuple[Finding, ...]:
        """Return everything found wrong with the files; house rules are not applied."""
        return self._ask(lambda shelf: shelf.findings())

    def notes(self) -> tuple[str, ...]:
        """Return which question took another's place."""
        return self._ask(lambda shelf: shelf.notes())

    def close(self) -> None:
        with self._lock:
            self._shelf.close()

    def _ask(self, ask: Callable[[Shelf], T]) -> T:
        """Answer from the index; from a new one if it is damaged; from the files if that is too."""
        with self._lock:
            for repair in (self._rebuilt_shelf, self._memory_shelf):
                try:
                    return ask(self._shelf)
                except _DAMAGE:
                    self._shelf.close()
                    self._shelf = repair()
            return ask(self._shelf)

    def _fresh_shelf(self) -> Shelf:
        with suppress(*_DAMAGE):
            return self._checked(open_index(self._path))
        try:
            return self._built_shelf(afresh=False)
        except _DAMAGE:
            return self._rebuilt_shelf()

    def _rebuilt_shelf(self) -> Shelf:
        try:
            return self._built_shelf(afresh=True)
        except _DAMAGE as error:
            return self._memory_shelf(str(error))

    def _built_shelf(self, *, afresh: bool) -> Shelf:
        from interview_tui.bank.index.build import build_index  # 20 ms, when files changed only

        names = tuple(named(self._sources))
        shelf = self._checked(build_index(self._path, self._listing, names, afresh=afresh))
        _drop_old(self._path)
        return shelf

    def _memory_shelf(self, reason: str = "it is damaged") -> Shelf:
        from interview_tui.bank.index.in_memory import MemoryShelf  # 15 ms, in trouble only
        from interview_tui.bank.load import load_bank

        self._reason = f"the index of the questions cannot be used: {reason}"
        return MemoryShelf(load_bank(self._sources))

    def _checked(self, database: sqlite3.Connection) -> Shelf:
        """Return an index; raises ValueError if it is not of the files as they are."""
        shelf = IndexShelf(database)
        try:
            if shelf.is_of(self._listing):
                return shelf
            raise ValueError("it is of other files")
        except BaseException:
            shelf.close()
            raise


def index_path(sources: Sequence[BankSource], cache: Path) -> Path:
    """Return where the index lies: one for each list of banks, so that they share no question."""
    banks = repr([(source.name, os.path.abspath(source.path)) for source in sources])  # noqa: PTH100
    digest = hashlib.sha256(banks.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return cache / f"index-{VERSION}-{digest}.db"


def _drop_old(path: Path) -> None:
    """Remove what other lists of banks, other versions and killed programs left behind."""
    with suppress(OSError):
        made = path.stat().st_mtime
        others = [
            (entry.stat().st_mtime, entry)
            for entry in path.parent.iterdir()
            if _INDEX_FILE.fullmatch(entry.name) and entry != path
        ]
        indexes = sorted((entry for entry in others if entry[1].suffix == ".db"), reverse=True)
        halves = [entry for entry in others if entry[1].suffix != ".db" and entry[0] < made - _HOUR]
        for _, entry in indexes[_MOST_INDEXES - 1 :] + halves:
            entry.unlink(missing_ok=True)
