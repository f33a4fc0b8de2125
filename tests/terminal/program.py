"""A tiny Textual program for the harness to be tested with."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.widgets import Static, TextArea


class Program(App[int]):
    """Shows its size, takes text, and leaves with exit code 7 on F5."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f5", "leave", "Leave")]

    def compose(self) -> ComposeResult:
        yield Static("size unknown", id="size")
        yield TextArea()

    def on_resize(self, event: Resize) -> None:
        self.query_one("#size", Static).update(f"{event.size.width} by {event.size.height}")

    def action_leave(self) -> None:
        self.exit(return_code=7)


if __name__ == "__main__":
    app = Program()
    app.run()
    raise SystemExit(app.return_code)
