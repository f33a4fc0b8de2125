"""The editor in which answers are written."""

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import TextArea

from interview_tui.text import clean
from interview_tui.tui import patches

LONGEST_TEXT = 200_000
"""Characters an answer may have; a 1,000-line answer has about 60,000."""
LONGEST_LINE = 4_000
"""Characters of a line in a paste before it is broken: drawing slows down with its length."""
UNDO_STEPS = 2_000
MARKED = "bold underline"
INVISIBLE_BUT_TYPED = "\u3000\u00a0\u202f\u200c\u200d"
"""Spaces and joiners of other scripts, which Textual drops as unprintable."""


class Editor(TextArea):
    """A text area that loses nothing and takes nothing that could harm.

    Pastes are cleaned and capped, full-width spaces can be typed, undo reaches back to the
    first key, and a locked editor lets keys through to the screen.
    """

    class Capped(Message):
        """A paste was cut at the longest text."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "copy_or_say", "Copy", show=False, id="editor.copy"),
    ]

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(
            soft_wrap=True,
            tab_behavior="focus",
            max_checkpoints=UNDO_STEPS,
            highlight_cursor_line=False,
            id=id,
            classes="pane",
        )
        self.cursor_blink = False
        self._marked: dict[int, list[tuple[int, int]]] = {}

    def mark(self, places: Sequence[tuple[int, int]]) -> None:
        """Mark these places of the text (from, to), and bring the first into sight.

        The cursor stays, so that what is selected stays selected.
        """
        marked = _by_line(self.text, places)
        if marked == self._marked:
            return
        self._marked = marked
        patches.draw_lines_anew(self)
        if marked:
            row = min(marked)
            place = self.wrapped_document.location_to_offset((row, marked[row][0][0]))
            self.scroll_to(y=place.y - self.size.height // 2, animate=False)

    def get_line(self, line_index: int) -> Text:
        """Return a line as it is drawn: marked words stand out, whatever the colors are."""
        line = super().get_line(line_index)
        for start, end in self._marked.get(line_index, ()):
            line.stylize(MARKED, start, end)
        return line

    def show_text(self, text: str, cursor: tuple[int, int]) -> None:
        """Show another answer; its undo history begins here."""
        self._marked = {}
        self.load_text(text)
        self.move_cursor(self.clamp_visitable(cursor))

    def replace_text(self, text: str) -> None:
        """Replace what is written as one edit that can be undone."""
        capped = clean(text)[:LONGEST_TEXT]
        if capped != self.text:
            self.history.checkpoint()
            self.replace(capped, (0, 0), self.document.end)

    def action_copy_or_say(self) -> None:
        """Copy the selection; without one the app says how to leave."""
        if self.selected_text:
            self.action_copy()
        else:
            self.app.action_help_quit()

    def on_resize(self) -> None:
        """Keep the cursor in sight: a sentence below takes room, a window gets smaller."""
        self.call_after_refresh(self.scroll_cursor_visible)

    async def _on_paste(self, event: events.Paste) -> None:
        """Clean and cap before TextArea inserts the event's text."""
        if self.read_only:
            return
        room = LONGEST_TEXT - len(self.document.text) + len(self.selected_text)
        text = clean(event.text)
        if len(text) > room:
            self.post_message(self.Capped())
        event.text = broken(text[: max(0, room)])

    async def _on_key(self, event: events.Key) -> None:
        if await self._has_acted(event.key):
            event.stop()
            event.prevent_default()
            return
        character = event.character
        if self.read_only or not character:
            return
        if not event.is_printable and character in INVISIBLE_BUT_TYPED:
            event.stop()
            event.prevent_default()
            self._replace_via_keyboard(character, *self.selection)

    async def _has_acted(self, key: str) -> bool:
        """Do at once what a key of the editor's own does, and return whether there was anything.

        Upstream does it when the key has come up to the app, so that letters typed right after a
        Backspace or an arrow overtake it.
        """
        for binding in self._bindings.key_to_bindings.get(key, ()):
            if await self.app.run_action(binding.action, self):
                return True
        return False

    def _recompute_cursor_offset(self) -> None:
        """Keep the cursor inside the text: undoing a paste asks for lines that are gone."""
        inside = self.clamp_visitable(self.cursor_location)
        self._cursor_offset = self.wrapped_document.location_to_offset(inside)


def broken(text: str) -> str:
    """Return `text` with lines beyond the longest broken into several."""
    return "\n".join(
        line[start : start + LONGEST_LINE]
        for line in text.split("\n")
        for start in range(0, max(1, len(line)), LONGEST_LINE)
    )


def _by_line(text: str, places: Sequence[tuple[int, int]]) -> dict[int, list[tuple[int, int]]]:
    """Return for each line that has any the columns (from, to) of the places in the text."""
    found: dict[int, list[tuple[int, int]]] = {}
    begin = 0
    for number, line in enumerate(text.split("\n")):
        end = begin + len(line)
        here = [(max(a, begin), min(b, end)) for a, b in sorted(places) if a < end and b > begin]
        if here:
            found[number] = [(start - begin, stop - begin) for start, stop in here]
        begin = end + 1
    return found
