"""The plans that ship: what a user who names one is asked."""

from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from interview_tui.bank.choice.alike import asks_nearly_the_same
from interview_tui.records.plan import AS_MANY_AS_FIT, AnswerBy, Mode, Plan
from interview_tui.records.question import LEVELS, Question
from interview_tui.records.turn import Rating
from interview_tui.session.allotment import follow_up_seconds, question_seconds
from interview_tui.session.events import Rate, Submit

from tests.practice.front_end import Room

NAMES = ["phone-screen", "onsite-fundamentals", "system-design", "behavioral", "quick-five"]
MINUTES = dict(zip(NAMES, (30, 45, 45, 30, 15), strict=True))
WAYS = list(AnswerBy)


def _asked(room: Room, name: str, **choices: object) -> tuple[Plan, tuple[Question, ...]]:
    plan = room.desk.chosen(name, choices)
    return plan, room.desk.library.choose(plan, room.desk.history)


def _minutes(plan: Plan, questions: tuple[Question, ...]) -> float:
    """Return what asking takes: each question's time, in an interview with one follow-up."""
    seconds = [question_seconds(plan, question) for question in questions]
    if plan.mode is Mode.INTERVIEW:
        seconds += [follow_up_seconds(plan, one.follow_ups[0]) for one in questions]
    return sum(part for part in seconds if part is not None) / 60


def test_they_are_found_by_name(room: Room) -> None:
    assert [plan.name for plan in room.desk.plans.all()] == NAMES


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", NAMES)
def test_everything_that_is_asked_fits_the_minutes(room: Room, name: str, way: AnswerBy) -> None:
    plan, asked = _asked(room, name, answer_by=way)
    assert 0.75 * MINUTES[name] <= _minutes(plan, asked) <= MINUTES[name]
    assert len(asked) >= 3


@pytest.mark.parametrize("seed", [None, 1, 2, 3])
@pytest.mark.parametrize("name", NAMES)
def test_the_easier_come_first_and_no_two_ask_nearly_the_same(
    room: Room, name: str, seed: int | None
) -> None:
    _, asked = _asked(room, name, answer_by=AnswerBy.SPEAKING, seed=seed)
    places = [LEVELS.index(question.level) for question in asked]
    assert all(one <= other for one, other in pairwise(places))
    assert not any(asks_nearly_the_same(one, other) for one, other in combinations(asked, 2))


@pytest.mark.parametrize("name", ["phone-screen", "onsite-fundamentals", "quick-five"])
def test_topics_and_skills_are_spread(room: Room, name: str) -> None:
    _, asked = _asked(room, name)
    assert len({question.topic for question in asked}) == len(asked)
    assert len({question.skills for question in asked}) == len(asked)


def test_more_speaking_fits_than_typing_and_a_time_factor_changes_nothing(room: Room) -> None:
    _, typed = _asked(room, "phone-screen")
    _, spoken = _asked(room, "phone-screen", answer_by=AnswerBy.SPEAKING)
    assert len(spoken) > len(typed)
    for factor in (1.5, None):
        assert _asked(room, "phone-screen", factor=factor)[1] == typed


def test_another_total_or_number_holds_in_place_of_the_plans(room: Room) -> None:
    plan, asked = _asked(room, "phone-screen", total=60.0)
    assert 45 <= _minutes(plan, asked) <= 60
    assert len(_asked(room, "phone-screen", count=2)[1]) == 2
    assert len(_asked(room, "phone-screen", total=0.5)[1]) == 1


def test_a_seed_gives_the_same_list_whatever_the_history(room: Room) -> None:
    _, before = _asked(room, "phone-screen", seed=7)
    front = room.begin(Plan(mode=Mode.PRACTICE), before[:2])
    front.type("x")
    front.does(Submit(), Rate(Rating.AGAIN), Submit())
    front.close()
    assert room.desk.history.standings()
    assert _asked(room, "phone-screen", seed=7)[1] == before


def test_what_was_weak_is_asked_and_what_went_well_is_not(room: Room) -> None:
    _, first = _asked(room, "phone-screen")
    for question, rating in zip(first[:2], (Rating.AGAIN, Rating.EASY), strict=True):
        front = room.begin(Plan(), [question])
        front.type("x")
        front.does(Submit(), Rate(rating), Submit())
        front.close()
    _, again = _asked(room, "phone-screen")
    assert first[0] in again
    assert first[1] not in again


def test_a_plan_of_ones_own_takes_the_place_of_one_that_ships(room: Room) -> None:
    room.desk.plans.save("phone-screen", Plan(count=2))
    assert [plan.name for plan in room.desk.plans.all()] == NAMES
    _, asked = _asked(room, "phone-screen")
    assert len(asked) == 2


def test_plans_beside_ones_own_questions_come_before_those_that_ship(room: Room) -> None:
    path = room.desk.paths.user_bank / "sailor" / "plans.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("plans:\n  - name: watch\n  - name: behavioral\n    questions: 1\n")
    assert [plan.name for plan in room.desk.plans.all()][:2] == ["watch", "behavioral"]
    assert room.desk.chosen("behavioral", {}).count == 1


def test_a_filling_plan_saved_under_another_name_stays_one(room: Room) -> None:
    plan = room.desk.chosen("behavioral", {"total": 20.0})
    room.desk.plans.save("short", plan)
    again = room.desk.chosen("short", {})
    assert (again.count, again.total, again.arranged) == (AS_MANY_AS_FIT, 20.0, True)


def test_a_last_session_from_a_plan_starts_again_with_new_questions(room: Room) -> None:
    plan, asked = _asked(room, "behavioral")
    front = room.begin(replace(plan, mode=Mode.PRACTICE), asked)
    front.type("x")
    front.does(Submit(), Rate(Rating.EASY), Submit())
    front.close()
    assert room.desk.last_choices().count == AS_MANY_AS_FIT
    new = room.desk.library.choose(room.desk.last_choices(), room.desk.history)
    assert asked[0] not in new
