"""Question, answer, model answer and key points together, for answering and looking back."""

from collections.abc import Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import TextArea

from interview_tui.practice.points import SeenPoint, whole
from interview_tui.tui.widgets.ask_line import AskLine
from interview_tui.tui.widgets.editor import Editor
from interview_tui.tui.widgets.key_points import KeyPoints
from interview_tui.tui.widgets.model_pane import ModelPane
from interview_tui.tui.widgets.question_pane import QuestionPane

NARROW = 80
WIDE = 120


class AnswerSheet(Vertical):
    """The panes and how they share the room.

    Classes on it say what is going on: `-open` while the model answer is, `-revealed` when it is
    there to compare and rate, `-speaking` while the editor only holds notes. Where the screen is
    narrow, a revealed sheet opens the pane that has the focus, the key points before any has.
    Screens that show it load `answer_sheet.tcss`.
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

    def show_revealed(self, revealed: bool) -> None:
        """Arrange the panes to compare and rate, or to write; the key points come first."""
        self.set_class(revealed, "-revealed")
        self.remove_class("-at-answer", "-at-model")

    def close_model(self, why: str) -> None:
        """Close the model answer and say why it is closed."""
        self.set_class(False, "-open")
        self.model.close_with(why)

    def open_model(self, answer: str | None, why: str | None) -> None:
        """Open the model answer beside the user's own."""
        self.set_class(True, "-open")
        self.model.open_with(answer, why)

    def show_points(self, points: Sequence[SeenPoint]) -> None:
        """Show these key points; without any their pane is not there."""
        self.set_class(not points, "-pointless")
        self.points.show(points)

    @on(KeyPoints.Reached)
    def mark_words(self, event: KeyPoints.Reached) -> None:
        """Mark the words of the answer that make the point under the cursor."""
        event.stop()
        self.editor.mark(event.point.evidence if event.point else ())

    def words_for(self, point: SeenPoint) -> str:
        """Return what is offered to count as making a point: the selection, else what is near."""
        return self.editor.selected_text or whole(self.editor.text, point.evidence)

    def on_resize(self, event: events.Resize) -> None:
        """Take the arrangement that fits; the screen's own breakpoints come too late at start."""
        self.set_class(event.size.width < NARROW, "-narrow")
        self.set_class(NARROW <= event.size.width < WIDE, "-normal")

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        self._open_pane_of(event.widget)

    def _open_pane_of(self, widget: Widget) -> None:
        if widget is not self.ask:
            self.set_class(widget is self.editor, "-at-answer")
            self.set_class(widget is self.model, "-at-model")
