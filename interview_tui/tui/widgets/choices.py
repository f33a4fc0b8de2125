"""A list to choose from with the arrows, or by a letter in front of the line."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option


@dataclass(frozen=True, slots=True)
class Choice:
    """A line to choose: `value` is what choosing it means."""

    value: str
    text: str


class Choices(OptionList):
    """Lines of plain text; Enter chooses the one the cursor is on."""

    DEFAULT_CSS = """
    Choices { height: auto; max-height: 1fr; border: none; padding: 0; background: transparent;
        &:focus { border: none; background-tint: transparent; }
    }
    """

    class Chosen(Message):
        """A line was chosen."""

        def __init__(self, value: str) -> None:
            super().__init__()
            self.value = value

    def __init__(
        self,
        choices: Iterable[Choice] = (),
        *,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes, markup=False)
        self._choices = tuple(choices)
        self.add_options([Option(Content(choice.text)) for choice in self._choices])

    def on_mount(self) -> None:
        if self.highlighted is None and self._choices:
            self.highlighted = 0

    def show(self, choices: Iterable[Choice]) -> None:
        """Show other lines; the cursor stays on the value it was on, else on the first."""
        new = tuple(choices)
        if new == self._choices:
            return
        value = self.value
        self._choices = new
        self.clear_options()
        self.add_options([Option(Content(choice.text)) for choice in new])
        values = [choice.value for choice in new]
        if values:
            self.highlighted = values.index(value) if value in values else 0

    @property
    def value(self) -> str | None:
        """What the line under the cursor means."""
        at = self.highlighted
        return None if at is None or at >= len(self._choices) else self._choices[at].value

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Chosen(self._choices[event.option_index].value))
