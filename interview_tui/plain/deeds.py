"""What a command does, wherever it is given."""

from collections.abc import Callable

from interview_tui.feedback.delivery_words import delivery_lines
from interview_tui.plain.conversation import Conversation
from interview_tui.plain.dots import COMMANDS, Command, Dot
from interview_tui.plain.talk import Left
from interview_tui.plain.words import (
    answer_lines,
    point_line,
    question_lines,
    time_line,
    time_lines,
)
from interview_tui.plain.wrapping import wrapped
from interview_tui.practice.points import SeenPoint, whole
from interview_tui.records.turn import Turn
from interview_tui.session import events as e
from interview_tui.session.hints import shown_hints
from interview_tui.session.judging import is_open
from interview_tui.session.refusal import refusal
from interview_tui.session.state import Phase

LOOKED_BACK_AT = ("flag", "question", "read", "note", "leave", "help")
LONGEST_NUMBER = 6
"""Digits of a line's or a key point's number; longer ones are none."""
POINTS = ("tick", "said", "unsaid")
"""Commands about a key point."""


def number_in(word: str) -> int:
    """Return the number that was typed, 0 where it is none."""
    return int(word) if word.isdecimal() and len(word) <= LONGEST_NUMBER else 0


class Deeds:
    """Does what a line with a dot asks for, and says what came of it.

    `turn` is the one looked back at, None for the one at hand.
    """

    def __init__(self, conversation: Conversation, turn: str | None = None) -> None:
        self.conversation = conversation
        self._interview = conversation.interview
        self._turn_id = turn
        self._asked_to_end = -1

    @property
    def turn(self) -> Turn:
        state = self._interview.state
        return state.turn if self._turn_id is None else state.find(self._turn_id)

    def do(self, dot: Dot) -> None:
        """Do it. Raises `Left` when the user leaves."""
        deed: Callable[[str], None] | None = getattr(self, f"_do_{dot.name}", None)
        if deed is None:
            self._say("That does nothing now.")
        else:
            deed(dot.rest)

    def possible(self) -> tuple[Command, ...]:
        """Return the commands that would do something now."""
        return tuple(command for command in COMMANDS if self._would_do(command))

    def _would_do(self, command: Command) -> bool:
        state = self._interview.state
        if command.name in POINTS:
            points = self._points()
            return bool(points) and refusal(state, e.Tick(points[0].id, self.turn.id)) is None
        if command.name == "delivery":
            return self._may_tell_delivery()
        if command.name == "undo":
            return refusal(state, e.Undo(self.turn.id)) is None
        if state.phase is Phase.DONE and command.name not in LOOKED_BACK_AT:
            return False
        event = command.event
        return event is None or refusal(state, event) is None

    def _points(self) -> tuple[SeenPoint, ...]:
        return self._interview.points(self.turn)

    def _may_tell_delivery(self) -> bool:
        return self._interview.state.phase in (Phase.REVEALED, Phase.DONE) and not self.turn.empty

    def _say(self, *lines: str) -> None:
        self.conversation.say(*lines)

    def _send(self, event: e.Event) -> bool:
        return self.conversation.send(event)

    # Any time

    def _do_help(self, rest: str) -> None:
        answering = self._interview.state.phase is Phase.ANSWERING
        if answering:
            self._say("Help: . alone on a line ends the answer, .. begins a line with a dot")
        for command in self.possible():
            takes = f" {command.takes}" if command.takes else ""
            self._say(f"Help: .{command.name}{takes}: {command.about}")

    def _do_leave(self, rest: str) -> None:
        raise Left

    def _do_time(self, rest: str) -> None:
        self._interview.look()
        self._say(*time_lines(self._interview.state))

    def _do_question(self, rest: str) -> None:
        state = self._interview.state
        if self._turn_id is None:
            self._say(*question_lines(state))
        else:
            follow_up = state.follow_up_of(self.turn)
            asked = follow_up.prompt if follow_up else state.question_of(self.turn).prompt
            self._say(f"Question {state.label(self.turn)}: {asked.strip()}")

    def _do_read(self, rest: str) -> None:
        if self.turn.empty:
            self._say("Your answer: nothing is written.")
        else:
            self._say(*answer_lines(self.turn.answer.text))

    def _do_flag(self, rest: str) -> None:
        if self._send(e.Flag(self.turn.id)):
            flagged = self.turn.question in self._interview.state.flags
            self._say("Flag: set" if flagged else "Flag: taken away")

    def _do_note(self, rest: str) -> None:
        if not rest:
            self._say(f"Note: {self.turn.note or 'none yet; .note and the words keep one'}")
        elif self._send(e.Note("" if rest == "-" else rest, self.turn.id)):
            self._say("Note: taken away" if rest == "-" else f"Note: {self.turn.note}")

    def _do_end(self, rest: str) -> None:
        asked = self.conversation.heard == self._asked_to_end + 1
        if asked or refusal(self._interview.state, e.End()) is not None:
            self._send(e.End())
        else:
            self._asked_to_end = self.conversation.heard
            self._say("End: what you wrote is kept, the rest is listed as not reached. Again .end")

    # While answering

    def _do_hint(self, rest: str) -> None:
        if self._send(e.Hint()):
            self._say(f"Hint: {shown_hints(self._interview.state)[-1]}")

    def _do_pause(self, rest: str) -> None:
        if self._send(e.Pause()):
            paused = self._interview.state.paused
            stands = "Paused: the clock stands still. Enter or the next letter goes on"
            self._say(stands if paused else f"{time_line(self._interview.state)}, going on")

    def _do_more(self, rest: str) -> None:
        if self._send(e.MoreTime()):
            self._say(time_line(self._interview.state))

    def _do_skip(self, rest: str) -> None:
        self._send(e.Skip())

    def _do_model(self, rest: str) -> None:
        if self._interview.state.phase is Phase.REVEALED or self._send(e.Reveal()):
            say_model(self.conversation, self.turn)

    # After it

    def _do_tick(self, rest: str) -> None:
        point = self._point(rest, "Tick")
        if point and self._send(e.Tick(point.id, self.turn.id)):
            self._say_point(rest)

    def _do_said(self, rest: str) -> None:
        number, _, words = rest.partition(" ")
        point = self._point(number, "Said")
        offered = whole(self.turn.answer.text, point.evidence) if point else ""
        if point and not (words or offered):
            self._say(f"Said: the words that make it follow the number, such as .said {number} ...")
        elif point:
            told = self._interview.did_say(self.turn.id, point.id, words or offered)
            self._say(f"Said: {told}")
            self._say_point(number)

    def _do_unsaid(self, rest: str) -> None:
        point = self._point(rest, "Unsaid")
        if point:
            self._say(f"Unsaid: {self._interview.did_not_say(self.turn.id, point.id)}")
            self._say_point(rest)

    def _do_delivery(self, rest: str) -> None:
        if not self._may_tell_delivery():
            self._say("That does nothing now.")
            return
        found = self._interview.feedback.delivery(self._interview.state, self.turn)
        self._say(*delivery_lines(found, self.turn.answer.text))

    def _point(self, number: str, kind: str) -> SeenPoint | None:
        """Return the key point of that number; say what is asked for where there is none."""
        if not is_open(self._interview.state, self.turn):
            self._say(refusal(self._interview.state, e.Tick("", self.turn.id)) or "")
            return None
        points = self._points()
        if 1 <= number_in(number) <= len(points):
            return points[number_in(number) - 1]
        numbers = f"from 1 to {len(points)}" if points else "but this question has none"
        self._say(f"{kind}: it takes the number of a key point, {numbers}")
        return None

    def _say_point(self, number: str) -> None:
        self._say(point_line(int(number), self._points()[int(number) - 1]))

    def _do_follow(self, rest: str) -> None:
        self._send(e.AskFollowUp())

    def _do_again(self, rest: str) -> None:
        if self._send(e.AnswerAgain()):
            self._say("Again: this question comes once more, after two others")

    def _do_undo(self, rest: str) -> None:
        was_rated = self.turn.rating is not None
        if self._send(e.Undo(self.turn.id)) and was_rated:
            self._say("Rating: taken back")


def say_model(conversation: Conversation, turn: Turn) -> None:
    """Say the model answer of a turn, and why the question is asked."""
    state = conversation.state
    question, follow_up = state.question_of(turn), state.follow_up_of(turn)
    answer = follow_up.answer if follow_up else question.answer
    if answer is None:
        conversation.say("Model answer: there is none yet")
    else:
        conversation.say("Model answer:", *wrapped(answer, conversation.talk.paper.width()))
    if question.why and follow_up is None:
        conversation.say(f"Why it is asked: {question.why.strip()}")
