"""The action panel: everything that can be done now, one letter each."""

from collections.abc import Iterable
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from interview_tui.tui.actions import Action
from interview_tui.tui.dialogs.box import box_css
from interview_tui.tui.widgets.choices import Choice, Choices


class ActionPanel(ModalScreen[str | None]):
    """Returns the name of the action chosen, None when closed."""

    DEFAULT_CSS = box_css("ActionPanel")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+g,f8", "dismiss(None)", "Close", id="panel.close"),
    ]

    def __init__(self, actions: Iterable[Action]) -> None:
        super().__init__()
        self._actions = tuple(actions)

    def compose(self) -> ComposeResult:
        with Vertical() as box:
            box.border_title = "Actions"
            box.border_subtitle = "a letter, or arrows and Enter; Esc closes"
            yield Choices(Choice(a.name, f"{a.letter}  {_line(a)}") for a in self._actions)

    def on_key(self, event: events.Key) -> None:
        found = next((a for a in self._actions if a.letter == event.character), None)
        if found:
            event.stop()
            self.dismiss(found.name)

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        self.dismiss(event.value)


def _line(action: Action) -> str:
    return f"{action.label:<38}{action.keys:>12}"
