"""What a front end does to a session, without a screen: type, look at the clock, die."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from interview_tui.practice.desk import Desk
from interview_tui.practice.interview import Interview
from interview_tui.records.plan import Plan
from interview_tui.records.question import Question
from interview_tui.session.events import Event
from interview_tui.session.state import State

from tests.making import questions
from tests.moved_clock import MovedClock

LOOK_EACH = 0.25


@dataclass
class FrontEnd:
    """Holds a session as a screen does: a key says that it came, the text follows at a look."""

    interview: Interview
    clock: MovedClock
    text: str = ""
    cursor: tuple[int, int] = (0, 0)
    dirty: bool = field(default=False)

    @property
    def state(self) -> State:
        return self.interview.state

    def key(self, character: str) -> None:
        """Type a character at the end."""
        self.text += character
        rows = self.text.split("\n")
        self.cursor = (len(rows) - 1, len(rows[-1]))
        self.dirty = True
        self.interview.touched()

    def type(self, text: str, each: float = 0.1) -> None:
        """Type steadily, with the looks at the clock that fall between the keys."""
        for character in text:
            self.key(character)
            self.wait(each)

    def wait(self, seconds: float) -> None:
        """Let time pass with a look at each quarter of a second of the clock, as the screen has."""
        end = self.clock.seconds + seconds
        while True:
            look = (self.clock.seconds // LOOK_EACH + 1) * LOOK_EACH
            if look > end + 1e-9:
                break
            self.clock.seconds = look
            self.look()
        self.clock.seconds = end

    def look(self) -> None:
        self.pass_on()
        self.interview.look()

    def pass_on(self) -> None:
        if self.dirty:
            self.dirty = False
            self.interview.write(self.text, self.cursor)

    def does(self, *events: Event) -> str | None:
        """Pass events; each a second after the one before, since a held key does nothing."""
        refused = None
        for event in events:
            self.pass_on()
            before = self.state.turn.id
            refused = self.interview.send(event)
            if self.state.turn.id != before:
                self.text, self.cursor = self.state.turn.answer.text, self.state.turn.answer.cursor
            self.wait(1.0)
        return refused

    def close(self) -> str | None:
        self.pass_on()
        return self.interview.close()


def kill(front: FrontEnd) -> None:
    """End the program as kill -9 does: nothing is said, nothing saved, the lock is gone."""
    draft = front.interview._draft
    assert draft is not None
    draft._file._lock.release()


@dataclass
class Room:
    """A desk with a home and a clock of its own."""

    desk: Desk
    clock: MovedClock

    def begin(self, plan: Plan, asked: Sequence[Question] | None = None) -> FrontEnd:
        """Begin a session; of two plain questions where none are named."""
        listed = questions(2) if asked is None else asked
        return FrontEnd(self.desk.sessions.begin(plan, listed), self.clock)

    def after_restart(self) -> "Room":
        """Return the same home as the next run of the program sees it."""
        self.desk.history.close()
        self.clock.restart()
        return Room(Desk(self.desk.paths, clock=self.clock), self.clock)

    def resume(self, session: str | None = None) -> FrontEnd:
        interview = self.desk.resume(session)
        answer = interview.state.turn.answer
        return FrontEnd(interview, self.clock, answer.text, answer.cursor)

    def killed(self, front: FrontEnd, away: float = 0.0) -> FrontEnd:
        """Kill the program, wait, and go on in a new one."""
        kill(front)
        self.clock.advance(away)
        return self.after_restart().resume(front.state.session.id)
