"""Starting from a bank: with choices, as before, and what is said at the beginning."""

from pathlib import Path

import pytest
from interview_tui.practice.desk import Desk
from interview_tui.records.plan import AnswerBy, Mode, Plan
from interview_tui.session.events import Submit

from tests.practice.front_end import FrontEnd, Room

BANK = "topic: words\ntitle: Words\nquestions:\n" + "".join(
    f"  - id: {name}\n    prompt: What is {name}?\n    answer: It is {name}.\n"
    for name in ("one", "two", "three", "four", "five", "six", "seven")
)


@pytest.fixture
def words(room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    """Ship a bank of seven questions."""
    bank = tmp_path / "bank" / "words"
    bank.mkdir(parents=True)
    (bank / "words.yaml").write_text(BANK)
    monkeypatch.setattr("interview_tui.practice.library.shipped_bank", lambda: tmp_path / "bank")
    return room


def _answer_the_first(front: FrontEnd) -> None:
    front.type("an answer")
    front.does(Submit())
    front.close()


def _start(room: Room, plan: Plan) -> FrontEnd:
    return FrontEnd(room.desk.start(plan), room.clock)


def test_the_first_start_is_five_questions_of_practice(words: Room) -> None:
    session = words.desk.start_as_before().state.session

    assert session.plan == Plan()
    assert len(session.questions) == 5


def test_start_takes_the_last_choices(words: Room) -> None:
    plan = Plan(
        mode=Mode.INTERVIEW, answer_by=AnswerBy.SPEAKING, topics=("words",), count=2, minutes=4
    )
    front = _start(words, plan)
    front.does(Submit())
    front.wait(6)
    front.close()

    assert words.after_restart().desk.start_as_before().state.session.plan == plan


def test_start_as_before_asks_other_questions_than_those_named_last_time(words: Room) -> None:
    _answer_the_first(_start(words, Plan(questions=("one",), minutes=4)))

    session = words.after_restart().desk.start_as_before().state.session

    assert (session.plan.questions, session.plan.minutes) == ((), 4)
    assert "one" not in [question.id for question in session.questions]


def test_start_as_before_does_not_repeat_a_seed(words: Room) -> None:
    _answer_the_first(_start(words, Plan(seed=7, count=3)))

    plan = words.after_restart().desk.start_as_before().state.session.plan

    assert (plan.seed, plan.count) == (None, 3)


def test_choices_of_a_session_that_was_never_submitted_are_not_the_last(words: Room) -> None:
    _start(words, Plan(count=1)).close()

    assert words.after_restart().desk.start_as_before().state.session.plan == Plan()


def test_start_works_where_the_history_is_damaged(words: Room) -> None:
    words.desk.paths.data.mkdir(parents=True)
    words.desk.paths.history.write_bytes(b"not a database" * 1000)

    interview = words.desk.start_as_before()

    assert "damaged" in (interview.notice or "")


def test_questions_left_out_are_named_at_the_beginning(words: Room, tmp_path: Path) -> None:
    user = words.desk.paths.user_bank
    user.mkdir(parents=True)
    (user / "bad.yaml").write_text("topic: bad\nquestions:\n  - id: nothing-else\n")

    assert "1 errors, see `bank check`" in (words.desk.start_as_before().notice or "")


def test_making_a_desk_touches_no_file(tmp_path: Path, room: Room) -> None:
    Desk(room.desk.paths, clock=room.clock)

    assert not room.desk.paths.data.exists()
