"""Home: what can be done now, and nothing that cannot."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen

from interview_tui.tui.widgets.choices import Choice, Choices
from interview_tui.tui.widgets.line import Line
from interview_tui.tui.widgets.sentence import Sentence


class HomeScreen(Screen[None]):
    """The first screen: drawn before the database is opened, which may add to it."""

    DEFAULT_CSS = """
    HomeScreen { padding: 1 2; }
    HomeScreen #title { text-style: bold; margin-bottom: 1; }
    HomeScreen Choices { height: 1fr; }
    HomeScreen #notice { padding: 0; color: $text-muted; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "app.quit", "Quit", id="home.quit"),
        # Enter is Ctrl+J where it was typed before the terminal gave its keys as they are.
        Binding("enter,ctrl+j", "choose", show=False, id="home.choose"),
    ]

    class Filled(Message):
        """Home is in sight: now what takes time may be added."""

        def __init__(self, home: "HomeScreen") -> None:
            super().__init__()
            self.home = home

    class Chosen(Message):
        """A line was chosen: "start", "look-back" or "resume SESSION"."""

        def __init__(self, home: "HomeScreen", deed: str) -> None:
            super().__init__()
            self.home = home
            self.deed = deed

    def __init__(self, choices: Sequence[Choice], notice: str = "") -> None:
        super().__init__()
        self._choices = tuple(choices)
        self._notice = notice

    def compose(self) -> ComposeResult:
        yield Line("Interview practice", id="title")
        yield Choices(self._choices)
        yield Sentence(id="notice")
        yield Line("Enter choose   Up/Down move   F1 help   Ctrl+Q Quit", id="keys")

    def on_mount(self) -> None:
        self.say(self._notice)
        self.call_after_refresh(self.post_message, self.Filled(self))

    def add(self, choices: Sequence[Choice], notice: str = "") -> None:
        """Put these lines in the place of what they mean, new ones below; say a sentence.

        They may come too late, when a key has already led away from here.
        """
        if not self.is_attached:
            return
        values = {choice.value for choice in choices}
        kept = [choice for choice in self._choices if choice.value not in values]
        self.query_one(Choices).show((*kept, *choices))
        if notice:
            self.say(notice)

    def say(self, sentence: str) -> None:
        """Show a sentence above the key line."""
        self.query_one("#notice", Sentence).show(sentence)

    def action_choose(self) -> None:
        """Take an Enter that was typed before the list had the focus, while the program starts."""
        value = self.query_one(Choices).value or self._choices[0].value
        self.post_message(self.Chosen(self, value))

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        self.post_message(self.Chosen(self, event.value))
