"""What the session says about its clock, in words that every front end shows."""

import pytest
from interview_tui.records.plan import Plan
from interview_tui.session import words
from interview_tui.session.events import AnswerAgain, AskFollowUp, End, MoreTime, Submit, Typed
from interview_tui.session.state import Phase, State

from tests.making import Run, follow_up, interview, practice, question, questions, run


def marks(plan: Plan, seconds: float, count: int = 2) -> dict[float, str]:
    """Return each mark with the second of answering time at which it first showed."""
    held, first = run(plan, questions(count)), dict[str, float]()
    while held.now < seconds and held.state.phase is Phase.ANSWERING:
        first.setdefault(words.mark_of_time(held.state), held.now)
        held.wait(0.5)
    return {second: mark for mark, second in first.items()}


def test_words_mark_the_half_the_last_minute_and_the_last_fifteen_seconds() -> None:
    assert marks(practice(minutes=4.0), 300) == {
        0: "",
        120: "past the half",
        180: "last minute",
        225: "last 15 seconds",
        240: "over time",
    }


def test_an_interview_marks_them_alike_and_has_no_overtime() -> None:
    assert marks(interview(minutes=4.0), 300) == {
        0: "",
        120: "past the half",
        180: "last minute",
        225: "last 15 seconds",
    }


def test_a_minute_in_all_is_not_called_its_last() -> None:
    assert marks(practice(minutes=1.0), 60) == {0: "", 30: "past the half", 45: "last 15 seconds"}


def test_ten_seconds_in_all_are_not_called_fifteen() -> None:
    assert marks(practice(minutes=1 / 6), 10) == {0: "", 5: "past the half"}


def test_the_marks_announce_the_end_of_the_whole_where_that_comes_first() -> None:
    assert marks(interview(minutes=4.0, total=2.0), 300, count=5) == {
        0: "",
        60: "last minute",
        105: "last 15 seconds",
    }


@pytest.mark.parametrize("plan", [practice(clock=False), interview(factor=None)])
def test_without_a_limit_nothing_is_marked(plan: Plan) -> None:
    assert marks(plan, 300) == {0: ""}


def test_more_time_takes_a_mark_back() -> None:
    held = run(practice(minutes=2.0))
    held.wait(100)
    assert words.mark_of_time(held.state) == "last minute"
    assert words.mark_of_time(held.does(MoreTime())) == "past the half"


def test_no_mark_once_the_answer_is_submitted() -> None:
    held = run(practice(minutes=1.0))
    held.does(Typed("x"))
    held.wait(50)
    assert words.mark_of_time(held.does(Submit())) == ""


def at(plan: Plan, seconds: float) -> State:
    held = run(plan)
    return held.wait(seconds)


@pytest.mark.parametrize(
    ("plan", "seconds", "clock"),
    [
        (practice(), 0, "3:00 left"),
        (practice(), 19.25, "2:41 left"),
        (practice(), 179.75, "0:01 left"),
        (practice(), 180, "0:00 over"),
        (practice(), 185.5, "0:05 over"),
        (practice(factor=None), 42, "0:42 used"),
        (practice(clock=False), 42, "no clock"),
    ],
)
def test_the_clock_reads(plan: Plan, seconds: float, clock: str) -> None:
    assert words.clock(at(plan, seconds)) == clock


@pytest.mark.parametrize(
    ("plan", "seconds", "clock"),
    [
        (interview(), 0, "6:00"),
        (interview(total=2.0), 60.5, "1:00"),
        (practice(total=1.0), 75, "0:15 over"),
        (practice(), 0, None),
        (interview(clock=False), 0, None),
    ],
)
def test_the_clock_of_the_whole_reads(plan: Plan, seconds: float, clock: str | None) -> None:
    assert words.whole_clock(at(plan, seconds)) == clock


def test_a_follow_up_is_2a_and_not_counted() -> None:
    asked = (question("a"), question("b", follow_ups=(follow_up(1), follow_up(2))))
    held = run(practice(), asked)
    _answer(held)
    held.does(Submit())
    assert words.place(held.state) == "Question 2 of 2"
    _answer(held)
    held.does(AskFollowUp())
    assert words.place(held.state) == "Question 2a of 2"
    _answer(held)
    held.does(Submit())
    held.does(AskFollowUp())
    assert words.place(held.state) == "Question 2b of 2"


def test_there_are_letters_for_any_number_of_follow_ups() -> None:
    many = tuple(follow_up(number) for number in range(1, 29))
    held = run(practice(), (question(follow_ups=many),))
    _answer(held)
    for _ in many:
        held.does(AskFollowUp())
        _answer(held)
        held.does(Submit())
        held.wait(1)
    labels = [held.state.label(turn) for turn in held.state.turns]
    assert (labels[1], labels[26], labels[27], labels[28]) == ("1a", "1z", "1aa", "1ab")


def test_a_question_asked_again_says_so() -> None:
    held = run(practice(), questions(3))
    _answer(held)
    held.does(AnswerAgain())
    for _ in range(2):
        held.does(Submit())
        _answer(held)
    held.does(Submit())
    assert words.place(held.state) == "Question 1 of 3 again"


def test_a_follow_up_is_never_asked_again() -> None:
    held = run(practice(), (question(follow_ups=(follow_up(1), follow_up(2))),))
    _answer(held)
    for _ in range(2):
        held.does(AskFollowUp())
        _answer(held)
        held.does(Submit())
        held.wait(1)
    assert [held.state.is_again(turn) for turn in held.state.turns] == [False, False, False]


@pytest.mark.parametrize(
    ("plan", "said"),
    [(practice(), "Practice finished"), (interview(), "Interview finished")],
)
def test_the_debrief_begins_with_what_is_finished(plan: Plan, said: str) -> None:
    assert words.finished(run(plan).does(End())) == said


def _answer(held: Run) -> None:
    held.wait(1)
    held.does(Typed("an answer"), Submit())
    held.wait(1)
