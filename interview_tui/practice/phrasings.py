"""What counts as making a key point besides its own phrasings: more of the bank's, the user's."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from interview_tui.errors import Problem
from interview_tui.files import Lock, replace_file
from interview_tui.records.question import PointPhrasings, Question
from interview_tui.text import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from interview_tui.bank.phrasing_file import Phrasings as PhrasingsByPlace
    from interview_tui.bank.phrasing_file import PlaceOfPoint

LONGEST = 400
"""Characters of a phrasing: a sentence or two."""
WAIT = 0.5
"""Seconds to wait for another window that writes the file."""
KEPT_FILES = 64


class Phrasings:
    """Reads at each question what is new in its files; two windows lose nothing by what it writes.

    `path` is the user's own file, `banks` are question files or folders of them, where more
    phrasings may stand.
    """

    def __init__(self, path: Path, banks: Sequence[Path] = ()) -> None:
        self._path = path
        self._banks = banks

    def of(self, question: Question) -> dict[str, PointPhrasings]:
        """Return what counts besides the question's own phrasings, by the id of a key point.

        A file with mistakes gives what is right in it; a missing one nothing.
        """
        own = {
            point: phrasings._replace(vouched=phrasings.accept)
            for point, phrasings in self.own(question).items()
        }
        return _together(of_banks(question, self._banks), own)

    def own(self, question: Question) -> dict[str, PointPhrasings]:
        """Return the phrasings that the user added, by the id of a key point."""
        return _of_question(self._path, question)

    def add(self, question: str, point: str, words: str) -> None:
        """Keep words as a phrasing. Raises `Problem` where the file has errors or is read-only."""
        phrasing = one_line(words)[:LONGEST].strip()
        if not phrasing:
            raise Problem("Nothing was kept: the words are missing.")
        self._change(
            (question, point), lambda held: (*(p for p in held if p != phrasing), phrasing)
        )

    def drop(self, question: str, point: str, phrasings: tuple[str, ...]) -> None:
        """Take phrasings away again. Raises `Problem` as `add` does."""
        self._change((question, point), lambda held: tuple(p for p in held if p not in phrasings))

    def _change(
        self, place: PlaceOfPoint, change: Callable[[tuple[str, ...]], tuple[str, ...]]
    ) -> None:
        from interview_tui.bank.phrasing_file import as_yaml, read_phrasings

        lock = Lock.acquire(self._path.with_suffix(".lock"), wait=WAIT)
        if lock is None:
            raise Problem("Not kept for later: another window is writing; try once more.")
        try:
            content = read_phrasings(self._path)
            errors = [finding for finding in content.findings if finding.severity == "error"]
            if errors:
                raise Problem(f"Not kept for later; mend the file first: {errors[0]}")
            held = dict(content.phrasings)
            now = held.get(place, PointPhrasings())
            held[place] = now._replace(accept=change(now.accept))
            replace_file(self._path, as_yaml(held))
        finally:
            lock.release(remove=True)


def of_banks(question: Question, banks: Sequence[Path]) -> dict[str, PointPhrasings]:
    """Return the phrasings beside the questions of these banks, by the id of a key point."""
    return _together(*(_of_question(path, question) for path in _beside(question, banks)))


def _beside(question: Question, banks: Sequence[Path]) -> Iterator[Path]:
    from interview_tui.bank.phrasing_file import file_for

    for bank in banks:
        for name in (question.id, *question.formerly):
            path = file_for(name, bank if bank.is_dir() else bank.parent)
            if path is not None:
                yield path


def _together(*parts: dict[str, PointPhrasings]) -> dict[str, PointPhrasings]:
    from interview_tui.bank.phrasing_file import joined

    found: dict[str, PointPhrasings] = {}
    for part in parts:
        for point, phrasings in part.items():
            found[point] = joined(found.get(point, PointPhrasings()), phrasings)
    return found


def _of_question(path: Path, question: Question) -> dict[str, PointPhrasings]:
    """Return what a file says about the key points of a question, by whatever name it goes."""
    names = (question.id, *question.formerly)
    return {point: found for (asked, point), found in _in_file(path).items() if asked in names}


def _in_file(path: Path) -> PhrasingsByPlace:
    try:
        status = path.stat()
    except OSError:
        return {}
    return _read(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=KEPT_FILES)
def _read(path: Path, modified: int, size: int) -> PhrasingsByPlace:
    from interview_tui.bank.phrasing_file import read_phrasings  # 15 ms with PyYAML

    return read_phrasings(path).phrasings
