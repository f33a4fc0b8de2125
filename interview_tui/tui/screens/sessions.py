"""The sessions there were, to look back at one."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from interview_tui.tui.widgets.choices import Choice, Choices
from interview_tui.tui.widgets.line import Line


class SessionsScreen(Screen[str | None]):
    """Lists finished sessions, newest first. Returns the id of the one chosen."""

    DEFAULT_CSS = """
    SessionsScreen { padding: 1 2; }
    SessionsScreen #title { text-style: bold; margin-bottom: 1; }
    SessionsScreen Choices { height: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f10,q", "dismiss(None)", "Back", id="sessions.back"),
    ]

    def __init__(self, choices: Sequence[Choice]) -> None:
        super().__init__()
        self._choices = choices

    def compose(self) -> ComposeResult:
        yield Line("Look back", id="title")
        yield Choices(self._choices)
        yield Line("Enter open   Esc back   Ctrl+Q Quit", id="keys")

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        self.dismiss(event.value)
