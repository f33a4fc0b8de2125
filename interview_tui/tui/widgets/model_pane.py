"""The model answer: closed until it may be seen."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static


class ModelPane(VerticalScroll, can_focus=True):
    """Shows a model answer as Markdown, or why it is closed."""

    DEFAULT_CSS = """
    ModelPane {
        #closed { color: $text-muted; height: auto; }
        Markdown { padding: 0; margin: 0; background: transparent; }
        MarkdownFence { overflow: hidden; }
        MarkdownFence > Label { width: 1fr; text-wrap: wrap; text-overflow: fold; padding: 0 1; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, classes="pane")
        self.border_title = "Model answer"
        self._shown: str | None = None

    def compose(self) -> ComposeResult:
        yield Static(id="closed", markup=False)

    @property
    def is_open(self) -> bool:
        return self._shown is not None

    def close_with(self, why: str) -> None:
        """Take the model answer away and say why it is closed."""
        self.query("Markdown").remove()
        self._shown = None
        closed = self.query_one("#closed", Static)
        closed.update(Content(why))
        closed.display = True
        self.can_focus = False

    def open_with(self, answer: str | None, why: str | None = None) -> None:
        """Show the model answer, or that there is none yet; `why` it is asked comes last."""
        parts = [answer or "There is no model answer yet."]
        if why:
            parts.append(f"*Why it is asked:* {why}")
        text = "\n\n".join(parts)
        if text == self._shown:
            return
        self.query("Markdown").remove()
        self._shown = text
        self.query_one("#closed", Static).display = False
        self.can_focus = True
        self.mount(_markdown(text))
        self.scroll_home(animate=False)


def _markdown(text: str) -> Static:
    """Build the widget on first use: importing it takes 28 ms, which start does not have.

    HTML is shown as it stands, since upstream drops `vector<string>`; links are not opened.
    """
    from markdown_it import MarkdownIt
    from textual.widgets import Markdown

    return Markdown(  # type: ignore[return-value]
        text,
        parser_factory=lambda: MarkdownIt("gfm-like", {"html": False, "linkify": False}),
        open_links=False,
    )
