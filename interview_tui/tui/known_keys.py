"""Every binding there is, to hold the user's keys against."""

from collections.abc import Iterator

from textual.app import App
from textual.binding import Binding

from interview_tui.tui.screens.debrief import DebriefScreen
from interview_tui.tui.screens.home import HomeScreen
from interview_tui.tui.screens.interview import InterviewScreen
from interview_tui.tui.screens.look_back import LookBackScreen
from interview_tui.tui.screens.role import RoleScreen
from interview_tui.tui.screens.sessions import SessionsScreen
from interview_tui.tui.screens.settings import SettingsScreen
from interview_tui.tui.screens.setup import SetupScreen
from interview_tui.tui.widgets.form import Form
from interview_tui.tui.widgets.key_points import KeyPoints

_OWNERS = (
    HomeScreen,
    SetupScreen,
    InterviewScreen,
    DebriefScreen,
    LookBackScreen,
    SessionsScreen,
    RoleScreen,
    SettingsScreen,
    KeyPoints,
    Form,
)


def known_bindings(app: App[int]) -> Iterator[Binding]:
    """Yield the bindings of the app, of every screen, and of widgets with keys of their own."""
    for owner in (type(app), *_OWNERS):
        for binding in owner.BINDINGS:
            if isinstance(binding, Binding):
                yield binding
