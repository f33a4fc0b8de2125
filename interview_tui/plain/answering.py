"""Answering: lines are taken, kept as they are typed, and submitted by a dot alone."""

from interview_tui.plain.conversation import Conversation
from interview_tui.plain.deeds import Deeds, number_in
from interview_tui.plain.dots import SUBMIT, Dot, Text, Unknown, parse, text_of
from interview_tui.plain.sheet import Sheet
from interview_tui.plain.talk import Line
from interview_tui.plain.words import answer_lines, question_lines, time_line, whole_line
from interview_tui.records.plan import AnswerBy
from interview_tui.session import events as e
from interview_tui.session.ask import asked
from interview_tui.session.hints import shown_hints
from interview_tui.session.state import Phase, State


class Answering:
    """One turn being answered, from the question to its end."""

    def __init__(self, conversation: Conversation) -> None:
        self._conversation = conversation
        self._deeds = Deeds(conversation)
        self._sheet = Sheet(self._state.turn.answer.text)
        self._at = conversation.at
        self._typing = ""
        self._is_full = False

    @property
    def _state(self) -> State:
        return self._conversation.state

    def ask(self) -> None:
        """Say the question; the clock starts with Enter or with the first letter.

        It waits for that only where it has not run yet; who resumes is away until then.
        """
        state = self._state
        self._conversation.waits = self._conversation.interview.send(e.Listen()) is not None
        self._conversation.say(*question_lines(state), *self._below())
        if state.turn.answer_by is AnswerBy.SPEAKING:
            self._conversation.say("Answer: say it aloud, notes if you like, a dot when it is said")
        verb = "goes on" if self._conversation.waits else "starts the clock"
        starts = f". Enter {verb}." if state.session.plan.clock else ". Enter goes on."
        whole = whole_line(state)
        self._conversation.say(*([whole] if whole else []), f"{time_line(state)}{starts}")
        self._say_what_is_written()

    def go_on(self) -> None:
        """Take up again an answer whose submit was taken back: nothing of it is unfinished."""
        self._sheet = Sheet(f"{self._sheet.kept(self._sheet.unfinished)}\n")
        self._conversation.say(time_line(self._state), *answer_lines(self._sheet.answer))

    def run(self) -> None:
        """Hear lines until the answer is taken. Raises `Left`.

        Whatever ends it, and a signal may come anywhere: what was heard so far is kept.
        """
        try:
            self._hear()
        except BaseException:
            self._typing = text_of(self._conversation.talk.typing)
            self._keep()
            raise

    def _hear(self) -> None:
        while self._is_open():
            start, self._sheet.unfinished = self._sheet.unfinished, ""
            self._typing = text_of(start)
            line = self._conversation.line(self._take_typing, start)
            if line is None:
                return
            if self._is_open():
                self._take(line)
            else:
                self._take_late(line)
            self._conversation.tell_news()

    def _is_open(self) -> bool:
        return self._conversation.at == self._at

    def _below(self) -> list[str]:
        """Return what stands below the question: what was left out last time, hints taken."""
        state = self._state
        missed = self._conversation.interview.reminders.get(state.question.id, ())
        reminders = [] if state.follow_up else [f"Left out last time: {point}" for point in missed]
        return [*reminders, *(f"Hint: {hint}" for hint in shown_hints(state))]

    def _say_what_is_written(self) -> None:
        if self._sheet.lines:
            self._conversation.say(*answer_lines(self._sheet.answer))
        if self._sheet.unfinished:
            self._conversation.say(f"Line {len(self._sheet.lines) + 1}, not finished:")

    # What is typed

    def _take_typing(self, line: str) -> None:
        """Keep the line being typed; the clock starts with its first letter."""
        text = text_of(line)
        if text:
            self._wake()
        self._typing = text
        self._conversation.interview.touched()
        self._keep()

    def _keep(self) -> None:
        text = self._sheet.kept(self._typing)
        rows = text.split("\n")
        self._conversation.interview.write(text, (len(rows) - 1, len(rows[-1])))

    def _wake(self) -> bool:
        """Let the clock go on where it waits; return whether it did wait."""
        interview, state = self._conversation.interview, self._state
        waited = self._conversation.waits or state.listening or state.paused
        self._conversation.waits = False
        if state.listening:
            interview.send(e.Heard())
        if state.paused:
            interview.send(e.Pause())
        return waited

    # Lines

    def _take(self, line: Line) -> None:
        meaning = Text(line.text) if line.pasted else parse(line.text)
        if isinstance(meaning, Unknown):
            self._conversation.say(meaning.sentence)
            self._clear_typing()
        elif isinstance(meaning, Dot):
            self._clear_typing()
            self._do(meaning)
        else:
            self._take_text(meaning, line)

    def _take_text(self, meaning: Text, line: Line) -> None:
        woken = self._wake()
        if not meaning.text and woken:  # this Enter was for the clock
            return
        self._add(meaning.text)
        if meaning.remark:
            self._conversation.say(meaning.remark)
        self._clear_typing()
        if line.pasted and line.text.startswith("."):
            self._conversation.say("Taken as text: a pasted line is no command.")

    def _add(self, text: str) -> None:
        """Put a line on the sheet; say once where there is no more room."""
        was_full, self._is_full = self._is_full, not self._sheet.add(text)
        if self._is_full and not was_full:
            self._conversation.say("Not all taken: an answer has room for 200,000 characters.")

    def _clear_typing(self) -> None:
        """Keep the answer without a line being typed; not for each line of a long paste."""
        self._typing = ""
        if not self._conversation.talk.is_behind:
            self._conversation.interview.touched()
            self._keep()

    def _do(self, dot: Dot) -> None:
        if dot.name == SUBMIT:
            self._submit()
        elif dot.name in ("edit", "delete"):
            self._change(dot)
        else:
            self._keep()
            self._deeds.do(dot)

    def _submit(self) -> None:
        """Submit what is written; an empty answer asks once."""
        self._wake()
        self._conversation.interview.write(self._sheet.answer, (0, 0))
        if not self._is_open():  # zero was first
            return
        self._conversation.send(e.Submit(by_line=True))
        if self._is_open():
            self._conversation.say(*asked(self._state))

    def _change(self, dot: Dot) -> None:
        number = number_in(dot.rest)
        if not self._sheet.has(number):
            lines = len(self._sheet.lines)
            numbers = f"from 1 to {lines}" if lines else "but nothing is written"
            self._conversation.say(f"Lines: .{dot.name} takes the number of a line, {numbers}")
        elif dot.name == "delete":
            gone = self._sheet.take_away(number)
            self._conversation.say(f"Line {number} taken away: {gone}")
            self._keep()
        else:
            self._sheet.replacing = number
            was = self._sheet.lines[number - 1]
            self._conversation.say(f"Line {number}: {was}", "The next line takes its place.")

    def _take_late(self, line: Line) -> None:
        """Say that a line ended after the draft was taken; only commands still count."""
        meaning = parse(line.text)
        if self._state.phase is Phase.LOCKED and line.text:
            self._conversation.say("Late: what you typed after zero was not taken.")
        if isinstance(meaning, Dot) and meaning.name != SUBMIT:
            self._deeds.do(meaning)
