"""What the program asks of the user now."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static


class AskLine(Static, can_focus=True):
    """One or two lines in one place: rate, go on, wait, answer a doubt. Hidden when empty.

    It takes the focus at the reveal, so that 1 to 4 and Enter need no search.
    """

    DEFAULT_CSS = """
    AskLine { height: auto; padding: 0 1; border-left: outer $border-blurred;
        &:focus { border-left: outer $accent; text-style: bold; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,up", "screen.focus('#points')", "To the key points", id="ask.points"),
    ]

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._shown: tuple[str, ...] | None = None

    def show(self, lines: tuple[str, ...]) -> None:
        """Show these lines from now on."""
        if lines == self._shown:
            return
        self._shown = lines
        self.display = bool(lines)
        self.update(Content("\n".join(lines)))
