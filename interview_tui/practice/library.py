"""The bank as front ends use it: find, choose, list, check."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from interview_tui.bank.choice import choose
from interview_tui.bank.finding import Finding
from interview_tui.bank.load import Bank, load_bank
from interview_tui.bank.sources import SHIPPED, YOURS, BankSource
from interview_tui.errors import Problem, WrongUse
from interview_tui.paths import Paths, shipped_bank
from interview_tui.records.plan import Plan
from interview_tui.records.question import Question
from interview_tui.store.history import History
from interview_tui.text import nearest, one_line


class Library:
    """The questions at hand: those that ship, the user's own, those named for this run."""

    def __init__(self, paths: Paths, extra: Sequence[Path] = ()) -> None:
        self._paths = paths
        self._extra = extra

    @cached_property
    def sources(self) -> tuple[BankSource, ...]:
        return (
            BankSource(SHIPPED, shipped_bank()),
            BankSource(YOURS, self._paths.user_bank),
            *(BankSource(str(path), path) for path in self._extra),
        )

    @cached_property
    def bank(self) -> Bank:
        """Everything read. Raises `Problem` for a path that does not exist."""
        return load_bank(self.sources)

    def choose(self, plan: Plan, history: History) -> tuple[Question, ...]:
        """Return the questions a plan asks for. Raises `WrongUse` and `Problem`.

        History decides the order only where neither ids nor a seed do; one that cannot be read
        counts as empty.
        """
        standings = {}
        if not plan.questions and plan.seed is None:
            try:
                standings = dict(history.standings())
            except Problem:
                standings = {}
        return choose(self.bank.questions, plan, standings)

    def question(self, name: str) -> Question:
        """Return the question of that id. Raises `WrongUse` naming the nearest."""
        found = self.bank.question(name)
        if found is None:
            meant = nearest(name, [question.id for question in self.bank.questions])
            way_on = f'did you mean "{meant}"?' if meant else "`bank list` shows all."
            raise WrongUse(f'There is no question "{one_line(name)}"; {way_on}')
        return found

    def check(self, paths: Sequence[Path], *, strict: bool) -> tuple[Finding, ...]:
        """Return what is wrong in the files at `paths`, or in all that is at hand."""
        sources = tuple(BankSource(str(path), path) for path in paths) or self.sources
        return load_bank(sources, strict=strict).findings
