"""The one line that is shown while the terminal is too small."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.geometry import Size
from textual.screen import Screen

from interview_tui.tui.widgets.line import Line

SMALLEST = Size(60, 20)


def is_too_small(size: Size) -> bool:
    """Whether the screens do not fit."""
    return size.width < SMALLEST.width or size.height < SMALLEST.height


class TooSmallScreen(Screen[None]):
    """Stands over everything until the terminal has grown; the clock below goes on."""

    BINDINGS: ClassVar[list[BindingType]] = []

    def compose(self) -> ComposeResult:
        yield Line()

    def on_mount(self) -> None:
        self.show(self.app.size)

    def show(self, size: Size) -> None:
        """Name the size needed and the size there is, the needed first."""
        needed = f"{SMALLEST.width}x{SMALLEST.height}"
        self.query_one(Line).show(f"Needs {needed}, has {size.width}x{size.height}")
