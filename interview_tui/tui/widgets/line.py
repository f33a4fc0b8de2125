"""One line of text that changes often."""

from textual.content import Content
from textual.widgets import Static


class Line(Static):
    """Text without markup that is drawn again only when it changes, and moves nothing.

    A layout pass for each second of a countdown would delay keys that are typed meanwhile.
    """

    DEFAULT_CSS = "Line { height: 1; width: 1fr; text-wrap: nowrap; text-overflow: ellipsis; }"

    def __init__(self, text: str = "", *, id: str | None = None, classes: str | None = None):
        super().__init__(Content(text), id=id, classes=classes)
        self._shown = text

    def show(self, text: str, *, resize: bool = False) -> None:
        """Show `text` from now on; `resize` lets the line take the room that it needs."""
        if text != self._shown:
            self._shown = text
            self.update(Content(text), layout=resize)
