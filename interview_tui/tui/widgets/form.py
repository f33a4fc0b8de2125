"""Rows of labels and values, each turned with the arrows."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option


@dataclass(frozen=True, slots=True)
class FormRow:
    """A row: `name` is what it is for the program, `value` is in words."""

    name: str
    label: str
    value: str


class Form(OptionList):
    """Up and down choose a row, left and right turn its value, Enter is for the whole form."""

    DEFAULT_CSS = """
    Form { height: auto; max-height: 1fr; border: none; padding: 0; background: transparent;
        &:focus { border: none; background-tint: transparent; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,minus", "turn(-1)", "Value before", id="form.back"),
        Binding("right,plus,space", "turn(1)", "Next value", id="form.on"),
    ]
    LABEL = 22

    class Turned(Message):
        """A row's value is to go so many steps on."""

        def __init__(self, name: str, step: int) -> None:
            super().__init__()
            self.name = name
            self.step = step

    class Entered(Message):
        """Enter was pressed on a row."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)
        self._rows: tuple[FormRow, ...] = ()

    def show(self, rows: Iterable[FormRow]) -> None:
        """Show these rows; the cursor stays where it is."""
        new = tuple(rows)
        if new == self._rows:
            return
        same_rows = len(new) == len(self._rows)
        at = self.highlighted if same_rows else None
        self._rows = new
        self.clear_options()
        self.add_options([Option(Content(_line(row, self.LABEL))) for row in new])
        self.highlighted = at or 0

    def action_turn(self, step: int) -> None:
        if self.highlighted is not None:
            self.post_message(self.Turned(self._rows[self.highlighted].name, step))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Entered(self._rows[event.option_index].name))


def _line(row: FormRow, width: int) -> str:
    return f"{row.label:<{width}}‹ {row.value} ›"
