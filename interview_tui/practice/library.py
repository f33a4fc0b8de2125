"""The bank as front ends use it: find, choose, list, check."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from interview_tui.errors import Problem, WrongUse
from interview_tui.paths import Paths, shipped_bank
from interview_tui.records.encode import version_of
from interview_tui.records.plan import AS_MANY_AS_FIT, Plan
from interview_tui.records.question import Question
from interview_tui.records.session import Session
from interview_tui.records.standing import Standing
from interview_tui.store.history import History
from interview_tui.text import nearest, one_line

if TYPE_CHECKING:
    from interview_tui.bank.index import Catalog, Choice, Row
    from interview_tui.bank.sources import BankSource
    from interview_tui.practice.checking.beside import Known
    from interview_tui.practice.checking.check import Checked


class Library:
    """The questions at hand: those that ship, the user's own, those named for this run.

    Nothing is read before it is asked for; what reads is imported then (20 ms).
    """

    def __init__(self, paths: Paths, extra: Sequence[Path] = ()) -> None:
        self._paths = paths
        self._extra = extra

    def rows(self) -> "tuple[Row, ...]":
        """Return all questions as lists show them. Raises `Problem` for a path not there."""
        return self._catalog.rows()

    def choices(self) -> "tuple[Choice, ...]":
        """Return of all questions what tells which of them are meant."""
        return self._catalog.choices()

    def whole(self, ids: Iterable[str]) -> tuple[Question, ...]:
        """Return whole questions in the order of `ids`; unknown ids are left out."""
        return self._catalog.questions(ids)

    def beside(self) -> tuple[Path, ...]:
        """Return the files of the banks that hold something else than questions, own ones last."""
        from interview_tui.bank.sources import list_files

        return tuple(Path(path) for path in list_files(self._sources).beside)

    def count(self) -> int:
        return self._catalog.counts().total

    def topics(self) -> tuple[str, ...]:
        return tuple(sorted(self._catalog.counts().topics))

    def skills(self) -> tuple[str, ...]:
        return tuple(sorted(self._catalog.counts().skills))

    def errors(self) -> int:
        """Return how many errors keep questions out."""
        return sum(finding.severity == "error" for finding in self._catalog.findings())

    def choose(self, plan: Plan, history: History) -> tuple[Question, ...]:
        """Return the questions a plan asks for. Raises `WrongUse` and `Problem`.

        History decides the order only where neither ids nor a seed do; one that cannot be read
        counts as empty.
        """
        from interview_tui.bank.choice import choose

        standings: dict[str, Standing] = {}
        if not plan.questions and plan.seed is None:
            try:
                standings = dict(history.standings())
            except Problem:
                standings = {}
        if not plan.questions and (plan.arranged or plan.count == AS_MANY_AS_FIT):
            return self._arranged(plan, standings)
        chosen = choose(self._catalog.choices(), plan, standings)
        return self._catalog.questions(choice.id for choice in chosen)

    def _arranged(self, plan: Plan, standings: Mapping[str, Standing]) -> tuple[Question, ...]:
        from interview_tui.bank.choice import candidates
        from interview_tui.practice.arranging import arrange

        found = candidates(self._catalog.choices(), plan, standings)
        questions = (self._catalog.question(choice.id) for choice in found)
        return arrange((question for question in questions if question), plan)

    def reworded(self, session: Session) -> frozenset[str]:
        """Return the questions of a session that read otherwise now; none if that is unknown."""
        asked = dict(zip((q.id for q in session.questions), session.versions, strict=True))
        try:
            now = self._catalog.questions(asked)
        except Problem:
            return frozenset()
        return frozenset(q.id for q in now if q.id in asked and version_of(q) != asked[q.id])

    def question(self, name: str) -> Question:
        """Return the question of that id. Raises `WrongUse` naming the nearest."""
        found = self._catalog.question(name)
        if found is None:
            meant = nearest(name, [row.id for row in self.rows()])
            way_on = f'did you mean "{meant}"?' if meant else "`bank list` shows all."
            raise WrongUse(f'there is no question "{one_line(name)}"; {way_on}')
        return found

    def check(self, paths: Sequence[Path], *, strict: bool) -> "Checked":
        """Return what is wrong in the files at `paths`, or in all that is at hand."""
        from interview_tui.bank.sources import BankSource
        from interview_tui.practice.checking.check import check_bank

        named = tuple(BankSource(str(path), path) for path in paths)
        beside = [path.parent / "role.yaml" for path in paths if path.is_file()]
        if not paths:
            beside.append(self._paths.config / "plans.yaml")
        folders = (*self.folders, *paths)
        checked = check_bank(
            named or self._sources,
            self._known,
            strict=strict,
            beside=[path for path in beside if path.is_file()],
            word_files=[folder / "words.txt" for folder in folders],
        )
        if named:
            return checked
        from interview_tui.bank.phrasing_file import read_phrasings

        phrasings = read_phrasings(self._paths.phrasings).findings
        return replace(checked, findings=(*checked.findings, *phrasings))

    def _known(self) -> "Known":
        from interview_tui.practice.checking.beside import Known
        from interview_tui.practice.plans import Plans

        counts = self._catalog.counts()
        plans = [plan.name for plan in Plans(self._paths, self.beside).all()]
        return Known(tuple(counts.topics), tuple(counts.skills), plans)

    @property
    def folders(self) -> tuple[Path, ...]:
        """The banks at hand, each a folder or a file, those that ship first."""
        return (shipped_bank(), self._paths.user_bank, *self._extra)

    @cached_property
    def _catalog(self) -> "Catalog":
        from interview_tui.bank.index import open_catalog

        return open_catalog(self._sources, self._paths.cache)

    @cached_property
    def _sources(self) -> "tuple[BankSource, ...]":
        from interview_tui.bank.sources import SHIPPED, YOURS, BankSource

        return (
            BankSource(SHIPPED, shipped_bank()),
            BankSource(YOURS, self._paths.user_bank),
            *(BankSource(str(path), path) for path in self._extra),
        )
