"""The smallest Textual program there is: what any start costs at least."""

from textual.app import App, ComposeResult
from textual.widgets import Static

SHOWN = "The smallest program"


class Smallest(App[None]):
    """One line of text."""

    def compose(self) -> ComposeResult:
        yield Static(SHOWN)


if __name__ == "__main__":
    Smallest().run()
