"""One question file: its text to questions and findings."""

from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from interview_tui.bank.finding import Finding, shown_path
from interview_tui.bank.form import Form
from interview_tui.bank.house_rules import breaches
from interview_tui.bank.names import FILE_FIELDS
from interview_tui.bank.nodes import Document, Fault, Mapping, Node, Scalar, Sequence
from interview_tui.bank.pieces import Piece, cut
from interview_tui.bank.question_form import claimed_id, id_in_text, read_question
from interview_tui.bank.reader import read_veiled
from interview_tui.bank.report import Report
from interview_tui.bank.text_file import text_of
from interview_tui.bank.veil import veil
from interview_tui.records.question import Question
from interview_tui.text import one_line

NO_TOPIC = "questions"
"""The topic of a file that names none and whose own name is no text."""


class Place(NamedTuple):
    line: int
    column: int


@dataclass(frozen=True)
class FileContent:
    """The good questions of one file, in its order, and everything found wrong with it.

    `places` says for each question where its id stands; `forms` has
    each question as it is written, to find the place of any field.
    """

    questions: tuple[Question, ...] = ()
    findings: tuple[Finding, ...] = ()
    places: tuple[Place, ...] = ()
    forms: tuple[Form, ...] = ()


def read_file(path: Path, *, strict: bool = False) -> FileContent:
    """Return what the question file at `path` holds; `strict` applies the house rules too.

    Raises nothing: a file that cannot be read is a finding.
    """
    report = Report(shown_path(str(path)))
    text = text_of(path, report)
    if text is None:
        return FileContent(findings=tuple(report.findings))
    return _content(text, path.stem, report, strict)


def read_source(text: str, name: str, *, strict: bool = False) -> FileContent:
    """Return what `text` holds, read as the question file `name`."""
    return _content(text, Path(name).stem, Report(shown_path(name)), strict)


def _content(text: str, stem: str, report: Report, strict: bool) -> FileContent:
    file = _File(stem, report, strict)
    veiled = veil(text.removeprefix("\ufeff"))
    document = read_veiled(veiled)
    if document.complete:
        file.take(document.root, document.faults)
    else:
        file.take_pieces(veiled, document.faults)
    findings = sorted(report.findings, key=lambda finding: (finding.line, finding.column))
    return FileContent(
        tuple(file.questions), tuple(findings), tuple(file.places), tuple(file.forms)
    )


class _File:
    """Gathers the questions of one file, read whole or in pieces."""

    def __init__(self, stem: str, report: Report, strict: bool) -> None:
        self.questions: list[Question] = []
        self.places: list[Place] = []
        self.forms: list[Form] = []
        self._topic = one_line(stem) or NO_TOPIC
        self._report = report
        self._strict = strict

    def take(self, root: Node | None, faults: tuple[Fault, ...]) -> None:
        """Read a whole file that could be parsed."""
        items = self._head(root)
        starts = [item.line for item in items]
        for fault in faults:
            index = bisect_right(starts, fault.line) - 1
            self._fault(fault, _claimed(items[index]) if index >= 0 else None)
        for item in items:
            self._question(item)

    def take_pieces(self, text: str, faults: tuple[Fault, ...]) -> None:
        """Read what can be read of a file that could not be parsed as a whole."""
        pieces = cut(text)
        before = self._report.errors
        head = read_veiled(pieces.head.text) if pieces.questions else Document(None, faults, False)
        for fault in head.faults:
            self._fault(fault, None)
        if head.root is not None:
            self._head(head.root)
        for piece in pieces.questions:
            self._piece(piece)
        if self._report.errors == before:  # each piece is right, they do not fit together
            self._fault(faults[-1], None)

    def _piece(self, piece: Piece) -> None:
        document = read_veiled(piece.text, piece.line)
        items = document.root.items if isinstance(document.root, Sequence) else ()
        name = _claimed(items[0]) if items else id_in_text(piece.text)
        for fault in document.faults:
            self._fault(fault, name)
        for item in items:
            self._question(item)

    def _fault(self, fault: Fault, question_id: str | None) -> None:
        self._report.question_id = question_id
        self._report.error(*fault)
        self._report.question_id = None

    def _head(self, root: Node | None) -> tuple[Node, ...]:
        """Read the fields of the file itself and return its list of questions."""
        if root is None or (isinstance(root, Scalar) and root.empty):
            self._report.warning(1, 1, "there are no questions in this file")
            return ()
        if not isinstance(root, Mapping):
            message = "a question file begins with 'questions:', the questions in a list below it"
            self._report.error(root.line, root.column, message)
            return ()
        form = Form(root, self._report)
        form.check_names(FILE_FIELDS)
        form.prose("title")
        self._topic = form.word("topic") or self._topic
        return self._listed(root)

    def _listed(self, root: Mapping) -> tuple[Node, ...]:
        entry = root.fields.get("questions")
        if entry is None:
            self._report.error(root.line, root.column, "questions is missing")
        elif isinstance(entry.value, Sequence):
            return entry.value.items
        elif not (isinstance(entry.value, Scalar) and entry.value.empty):
            message = "questions must be a list: each question begins with '- id:'"
            self._report.error(entry.value.line, entry.value.column, message)
        return ()

    def _question(self, item: Node) -> None:
        if not isinstance(item, Mapping):
            message = "a question has fields: at least id and prompt"
            self._report.error(item.line, item.column, message)
            return
        form = Form(item, self._report)
        question = read_question(form, self._topic)
        if question is not None and item.sound:
            self.questions.append(question)
            self.places.append(Place(*form.place(("id",))))
            self.forms.append(form)
            self._apply_rules(form, question)

    def _apply_rules(self, form: Form, question: Question) -> None:
        if not self._strict:
            return
        self._report.question_id = question.id
        for breach in breaches(question):
            self._report.rule(*form.place(breach.path), breach.message)
        self._report.question_id = None


def _claimed(item: Node) -> str | None:
    return claimed_id(item) if isinstance(item, Mapping) else None
