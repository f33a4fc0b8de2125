"""The interview: countdown, question, answer and model answer in one sight."""

from dataclasses import replace
from functools import lru_cache
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import TextArea

from interview_tui.practice.interview import Interview
from interview_tui.records.plan import AnswerBy
from interview_tui.records.turn import Rating, Turn
from interview_tui.session import events as e
from interview_tui.session.ask import asked
from interview_tui.session.hints import shown_hints
from interview_tui.session.state import Phase
from interview_tui.tui.actions import INTERVIEW, Action
from interview_tui.tui.clockline import ClockFace, clock_line
from interview_tui.tui.keyline import interview_keys
from interview_tui.tui.keys import Keymap
from interview_tui.tui.opens_editor import OpensEditor
from interview_tui.tui.reader import Reader
from interview_tui.tui.reads_aloud import ReadsAloud
from interview_tui.tui.widgets.answer_sheet import AnswerSheet
from interview_tui.tui.widgets.editor import Editor
from interview_tui.tui.widgets.line import Line
from interview_tui.tui.widgets.sentence import Sentence


@lru_cache(maxsize=1)
def _word_count(text: str) -> int:
    """Count words; looks at the clock ask again, and a long answer takes a millisecond."""
    return len(text.split())


LOOKS_EACH_SECOND = 4
NOTICE_SECONDS = 8.0
WARM_AFTER = 2.0
"""Seconds after which feedback is made ready, in a pause: no letter is to wait for it."""
SPEAKING = "Say it aloud, notes if you like. Ctrl+S when you have said it."
SHOWN = ClockFace()


class InterviewScreen(ReadsAloud, OpensEditor):
    """Shows the state of a running session and passes keys to it. It decides nothing."""

    CSS_PATH = "../widgets/answer_sheet.tcss"
    DEFAULT_CSS = """
    InterviewScreen #clock { padding: 0 1; text-style: bold; }
    InterviewScreen #status { height: 1; padding: 0 1; }
    InterviewScreen #keys { width: auto; color: $text-muted; }
    """
    AUTO_FOCUS = "#answer"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,f5,ctrl+enter", "submit", "Submit, go on", id="interview.submit"),
        Binding("ctrl+r,f2", "reveal", "Model answer", id="interview.reveal"),
        Binding("space", "reveal", "Model answer", id="interview.reveal_unfocused"),
        Binding("enter", "accept", "Take the proposal, go on", id="interview.accept"),
        Binding("ctrl+t,f3", "pause", "Pause, go on", id="interview.pause"),
        Binding("ctrl+o,f4", "edit", "Open in $EDITOR", id="interview.edit"),
        Binding("ctrl+n,f9", "read", "Read aloud, stop reading", id="interview.read"),
        Binding("ctrl+g,f8", "actions", "Actions", id="interview.actions"),
        Binding("0", "rate(0)", show=False, id="interview.nothing"),
        Binding("1", "rate(1)", "Rate again, up to 4 easy", id="interview.again"),
        Binding("2", "rate(2)", show=False, id="interview.hard"),
        Binding("3", "rate(3)", show=False, id="interview.good"),
        Binding("4", "rate(4)", show=False, id="interview.easy"),
        Binding("u", "undo", "Undo", id="interview.undo"),
        Binding("escape", "step_back", "To the question", id="interview.step_back"),
        Binding("f10", "leave", "Leave, saved", id="interview.leave"),
    ]

    class Finished(Message):
        """The session is over."""

    class Left(Message):
        """The user leaves; the session can be resumed."""

    def __init__(
        self,
        interview: Interview,
        face: ClockFace = SHOWN,
        keymap: Keymap | None = None,
        reader: Reader | None = None,
    ) -> None:
        super().__init__()
        self.interview = interview
        self._dirty = False
        self._shown: tuple[str, Phase] | None = None
        self._model_wanted = False
        self._face = face
        self._keymap = keymap or Keymap()
        self.reader = reader
        self._notice = ("", 0.0)
        self._warm_at: float | None = None

    def compose(self) -> ComposeResult:
        self._clock = Line(id="clock")
        self._sheet = AnswerSheet()
        self._said = Sentence(id="said")
        self._saved = Line(id="saved")
        self._keys = Line(id="keys")
        yield self._clock
        yield self._sheet
        yield self._said
        with Horizontal(id="status"):
            yield self._saved
            yield self._keys

    def on_mount(self) -> None:
        self.set_interval(1 / LOOKS_EACH_SECOND, self.tick)
        self.show_state()
        if self.interview.notice:
            self.say(self.interview.notice)

    def _warm_when_quiet(self) -> None:
        """Once a question is open for a while, and while nothing is being typed."""
        if self._warm_at is None or self.interview.now() < self._warm_at:
            return
        if self.interview.is_saved and not self._dirty:
            self._warm_at = None
            self._warm()

    @work(thread=True, group="warming", exit_on_error=False)
    def _warm(self) -> None:
        """Get feedback ready beside the typing, so that the reveal does not wait for it."""
        self.interview.feedback.warm(self.interview.state.question)

    @property
    def shown_turn(self) -> Turn:
        return self.interview.state.turn

    # Time and text

    def tick(self) -> None:
        """Look at the clock: pass on what was typed, let the session see the time, show it."""
        self.flush()
        self.interview.look()
        self.show_state()
        self._warm_when_quiet()

    def flush(self) -> None:
        """Pass on what was typed since the last time.

        The editor itself is asked: of the keys just before a submit or the end it has not told.
        """
        state, editor = self.interview.state, self._sheet.editor
        if self.outside:
            self.interview.write(self.outside.text(), (0, 0))
            return
        was_told, self._dirty = self._dirty, False
        shows_answer = self._shown == (state.turn.id, Phase.ANSWERING)
        if shows_answer and (was_told or editor.text != state.turn.answer.text):
            self.interview.write(editor.text, editor.cursor_location)

    @on(TextArea.Changed, "#answer")
    def note_key(self) -> None:
        """Remember when something was typed; the text is fetched at the next look."""
        self._dirty = True
        self.interview.touched()

    @on(Editor.Capped)
    def say_capped(self) -> None:
        self.say("The paste was cut: an answer has room for 200,000 characters.")

    def send(self, event: e.Event) -> None:
        """Pass an event to the session, and say why if it does nothing."""
        self.flush()
        refused = self.interview.send(event)
        if refused:
            self.say(refused)
        self.show_state()

    def say(self, notice: str) -> None:
        """Show a sentence above the status line for a while."""
        self._notice = (notice, self.interview.now() + NOTICE_SECONDS)
        self.show_state()

    # Showing

    def show_state(self) -> None:
        state = self.interview.state
        if state.phase is Phase.DONE:
            self._tell_finished()
            return
        self._show_question()
        if (state.turn.id, state.phase) != self._shown:
            self._show_phase()
            state = self.interview.state  # a question that is read aloud stops its clock
        sheet = self._sheet
        sheet.editor.read_only = (
            state.phase is not Phase.ANSWERING or state.paused or self.outside is not None
        )
        if state.phase is Phase.REVEALED:
            sheet.show_points(self.interview.points(state.turn))
        sheet.ask.show(asked(state))
        self._clock.show(clock_line(state, self.size.width, self._face))
        self._said.show(self._sentence())
        self._saved.show(self._status())
        self._keys.show(interview_keys(state, self.size.width, self._keymap), resize=True)

    def _tell_finished(self) -> None:
        """Tell it once, and only while no dialog stands over this screen."""
        if self.app.screen is self and (self._shown is None or self._shown[1] is not Phase.DONE):
            self._shown = (self.interview.state.turn.id, Phase.DONE)
            self.post_message(self.Finished())

    def _show_question(self) -> None:
        state = self.interview.state
        flagged = ("Flagged.",) if state.question.id in state.flags else ()
        if state.follow_up:
            asked_before = (f"Follows on: {state.question.prompt}",)
            self._sheet.question.show(state.follow_up.prompt, asked_before + flagged)
            return
        hints = tuple(f"Hint: {hint}" for hint in shown_hints(state))
        self._sheet.question.show(state.question.prompt, self._reminder() + hints + flagged)

    def _reminder(self) -> tuple[str, ...]:
        """Return what to say this time, while the question is being answered."""
        state = self.interview.state
        if state.phase is not Phase.ANSWERING:
            return ()
        missed = self.interview.reminders.get(state.question.id, ())
        return tuple(f"Left out last time: {point}" for point in missed)

    def _show_phase(self) -> None:
        """Arrange the sheet anew for another question or another phase of it."""
        state, sheet = self.interview.state, self._sheet
        revealed = state.phase is Phase.REVEALED
        asks = revealed or state.phase is Phase.ESTIMATING
        if self._shown is None or self._shown[0] != state.turn.id:
            self._model_wanted = False
            sheet.show_answer(state.turn.answer.text, state.turn.answer.cursor)
        if revealed:  # to be read beside the model answer, from the beginning
            sheet.show_answer(state.turn.answer.text)
        is_new = self._shown is None or self._shown[0] != state.turn.id
        self._shown = (state.turn.id, state.phase)
        self.read_by_itself(is_new)
        if is_new:
            self._notice = ("", 0.0)
            self._warm_at = self.interview.now() + WARM_AFTER
        spoken = state.turn.answer_by is AnswerBy.SPEAKING
        sheet.editor.border_title = "Your notes" if spoken else "Your answer"
        sheet.editor.placeholder = SPEAKING if spoken and not revealed else ""
        sheet.show_revealed(revealed)
        sheet.set_class(spoken and not revealed, "-speaking")
        self._show_model()
        sheet.ask.show(asked(state))
        (sheet.ask if asks else sheet.editor).focus()

    def _show_model(self) -> None:
        state = self.interview.state
        looking = self._model_wanted and state.turn.looked
        if not (state.phase is Phase.REVEALED or looking):
            until = "the last question" if state.is_interview else "you submit"
            self._sheet.close_model(f"closed until {until}")
        elif state.follow_up:
            self._sheet.open_model(state.follow_up.answer, None)
        else:
            self._sheet.open_model(state.question.answer, state.question.why)

    def _sentence(self) -> str:
        """Return what there is to say: trouble as long as it lasts, a notice for a while."""
        notice, until = self._notice
        if self.interview.now() >= until:
            notice = self.notices() if self.interview.state.phase is Phase.REVEALED else ""
        return self.interview.trouble or notice

    def _status(self) -> str:
        count = _word_count(self.interview.state.turn.answer.text)
        kept = "saved" if self.interview.is_saved and not self._dirty else "saving"
        if self.interview.trouble:
            kept = "not saved"
        return f"{kept} · {count} word{'' if count == 1 else 's'}"

    # Keys

    def action_submit(self) -> None:
        self.send(e.Submit())

    def action_accept(self) -> None:
        """Enter where no editor takes it: reveal while answering, else take and go on."""
        if self.interview.state.phase is Phase.ANSWERING:
            self.action_reveal()
        else:
            self.send(e.Accept())

    def action_reveal(self) -> None:
        """Open or close the model answer while answering; opening it is kept as looked."""
        if self.interview.state.phase is not Phase.ANSWERING:
            return
        if not self._model_wanted:
            self.send(e.Reveal())
        self._model_wanted = not self._model_wanted and self.interview.state.turn.looked
        self._show_model()

    def action_pause(self) -> None:
        self.send(e.Pause())

    def action_hint(self) -> None:
        self.send(e.Hint())

    def action_more_time(self) -> None:
        self.send(e.MoreTime())

    def action_follow_up(self) -> None:
        self.send(e.AskFollowUp())

    def action_again(self) -> None:
        self.send(e.AnswerAgain())

    def action_skip(self) -> None:
        self.send(e.Skip())

    def action_flag(self) -> None:
        self.send(e.Flag())

    def action_undo(self) -> None:
        self.send(e.Undo())

    def action_rate(self, number: int) -> None:
        """A digit rates; while an estimate is asked, it is the estimate."""
        if self.interview.state.phase is Phase.ESTIMATING:
            self.send(e.Estimate(number))
        elif number:
            self.send(e.Rate(Rating(number)))

    def action_clock(self) -> None:
        self._face = replace(self._face, hidden=not self._face.hidden)
        self.show_state()

    def action_step_back(self) -> None:
        """Close what is open, else go from the editor to the question. Never leaves."""
        sheet = self._sheet
        if self._model_wanted and self.interview.state.phase is Phase.ANSWERING:
            self.action_reveal()
        elif self.focused is sheet.editor:
            sheet.question.focus()
        else:
            (sheet.ask if sheet.ask.display else sheet.editor).focus()

    def action_leave(self) -> None:
        self.flush()
        self.post_message(self.Left())

    def possible(self) -> list[Action]:
        """Return the actions that would do something now."""
        state = self.interview.state
        return [action for action in INTERVIEW if action.is_possible(state)]

    @work
    async def action_actions(self) -> None:
        from interview_tui.tui.dialogs.panel import ActionPanel

        name = await self.app.push_screen_wait(ActionPanel(self.possible()))
        if name:
            await self.run_action(name)

    @work
    async def action_end(self) -> None:
        from interview_tui.tui.dialogs.confirm import Confirm

        sentence = "End here? What you wrote is kept, the rest is listed as not reached."
        if await self.app.push_screen_wait(Confirm(sentence, "End here", "Go on")):
            self.send(e.End())
