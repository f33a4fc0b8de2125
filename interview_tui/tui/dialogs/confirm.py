"""A question with yes and no."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from interview_tui.tui.dialogs.box import box_css
from interview_tui.tui.widgets.choices import Choice, Choices


class Confirm(ModalScreen[bool]):
    """Returns whether the user said yes; the cursor stands on the safe answer."""

    DEFAULT_CSS = box_css("Confirm")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,n", "dismiss(False)", "No", id="confirm.no"),
        Binding("y", "dismiss(True)", "Yes", id="confirm.yes"),
    ]

    def __init__(self, question: str, yes: str, no: str) -> None:
        super().__init__()
        self._question, self._yes, self._no = question, yes, no

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static(Content(self._question))
            yield Choices([Choice("no", f"n  {self._no}"), Choice("yes", f"y  {self._yes}")])

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        self.dismiss(event.value == "yes")
