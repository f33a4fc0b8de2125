"""Questions, sessions and states: a test names what it is about, the rest is filled in."""

from dataclasses import replace
from typing import Any

from interview_tui.records.encode import version_of
from interview_tui.records.plan import AnswerBy, Mode, Plan
from interview_tui.records.question import FollowUp, KeyPoint, Question
from interview_tui.records.session import Session
from interview_tui.session.course import begin
from interview_tui.session.events import Event, Look
from interview_tui.session.state import State
from interview_tui.session.step import step

SPOKEN_MINUTES = Plan(typing_factor=1.0)
"""A plan in which a question's minutes are its minutes, typed or said."""


def point(id: str = "p1", **over: Any) -> KeyPoint:
    """Return an essential key point with a hint."""
    made = KeyPoint(id=id, point=f"What {id} says", essential=True, hint=f"hint of {id}")
    return replace(made, **over)


def follow_up(number: int = 1, **over: Any) -> FollowUp:
    made = FollowUp(prompt=f"And then, {number}?", answer=f"Then {number}.", minutes=1.0)
    return replace(made, **over)


def question(id: str = "a", **over: Any) -> Question:
    """Return a question of three minutes with one essential point, another, and no follow-up."""
    made = Question(
        id=id,
        prompt=f"What about {id}?",
        topic="topic",
        answer=f"The model answer of {id}.",
        minutes=3.0,
        key_points=(point("p1"), point("p2", essential=False)),
    )
    return replace(made, **over)


def questions(count: int, **over: Any) -> tuple[Question, ...]:
    """Return the questions a, b, c and so on, all alike."""
    return tuple(question(chr(ord("a") + index), **over) for index in range(count))


def practice(**over: Any) -> Plan:
    return replace(SPOKEN_MINUTES, mode=Mode.PRACTICE, **over)


def interview(**over: Any) -> Plan:
    return replace(SPOKEN_MINUTES, mode=Mode.INTERVIEW, **over)


def spoken(plan: Plan) -> Plan:
    return replace(plan, answer_by=AnswerBy.SPEAKING)


def session(plan: Plan = SPOKEN_MINUTES, asked: tuple[Question, ...] | None = None) -> Session:
    """Return a session; of two plain questions where none are named."""
    listed = questions(2) if asked is None else asked
    return Session(
        id="s",
        plan=plan,
        questions=listed,
        versions=tuple(version_of(entry) for entry in listed),
        started="2025-01-01T10:00:00+00:00",
        zone="Europe/Berlin",
    )


def started(
    plan: Plan = SPOKEN_MINUTES, asked: tuple[Question, ...] | None = None, now: float = 0.0
) -> State:
    """Return the state of a session whose first question has just been asked."""
    return begin(session(plan, asked), now)


class Run:
    """A session held by a test: it moves the clock, looks at it as often as a front end, and acts.

    `run.wait(90)` lets time pass with a look each quarter of a second; `run.does(Submit())`
    happens at the moment reached.
    """

    def __init__(self, state: State) -> None:
        self.state = state
        self.now = state.looked_at

    def does(self, *events: Event) -> State:
        for event in events:
            self.state = step(self.state, event, self.now)
        return self.state

    def wait(self, seconds: float, look_each: float = 0.25) -> State:
        end = self.now + seconds
        while self.now < end:
            self.now = min(end, self.now + look_each)
            self.does(Look())
        return self.state

    def gap(self, seconds: float) -> State:
        """Let time pass without a look, and look then."""
        self.now += seconds
        return self.does(Look())


def run(plan: Plan = SPOKEN_MINUTES, asked: tuple[Question, ...] | None = None) -> Run:
    """Return a session just started, to be acted on."""
    return Run(started(plan, asked))
