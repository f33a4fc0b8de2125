"""What every screen with an answer beside its key points can do with them."""

from abc import abstractmethod

from textual import on, work
from textual.screen import Screen

from interview_tui.practice.interview import Interview
from interview_tui.records.turn import Turn
from interview_tui.session import events as e
from interview_tui.tui.widgets.answer_sheet import AnswerSheet
from interview_tui.tui.widgets.key_points import KeyPoints

WHICH_WORDS = "Which words say it?"
HOW = "How it came across"


class AnswerScreen(Screen[None]):
    """Ticks key points, keeps the user's words for them, and tells how the answer came across."""

    interview: Interview

    @property
    @abstractmethod
    def shown_turn(self) -> Turn:
        """The turn whose answer is shown."""

    @abstractmethod
    def send(self, event: e.Event) -> None:
        """Pass an event to the session, and say why if it does nothing."""

    @abstractmethod
    def show_state(self) -> None:
        """Show the session as it is now."""

    def flush(self) -> None:
        """Pass on what was typed since the last time."""

    @abstractmethod
    def say(self, notice: str) -> None:
        """Show a sentence, and everything as it is now."""

    def notices(self) -> str:
        """Return what feedback has to say about the whole answer."""
        return " ".join(self.interview.feedback.told(self.interview.state, self.shown_turn))

    @on(KeyPoints.Ticked)
    def tick_point(self, event: KeyPoints.Ticked) -> None:
        self.send(e.Tick(event.point, self.shown_turn.id))

    @on(KeyPoints.Said)
    @work
    async def take_words(self, event: KeyPoints.Said) -> None:
        """Ask which words make the point, and count them from now on."""
        from interview_tui.tui.dialogs.write_line import WriteLine

        if self.app.screen is not self:  # the key was pressed twice
            return
        turn = self.shown_turn
        offered = self.query_one(AnswerSheet).words_for(event.point)
        dialog = WriteLine(WHICH_WORDS, offered, selected=True)
        words = await self.app.push_screen_wait(dialog)
        if words:
            self.say(self.interview.did_say(turn.id, event.point.id, words))

    @on(KeyPoints.NotSaid)
    def take_match_away(self, event: KeyPoints.NotSaid) -> None:
        self.say(self.interview.did_not_say(self.shown_turn.id, event.point.id))

    @work
    async def action_note(self) -> None:
        from interview_tui.tui.dialogs.write_line import WriteLine

        turn = self.shown_turn
        title = f"Note on question {self.interview.state.label(turn)}"
        text = await self.app.push_screen_wait(WriteLine(title, turn.note))
        if text is not None:
            self.send(e.Note(text, turn.id))

    def action_delivery(self) -> None:
        """Tell how the answer came across, apart from what it says."""
        from interview_tui.feedback.delivery_words import delivery_lines
        from interview_tui.tui.dialogs.help import HelpDialog

        turn, state = self.shown_turn, self.interview.state
        if turn.outcome is None:
            return
        found = self.interview.feedback.delivery(state, turn)
        self.app.push_screen(HelpDialog(HOW, "\n".join(delivery_lines(found, turn.answer.text))))
