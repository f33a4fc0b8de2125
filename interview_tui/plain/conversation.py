"""A session held line by line: what every part of it says and hears goes through here."""

from collections.abc import Callable

from interview_tui.plain.dots import Dot, Text, Unknown, parse
from interview_tui.plain.talk import Line, Talk
from interview_tui.plain.words import mark_line
from interview_tui.practice.interview import Interview
from interview_tui.session import events as e
from interview_tui.session.state import Phase, State

Meaning = Dot | Text | Unknown


def _nobody(text: str) -> None:
    return None


class Conversation:
    """Passes events to the session and looks at its clock while lines are heard.

    `marks` says that marks of time are said. `heard` counts lines. While `waits` is set the
    clock is not looked at: somebody who resumes is not back before Enter or the first letter,
    and the time until then is away.
    """

    def __init__(self, interview: Interview, talk: Talk, *, marks: bool = True) -> None:
        self.interview = interview
        self.talk = talk
        self.heard = 0
        self.waits = False
        self._marks = marks
        self._mark = ""
        self._trouble: str | None = None

    @property
    def state(self) -> State:
        return self.interview.state

    @property
    def at(self) -> tuple[str, Phase]:
        """What is being done: the turn at hand and its phase."""
        return self.state.turn.id, self.state.phase

    def say(self, *lines: str) -> None:
        self.talk.say(*lines)

    def send(self, event: e.Event) -> bool:
        """Pass an event to the session; return whether it did something, and say why not."""
        refused = self.interview.send(event)
        if refused is not None:
            self.say(refused or "That does nothing now.")
        return refused is None

    def line(self, typing: Callable[[str], None] = _nobody, start: str = "") -> Line | None:
        """Return the next line; None when the session went on by itself before one came."""
        before = self.at
        line = self.talk.line(lambda: self._look() and self.at != before, typing, start)
        self.heard += 1
        return line

    def reply(self) -> Meaning | None:
        """Return what the next line means where no text is written: a paste is no reply."""
        line = self.line()
        while line is not None and line.pasted:
            if not self.talk.is_behind:
                self.say("Not taken: a pasted block is no reply here.")
            line = self.line()
        return None if line is None else parse(line.text)

    def tell_news(self) -> None:
        """Say what has come up: that something is not saved, or a mark of time."""
        if not self.talk.is_quiet:
            return
        trouble = self.interview.trouble
        if trouble != self._trouble:
            self._trouble = trouble
            self.say(f"Trouble: {trouble}" if trouble else "Saved again.")
        mark = mark_line(self.state) if self._marks else ""
        kind = mark.partition(", ")[2] or mark
        if kind != self._mark:
            self._mark = kind
            if mark:
                self.say(mark)

    def _look(self) -> bool:
        if self.waits:
            return False
        self.interview.look()
        if self.state.phase is Phase.LOCKED and not self.state.listening:
            self.interview.send(e.Listen())  # nothing opens by itself
        self.tell_news()
        return True
