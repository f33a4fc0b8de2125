"""The role line by line: what the job asks for, how the user stands, and a part to practice."""

from collections.abc import Iterator

from interview_tui.plain.choosing import Choice, choose
from interview_tui.plain.talk import Talk
from interview_tui.practice.desk import Desk
from interview_tui.practice.interview import Interview
from interview_tui.practice.role_page import RolePage, SkillStanding, good_lines, round_title

BACK = "back"


def practice_role(desk: Desk, talk: Talk) -> Interview | None:
    """Say the role and begin what is chosen of it; None goes back. Raises `Left`, `Problem`."""
    roles = desk.roles
    page = roles.page(roles.find(None))
    talk.say(*_lines(page))
    verb, _, name = choose(talk, [(BACK, "Back to home"), *_choices(page)]).partition(" ")
    if verb == "plan":
        return desk.start(desk.chosen(name, {}))
    if verb == "skill":
        standing = next(one for one in page.skills if one.skill.id == name)
        talk.say(*_skill(standing))
        return desk.start(desk.choices_for((name,)))
    return None


def _lines(page: RolePage) -> Iterator[str]:
    role = page.role
    yield f"Role: {role.title}"
    if role.summary:
        yield f"About: {role.summary}"
    for asked in role.qualifications:
        yield f"Qualification: {asked.title}. {asked.description}"
        yield from good_lines(asked)
    for one in role.rounds:
        yield f"Round: {round_title(one)}. {one.about}"
    yield from page.summary()


def _choices(page: RolePage) -> Iterator[Choice]:
    for standing in page.skills:
        yield f"skill {standing.skill.id}", f"{standing.skill.title}, {standing.words}"
    for one in page.role.rounds:
        if one.plan:
            yield f"plan {one.plan}", f"Interview: {round_title(one)}"


def _skill(standing: SkillStanding) -> Iterator[str]:
    yield f"Skill: {standing.skill.title}. {standing.skill.description}"
    yield from good_lines(standing.skill)
