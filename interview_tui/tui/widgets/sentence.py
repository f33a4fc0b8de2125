"""A sentence for the user, whole however narrow the screen is."""

from textual.content import Content
from textual.widgets import Static


class Sentence(Static):
    """Plain text over as many lines as it needs; takes no room while there is nothing to say."""

    DEFAULT_CSS = "Sentence { height: auto; max-height: 8; padding: 0 1; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)
        self._shown = ""
        self.display = False

    def show(self, text: str) -> None:
        """Show `text` from now on; empty text takes the line away."""
        if text != self._shown:
            self._shown = text
            self.display = bool(text)
            self.update(Content(text))
