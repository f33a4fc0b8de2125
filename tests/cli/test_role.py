"""`role`: for people, and as JSON in a stable form."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

FIELDS = ["id", "title", "summary", "file", "skills", "qualifications", "rounds"]
SKILL_FIELDS = [
    "id",
    "title",
    "description",
    "good",
    "questions",
    "answered",
    "looked_over",
    "missed",
]


@pytest.fixture
def own_role(tmp_path: Path) -> Path:
    folder = tmp_path / "sailor"
    folder.mkdir()
    (folder / "role.yaml").write_text("id: sailor\ntitle: Able seaman\nskills:\n  - id: rope\n")
    (folder / "knots.yaml").write_text(
        "questions:\n  - id: bowline\n    prompt: How?\n    skills: [rope]\n"
    )
    return folder


def test_the_role_that_ships_is_shown_without_a_name(run: Run) -> None:
    said = run("role")
    assert said.code == 0
    assert said.out.startswith("Machine learning engineer (machine-learning-engineer)\n")
    assert "  Evaluating models: none of " in said.out
    assert "    Senior: " in said.out
    assert "interview-tui start --plan phone-screen" in said.out
    assert max(map(len, said.out.splitlines())) <= 90


def test_as_json_it_has_its_fields(run: Run) -> None:
    body = json.loads(run("role", "machine-learning-engineer", "--json").out)
    assert list(body) == [*FIELDS, "strongest", "weakest"]
    assert all(list(skill) == SKILL_FIELDS for skill in body["skills"])
    assert list(body["skills"][0]["good"]) == ["junior", "mid", "senior"]
    (evaluation,) = (skill for skill in body["skills"] if skill["id"] == "model-evaluation")
    assert "confusion-matrix" in evaluation["questions"]
    assert (evaluation["answered"], evaluation["missed"]) == (0, 0)
    assert {"title", "minutes", "about", "skills", "plan"} == set(body["rounds"][0])
    assert {"title", "description", "good", "skills"} == set(body["qualifications"][0])
    assert (body["strongest"], body["weakest"]) == (None, None)


def test_a_role_of_ones_own_is_shown_first_and_others_are_named(run: Run, own_role: Path) -> None:
    said = run("role", "--bank", str(own_role))
    assert said.out.startswith("Able seaman (sailor)\n")
    assert "  Rope: none of 1 answered   --skill rope" in said.out
    assert said.out.endswith("Other roles: machine-learning-engineer\n")


def test_an_unknown_role_is_wrong_use_with_the_nearest(run: Run) -> None:
    said = run("role", "machine-learning")
    assert said.code == 2
    assert said.sentence.endswith('did you mean "machine-learning-engineer"?')


def test_mistakes_in_a_role_fail_the_check_with_their_place(run: Run, own_role: Path) -> None:
    path = own_role / "role.yaml"
    path.write_text("id: sailor\nskils: []\nskills:\n  - id: rope\n  - id: signals\n")
    said = run("bank", "check", str(own_role))
    assert said.code == 0
    assert f'{path}:2:1 warning: unknown field "skils"' in said.out
    assert f'{path}:5:9 warning: no question has the skill "signals"' in said.out
    path.write_text("id: sailor\nskills: rope\n")
    assert run("bank", "check", str(own_role)).code == 1


def test_a_role_file_is_checked_by_itself_and_with_a_file_beside_it(
    run: Run, own_role: Path
) -> None:
    role, knots = own_role / "role.yaml", own_role / "knots.yaml"
    assert run("bank", "check", str(knots)).out == ""
    said = run("bank", "check", str(role), "--bank", str(own_role))
    assert (said.code, said.out) == (0, "")
    knots.write_text(knots.read_text().replace("[rope]", "[roper]"))
    said = run("bank", "check", str(knots))
    assert f'{knots}:4:14 warning: question "bowline": the role has no skill "roper"' in said.out
