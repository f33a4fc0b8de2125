"""A file that describes a role, checked as question files are."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from interview_tui.bank.finding import Finding, shown_path
from interview_tui.bank.form import Form
from interview_tui.bank.names import (
    QUALIFICATION_FIELDS,
    ROLE_FIELDS,
    ROUND_FIELDS,
    SKILL_FIELDS,
)
from interview_tui.bank.nodes import Mapping, Scalar
from interview_tui.bank.reader import read_text
from interview_tui.bank.report import Report, quoted
from interview_tui.bank.text_file import text_of
from interview_tui.records.question import LEVELS
from interview_tui.records.role import Qualification, Role, Round, Skill
from interview_tui.text import nearest

NO_MINUTES = 0.0
"""What reading gives where a round has no set length; no length that is written is 0."""


@dataclass(frozen=True)
class RoleContent:
    """What a role file holds: the role, None where an error is in it, and what was found wrong.

    `form` is the role as it is written, to find the place of any field.
    """

    role: Role | None = None
    findings: tuple[Finding, ...] = ()
    form: Form | None = None


def read_role(path: Path) -> RoleContent:
    """Return what the role file at `path` holds. Raises nothing: a file not read is a finding."""
    report = Report(shown_path(str(path)))
    text = text_of(path, report)
    return RoleContent(findings=tuple(report.findings)) if text is None else role_in(text, report)


def role_in(text: str, report: Report) -> RoleContent:
    """Return the role that `text` holds."""
    document = read_text(text)
    for fault in document.faults:
        report.error(*fault)
    root = document.root
    if not isinstance(root, Mapping):
        if root is None or not document.faults:
            _say_empty(root, report)
        return RoleContent(findings=tuple(report.findings))
    form = Form(root, report)
    role = _role(form)
    return RoleContent(None if report.errors else role, _sorted(report.findings), form)


def _say_empty(root: object, report: Report) -> None:
    if root is None or (isinstance(root, Scalar) and root.empty):
        report.error(1, 1, "there is no role in this file: it has at least id and skills")
    else:
        report.error(1, 1, "a role file has fields: at least id and skills")


def _role(form: Form) -> Role:
    form.check_names(ROLE_FIELDS)
    name = form.word("id", compulsory=True) or ""
    skills = form.each("skills", _skill)
    role = Role(
        id=name,
        title=form.word("title") or _in_words(name),
        summary=form.prose("summary") or "",
        skills=skills,
        qualifications=form.each("qualifications", _qualification),
        rounds=form.each("rounds", _round),
        file=form.report.file,
    )
    if not skills and "skills" not in form.node.fields:
        form.report.error(form.line, form.column, "skills is missing")
    _check_skills(form, role)
    return role


def _skill(form: Form) -> Skill | None:
    form.check_names(SKILL_FIELDS)
    name = form.word("id", compulsory=True)
    title, description = form.word("title"), form.prose("description") or ""
    good = _good(form)
    return Skill(name, title or _in_words(name), description, good) if name else None


def _qualification(form: Form) -> Qualification | None:
    form.check_names(QUALIFICATION_FIELDS)
    title = form.word("title", compulsory=True)
    description, skills = form.prose("description") or "", form.words("skills")
    good = _good(form)
    return Qualification(title, description, good, skills) if title else None


def _round(form: Form) -> Round | None:
    form.check_names(ROUND_FIELDS)
    title = form.word("title", compulsory=True)
    about, minutes = form.prose("about") or "", form.minutes(NO_MINUTES) or None
    skills, plan = form.words("skills"), form.word("plan")
    return Round(title, about, minutes, skills, plan) if title else None


def _good(form: Form) -> dict[str, str]:
    """Return what good looks like, by level."""
    levels = form.within("good")
    if levels is None:
        return {}
    levels.check_names(LEVELS)
    said = {level: levels.prose(level) for level in LEVELS}
    return {level: text for level, text in said.items() if text}


def _check_skills(form: Form, role: Role) -> None:
    """Report a skill that stands twice, and one that is named but not described."""
    known = [skill.id for skill in role.skills]
    for name, times in Counter(known).items():
        if times > 1:
            index = len(known) - 1 - known[::-1].index(name)
            form.report.error(*form.place(("skills", index)), f"the skill {quoted(name)} is twice")
    for index, qualification in enumerate(role.qualifications):
        _check_named(form, ("qualifications", index, "skills"), qualification.skills, known)
    for index, one in enumerate(role.rounds):
        _check_named(form, ("rounds", index, "skills"), one.skills, known)


def _check_named(
    form: Form, path: tuple[str | int, ...], names: Iterable[str], known: list[str]
) -> None:
    for index, name in enumerate(names):
        if name not in known:
            message = unknown_skill(name, known)
            form.report.warning(*form.place((*path, index)), message)


def unknown_skill(name: str, known: list[str]) -> str:
    """Return a sentence about a skill that the role does not have, with the nearest it has."""
    meant = nearest(name, known)
    hint = f"; did you mean {quoted(meant)}?" if meant else ""
    return f"the role has no skill {quoted(name)}{hint}"


def _in_words(name: str) -> str:
    return name.replace("-", " ").replace("_", " ").capitalize()


def _sorted(findings: list[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: (finding.line, finding.column)))
