"""The line being typed: its text, and what has to be echoed for it to be seen."""

import re
from typing import Final
from unicodedata import category, east_asian_width

from interview_tui.plain.keys import Key, Stroke
from interview_tui.plain.sheet import LONGEST_ANSWER

TAB: Final = "    "
LONGEST: Final = LONGEST_ANSWER + 1
"""Characters; with one too many, the sheet sees that not all of it has room."""

_LAST_WORD: Final = re.compile(r"\S*\s*\Z")


class TypedLine:
    """Takes strokes and returns the echo: text, and backspaces for what is erased.

    As in a terminal's own line editing, the cursor is always at the end.
    """

    def __init__(self, text: str = "") -> None:
        self.text = text

    def take(self, stroke: Stroke) -> str:
        """Change the text as the stroke says; return what to write to the terminal."""
        if isinstance(stroke, str):
            return self._put(stroke)
        if stroke is Key.ERASE:
            return self._keep(_before_last_character(self.text))
        if stroke is Key.ERASE_WORD:
            return self._keep(_LAST_WORD.search(self.text).start())  # type: ignore[union-attr]
        return self._keep(0) if stroke is Key.ERASE_LINE else ""

    def _put(self, text: str) -> str:
        fitting = text[: LONGEST - len(self.text)]
        self.text += fitting
        return fitting.replace("\t", TAB)

    def _keep(self, length: int) -> str:
        erased = self.text[length:]
        self.text = self.text[:length]
        return "\b \b" * sum(map(_columns, erased))


def _before_last_character(text: str) -> int:
    """Return where the last character begins, with the accents that stand on it."""
    at = len(text) - 1
    while at > 0 and _columns(text[at]) == 0:
        at -= 1
    return max(0, at)


def _columns(character: str) -> int:
    if character == "\t":
        return len(TAB)
    if category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
