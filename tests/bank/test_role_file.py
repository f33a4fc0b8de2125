"""Role files: what they hold, and every mistake with its place."""

from pathlib import Path
from textwrap import dedent

import pytest
from interview_tui.bank.report import Report
from interview_tui.bank.role_file import RoleContent, read_role, role_in
from interview_tui.paths import shipped_bank
from interview_tui.records.question import LEVELS
from interview_tui.records.role import Qualification, Role, Round, Skill

WHOLE = """\
    id: sailor
    title: Sailor
    summary: Sails.
    skills:
      - id: rope
        title: Rope work
        description: Knots that hold.
        good:
          junior: Ties six knots.
          senior: Teaches them.
      - id: lookout-duty
    qualifications:
      - title: A license
        good:
          mid: Has one.
        skills: [rope]
    rounds:
      - title: Talk
        minutes: 30
        about: Two questions.
        skills: [lookout-duty]
        plan: quick
      - title: A day at sea
    """


def _read(text: str) -> RoleContent:
    return role_in(dedent(text), Report("r/role.yaml"))


def _said(text: str) -> list[str]:
    return [str(finding) for finding in _read(text).findings]


def test_a_role_is_read_with_all_that_belongs_to_it() -> None:
    content = _read(WHOLE)
    assert content.findings == ()
    assert content.role == Role(
        id="sailor",
        title="Sailor",
        summary="Sails.",
        skills=(
            Skill(
                "rope",
                "Rope work",
                "Knots that hold.",
                {"junior": "Ties six knots.", "senior": "Teaches them."},
            ),
            Skill("lookout-duty", "Lookout duty"),
        ),
        qualifications=(Qualification("A license", "", {"mid": "Has one."}, ("rope",)),),
        rounds=(
            Round("Talk", "Two questions.", 30.0, ("lookout-duty",), "quick"),
            Round("A day at sea"),
        ),
        file="r/role.yaml",
    )


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("", "r/role.yaml:1:1 error: there is no role in this file"),
        ("- a\n", "r/role.yaml:1:1 error: a role file has fields"),
        ("skills: []\n", "r/role.yaml:1:1 error: id is missing"),
        ("id: a\n", "r/role.yaml:1:1 error: skills is missing"),
        ("id: a\nskills: rope\n", "r/role.yaml:2:9 error: skills must be a list"),
        ("id: a\nskills:\n  - title: X\n", "r/role.yaml:3:5 error: id is missing"),
        ("id: a\nskills: []\nrounds:\n  - about: b\n", "r/role.yaml:4:5 error: title is missing"),
        (
            "id: a\nskills:\n  - id: b\n    good: well\n",
            "r/role.yaml:4:11 error: good must have fields below it",
        ),
        (
            "id: a\nskills:\n  - id: b\n    good:\n      snior: x\n",
            'r/role.yaml:5:7 warning: unknown field "snior", which is not read; did you mean "sen',
        ),
        ("id: a\nskills:\n  - id: b\n  - id: b\n", 'r/role.yaml:4:5 error: the skill "b" is twice'),
        (
            "id: a\nskils: []\nskills: []\n",
            'r/role.yaml:2:1 warning: unknown field "skils", which is not read; did you mean "ski',
        ),
        (
            "id: a\nskills:\n  - id: rope\nrounds:\n  - title: t\n    skills: [roper]\n",
            'r/role.yaml:6:14 warning: the role has no skill "roper"; did you mean "rope"?',
        ),
        ("id: a\nskills: [*x]\n", "r/role.yaml:2:10 error: "),
    ],
)
def test_a_mistake_is_told_with_its_place(text: str, finding: str) -> None:
    assert any(said.startswith(finding) for said in _said(text)), _said(text)


def test_an_error_leaves_the_role_out_and_a_warning_does_not() -> None:
    assert _read("id: a\nskills: rope\n").role is None
    assert _read("id: a\nskills: []\nskils: []\n").role is not None


@pytest.mark.parametrize("content", [b"\xff", b"\x00" * 9, b"id: [", b"{}", b"x"])
def test_any_file_is_read_without_an_exception(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "role.yaml"
    path.write_bytes(content)
    assert read_role(path).role is None
    assert read_role(path).findings


def test_the_role_that_ships_says_of_everything_what_good_looks_like() -> None:
    role = read_role(shipped_bank() / "machine-learning-engineer" / "role.yaml").role
    assert role is not None
    for skill in role.skills:
        assert tuple(skill.good) == LEVELS, skill.id
        assert skill.description
    assert role.qualifications
    for asked in role.qualifications:
        assert asked.good
        assert asked.skills
    assert all(one.about and one.skills for one in role.rounds)
    assert {one.plan for one in role.rounds} >= {"phone-screen", "onsite-fundamentals"}
