"""Every private part of Textual 8.2 that is changed, in one place, with the reason.

Each patch has a test that fails when upstream mends what it is for; then it goes.
"""

from __future__ import annotations

import codecs
import functools
from collections.abc import Generator, Iterable
from typing import TYPE_CHECKING

from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, XTermParser
from textual.document._document import Document, EditResult
from textual.document._wrapped_document import WrappedDocument
from textual.message import Message
from textual.screen import Screen

from interview_tui.text import clean

if TYPE_CHECKING:
    from textual.widgets import TextArea  # 8 ms that home does not have


class PasteParser(XTermParser):
    """Keeps a paste whole: an escape inside it is neither a key nor the end of the paste.

    Upstream takes an ESC in a bracketed paste for the start of a key, so `ESC x ^Q` in pasted
    text quits the program. Here everything up to the end mark is text, cleaned as one piece.
    """

    def __init__(self, debug: bool = False) -> None:
        super().__init__(debug)
        self._held = ""
        self._pasting = False
        self._seen = ""

    def feed(self, data: str) -> Iterable[Message]:
        if not data:
            yield from super().feed(data)
            return
        while data:
            data = yield from self._paste(data) if self._pasting else self._keys(data)

    def _keys(self, data: str) -> Generator[Message, None, str]:
        """Pass keys on up to the start of a paste; return what follows it.

        The mark may be cut by the end of a read, so its beginning is remembered.
        """
        seen = self._seen + data
        found = seen.find(BRACKETED_PASTE_START)
        end = len(data) if found < 0 else found + len(BRACKETED_PASTE_START) - len(self._seen)
        self._pasting = found >= 0
        self._seen = "" if self._pasting else seen[-len(BRACKETED_PASTE_START) + 1 :]
        yield from super().feed(data[:end])
        return data[end:]

    def _paste(self, data: str) -> Generator[Message, None, str]:
        """Hold the paste back up to its end, then pass it on; return what follows it."""
        text = self._held + data
        found = text.find(BRACKETED_PASTE_END)
        if found < 0:
            self._held = text
            return ""
        self._held, self._pasting = "", False
        yield from super().feed(clean(text[:found]) + BRACKETED_PASTE_END)
        return text[found + len(BRACKETED_PASTE_END) :]


def apply() -> None:
    """Change what has to be changed in Textual; doing it twice does no harm."""
    Document.text = property(_text)  # type: ignore[method-assign,assignment]
    Document.replace_range = _replace_range  # type: ignore[method-assign,assignment]
    WrappedDocument.height = property(_height)  # type: ignore[method-assign,assignment]
    try:
        from textual.drivers import linux_driver
    except ImportError:  # Windows has another driver, which does not read bytes
        return
    linux_driver.XTermParser = PasteParser  # type: ignore[attr-defined]
    # Upstream ends the program at the first byte that is not UTF-8.
    linux_driver.getincrementaldecoder = _lenient  # type: ignore[attr-defined,assignment]


def let_switch(screen: Screen[None]) -> Screen[None]:
    """Return the first screen of an app so that `switch_screen` can replace it.

    Upstream gives every screen a result callback but the first, and takes one from each.
    """
    screen._push_result_callback(screen, None)
    return screen


def draw_lines_anew(area: TextArea) -> None:
    """Draw the lines of a text area again: what they look like changed, and not the text.

    Upstream keeps drawn lines until the text, the cursor or the size changes.
    """
    area._line_cache.clear()
    area.refresh()


UPSTREAM_TEXT: property = Document.text  # type: ignore[assignment]
_upstream_replace_range = Document.replace_range


def _text(document: Document) -> str:
    """Join the lines once after each edit. Upstream does it anew for each line it draws."""
    joined: str | None = document.__dict__.get("_joined")
    if joined is None:
        joined = document.__dict__["_joined"] = document.newline.join(document.lines)
    return joined


def _replace_range(
    document: Document, start: tuple[int, int], end: tuple[int, int], text: str
) -> EditResult:
    """Edit, and forget the joined text; every change of a document comes this way."""
    document.__dict__.pop("_joined", None)
    return _upstream_replace_range(document, start, end, text)


def _height(document: WrappedDocument) -> int:
    """Count wrapped lines. Upstream adds up all lines for each line it draws."""
    return len(document._offset_to_line_info)


def _lenient(encoding: str) -> functools.partial[codecs.IncrementalDecoder]:
    return functools.partial(codecs.getincrementaldecoder(encoding), "replace")
