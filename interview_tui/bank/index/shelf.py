"""What a catalog asks of whatever holds the questions."""

from collections.abc import Sequence
from typing import Protocol

from interview_tui.bank.finding import Finding
from interview_tui.bank.index.rows import Choice, Counts, Row
from interview_tui.records.question import Question


class Shelf(Protocol):
    """Questions in the order of their banks and files, each id once."""

    def counts(self) -> Counts: ...

    def rows(self) -> tuple[Row, ...]: ...

    def rows_of(self, ids: Sequence[str]) -> tuple[Row, ...]: ...

    def choices(self) -> tuple[Choice, ...]: ...

    def question(self, name: str) -> Question | None: ...

    def search(self, words: str, limit: int) -> tuple[str, ...]: ...

    def findings(self) -> tuple[Finding, ...]: ...

    def notes(self) -> tuple[str, ...]: ...

    def close(self) -> None: ...
