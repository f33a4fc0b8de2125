"""Each change to a private part of Textual: that it works, and that upstream still needs it.

Where a test of upstream fails, upstream has mended it: take the patch away.
"""

import importlib.util
import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from interview_tui.tui import patches
from interview_tui.tui.patches import PasteParser
from interview_tui.tui.widgets.editor import Editor
from textual import events
from textual._xterm_parser import XTermParser
from textual.app import App, ComposeResult
from textual.document import _wrapped_document
from textual.document._document import Document
from textual.drivers import linux_driver
from textual.screen import Screen
from textual.widgets import TextArea

from tests.tui.stage import key_event, settle

TEXTS = ["", "\n", "one", "a b c\n" * 7, "x" * 95, "日本語 " * 20 + "\n\n"]
KEYS = ["abc", "\x1b[A", "\x1bOP", "\x13", "\x1b[15~", "ä日", "\x1b[1;5D"]


def _paste(text: str) -> str:
    return f"\x1b[200~{text}\x1b[201~"


def _as_upstream(module: ModuleType) -> Any:
    """Return the module as it is on the disk, without what was changed in it."""
    assert module.__file__ is not None
    spec = importlib.util.spec_from_file_location(f"{module.__name__}_upstream", module.__file__)
    assert spec is not None
    assert spec.loader is not None
    upstream = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(upstream)
    return upstream


# The text of a document


def test_upstream_joins_the_text_each_time_it_is_asked_for() -> None:
    join = patches.UPSTREAM_TEXT.fget
    document = Document("a word and more\n" * 500)

    assert join is not None
    assert join(document) is not join(document)


def test_the_text_is_joined_once_after_each_edit() -> None:
    patches.apply()
    document = Document("a word and more\n" * 500)

    assert document.text is document.text


@pytest.mark.parametrize("text", TEXTS)
def test_the_text_is_the_same_as_upstream_after_edits(text: str) -> None:
    patches.apply()
    document = Document(text)
    join = patches.UPSTREAM_TEXT.fget
    for edit in ("new\nlines ", "X", ""):
        assert document.text == document.newline.join(document.lines)
        document.replace_range((0, 0), (0, min(1, len(document.lines[0]))), edit)

    assert join is not None
    assert document.text == join(document)


# The height of a wrapped document


class CountedLines(list[Any]):
    """Counts how many lines are looked at one by one."""

    looked_at = 0

    def __iter__(self) -> Iterator[Any]:
        for line in super().__iter__():
            self.looked_at += 1
            yield line


def _lines_looked_at(wrapped_document: Any) -> int:
    wrapped = wrapped_document(Document("a word and more\n" * 500), width=10)
    wrapped._wrap_offsets = counted = CountedLines(wrapped._wrap_offsets)
    assert wrapped.height == 1_001
    return counted.looked_at


def test_upstream_adds_up_all_lines_for_the_height() -> None:
    assert _lines_looked_at(_as_upstream(_wrapped_document).WrappedDocument) >= 500


def test_the_height_is_known_without_looking_at_the_lines() -> None:
    patches.apply()

    assert _lines_looked_at(_wrapped_document.WrappedDocument) == 0


@pytest.mark.parametrize(
    "text", ["", "\n", "one", "a b c\n" * 7, "x" * 95, "日本語 " * 20 + "\n\n"]
)
@pytest.mark.parametrize("width", [0, 1, 7, 80])
def test_the_height_is_the_same_as_upstream(text: str, width: int) -> None:
    patches.apply()
    upstream = _as_upstream(_wrapped_document).WrappedDocument

    ours = _wrapped_document.WrappedDocument(Document(text), width)
    assert ours.height == upstream(Document(text), width).height


def test_the_height_follows_an_edit() -> None:
    patches.apply()
    document = Document("one two three\nfour\nfive")
    wrapped = _wrapped_document.WrappedDocument(document, width=6)
    document.replace_range((0, 4), (2, 1), "a\nb\nlonger than the width\n")
    wrapped.wrap_range((0, 4), (2, 1), (3, 0))

    assert wrapped.height == _wrapped_document.WrappedDocument(document, width=6).height


# Pastes


def _read(parser: XTermParser, *reads: str) -> list[str]:
    """Return what a parser makes of some reads: a paste in brackets, a key by its name."""
    messages = [message for data in reads for message in parser.feed(data)]
    return [
        f"[{message.text}]" if isinstance(message, events.Paste) else message.key
        for message in messages
        if isinstance(message, events.Paste | events.Key)
    ]


def test_upstream_makes_keys_of_an_escape_in_a_paste() -> None:
    assert "ctrl+q" in _read(XTermParser(), _paste("a\x1b x \x11 b"))


def test_a_paste_with_an_escape_in_it_is_one_paste() -> None:
    assert _read(PasteParser(), _paste("a\x1bx \x11b")) == ["[a b]"]


@pytest.mark.parametrize("cut", range(1, 26))
def test_a_paste_may_arrive_in_two_reads(cut: int) -> None:
    data = "k" + _paste("one\x1b[A two") + "\r"

    assert _read(PasteParser(), data[:cut], data[cut:]) == ["k", "[one two]", "enter"]


def test_a_paste_may_arrive_a_character_at_a_time() -> None:
    data = "k" + _paste("one\x1b[2J two") + "q"

    assert _read(PasteParser(), *data) == ["k", "[one two]", "q"]


def test_pastes_one_after_the_other_stay_apart() -> None:
    data = _paste("one") + _paste("\x1b]0;t\x07two") + "x" + _paste("")

    assert [each for each in _read(PasteParser(), data) if each != "[]"] == ["[one]", "[two]", "x"]


@pytest.mark.parametrize(
    "keys", ["abc", "\x1b[A", "\x1bOP", "\x13", "\x1b[15~", "ä日", "\x1b[1;5D"]
)
def test_keys_are_read_as_upstream_reads_them(keys: str) -> None:
    expected = _read(XTermParser(), keys)

    assert expected
    assert _read(PasteParser(), keys) == expected
    assert _read(PasteParser(), _paste("p") + keys) == ["[p]", *expected]


def test_the_app_reads_with_this_parser() -> None:
    patches.apply()

    assert vars(linux_driver)["XTermParser"] is PasteParser
    assert _as_upstream(linux_driver).XTermParser is XTermParser


# Bytes that are no text


def _typed(module: Any, data: bytes) -> list[str]:
    """Let a driver of that module read `data` from a terminal that then is closed."""
    reading, writing = os.pipe()
    os.write(writing, data)
    os.close(writing)
    driver = object.__new__(module.LinuxDriver)
    driver.fileno, driver._debug, driver.exit_event = reading, False, threading.Event()
    keys: list[str] = []

    def take(message: object) -> None:
        if isinstance(message, events.Key):
            keys.append(message.character or message.key)
        driver.exit_event.set()

    driver.process_message = take
    try:
        driver.run_input_thread()
    finally:
        os.close(reading)
    return keys


def test_upstream_ends_at_a_byte_that_is_no_text() -> None:
    with pytest.raises(UnicodeDecodeError):
        _typed(_as_upstream(linux_driver), b"a\xffb")


def test_a_byte_that_is_no_text_is_replaced() -> None:
    patches.apply()

    assert _typed(linux_driver, b"a\xffb\xc3\xa4") == ["a", "\ufffd", "b", "ä"]


# The first screen


class Switching(App[None]):
    """Switches its first screen for another."""

    def __init__(self, first: Screen[None]) -> None:
        super().__init__()
        self.first = first

    def get_default_screen(self) -> Screen[None]:
        return self.first


async def _switched(first: Screen[None]) -> Screen[Any]:
    app = Switching(first)
    async with app.run_test() as pilot:
        app.switch_screen(Screen(id="second"))
        await settle(pilot)
        return app.screen


async def test_upstream_cannot_switch_the_first_screen() -> None:
    with pytest.raises(IndexError):
        await _switched(Screen())


async def test_the_first_screen_can_be_switched() -> None:
    first: Screen[None] = Screen()

    assert (await _switched(patches.let_switch(first))).id == "second"


# The editor


class Writing(App[None]):
    """One editor, with the focus."""

    def __init__(self, make: Callable[[], TextArea]) -> None:
        super().__init__()
        self.area = make()

    def compose(self) -> ComposeResult:
        yield self.area

    def on_mount(self) -> None:
        self.area.focus()


def _upstream() -> TextArea:
    return TextArea(soft_wrap=True)


async def _after(make: Callable[[], TextArea], *inputs: str | events.Paste) -> str:
    """Return the text after keys and pastes."""
    app = Writing(make)
    async with app.run_test(size=(60, 20)) as pilot:
        for each in inputs:
            app.post_message(key_event(each) if isinstance(each, str) else each)
            await settle(pilot)
        return app.area.text


async def test_upstream_fails_at_undoing_a_paste_of_many_lines() -> None:
    paste = events.Paste("\n".join("line" for _ in range(48)))
    with pytest.raises(ValueError, match="document line index"):
        await _after(_upstream, paste, "ctrl+z")

    assert await _after(Editor, events.Paste(paste.text), "ctrl+z") == ""


async def test_upstream_drops_a_full_width_space() -> None:
    assert await _after(_upstream, "a", "\u3000", "b") == "ab"
    assert await _after(Editor, "a", "\u3000", "b") == "a\u3000b"


async def test_upstream_keeps_what_steers_a_terminal_in_a_paste() -> None:
    assert "\x1b" in await _after(_upstream, events.Paste("a\x1b[2Jb"))
    assert await _after(Editor, events.Paste("a\x1b[2Jb")) == "ab"


async def _after_a_burst(make: Callable[[], TextArea], *keys: str) -> str:
    """Return the text after keys that come at once, as from a fast typist or a slow line."""
    app = Writing(make)
    async with app.run_test(size=(60, 20)) as pilot:
        for key in keys:
            app.post_message(key_event(key))
        await settle(pilot)
        return app.area.text


@pytest.mark.parametrize(
    ("keys", "text"),
    [(("a", "b", "backspace", "c"), "ac"), (("a", "b", "left", "c"), "acb")],
)
async def test_upstream_lets_letters_overtake_a_backspace_and_an_arrow(
    keys: tuple[str, ...], text: str
) -> None:
    assert await _after_a_burst(_upstream, *keys) != text
    assert await _after_a_burst(Editor, *keys) == text


async def test_upstream_forgets_the_beginning_of_a_long_text() -> None:
    def undone(area: TextArea) -> str:
        for _ in range(70):
            area.insert("word ")
            area.history.checkpoint()
        for _ in range(100):
            area.undo()
        return area.text

    for make, everything in ((_upstream, False), (Editor, True)):
        app = Writing(make)
        async with app.run_test():
            assert (undone(app.area) == "") is everything


def test_there_is_no_other_private_change(tmp_path: Path) -> None:
    """A patch that is added here needs its two tests above."""
    changed = {
        name for name, value in vars(Editor).items()
        if callable(value) and getattr(TextArea, name, None) not in (None, value)
    }  # fmt: skip

    private = {name for name in changed if name.startswith("_") and not name.startswith("__")}
    assert private == {"_on_paste", "_on_key", "_recompute_cursor_offset"}
