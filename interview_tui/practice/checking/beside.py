"""The files beside the questions: roles and plans, and whether they fit the questions."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from interview_tui.bank.finding import Finding, Severity
from interview_tui.bank.form import Form
from interview_tui.bank.load import Bank
from interview_tui.bank.names import PLAN_FILES, ROLE_FILES
from interview_tui.bank.plan_file import PlanContent, read_plan_file
from interview_tui.bank.report import quoted
from interview_tui.bank.role_file import RoleContent, read_role, unknown_skill
from interview_tui.records.role import Role
from interview_tui.text import nearest


@dataclass(frozen=True, slots=True)
class Known:
    """The names at hand that roles and plans may use."""

    topics: Collection[str]
    skills: Collection[str]
    plans: Collection[str]


@dataclass(frozen=True)
class Beside:
    """The role and plan files that are checked with a bank, each as it was read."""

    roles: dict[Path, RoleContent]
    plans: dict[Path, PlanContent]

    def findings(self, bank: Bank, known: Known) -> Iterator[Finding]:
        """Yield what is wrong in these files, and where they and the questions do not fit."""
        names = [plan.name for content in self.plans.values() for plan in content.plans]
        for path, role in self.roles.items():
            yield from role.findings
            if role.role and role.form:
                yield from _role_fits(role.role, role.form, known.skills, [*known.plans, *names])
                yield from _questions_fit(role.role, path, bank)
        for content in self.plans.values():
            yield from content.findings
            yield from _plans_fit(content, known)


def read_beside(files: Sequence[Path]) -> Beside:
    """Read the roles and plans among `files`."""
    return Beside(
        {path: read_role(path) for path in files if path.name in ROLE_FILES},
        {path: read_plan_file(path) for path in files if path.name in PLAN_FILES},
    )


def _role_fits(
    role: Role, form: Form, skills: Collection[str], plans: list[str]
) -> Iterator[Finding]:
    for index, skill in enumerate(role.skills):
        if skill.id not in skills:
            message = f"no question has the skill {quoted(skill.id)}"
            yield _warning(form, ("skills", index, "id"), message)
    for index, one in enumerate(role.rounds):
        if one.plan is not None and one.plan not in plans:
            yield _warning(form, ("rounds", index, "plan"), _unknown("plan", one.plan, plans))


def _questions_fit(role: Role, path: Path, bank: Bank) -> Iterator[Finding]:
    """Yield the skills of questions beside the role that it does not have."""
    known = [skill.id for skill in role.skills]
    for question in bank.questions:
        if Path(question.file).parent != path.parent:
            continue
        for index, name in enumerate(question.skills):
            if name not in known:
                form, message = bank.forms[question.id], unknown_skill(name, known)
                yield _warning(form, ("skills", index), message, question.id)


def _plans_fit(content: PlanContent, known: Known) -> Iterator[Finding]:
    for plan, form in zip(content.plans, content.forms, strict=True):
        for field, names in (("topics", known.topics), ("skills", known.skills)):
            spelled = {name.casefold() for name in names}
            for index, name in enumerate(plan.choices.get(field, ())):
                if name.casefold() not in spelled:
                    message = _unknown(field.removesuffix("s"), name, list(names))
                    yield _warning(form, (field, index), message)


def _unknown(kind: str, name: str, known: list[str]) -> str:
    meant = nearest(name, known)
    hint = f"; did you mean {quoted(meant)}?" if meant else ""
    return f"there is no {kind} {quoted(name)}{hint}"


def _warning(
    form: Form, path: tuple[str | int, ...], message: str, question: str | None = None
) -> Finding:
    place = form.place(path)
    return Finding(form.report.file, *place, Severity.WARNING, message, question)
