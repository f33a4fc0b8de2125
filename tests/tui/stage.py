"""One run of the app on a screen of some size, as a test drives it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, TypeVar

from interview_tui.practice.desk import Desk
from interview_tui.practice.interview import Interview
from interview_tui.session.state import State
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.widgets.choices import Choices
from textual import events
from textual.app import App
from textual.pilot import Pilot
from textual.widget import Widget

from tests.moved_clock import MovedClock

Size = tuple[int, int]
NARROW, USUAL, WIDE = (60, 20), (80, 24), (120, 40)
_Widget = TypeVar("_Widget", bound=Widget)
_CHARACTERS = {"enter": "\r", "tab": "\t", "space": " ", "backspace": "\x7f", "escape": "\x1b"}
_QUIET, _MOST_TURNS = 2, 60


class Stage:
    """Keys go in, text comes out; in between nothing is left waiting."""

    def __init__(self, app: InterviewApp, pilot: Pilot[int], clock: MovedClock) -> None:
        self.app, self.pilot, self.clock = app, pilot, clock

    # In

    async def press(self, *keys: str) -> None:
        """Press keys by name, letting each have its effect before the next."""
        for key in keys:
            self.app.post_message(key_event(key))
            await settle(self.pilot)

    async def write(self, text: str) -> None:
        """Type text as fast as a terminal can send it."""
        for character in text:
            self.app.post_message(key_event("enter" if character == "\n" else character))
        await settle(self.pilot)

    async def paste(self, text: str) -> None:
        self.app.post_message(events.Paste(text))
        await settle(self.pilot)

    async def resize(self, width: int, height: int) -> None:
        await self.pilot.resize_terminal(width, height)
        await settle(self.pilot)
        self._look()
        await settle(self.pilot)

    async def wait(self, seconds: float, look_each: float = 0.25) -> None:
        """Let time pass, with a look at the clock as often as the timer has one."""
        end = self.clock.seconds + seconds
        while self.clock.seconds < end:
            self.clock.seconds = min(end, self.clock.seconds + look_each)
            self._look()
        await settle(self.pilot)

    async def submit(self) -> None:
        """Press Ctrl+S, more than a second after the last time."""
        await self.wait(1.25)
        await self.press("ctrl+s")

    async def search_done(self) -> None:
        """Wait for what the palette found."""
        await self.app.workers.wait_for_complete()
        await settle(self.pilot)

    def _look(self) -> None:
        for screen in self.app.screen_stack:
            tick = getattr(screen, "tick", None)
            if tick and screen.is_running:
                tick()

    # Out

    @property
    def interview(self) -> Interview:
        assert self.app.interview is not None
        return self.app.interview

    @property
    def state(self) -> State:
        return self.interview.state

    @property
    def text(self) -> str:
        """The screen as text, a line for each row, without spaces at the ends."""
        return "\n".join(line.rstrip() for line in self.lines) + "\n"

    @property
    def lines(self) -> list[str]:
        strips = self.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip) for strip in strips]

    @property
    def focused(self) -> str:
        """The id of what has the focus, else the name of its class."""
        focused = self.app.focused
        return "" if focused is None else focused.id or type(focused).__name__

    @property
    def chosen(self) -> str | None:
        """What the line under the cursor means, in the list of the screen."""
        return self.app.screen.query_one(Choices).value

    @property
    def screen(self) -> str:
        return type(self.app.screen).__name__

    def one(self, selector: str, kind: type[_Widget]) -> _Widget:
        return self.app.screen.query_one(selector, kind)


@asynccontextmanager
async def shown(
    desk: Desk, clock: MovedClock, opening: Interview | None = None, size: Size = USUAL
) -> AsyncIterator[Stage]:
    """Run the app; leave it as Ctrl+Q does."""
    app = InterviewApp(desk, opening)
    async with app.run_test(size=size) as pilot:
        stage = Stage(app, pilot, clock)
        await settle(pilot)
        yield stage
        if app.is_running:
            app._close_session()


async def settle(pilot: Pilot[Any]) -> None:
    """Wait until every message is handled and the screen is laid out: no time, only turns."""
    app, quiet = pilot.app, 0
    for _ in range(_MOST_TURNS):
        if quiet == _QUIET or not app.is_running:
            return
        if not _is_at_rest(app):
            await pilot._wait_for_screen()
        for screen in app.screen_stack:  # those below are seen around a dialog
            screen._on_timer_update()
        await _let_all_go_on()
        if waits := _waits_for_a_timer(app):
            await pilot.wait_for_scheduled_animations()
            await pilot._wait_for_screen()
        quiet = quiet + 1 if not waits and _is_at_rest(app) and _is_drawn(app) else 0


async def _let_all_go_on() -> None:
    """Give way until nothing is left that could go on now."""
    loop: Any = asyncio.get_running_loop()
    for _ in range(_MOST_TURNS):
        await asyncio.sleep(0)
        if not loop._ready:
            return


def _waits_for_a_timer(app: App[Any]) -> bool:
    """Whether a scroll waits for its frame, or all of the screen for the palette to be gone."""
    return bool(app._batch_count or app.animator._animations or app.animator._scheduled)


def _is_at_rest(app: App[Any]) -> bool:
    """Whether nobody has a message to handle, or is handling one."""
    screens = app.screen_stack
    nodes = [node for screen in screens for node in screen.walk_children(with_self=True)]
    return not any(map(_is_busy, [app, *nodes]))


def _is_busy(pump: Any) -> bool:
    queue = pump._message_queue
    is_waiting = queue.ready_event._waiters or not pump._running
    return not is_waiting or not queue.empty() or pump._pending_message or pump._next_callbacks


def _is_drawn(app: App[Any]) -> bool:
    screens = app.screen_stack
    nodes = [node for screen in screens for node in screen.walk_children()]
    waiting = any(screen._callbacks or screen._dirty_widgets for screen in screens)
    return not waiting and not any(map(_is_to_draw, nodes))


def _is_to_draw(node: Any) -> bool:
    return bool(node._layout_required or node._repaint_required or node._recompose_required)


def key_event(name: str) -> events.Key:
    """Return what the driver makes of a key or of a character."""
    if name in _CHARACTERS:
        return events.Key(name, _CHARACTERS[name])
    if len(name) > 1:
        return events.Key(name, None)
    return events.Key(_named(name), name)


def _named(character: str) -> str:
    if character.isalnum():
        return character
    from textual.keys import _character_to_key

    return _character_to_key(character)
