"""Help: the keys of where one is."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from interview_tui.tui.dialogs.box import box_css


class HelpDialog(ModalScreen[None]):
    """Shows plain text until a key closes it; the clock of an interview goes on."""

    DEFAULT_CSS = (
        box_css("HelpDialog") + "HelpDialog VerticalScroll { height: auto; max-height: 100%; }"
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1,question_mark,enter,space", "dismiss(None)", "Close", id="help.close"),
    ]

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self._title, self._text = title, text

    def compose(self) -> ComposeResult:
        with Vertical() as box:
            box.border_title = self._title
            box.border_subtitle = "Esc closes, arrows scroll"
            with VerticalScroll():
                yield Static(Content(self._text))
