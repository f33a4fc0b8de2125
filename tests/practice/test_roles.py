"""How the user stands in the skills of a role, in words made from counts."""

from dataclasses import replace

import pytest
from interview_tui.errors import WrongUse
from interview_tui.practice.role_page import RolePage, SkillStanding
from interview_tui.records.plan import Plan
from interview_tui.records.role import Role, Skill
from interview_tui.records.turn import Rating
from interview_tui.session.events import Rate, Reveal, Submit, Tick

from tests.practice.front_end import Room

QUESTIONS = "".join(
    f"""
  - id: {name}
    prompt: How is a {name} tied?
    skills: [{skill}]
    key_points:
      - {{id: loop, point: A loop first, essential: true}}
      - {{id: ends, point: Then the ends}}
"""
    for name, skill in (("bowline", "rope"), ("reef", "rope"), ("hitch", "rope"), ("fog", "watch"))
)
ROLE = "id: sailor\nskills:\n  - {id: rope, title: Rope work}\n  - {id: watch}\n  - {id: signals}\n"


@pytest.fixture
def sailor(room: Room) -> Room:
    folder = room.desk.paths.user_bank / "sailor"
    folder.mkdir(parents=True)
    (folder / "role.yaml").write_text(ROLE)
    (folder / "knots.yaml").write_text(f"topic: knots\nquestions:{QUESTIONS}")
    return room


def _answer(room: Room, name: str, *points: str, rating: Rating | None = Rating.GOOD) -> None:
    front = room.begin(Plan(), [room.desk.library.question(name)])
    front.type("x")
    front.does(Submit(), *(Tick(point) for point in points))
    if rating:
        front.does(Rate(rating))
    front.does(Submit())
    front.close()
    room.clock.advance(60)


def _words(room: Room) -> list[str]:
    roles = room.desk.roles
    return [standing.words for standing in roles.page(roles.find("sailor")).skills]


def test_before_the_first_answer_the_questions_are_counted(sailor: Room) -> None:
    assert _words(sailor) == ["none of 3 answered", "none of 1 answered", "no questions"]
    page = sailor.desk.roles.page(sailor.desk.roles.find("sailor"))
    assert list(page.summary()) == ["Strongest and weakest: shown once answers are rated."]


def test_answers_and_missed_points_are_counted(sailor: Room) -> None:
    _answer(sailor, "bowline", "loop")
    assert _words(sailor)[0] == "1 of 3 answered, no essential point missed"
    _answer(sailor, "reef", "ends")
    assert _words(sailor)[0] == "2 of 3 answered, missed points in 1"
    _answer(sailor, "hitch", rating=None)
    assert _words(sailor)[0] == "3 of 3 answered, missed points in 2"
    _answer(sailor, "reef", "loop", "ends")
    assert _words(sailor)[0] == "3 of 3 answered, missed points in 1"


def test_an_answer_after_a_look_at_the_model_answer_is_none(sailor: Room) -> None:
    front = sailor.begin(Plan(), [sailor.desk.library.question("bowline")])
    front.does(Reveal())
    front.type("x")
    front.does(Submit(), Rate(Rating.EASY), Submit())
    front.close()
    assert _words(sailor)[0] == "none of 3 answered"


def test_strongest_and_weakest_are_named(sailor: Room) -> None:
    _answer(sailor, "bowline", "loop")
    _answer(sailor, "fog")
    page = sailor.desk.roles.page(sailor.desk.roles.find("sailor"))
    assert list(page.summary()) == [
        "Strongest: Rope work, 1 of 3 answered, no essential point missed.",
        "Weakest: Watch, 1 of 1 answered, missed points in 1.",
    ]


def _standing(name: str, full: int, missed: int) -> SkillStanding:
    questions = tuple(f"{name}{number}" for number in range(20))
    looked = full + missed
    return SkillStanding(Skill(name, name), questions, looked, looked, missed)


def test_many_good_answers_are_stronger_than_one(sailor: Room) -> None:
    skills = (_standing("one", 1, 0), _standing("many", 9, 1), _standing("poor", 0, 1))
    page = RolePage(Role("r", "R"), skills)
    assert page.strongest is skills[1]
    assert page.weakest is skills[2]


def test_the_weakest_skill_is_never_the_strongest_too() -> None:
    page = RolePage(Role("r", "R"), (_standing("only", 3, 1),))
    assert page.weakest is page.skills[0]
    assert page.strongest is None


def test_history_under_a_former_id_counts(sailor: Room) -> None:
    _answer(sailor, "bowline", "loop")
    path = sailor.desk.paths.user_bank / "sailor" / "knots.yaml"
    text = path.read_text().replace("id: bowline", "id: new\n    formerly: [bowline]")
    path.write_text(text)
    assert _words(sailor.after_restart())[0] == "1 of 3 answered, no essential point missed"


def test_a_role_is_found_by_name_and_ones_own_comes_first(sailor: Room) -> None:
    roles = sailor.desk.roles
    assert [role.id for role in roles.all()] == ["sailor", "machine-learning-engineer"]
    assert roles.find(None).id == "sailor"
    assert roles.find("machine-learning-engineer").title == "Machine learning engineer"
    with pytest.raises(WrongUse, match='no role "sailer"; did you mean "sailor"'):
        roles.find("sailer")


def test_ones_own_role_takes_the_place_of_one_with_its_id(sailor: Room) -> None:
    path = sailor.desk.paths.user_bank / "sailor" / "role.yaml"
    path.write_text("id: machine-learning-engineer\ntitle: Mine\nskills: []\n")
    assert [role.title for role in sailor.desk.roles.all()] == ["Mine"]


def test_a_history_that_cannot_be_read_is_said_and_the_role_is_there(sailor: Room) -> None:
    history = sailor.desk.paths.history
    history.mkdir(parents=True)
    page = sailor.desk.roles.page(sailor.desk.roles.find("sailor"))
    assert [standing.answered for standing in page.skills] == [0, 0, 0]
    (line,) = page.summary()
    assert line.startswith("Note: ")


def test_choices_for_a_skill_keep_how_it_is_practiced(sailor: Room) -> None:
    front = sailor.begin(Plan(count=2, topics=("knots",), levels=("mid",)))
    front.type("x")
    front.does(Submit())
    front.close()
    plan = sailor.desk.choices_for(("rope",))
    assert (plan.count, plan.skills, plan.topics, plan.levels) == (2, ("rope",), (), ())
    assert replace(plan, skills=()) == replace(sailor.desk.last_choices(), topics=(), levels=())
