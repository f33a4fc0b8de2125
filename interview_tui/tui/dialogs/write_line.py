"""One line to write, such as a note."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from interview_tui.text import one_line
from interview_tui.tui.dialogs.box import box_css


class WriteLine(ModalScreen[str | None]):
    """Returns the line, cleaned; None when it was left as it was."""

    DEFAULT_CSS = box_css("WriteLine")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Close", id="write.close"),
    ]

    def __init__(self, title: str, text: str = "", *, selected: bool = False) -> None:
        super().__init__()
        self._title, self._text, self._selected = title, text, selected

    def compose(self) -> ComposeResult:
        with Vertical() as box:
            box.border_title = self._title
            box.border_subtitle = "Enter keeps it, Esc leaves it"
            yield Input(self._text, max_length=2_000, compact=True, select_on_focus=self._selected)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        self.dismiss(one_line(event.value))
