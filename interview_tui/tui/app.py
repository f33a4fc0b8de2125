"""The app: leads from screen to screen, and gives terminal and text back on every end."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import App
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen

from interview_tui.errors import Problem
from interview_tui.practice.desk import Desk
from interview_tui.tui import patches
from interview_tui.tui.home_choices import first_choices, later_choices
from interview_tui.tui.keys import Keymap, keymap_problems
from interview_tui.tui.looks import THEMES, theme_name
from interview_tui.tui.screens.home import HomeScreen
from interview_tui.tui.screens.too_small import TooSmallScreen, is_too_small

SHEET = Path(__file__).parent / "widgets" / "answer_sheet.tcss"
if TYPE_CHECKING:
    from interview_tui.practice.interview import Interview
    from interview_tui.records.plan import NamedPlan, Plan
    from interview_tui.tui.reader import Reader
    from interview_tui.tui.screens.role import Wish
    from interview_tui.tui.screens.setup import SetupScreen

HANGUP = 128 + signal.SIGHUP if hasattr(signal, "SIGHUP") else 1


class InterviewApp(App[int]):
    """Holds the desk and the session at hand; screens say where the user wants to go.

    `opening` is the session to begin with; without one home is shown. `aloud` says whether
    questions are read aloud, None as it is set. `last_words` is what is left to say on the
    command line.
    """

    CSS = """
    .pane { border: round $border-blurred; border-title-color: $text-muted; padding: 0 1; }
    .pane:focus { border: heavy $accent; border-title-color: $accent; }
    #keys { color: $text-muted; }
    OptionList:nocolor > .option-list--option-highlighted { text-style: bold underline; }
    """
    TITLE = "interview-tui"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "Quit, saved", priority=True, id="app.quit"),
        Binding(
            "ctrl+p",
            "command_palette",
            "Search for an action",
            priority=True,
            id="app.palette",
        ),
        Binding("f12", "command_palette", show=False, id="app.palette_f12"),
        Binding("f1,question_mark", "help", "Help", id="app.help"),
        Binding("ctrl+c", "help_quit", show=False, id="app.copy"),
    ]

    def __init__(
        self, desk: Desk, opening: Interview | None = None, *, aloud: bool | None = None
    ) -> None:
        patches.apply()
        self.without_color = "NO_COLOR" in os.environ  # Textual takes it out of there
        # The first screen is shown without loading its stylesheet, so that is done here.
        # Upstream takes colors out only where it is told to use the terminal's own from the start.
        ansi = True if self.without_color else None
        super().__init__(css_path=SHEET if opening else None, ansi_color=ansi)
        self.desk = desk
        self.interview = opening
        self.last_words: str | None = None
        self.aloud = aloud
        self._reader: Reader | None = None
        self.animation_level = "none"
        for theme in THEMES.values():
            self.register_theme(theme)
        self.take_theme()

    def take_theme(self) -> None:
        """Show the colors that are set."""
        self.theme = theme_name(self.desk.theme(), no_color=self.without_color)

    # From screen to screen

    def get_default_screen(self) -> Screen[None]:
        first = self._screen_of(self.interview) if self.interview else self._home()
        return patches.let_switch(first)

    def _home(self, notice: str = "") -> Screen[None]:
        return HomeScreen(first_choices(self.desk), notice)

    def _screen_of(self, interview: Interview) -> Screen[None]:
        """Return the screen for a session, running or finished. Imported on first use: 15 ms."""
        from interview_tui.session.state import Phase

        if interview.state.phase is Phase.DONE:
            from interview_tui.tui.screens.debrief import DebriefScreen

            return DebriefScreen(interview)
        from interview_tui.tui.clockline import ClockFace
        from interview_tui.tui.screens.interview import InterviewScreen

        settings = self.desk.preferences.settings
        face = ClockFace(settings.marks, settings.redraw)
        return InterviewScreen(interview, face, Keymap(settings.keys), self._take_reader())

    def _take_reader(self) -> Reader:
        """Return the one voice of the program. Making it starts nothing."""
        if self._reader is None:
            from interview_tui.tui.reader import Reader

            settings = self.desk.preferences.settings
            aloud = settings.aloud if self.aloud is None else self.aloud
            self._reader = Reader(
                settings.rate, settings.voice, auto=aloud, clock_waits=settings.clock_waits
            )
        if self.aloud is not None:
            self._reader.auto = self.aloud
        return self._reader

    async def on_unmount(self) -> None:
        if self._reader:
            await self._reader.close()

    def show(self, interview: Interview) -> None:
        """Show a session in place of the screen at hand."""
        self.interview = interview
        self.switch_screen(self._screen_of(interview))

    @on(HomeScreen.Filled)
    def fill_home(self, event: HomeScreen.Filled) -> None:
        event.home.add(*later_choices(self.desk))

    @on(HomeScreen.Chosen)
    def follow_home(self, event: HomeScreen.Chosen) -> None:
        try:
            self._follow(event.deed)
        except Problem as problem:
            event.home.say(problem.sentence)

    def _follow(self, deed: str) -> None:
        verb, _, session = deed.partition(" ")
        if verb == "start":
            self._open_setup()
        elif verb == "resume":
            self.show(self.desk.resume(session))
        elif verb == "settings":
            from interview_tui.tui.screens.settings import SettingsScreen

            self.push_screen(SettingsScreen(self.desk.preferences))
        elif verb == "role":
            self._open_role()
        else:
            from interview_tui.tui.home_choices import session_choices
            from interview_tui.tui.screens.sessions import SessionsScreen

            self.push_screen(SessionsScreen(session_choices(self.desk)), self._look_back)

    def _open_setup(self, plan: Plan | None = None, named: NamedPlan | None = None) -> None:
        from interview_tui.tui.screens.setup import SetupScreen

        preset = plan or self.desk.last_choices()
        aloud = self.desk.preferences.settings.aloud
        self.switch_screen(SetupScreen(self.desk, preset, aloud, named))

    def _open_role(self) -> None:
        from interview_tui.tui.screens.role import RoleScreen

        roles = self.desk.roles
        self.push_screen(RoleScreen([roles.page(role) for role in roles.all()]), self._practice)

    def _practice(self, wish: Wish | None) -> None:
        """Open setup for what was chosen of a role: a plan, or questions of some skills."""
        if wish is None:
            return
        try:
            if wish.plan:
                self._open_setup(named=self.desk.plans.find(wish.plan))
            else:
                self._open_setup(self.desk.choices_for(wish.skills))
        except Problem as problem:
            self._go_home(problem.sentence)

    def on_setup_screen_started(self, event: SetupScreen.Started) -> None:
        try:
            self.aloud = event.setup.aloud
            self.show(self.desk.start(event.plan))
        except Problem as problem:
            event.setup.say(problem.sentence)

    def on_setup_screen_left(self) -> None:
        self._go_home()

    def on_settings_screen_changed(self) -> None:
        self.take_theme()

    def _look_back(self, session: str | None) -> None:
        if session is None:
            return
        try:
            self.show(self.desk.look_back(session))
        except Problem as problem:
            self._go_home(problem.sentence)

    def on_interview_screen_finished(self) -> None:
        if self.interview:
            self.show(self.interview)

    def on_interview_screen_left(self) -> None:
        self._go_home(self._close_session() or "Saved.")

    def on_debrief_screen_closed(self) -> None:
        self._go_home(self._close_session() or "")

    def on_debrief_screen_opened(self, event: Message) -> None:
        from interview_tui.tui.screens.debrief import DebriefScreen
        from interview_tui.tui.screens.look_back import LookBackScreen

        if isinstance(event, DebriefScreen.Opened) and self.interview:
            self.push_screen(LookBackScreen(self.interview, event.turn))

    def _go_home(self, notice: str = "") -> None:
        self.switch_screen(self._home(notice))

    # Size

    def on_resize(self, event: events.Resize) -> None:
        self.call_next(self._fit)

    def _fit(self) -> None:
        """Cover everything while the terminal is too small; what is below stays as it is."""
        top = self.screen
        if isinstance(top, TooSmallScreen):
            top.show(self.size)
            if not is_too_small(self.size):
                self.pop_screen()
        elif is_too_small(self.size):
            self.push_screen(TooSmallScreen())

    # Keys everywhere

    async def action_quit(self) -> None:
        """Quit after the keys that were typed before: this binding overtakes them."""
        (self.focused or self.screen).call_later(self._quit)

    def _quit(self) -> None:
        self.last_words = self._close_session()
        self.exit(0)

    def action_command_palette(self) -> None:
        """Open the palette after the keys that were typed before."""
        (self.focused or self.screen).call_later(self._open_palette)

    def _open_palette(self) -> None:
        from interview_tui.tui.dialogs.palette import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette())

    def action_help(self) -> None:
        from interview_tui.tui.dialogs.help import HelpDialog
        from interview_tui.tui.help_text import help_of

        if not isinstance(self.screen, HelpDialog):
            self.push_screen(HelpDialog("Keys here", help_of(self.screen, self._keys_of_user())))

    def _keys_of_user(self) -> Keymap:
        return Keymap(self.desk.keys())

    def _take_keys(self) -> None:
        """Use the user's keys, and name those that are for nothing or for two things."""
        keys = self.desk.keys()
        if not keys:
            return
        from interview_tui.tui.known_keys import known_bindings

        self.set_keymap(keys)
        wrong = keymap_problems(keys, known_bindings(self))
        say = getattr(self.screen, "say", None)
        if wrong and say:
            say(" ".join(wrong[:2]))

    def action_help_quit(self) -> None:
        """Ctrl+C copies; without a selection it says how to leave."""
        sentence = "Ctrl+Q quits, F10 leaves; everything is saved."
        say = getattr(self.screen, "say", None)
        if say:
            say(sentence)
        else:
            self.notify(sentence, markup=False)

    # The end

    def on_mount(self) -> None:
        loop = asyncio.get_running_loop()
        for name in ("SIGTERM", "SIGHUP"):
            with contextlib.suppress(AttributeError, NotImplementedError, RuntimeError, ValueError):
                number = getattr(signal, name)
                loop.add_signal_handler(number, self._on_signal, number)
        self.call_after_refresh(self._settle_down)
        self.call_after_refresh(self._take_keys)

    def _settle_down(self) -> None:
        """After the first frame: what start-up left behind is never collected again."""
        gc.enable()
        gc.freeze()

    def _on_signal(self, number: int) -> None:
        self.last_words = self._close_session()
        if number == HANGUP - 128:
            from interview_tui.tui.hang_up import give_back_at_once

            give_back_at_once(self._driver)
            os._exit(HANGUP)  # waiting for the threads of a terminal that is gone would hang
        self.exit(return_code=128 + number)

    def _handle_exception(self, error: Exception) -> None:
        """Save first. The traceback goes to a file: on the screen it could show model answers."""
        from interview_tui.practice.crash import tell_crash

        saved = self._close_session()
        self.last_words = " ".join(filter(None, [tell_crash(error, self.desk), saved]))
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self._close_messages_no_wait()

    def _close_session(self) -> str | None:
        """Save and give up the session at hand; return what is to say about it."""
        for screen in self.screen_stack:
            flush = getattr(screen, "flush", None)
            if flush:
                with contextlib.suppress(Exception):  # a broken screen must not keep text unsaved
                    flush()
        interview, self.interview = self.interview, None
        return interview.close() if interview else None
