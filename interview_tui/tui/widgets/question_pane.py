"""The question that is asked, with the hints taken."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static


class QuestionPane(VerticalScroll, can_focus=True):
    """Shows the prompt; below it what belongs to it, such as hints."""

    DEFAULT_CSS = """
    QuestionPane { height: auto;
        Static { height: auto; }
        #below { color: $text-muted; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, classes="pane")
        self.border_title = "Question"
        self._shown: tuple[str, tuple[str, ...]] = ("", ())

    def compose(self) -> ComposeResult:
        yield Static(id="prompt", markup=False)
        yield Static(id="below", markup=False)

    def show(self, prompt: str, below: tuple[str, ...] = ()) -> None:
        """Show a prompt and the lines below it."""
        if (prompt, below) == self._shown:
            return
        same_prompt = prompt == self._shown[0]
        self._shown = (prompt, below)
        self.query_one("#prompt", Static).update(Content(prompt.strip()))
        lower = self.query_one("#below", Static)
        lower.update(Content("\n".join(below)))
        lower.display = bool(below)
        if same_prompt and below:  # a hint came: it must be in sight
            self.scroll_end(animate=False)
        else:
            self.scroll_home(animate=False)
