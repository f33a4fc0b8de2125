"""What arrives from a keyboard or a pipe, as strokes: text, line ends and editing keys."""

import codecs
import re
from collections.abc import Iterator
from enum import Enum
from typing import Final

from interview_tui.text import clean


class Key(Enum):
    """A key that is no text."""

    LINE_END = "\n"
    ERASE = "\x7f"
    ERASE_WORD = "\x17"
    ERASE_LINE = "\x15"
    END = "\x04"


Stroke = str | Key

_LINE_ENDS: Final = ("\r\n", "\r", "\n")
_EDITING: Final = {
    "\x7f": Key.ERASE,
    "\x08": Key.ERASE,
    "\x17": Key.ERASE_WORD,
    "\x15": Key.ERASE_LINE,
    "\x04": Key.END,
}
_CUT: Final = re.compile("(\r\n|[\r\n\x04\x08\x15\x17\x7f])")
_FUNCTION_KEY: Final = re.compile(r"\x1b(?:O[ -~]|\[\[[A-E])")  # what `clean` takes for letters
_BEGUN: Final = re.compile(r"\x1b(?:\[[0-?]{0,16}|O)?\Z")


class Decoder:
    """Turns bytes, cut anywhere, into strokes.

    Escape sequences (arrows, function keys) and controls vanish. Only where `edits` is set, as
    for a terminal, are Backspace, Ctrl+U, Ctrl+W and Ctrl+D keys. CR, LF and CR LF end a line.
    """

    def __init__(self, *, edits: bool) -> None:
        self._edits = edits
        self._decode = codecs.getincrementaldecoder("utf-8")("ignore").decode
        self._begun = ""
        self._after_return = False

    def feed(self, data: bytes) -> list[Stroke]:
        """Return the strokes that are complete."""
        text = self._begun + self._decode(data)
        if self._after_return and text:
            text = text.removeprefix("\n")
            self._after_return = False
        begun = _BEGUN.search(text)
        self._begun = begun.group() if begun else ""
        whole = text.removesuffix(self._begun)
        self._after_return = whole.endswith("\r")
        return list(self._strokes(whole))

    def settle(self) -> None:
        """Nothing has come for a while: a sequence that was begun was a key of its own."""
        self._begun = ""

    def _strokes(self, text: str) -> Iterator[Stroke]:
        for piece in _CUT.split(text):
            if piece in _LINE_ENDS:
                yield Key.LINE_END
            elif piece in _EDITING:
                if self._edits:
                    yield _EDITING[piece]
            elif cleaned := _without_sequences(piece):
                yield cleaned


def _without_sequences(piece: str) -> str:
    return clean(_FUNCTION_KEY.sub("", piece)).replace("\n", " ")
