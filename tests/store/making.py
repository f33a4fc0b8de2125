"""Sessions and turns to keep."""

from itertools import count

from interview_tui.records.encode import version_of
from interview_tui.records.plan import Mode, Plan
from interview_tui.records.question import FollowUp, KeyPoint, Question
from interview_tui.records.session import Session
from interview_tui.records.turn import Answer, Outcome, Turn

_NUMBERS = count(1)


def a_question(name: str) -> Question:
    return Question(
        id=name,
        prompt=f"What is {name}?",
        topic="words",
        answer="It is *this*.",
        key_points=(KeyPoint("first", "It is this", essential=True, accept=("this",)),),
        follow_ups=(FollowUp("And then?", "That."),),
    )


def a_session(
    *names: str,
    id: str = "",
    started: str = "2026-03-01T10:00:00+00:00",
    mode: Mode = Mode.PRACTICE,
) -> Session:
    """Return a session that asks `names`, with an id of its own."""
    questions = tuple(a_question(name) for name in names or ("bias", "variance"))
    return Session(
        id=id or f"session{next(_NUMBERS):05d}",
        plan=Plan(mode=mode, topics=("words",), seed=7),
        questions=questions,
        versions=tuple(version_of(question) for question in questions),
        started=started,
        zone="Europe/Berlin",
    )


def a_turn(session: Session, position: int = 1, text: str = "It is this.") -> Turn:
    """Return the settled turn of the question at `position`, with an id of its own."""
    return Turn(
        id=f"turn{next(_NUMBERS):05d}",
        position=position,
        question=session.questions[position - 1].id,
        version=session.versions[position - 1],
        allotted=180.0,
        used=200.5,
        away=3.0,
        more_time=1,
        hints=2,
        outcome=Outcome.SUBMITTED,
        settled=True,
        answer=Answer(text, first_key=1.5, trace=((2, 5), (3, 11))),
    )
