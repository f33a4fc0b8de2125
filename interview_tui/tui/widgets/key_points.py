"""The key points of a question, to tick as made."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from interview_tui.records.question import KeyPoint


class KeyPoints(OptionList):
    """A line for each key point: whether it is ticked, whether it is essential, its text."""

    DEFAULT_CSS = """
    KeyPoints { height: auto; max-height: 9; background: transparent;
        &:focus { background-tint: transparent; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "tick", "Tick", show=False, id="points.tick"),
        Binding("enter", "words", "Words", show=False, id="points.words"),
    ]

    class Ticked(Message):
        """The user ticked a point, or took the tick away."""

        def __init__(self, point: str) -> None:
            super().__init__()
            self.point = point

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, classes="pane", markup=False)
        self._points: tuple[KeyPoint, ...] = ()
        self._ticks: frozenset[str] = frozenset()
        self._opened: set[str] = set()

    def show(self, points: Iterable[KeyPoint], ticks: frozenset[str]) -> None:
        """Show these points, essential ones first, ticked as given."""
        ordered = tuple(sorted(points, key=lambda point: not point.essential))
        if (ordered, ticks) == (self._points, self._ticks):
            return
        if ordered != self._points:
            self._opened.clear()
        self._points, self._ticks = ordered, ticks
        self._draw()

    def action_tick(self) -> None:
        if self.highlighted is not None:
            self.post_message(self.Ticked(self._points[self.highlighted].id))

    def action_words(self) -> None:
        """Show the phrasings that count as making the point, or put them away."""
        if self.highlighted is not None:
            self._opened ^= {self._points[self.highlighted].id}
            self._draw()

    def _draw(self) -> None:
        at = self.highlighted
        self.clear_options()
        self.add_options([Option(Content(self._text(point))) for point in self._points])
        self.highlighted = min(at or 0, len(self._points) - 1) if self._points else None
        ticked = len(self._ticks)
        self.border_title = f"Key points · {ticked} of {len(self._points)} ticked"

    def _text(self, point: KeyPoint) -> str:
        sign = "[x]" if point.id in self._ticks else "[ ]"
        weight = "essential: " if point.essential else ""
        line = f"{sign} {weight}{point.point}"
        if point.id not in self._opened:
            return line
        words = [f"      said as: {phrase}" for phrase in point.accept] or ["      no other words"]
        return "\n".join([line, *words])
