"""The role: what the job asks for, and how the user stands."""

import shutil
import textwrap
from argparse import Namespace
from collections.abc import Iterable, Iterator

from interview_tui.cli.commands.output import print_json
from interview_tui.practice.desk import Desk
from interview_tui.practice.role_page import RolePage, SkillStanding, good_lines, round_title
from interview_tui.records.role import Role
from interview_tui.text import clean

WIDTH = 90


def role(options: Namespace) -> int:
    """Print a role: its skills with the user's standing, qualifications and rounds."""
    desk = Desk(banks=options.bank)
    roles = desk.roles
    page = roles.page(roles.find(options.name))
    if options.json:
        print_json(_body(page))
        return 0
    others = [one.id for one in roles.all() if one.id != page.role.id]
    for line in (*_page(page), *_others(others)):
        print(clean(line))
    return 0


def _body(page: RolePage) -> dict[str, object]:
    """Return the role by its YAML names, each skill with its questions and the standing."""
    role, strongest, weakest = page.role, page.strongest, page.weakest
    return {
        "id": role.id,
        "title": role.title,
        "summary": role.summary,
        "file": role.file,
        "skills": [_skill_body(standing) for standing in page.skills],
        "qualifications": [
            {
                "title": one.title,
                "description": one.description,
                "good": dict(one.good),
                "skills": one.skills,
            }
            for one in role.qualifications
        ],
        "rounds": [
            {
                "title": one.title,
                "minutes": one.minutes,
                "about": one.about,
                "skills": one.skills,
                "plan": one.plan,
            }
            for one in role.rounds
        ],
        "strongest": strongest.skill.id if strongest else None,
        "weakest": weakest.skill.id if weakest else None,
    }


def _skill_body(standing: SkillStanding) -> dict[str, object]:
    skill = standing.skill
    return {
        "id": skill.id,
        "title": skill.title,
        "description": skill.description,
        "good": dict(skill.good),
        "questions": standing.questions,
        "answered": standing.answered,
        "looked_over": standing.looked_over,
        "missed": standing.missed,
    }


def _page(page: RolePage) -> Iterator[str]:
    role = page.role
    yield f"{role.title} ({role.id})"
    yield from _folded(role.summary, "")
    yield ""
    yield from page.summary()
    yield from ("", "Skills", *_skills(page))
    if role.qualifications:
        yield from ("", "Qualifications", *_qualifications(page))
    if role.rounds:
        yield from ("", "Rounds of a usual hiring process", *_rounds(role))


def _skills(page: RolePage) -> Iterator[str]:
    for standing in page.skills:
        skill = standing.skill
        yield f"  {skill.title}: {standing.words}   --skill {skill.id}"
        yield from _folded(skill.description, "    ")
        yield from _all_folded(good_lines(skill))


def _qualifications(page: RolePage) -> Iterator[str]:
    for one in page.role.qualifications:
        yield f"  {one.title}"
        yield from _folded(one.description, "    ")
        yield from _all_folded(good_lines(one))
        if one.skills:
            yield from _folded(f"Asked by: {page.titles(one.skills)}", "    ")


def _rounds(role: Role) -> Iterator[str]:
    for number, one in enumerate(role.rounds, 1):
        yield f"  {number}. {round_title(one)}"
        yield from _folded(one.about, "    ")
        if one.plan:
            yield f"    Practice it: interview-tui start --plan {one.plan}"


def _others(names: list[str]) -> Iterator[str]:
    if names:
        yield ""
        yield f"Other roles: {', '.join(names)}"


def _all_folded(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from _folded(text, "    ")


def _folded(text: str, indent: str) -> list[str]:
    width = min(WIDTH, shutil.get_terminal_size((WIDTH, 24)).columns)
    return textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=indent)
