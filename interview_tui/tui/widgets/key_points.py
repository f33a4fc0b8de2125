"""The key points of a question beside an answer, to tick as made."""

from collections.abc import Sequence
from textwrap import wrap
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from interview_tui.practice.points import SeenPoint

WORDS = 9
"""Columns for the word that says how a point stands."""
INDENT = "      "
MOST_PHRASINGS = 5
"""How many of the phrasings that count are shown: the first are the plainest."""
KEYS = "Space tick  Enter words  y I said it  x I did not"


class KeyPoints(OptionList):
    """A line for each key point: ticked or not, how it stands, essential or not, its text.

    The point under the cursor shows the words of the answer that make it. One that was missed
    shows its hint, and its text when it is opened or ticked.
    """

    DEFAULT_CSS = """
    KeyPoints { height: auto; max-height: 9; background: transparent;
        &:focus { background-tint: transparent; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "tick", "Tick", show=False, id="points.tick"),
        Binding("enter", "words", "Words", show=False, id="points.words"),
        Binding("y", "say", "I did say that", show=False, id="points.said"),
        Binding("x", "deny", "I did not say that", show=False, id="points.not_said"),
    ]

    class Ticked(Message):
        """The user ticked a point, or took the tick away."""

        def __init__(self, point: str) -> None:
            super().__init__()
            self.point = point

    class Said(Message):
        """The user says that the answer makes this point, in words that were not recognized."""

        def __init__(self, point: SeenPoint) -> None:
            super().__init__()
            self.point = point

    class NotSaid(Message):
        """The user says that the answer does not make this point, whatever matched."""

        def __init__(self, point: SeenPoint) -> None:
            super().__init__()
            self.point = point

    class Reached(Message):
        """The cursor is on another point now; None while the pane has not the focus."""

        def __init__(self, point: SeenPoint | None) -> None:
            super().__init__()
            self.point = point

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, classes="pane", markup=False)
        self._points: tuple[SeenPoint, ...] = ()
        self._opened: set[str] = set()

    def show(self, points: Sequence[SeenPoint]) -> None:
        """Show these points in this order; the cursor stays while they are the same."""
        shown = tuple(points)
        if shown == self._points:
            return
        if [(p.id, p.text) for p in shown] != [(p.id, p.text) for p in self._points]:
            self._opened.clear()
            self.highlighted = None
        self._points = shown
        self._draw()
        self._tell()

    @property
    def _point(self) -> SeenPoint | None:
        """The point under the cursor. Keys may come before the pane knows of its focus."""
        at = self.highlighted
        return None if at is None else self._points[at]

    @property
    def reached(self) -> SeenPoint | None:
        """The point under the cursor, None while the pane has not the focus."""
        return self._point if self.has_focus else None

    def action_tick(self) -> None:
        if self._point:
            self.post_message(self.Ticked(self._point.id))

    def action_words(self) -> None:
        """Show the text and the phrasings that count as making the point, or put them away."""
        if self._point:
            self._opened ^= {self._point.id}
            self._draw()

    def action_say(self) -> None:
        if self._point:
            self.post_message(self.Said(self._point))

    def action_deny(self) -> None:
        if self._point:
            self.post_message(self.NotSaid(self._point))

    def watch_has_focus(self, has_focus: bool) -> None:
        """Show what the keys do and the words of the point under the cursor, or no more."""
        super().watch_has_focus(has_focus)
        self._draw()
        self._tell()

    def on_resize(self) -> None:
        self._draw()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        for index, point in enumerate(self._points):
            self._draw_one(index, point)
        self._tell()

    def _tell(self) -> None:
        self.post_message(self.Reached(self.reached))

    def _draw(self) -> None:
        at = self.highlighted
        self.clear_options()
        self.add_options([Option(Content(self._text(point))) for point in self._points])
        self.highlighted = min(at or 0, len(self._points) - 1) if self._points else None
        ticked = sum(point.ticked for point in self._points)
        self.border_title = f"Key points · {ticked} of {len(self._points)} ticked"
        self.border_subtitle = KEYS if self.has_focus else ""

    def _draw_one(self, index: int, point: SeenPoint) -> None:
        text = Content(self._text(point))
        if self.get_option_at_index(index).prompt != text:
            self.replace_option_prompt_at_index(index, text)

    def _text(self, point: SeenPoint) -> str:
        sign = "[x]" if point.ticked else "[ ]"
        word = f"{point.word:<{WORDS}}" if point.word else ""
        weight = "essential: " if point.essential else ""
        opened = point.id in self._opened
        hidden = point.is_missed and point.hint and not opened
        head = f"{sign} {word}{weight}{f'Hint: {point.hint}' if hidden else point.text}"
        lines = [self._wrapped(head, "", " " * (WORDS + 4) if word else " " * 4)]
        below = list(point.remarks) if self.reached is point else []
        if opened:
            below += _phrasings(point)
        lines += [self._wrapped(line, INDENT, INDENT) for line in below]
        return "\n".join(lines)

    def _wrapped(self, line: str, first: str, others: str) -> str:
        """Return a line broken so that what follows stands under its text, not under its sign."""
        width = self.scrollable_content_region.width or self.size.width
        if width <= 2 * len(others):
            return f"{first}{line}"
        return "\n".join(wrap(line, width, initial_indent=first, subsequent_indent=others))


def _phrasings(point: SeenPoint) -> list[str]:
    shown = [f"said as: {phrase}" for phrase in point.accept[:MOST_PHRASINGS]]
    more = len(point.accept) - len(shown)
    return [*shown, f"and {more} ways more"] if more else shown or ["no other words"]
