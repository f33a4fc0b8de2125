"""Question, answer, model answer and key points together, for answering and looking back."""

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import TextArea

from interview_tui.records.question import KeyPoint
from interview_tui.tui.widgets.ask_line import AskLine
from interview_tui.tui.widgets.editor import Editor
from interview_tui.tui.widgets.key_points import KeyPoints
from interview_tui.tui.widgets.model_pane import ModelPane
from interview_tui.tui.widgets.question_pane import QuestionPane


class AnswerSheet(Vertical):
    """The panes and how they share the room.

    Classes on it say what is going on: `-open` while the model answer is, `-revealed` when it is
    there to compare and rate, `-speaking` while the editor only holds notes. Where the screen is
    narrow, a revealed sheet opens the pane that has the focus, the key points before any has.
    """

    DEFAULT_CSS = """
    AnswerSheet { height: 1fr; }
    AnswerSheet #question { max-height: 30%; }
    AnswerSheet #answers { height: 1fr; }
    AnswerSheet #answer { width: 2fr; height: 100%; border: round $panel-lighten-2; padding: 0;
        background: transparent;
        &:focus { border: heavy $accent; }
    }
    AnswerSheet #model { width: 26; height: 100%; }
    AnswerSheet #points { display: none; }
    AnswerSheet.-open #answer, AnswerSheet.-open #model { width: 1fr; }
    AnswerSheet.-revealed #points { display: block; }
    AnswerSheet.-revealed.-pointless #points { display: none; }
    AnswerSheet.-speaking #answer { height: 8; }

    .-normal AnswerSheet #answers, .-narrow AnswerSheet #answers { layout: vertical; }
    .-normal AnswerSheet #answer, .-narrow AnswerSheet #answer { width: 1fr; height: 1fr; }
    .-normal AnswerSheet #model, .-narrow AnswerSheet #model { width: 1fr; height: 3; }
    .-normal AnswerSheet.-speaking #answer { height: 8; }
    .-narrow AnswerSheet.-speaking #answer { height: 6; }
    .-normal AnswerSheet.-open #answers { layout: horizontal; }
    .-normal AnswerSheet.-open #answer, .-normal AnswerSheet.-open #model { height: 100%; }
    .-narrow AnswerSheet.-open #model { height: 1fr; }
    .-normal AnswerSheet.-revealed #question, .-narrow AnswerSheet.-revealed #question {
        max-height: 4; }
    .-normal AnswerSheet #points { max-height: 7; }

    .-narrow AnswerSheet.-revealed #answer, .-narrow AnswerSheet.-revealed #model {
        height: 2; }
    .-narrow AnswerSheet.-revealed #answers { height: auto; }
    .-narrow AnswerSheet.-revealed #points { height: 1fr; max-height: 100%; }
    .-narrow AnswerSheet.-revealed.-at-answer #answers,
    .-narrow AnswerSheet.-revealed.-at-model #answers,
    .-narrow AnswerSheet.-revealed.-pointless #answers { height: 1fr; }
    .-narrow AnswerSheet.-revealed.-at-answer #answer,
    .-narrow AnswerSheet.-revealed.-at-model #model,
    .-narrow AnswerSheet.-revealed.-pointless #model { height: 1fr; }
    .-narrow AnswerSheet.-revealed.-pointless.-at-answer #model { height: 2; }
    .-narrow AnswerSheet.-revealed.-at-answer #points,
    .-narrow AnswerSheet.-revealed.-at-model #points { height: 2; }
    """

    def compose(self) -> ComposeResult:
        self.question = QuestionPane(id="question")
        self.editor = Editor(id="answer")
        self.model = ModelPane(id="model")
        self.points = KeyPoints(id="points")
        self.ask = AskLine(id="ask")
        yield self.question
        with Horizontal(id="answers"):
            yield self.editor
            yield self.model
        yield self.points
        yield self.ask

    def show_answer(self, text: str, cursor: tuple[int, int] = (0, 0)) -> None:
        """Put an answer into the editor; that is not typing, so nothing is told of it."""
        with self.prevent(TextArea.Changed):
            self.editor.show_text(text, cursor)

    def close_model(self, why: str) -> None:
        """Close the model answer and say why it is closed."""
        self.set_class(False, "-open")
        self.model.close_with(why)

    def open_model(self, answer: str | None, why: str | None) -> None:
        """Open the model answer beside the user's own."""
        self.set_class(True, "-open")
        self.model.open_with(answer, why)

    def show_points(self, points: tuple[KeyPoint, ...], ticks: frozenset[str]) -> None:
        """Show these key points; without any their pane is not there."""
        self.set_class(not points, "-pointless")
        self.points.show(points, ticks)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        self._open_pane_of(event.widget)

    def _open_pane_of(self, widget: Widget) -> None:
        if widget is not self.ask:
            self.set_class(widget is self.editor, "-at-answer")
            self.set_class(widget is self.model, "-at-model")
