"""Roles and plans beside the questions: mistakes in them, and what does not fit the questions."""

from pathlib import Path

from interview_tui.practice.checking.beside import Known

from tests.practice.checking.making import check, said, write

QUESTIONS = """\
    topic: knots
    questions:
      - id: bowline
        prompt: How is a bowline tied?
        skills: [rope, knoting]
    """
ROLE = """\
    id: sailor
    skills:
      - id: rope
      - id: knotting
    rounds:
      - title: Talk
        plan: quik
    """


def test_skills_that_do_not_fit_are_told_on_both_sides(tmp_path: Path) -> None:
    write(tmp_path, "sailor/knots.yaml", QUESTIONS)
    write(tmp_path, "sailor/role.yaml", ROLE)
    found = check(tmp_path, known=Known((), (), ("quick",))).findings
    assert {finding.severity for finding in found} == {"warning"}
    assert said(found) == [
        '5:20 the role has no skill "knoting"; did you mean "knotting"?',
        '4:9 no question has the skill "knotting"',
        '7:11 there is no plan "quik"; did you mean "quick"?',
    ]
    assert found[0].question_id == "bowline"


def test_questions_elsewhere_may_have_a_roles_skill(tmp_path: Path) -> None:
    write(tmp_path, "sailor/role.yaml", "id: sailor\nskills:\n  - id: knotting\n")
    assert check(tmp_path, known=Known((), ("knotting",), ())).findings == ()


def test_questions_in_another_folder_need_not_fit_the_role(tmp_path: Path) -> None:
    write(tmp_path, "other/knots.yaml", QUESTIONS)
    write(tmp_path, "sailor/role.yaml", "id: sailor\nskills:\n  - id: rope\n")
    assert check(tmp_path).findings == ()


def test_names_of_a_plan_that_nothing_has_are_told(tmp_path: Path) -> None:
    write(tmp_path, "sailor/knots.yaml", QUESTIONS)
    write(
        tmp_path,
        "sailor/plans.yaml",
        """\
        plans:
          - name: quick
            topics: [Knots, knot]
            skills: [sewing]
            colour: red
        """,
    )
    assert said(check(tmp_path).findings) == [
        '3:21 there is no topic "knot"; did you mean "knots"?',
        '4:14 there is no skill "sewing"',
        '5:5 unknown field "colour", which is not read',
    ]


def test_plans_of_the_config_folder_are_checked_too(tmp_path: Path) -> None:
    write(tmp_path, "bank/knots.yaml", QUESTIONS)
    plans = write(tmp_path, "config/plans.yaml", "plans:\n  - name: a\n    mode: exam\n")
    (found,) = check(tmp_path / "bank", beside=[plans]).findings
    assert (found.file, found.line, found.severity) == (str(plans), 3, "error")
