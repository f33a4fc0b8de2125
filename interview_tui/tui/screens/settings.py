"""Settings: rows to turn; each change is kept at once in a file that people can edit."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen

from interview_tui.errors import Problem
from interview_tui.practice.preferences import PREFERENCES, Preferences
from interview_tui.tui.widgets.form import Form, FormRow
from interview_tui.tui.widgets.line import Line
from interview_tui.tui.widgets.sentence import Sentence


class SettingsScreen(Screen[None]):
    """Shows every setting with its value, and where they are kept."""

    DEFAULT_CSS = """
    SettingsScreen { padding: 1 2; }
    SettingsScreen #title { text-style: bold; margin-bottom: 1; }
    SettingsScreen Form { height: 1fr; }
    SettingsScreen #notice { color: $text-muted; padding: 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f10,q", "dismiss(None)", "Back", id="settings.back"),
    ]

    class Changed(Message):
        """A setting has another value now."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences

    def compose(self) -> ComposeResult:
        self._form = Form()
        self._notice = Sentence(id="notice")
        yield Line("Settings", id="title")
        yield self._form
        yield self._notice
        yield Line("Left/Right change   Esc back   Ctrl+Q Quit", id="keys")

    def on_mount(self) -> None:
        self._show()
        wrong = self._preferences.problems
        kept = f"Kept in {self._preferences.path}, with keys and the voice's name."
        self._notice.show("\n".join([*wrong[:3], kept]))

    def _show(self) -> None:
        settings = self._preferences.settings
        self._form.show(
            FormRow(one.name, one.label, one.say(getattr(settings, one.name)))
            for one in PREFERENCES
        )

    def on_form_turned(self, event: Form.Turned) -> None:
        try:
            self._preferences.turn(event.name, event.step)
        except Problem as problem:
            self._notice.show(problem.sentence)
            return
        self._show()
        self.post_message(self.Changed(event.name))
