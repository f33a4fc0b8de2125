"""Reading whole banks: all questions at hand, and everything found wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from interview_tui.bank.collector import collector_paused
from interview_tui.bank.finding import Finding
from interview_tui.bank.form import Form
from interview_tui.bank.question_file import FileContent, read_file
from interview_tui.bank.settle import Claim, former_clashes, settle
from interview_tui.bank.sources import BankSource, Listing, list_files, named
from interview_tui.records.question import Question


@dataclass(frozen=True)
class Bank:
    """The questions at hand, bank by bank and file by file, each id once.

    `findings` are those of all files; `notes` say which question took another's place. `forms`
    are the questions as they are written, by id, where that was asked for; `beside` are the files
    of its folders that hold something else than questions.
    """

    questions: tuple[Question, ...] = ()
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()
    forms: Mapping[str, Form] = field(default_factory=dict)
    beside: tuple[Path, ...] = ()

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


def load_bank(
    sources: Sequence[BankSource], *, strict: bool = False, written: bool = False
) -> Bank:
    """Read the banks at `sources`, each taking precedence over those before it.

    `strict` applies the house rules too, `written` keeps how each question is written. Raises
    `Problem` for a path that does not exist, unless it is the user's own folder; all else that
    is wrong is in `findings`.
    """
    listing = list_files(sources)
    with collector_paused():
        contents = [read_file(Path(file.path), strict=strict) for file in listing.files]
    bank, lost = _settled(listing, contents, list(named(sources)))
    return replace(bank, forms=_written(contents, lost)) if written else bank


def _settled(
    listing: Listing, contents: Sequence[FileContent], names: Sequence[str]
) -> tuple[Bank, frozenset[int]]:
    """Return the bank, and which of all questions, by number, do not hold their id."""
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
    beside = tuple(Path(path) for path in listing.beside)
    questions = tuple(question for question, _ in kept)
    return Bank(questions, findings, outcome.notes, beside=beside), outcome.lost


def _written(contents: Sequence[FileContent], lost: frozenset[int]) -> dict[str, Form]:
    """Return how each question that holds its id is written."""
    pairs = [
        pair for content in contents for pair in zip(content.questions, content.forms, strict=True)
    ]
    return {question.id: form for index, (question, form) in enumerate(pairs) if index not in lost}
