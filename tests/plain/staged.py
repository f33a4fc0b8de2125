"""A session held line by line, with a script in place of the user and a clock that obeys it."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field

from interview_tui.plain.front import Front
from interview_tui.plain.paper import Paper
from interview_tui.plain.source import Source
from interview_tui.plain.talk import Talk
from interview_tui.practice.interview import Interview
from interview_tui.records.plan import Plan
from interview_tui.records.question import Question
from interview_tui.session.state import State

from tests.making import questions
from tests.moved_clock import MovedClock
from tests.practice.front_end import Room

Scripted = str | bytes | float | BaseException


@dataclass
class Script:
    """Gives what a user types: text arrives at once, a number lets so many seconds pass.

    An exception is raised, as a signal's handler does. After the last the input ends.
    """

    items: list[Scripted]
    clock: MovedClock = field(default_factory=MovedClock)
    is_terminal: bool = False

    def read(self, seconds: float) -> bytes | None:
        if not self.items:
            return b""
        item = self.items.pop(0)
        if isinstance(item, BaseException):
            raise item
        if isinstance(item, str | bytes):
            return item.encode() if isinstance(item, str) else item
        passing = min(seconds, item)
        self.clock.advance(passing)
        if item > passing:
            self.items.insert(0, item - passing)
        return None


@dataclass
class Played:
    """How it went: what was written, the exit code, and the session."""

    text: str
    code: int
    interview: Interview | None

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    @property
    def state(self) -> State:
        assert self.interview is not None
        return self.interview.state

    @property
    def answer(self) -> str:
        return self.state.turn.answer.text

    def lines_of(self, kind: str) -> Iterator[str]:
        """Yield what follows a kind, for each line that begins with it."""
        return (line.removeprefix(kind) for line in self.lines if line.startswith(kind))


def play(room: Room, plan: Plan, *script: Scripted, asked: tuple[Question, ...] = ()) -> Played:
    """Hold a session with lines from a pipe; of two plain questions where none are named."""
    return go_through(room, room.desk.sessions.begin(plan, asked or questions(2)), *script)


def type_in(room: Room, plan: Plan, *script: Scripted, asked: tuple[Question, ...] = ()) -> Played:
    """Hold a session with keys from a terminal."""
    interview = room.desk.sessions.begin(plan, asked or questions(2))
    return go_through(room, interview, *script, is_terminal=True)


def go_through(
    room: Room, interview: Interview | None, *script: Scripted, is_terminal: bool = False
) -> Played:
    """Hold a session, or home without one, as far as the script goes."""
    stream = io.StringIO()
    source: Source = Script(list(script), room.clock, is_terminal)
    code = Front(room.desk, Talk(source, Paper(stream)), interview).run()
    return Played(stream.getvalue(), code, interview)
