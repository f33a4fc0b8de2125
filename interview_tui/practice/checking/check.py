"""`bank check`: everything that is wrong with a bank, with its place."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from interview_tui.bank.finding import Finding, Severity
from interview_tui.bank.form import Form
from interview_tui.bank.house_rules import Breach
from interview_tui.bank.load import Bank, load_bank
from interview_tui.bank.sources import BankSource
from interview_tui.feedback.assess import with_phrasings
from interview_tui.practice.checking.beside import Beside, Known, read_beside
from interview_tui.practice.checking.phrasings import phrasing_findings
from interview_tui.practice.phrasings import of_banks
from interview_tui.records.question import Question


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found, by file and line, and what could not be looked at."""

    findings: tuple[Finding, ...]
    notes: tuple[str, ...] = ()


def check_bank(
    sources: Sequence[BankSource],
    known: Callable[[], Known],
    *,
    strict: bool,
    beside: Sequence[Path] = (),
    word_files: Sequence[Path] = (),
) -> Checked:
    """Return what is wrong in the banks at `sources` and in what stands in their folders besides.

    `known` gives the names that all questions at hand have; it is asked only if there are roles
    or plans. `beside` are further files of that kind. `strict` applies the house rules, spelling
    by the words in `word_files` among them. Raises `Problem` for a path that does not exist.
    """
    bank = load_bank(sources, strict=strict, written=True)
    found = read_beside([*bank.beside, *beside])
    findings = [*bank.findings, *_of_beside(found, bank, known)]
    folders = [source.path for source in sources]
    findings += phrasing_findings(bank.questions, folders)
    if not strict:
        return Checked(_sorted(findings))
    whole = [with_phrasings(one, of_banks(one, folders)) for one in bank.questions]
    findings += [_finding(bank, *breach) for breach in _breaches(whole)]
    spelling = _spelling(bank, found, word_files)
    return Checked(_sorted([*findings, *spelling.findings]), spelling.notes)


def _of_beside(found: Beside, bank: Bank, known: Callable[[], Known]) -> Iterator[Finding]:
    if found.roles or found.plans:
        names, questions = known(), bank.questions
        skills = {skill for question in questions for skill in question.skills}
        topics = {question.topic for question in questions}
        here = Known({*names.topics, *topics}, {*names.skills, *skills}, names.plans)
        yield from found.findings(bank, here)


def _breaches(questions: Sequence[Question]) -> Iterator[tuple[Question, Breach]]:
    """Yield what the rules say that look at answers and at all questions together."""
    from interview_tui.practice.checking.coverage import points_and_answers
    from interview_tui.practice.checking.sameness import asked_twice

    yield from points_and_answers(questions)
    yield from asked_twice(questions)


def _finding(bank: Bank, question: Question, breach: Breach) -> Finding:
    place = bank.forms[question.id].place(breach.path)
    return Finding(question.file, *place, Severity.RULE, breach.message, question.id)


def _spelling(bank: Bank, beside: Beside, word_files: Sequence[Path]) -> Checked:
    from interview_tui.practice.checking.spelling import NO_DICTIONARY, open_dictionary, slips

    dictionary = open_dictionary(word_files)
    if dictionary is None:
        return Checked((), (NO_DICTIONARY,))
    lines: dict[str, list[str]] = {}
    findings = []
    for question_id, form in _texts(bank, beside):
        file = form.report.file
        if file not in lines:
            lines[file] = _lines(file)
        for slip in slips(form, dictionary, lines[file]):
            place = (slip.line, slip.column, Severity.RULE, slip.message)
            findings.append(Finding(file, *place, question_id))
    return Checked(tuple(findings))


def _texts(bank: Bank, beside: Beside) -> Iterator[tuple[str | None, Form]]:
    yield from bank.forms.items()
    for content in beside.roles.values():
        if content.form:
            yield None, content.form


def _lines(file: str) -> list[str]:
    """Return the lines of a file that was read a moment ago."""
    try:
        return Path(file).read_text(encoding="utf-8-sig").split("\n")
    except (OSError, ValueError):
        return []


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda one: (one.file, one.line, one.column)))
