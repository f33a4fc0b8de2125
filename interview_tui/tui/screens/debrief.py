"""The debrief: how the session went, question by question, and what to say next time."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from interview_tui.practice.interview import Interview
from interview_tui.session.debrief import (
    DebriefRow,
    debrief_rows,
    debrief_summary,
    say_next_time,
    waits_for_rating,
)
from interview_tui.session.words import finished
from interview_tui.tui.widgets.choices import Choice, Choices
from interview_tui.tui.widgets.line import Line
from interview_tui.tui.widgets.sentence import Sentence

NARROW = 80


class DebriefScreen(Screen[None]):
    """Lists every question; Enter opens one beside its model answer."""

    DEFAULT_CSS = """
    DebriefScreen { padding: 0 1; }
    DebriefScreen #title { text-style: bold; }
    DebriefScreen #summary { height: auto; }
    DebriefScreen Choices { height: auto; max-height: 50%; }
    DebriefScreen #next { height: 1fr; Static { height: auto; } }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f10,h", "home", "Home", id="debrief.home"),
        Binding("ctrl+s,f5", "home", "Home", show=False, id="debrief.done"),
    ]

    class Opened(Message):
        """The user wants to see one question with its model answer."""

        def __init__(self, turn: str) -> None:
            super().__init__()
            self.turn = turn

    class Closed(Message):
        """The user is done with this session."""

    def __init__(self, interview: Interview) -> None:
        super().__init__()
        self.interview = interview

    def compose(self) -> ComposeResult:
        self._summary = Static(id="summary", markup=False)
        self._rows = Choices(id="rows", classes="pane")
        self._rows.border_title = "Questions"
        self._points = Static(markup=False)
        self._trouble = Sentence(id="trouble")
        self._keys = Line(id="keys")
        yield Line(finished(self.interview.state), id="title")
        yield self._summary
        yield self._rows
        with VerticalScroll(id="next", classes="pane") as following:
            following.border_title = "Say this next time"
            yield self._points
        yield self._trouble
        yield self._keys

    def on_mount(self) -> None:
        self._rows.focus()

    def on_screen_resume(self) -> None:
        self.refresh_values()

    def on_resize(self) -> None:
        self.refresh_values()

    def refresh_values(self) -> None:
        """Show the session as it stands now: ratings and ticks may have come."""
        state = self.interview.state
        gap = self.interview.estimate_gap()
        lines = [*debrief_summary(state), *([gap] if gap else [])]
        self._summary.update(Content("\n".join(lines)))
        width = self.size.width - 8
        self._rows.show(
            Choice(row.turn or f"unreached {row.label}", _text(row, width))
            for row in debrief_rows(state)
        )
        self._points.update(Content(self._next_time()))
        self._trouble.show(self.interview.trouble or "")
        self._keys.show(self._keys_text())

    def _keys_text(self) -> str:
        unrated = any("not rated" in row.rating for row in debrief_rows(self.interview.state))
        verb = "Enter see and rate" if unrated else "Enter see again"
        return f"{verb}   Esc home   Ctrl+Q Quit"

    def _next_time(self) -> str:
        state = self.interview.state
        lines = [f"{state.label(turn)}  {point.point}" for turn, point in say_next_time(state)]
        waiting = [state.label(turn) for turn in state.turns if waits_for_rating(turn)]
        if waiting:
            numbers = ", ".join(waiting)
            lines.append(f"Not rated yet: question {numbers}. Enter opens one to check it.")
        return "\n".join(lines) or "Nothing essential was missed."

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        if not event.value.startswith("unreached"):
            self.post_message(self.Opened(event.value))

    def action_home(self) -> None:
        self.post_message(self.Closed())


def _text(row: DebriefRow, width: int) -> str:
    """Return the row in columns; the prompt gives way where the screen is narrow."""
    narrow = width < NARROW - 10
    points = row.points.replace(" of ", "/").removesuffix(" points") if narrow else row.points
    columns = 4 if narrow else 13
    facts = f"{row.time:>6}  {points:<{columns}}  {row.rating}".rstrip()
    room = max(10, width - 26 - columns)
    prompt = " ".join(row.prompt.split())
    cut = prompt if len(prompt) <= room else f"{prompt[: room - 1]}…"
    return f"{row.label:<4}{cut:<{room}}  {facts}"
