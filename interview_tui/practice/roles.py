"""Roles as front ends show them: what a job asks for, and how the user stands in each skill."""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from interview_tui.bank.finding import Finding
from interview_tui.bank.index import Choice
from interview_tui.bank.names import ROLE_FILES
from interview_tui.bank.role_file import read_role
from interview_tui.errors import Problem, WrongUse
from interview_tui.practice.library import Library
from interview_tui.practice.role_page import RolePage, SkillStanding
from interview_tui.records.role import Role, Skill
from interview_tui.records.standing import Standing
from interview_tui.store.history import History
from interview_tui.text import nearest, one_line

T = TypeVar("T")


class Roles:
    """Finds roles in the banks at hand; of two with one id the user's own holds."""

    def __init__(self, library: Library, history: History) -> None:
        self._library = library
        self._history = history

    def all(self) -> tuple[Role, ...]:
        """Return every role, the user's own first. Raises `Problem` where there is none."""
        roles: dict[str, Role] = {}
        findings: list[Finding] = []
        for path in reversed(self._files()):
            content = read_role(path)
            findings += [one for one in content.findings if one.severity == "error"]
            if content.role:
                roles.setdefault(content.role.id, content.role)
        if not roles:
            raise Problem(str(findings[0]) if findings else "No bank at hand describes a role.")
        return tuple(roles.values())

    def find(self, name: str | None) -> Role:
        """Return the role of that id, the first without one. Raises `WrongUse`, `Problem`."""
        roles = {role.id: role for role in self.all()}
        if name is None:
            return next(iter(roles.values()))
        if name not in roles:
            meant = nearest(name, list(roles))
            known = f"the roles are {', '.join(map(one_line, roles))}"
            way_on = f'did you mean "{one_line(meant)}"?' if meant else known
            raise WrongUse(f'there is no role "{one_line(name)}"; {way_on}')
        return roles[name]

    def page(self, role: Role) -> RolePage:
        """Return the role with the user's standing. A history that cannot be read is said."""
        try:
            standings, ticks = self._history.standings(), self._history.all_last_ticks()
        except Problem as problem:
            return RolePage(role, self._skills(role, {}, {}), problem.sentence)
        return RolePage(role, self._skills(role, standings, ticks))

    def _files(self) -> list[Path]:
        return [path for path in self._library.beside() if path.name in ROLE_FILES]

    def _skills(
        self,
        role: Role,
        standings: Mapping[str, Standing],
        ticks: Mapping[str, frozenset[str]],
    ) -> tuple[SkillStanding, ...]:
        choices = self._library.choices()
        wanted = {skill.id for skill in role.skills}
        asked = [one for one in choices if not wanted.isdisjoint(one.skills)]
        answered = {one.id for one in asked if _is_answered(one, standings)}
        missed = self._missed((one for one in asked if one.id in answered), ticks)
        return tuple(_standing(skill, asked, answered, missed) for skill in role.skills)

    def _missed(
        self, answered: Iterable[Choice], ticks: Mapping[str, frozenset[str]]
    ) -> dict[str, bool]:
        """Return for questions looked over whether the last attempt left essential points out."""
        held = {one.id: _under_any_name(one, ticks) for one in answered}
        looked_over = {name: ticked for name, ticked in held.items() if ticked is not None}
        return {
            question.id: any(
                point.id not in looked_over[question.id] for point in question.essentials
            )
            for question in self._library.whole(looked_over)
        }


def _standing(
    skill: Skill, asked: Iterable[Choice], answered: Collection[str], missed: Mapping[str, bool]
) -> SkillStanding:
    names = tuple(one.id for one in asked if skill.id in one.skills)
    return SkillStanding(
        skill,
        names,
        answered=sum(name in answered for name in names),
        looked_over=sum(name in missed for name in names),
        missed=sum(missed.get(name, False) for name in names),
    )


def _is_answered(question: Choice, standings: Mapping[str, Standing]) -> bool:
    standing = _under_any_name(question, standings)
    return standing is not None and standing.asked > 0


def _under_any_name(question: Choice, found: Mapping[str, T]) -> T | None:
    """Return what is known of a question under its id or one it had before."""
    names = (question.id, *question.formerly)
    return next((found[name] for name in names if name in found), None)
