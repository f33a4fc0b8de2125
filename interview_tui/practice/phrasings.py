"""The user's own phrasings: words of theirs that count as making a key point from now on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from interview_tui.errors import Problem
from interview_tui.files import Lock, replace_file
from interview_tui.records.question import Question
from interview_tui.text import one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from interview_tui.bank.finding import Finding
    from interview_tui.bank.phrasing_file import PlaceOfPoint

LONGEST = 400
"""Characters of a phrasing: a sentence or two."""
WAIT = 0.5
"""Seconds to wait for another window that writes the file."""


class Phrasings:
    """Reads the file at each question and writes it whole; two windows lose nothing by it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def of(self, question: Question) -> dict[str, tuple[str, ...]]:
        """Return what counts besides the question's own phrasings, by the id of a key point.

        A file with mistakes gives what is right in it; a missing one nothing.
        """
        if not self._path.exists():
            return {}
        names = (question.id, *question.formerly)
        found: dict[str, tuple[str, ...]] = {}
        for (asked, point), accept in self._read()[0].items():
            if asked in names:
                found[point] = found.get(point, ()) + accept
        return found

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
        from interview_tui.bank.phrasing_file import as_yaml

        lock = Lock.acquire(self._path.with_suffix(".lock"), wait=WAIT)
        if lock is None:
            raise Problem("Not kept for later: another window is writing; try once more.")
        try:
            held, findings = self._read()
            errors = [finding for finding in findings if finding.severity == "error"]
            if errors:
                raise Problem(f"Not kept for later; mend the file first: {errors[0]}")
            replace_file(self._path, as_yaml({**held, place: change(held.get(place, ()))}))
        finally:
            lock.release(remove=True)

    def _read(self) -> tuple[dict[PlaceOfPoint, tuple[str, ...]], tuple[Finding, ...]]:
        from interview_tui.bank.phrasing_file import read_phrasings  # 15 ms with PyYAML

        held, findings = read_phrasings(self._path)
        return dict(held), findings
