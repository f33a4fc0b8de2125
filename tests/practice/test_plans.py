"""Plans saved by name."""

from pathlib import Path

import pytest
from interview_tui.errors import Problem, WrongUse
from interview_tui.practice.desk import Desk
from interview_tui.records.plan import AnswerBy, Mode, Plan

from tests.practice.front_end import Room

EVERYTHING = Plan(
    mode=Mode.INTERVIEW,
    answer_by=AnswerBy.SPEAKING,
    topics=("evaluation",),
    levels=("mid", "senior"),
    skills=("sql",),
    questions=("overfitting",),
    count=7,
    minutes=2.5,
    total=30.0,
    factor=None,
    follow_ups=False,
    seed=4,
    arranged=True,
)


def test_a_saved_plan_comes_back_as_it_was(room: Room) -> None:
    room.desk.plans.save("monday: first", EVERYTHING)
    assert room.desk.plans.find("monday: first").over(Plan()) == EVERYTHING


def test_saving_under_the_same_name_replaces_it_and_keeps_the_others(room: Room) -> None:
    plans = room.desk.plans
    plans.save("one", Plan(count=1))
    plans.save("two", Plan(count=2))
    plans.save("one", Plan(count=3))
    assert plans.find("one").over(Plan()).count == 3
    assert plans.find("two").over(Plan()).count == 2


def test_an_unknown_plan_names_the_nearest(room: Room) -> None:
    room.desk.plans.save("monday", Plan())
    with pytest.raises(WrongUse, match='did you mean "monday"'):
        room.desk.plans.find("mondey")


def test_choices_on_the_command_line_go_over_the_plan(room: Room) -> None:
    room.desk.plans.save("monday", Plan(mode=Mode.INTERVIEW, count=3))
    plan = room.desk.chosen("monday", {"count": 1})
    assert (plan.mode, plan.count) == (Mode.INTERVIEW, 1)


def test_settings_hold_where_neither_plan_nor_command_line_says_anything(room: Room) -> None:
    room.desk.preferences.turn("time_factor", 1)
    assert room.desk.chosen(None, {"count": 2}).factor == 1.25
    assert room.desk.chosen(None, {"count": 2, "factor": 2.0}).factor == 2.0


def test_an_unknown_level_of_a_plan_is_named_with_its_place(room: Room) -> None:
    path = room.desk.paths.config / "plans.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("plans:\n  - name: a\n    levels: [Mid, seniro]\n")
    with pytest.raises(Problem, match=r'plans\.yaml:3:19 .*"seniro"; did you mean "senior"'):
        room.desk.plans.save("b", Plan())


def test_a_file_with_mistakes_is_named_and_not_overwritten(room: Room) -> None:
    path = room.desk.paths.config / "plans.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("plans:\n  - name: a\n    mode: exam\n")
    with pytest.raises(Problem, match=r"plans\.yaml:3"):
        room.desk.plans.save("b", Plan())
    assert "exam" in path.read_text()


def test_plans_beside_the_questions_of_any_bank_can_be_started(room: Room, tmp_path: Path) -> None:
    pack = tmp_path / "pack" / "sailor"
    pack.mkdir(parents=True)
    (pack / "plans.yml").write_text("plans:\n  - name: deck\n    questions: 2\n")
    desk = Desk(room.desk.paths, [tmp_path / "pack"], room.clock)
    assert desk.chosen("deck", {}).count == 2
    assert "phone-screen" in [plan.name for plan in desk.plans.all()]
