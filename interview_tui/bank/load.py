"""Reading whole banks: all questions at hand, and everything found wrong."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from interview_tui.bank.collector import collector_paused
from interview_tui.bank.finding import Finding
from interview_tui.bank.question_file import FileContent, read_file
from interview_tui.bank.settle import Claim, former_clashes, settle
from interview_tui.bank.sources import BankSource, Listing, list_files, named
from interview_tui.records.question import Question


@dataclass(frozen=True)
class Bank:
    """The questions at hand, bank by bank and file by file, each id once.

    `findings` are those of all files; `notes` say which question took another's place.
    """

    questions: tuple[Question, ...] = ()
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()

    def question(self, name: str) -> Question | None:
        """Return the question with this id, or the one that had it formerly."""
        return self._by_id.get(name) or self._by_former_id.get(name)

    @cached_property
    def _by_id(self) -> dict[str, Question]:
        return {question.id: question for question in self.questions}

    @cached_property
    def _by_former_id(self) -> dict[str, Question]:
        return {
            name: question for question in reversed(self.questions) for name in question.formerly
        }


def load_bank(sources: Sequence[BankSource], *, strict: bool = False) -> Bank:
    """Read the banks at `sources`, each taking precedence over those before it.

    `strict` applies the house rules too. Raises `Problem` for a path that does not exist, unless
    it is the user's own folder; all else that is wrong is in `findings`.
    """
    listing = list_files(sources)
    with collector_paused():
        contents = [read_file(Path(file.path), strict=strict) for file in listing.files]
    return _settled(listing, contents, list(named(sources)))


def _settled(listing: Listing, contents: Sequence[FileContent], names: Sequence[str]) -> Bank:
    entries = [
        (question, Claim(question.id, file.source, question.file, *place))
        for file, content in zip(listing.files, contents, strict=True)
        for question, place in zip(content.questions, content.places, strict=True)
    ]
    outcome = settle([claim for _, claim in entries], names)
    kept = [entry for index, entry in enumerate(entries) if index not in outcome.lost]
    former = [(name, claim) for question, claim in kept for name in question.formerly]
    clashes = former_clashes(former, (question.id for question, _ in kept))
    of_files = [finding for content in contents for finding in content.findings]
    findings = (*listing.findings, *of_files, *outcome.findings, *clashes)
    return Bank(tuple(question for question, _ in kept), findings, outcome.notes)
