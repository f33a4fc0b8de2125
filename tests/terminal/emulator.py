"""The screen a program draws on: pyte, with what it lacks put around it."""

import re
from typing import Final

import pyte

_SEQUENCE = re.compile(
    rb"\x1b\[(?P<prefix>[<=>?]?)(?P<numbers>[0-9;:]*)(?P<between>[ -/]*)(?P<final>[@-~])"
    rb"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"
    rb"|\x1b[PX^_][^\x1b]*\x1b\\"
)
_UNFINISHED = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*|\][^\x07\x1b]*\x1b?|[PX^_][^\x1b]*\x1b?)?\Z")
_ALTERNATE: Final = 1049
_SYNCHRONIZED: Final = 2026
_CURSOR: Final = 25
_WRAP: Final = 7
_LEFT_ON: Final = {
    _ALTERNATE: "alternate screen",
    1000: "mouse",
    1002: "mouse",
    1003: "mouse",
    1006: "mouse",
    1015: "mouse",
    1016: "mouse",
    1004: "focus reports",
    2004: "bracketed paste",
    2048: "resize reports",
    _SYNCHRONIZED: "synchronized output",
}
_LEFT_OFF: Final = {_CURSOR: "hidden cursor", _WRAP: "no line wrap"}


class _Page:
    """One of the two screens of a terminal."""

    def __init__(self, columns: int, rows: int) -> None:
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)


class Emulator:
    """Takes a program's output and knows what a person would see, and which modes are on.

    pyte 0.8.2 has no alternate screen, so there are two of it here; and it prints or chokes on
    sequences that it does not know, so these are taken out before.
    """

    def __init__(self, columns: int, rows: int) -> None:
        self._main = _Page(columns, rows)
        self._alternate = _Page(columns, rows)
        self._shown = self._main
        self._modes = {_CURSOR, _WRAP}
        self._keyboard_depth = 0
        self._held = b""

    @property
    def updating(self) -> bool:
        """Whether the program is in the middle of a frame, by its own word."""
        return _SYNCHRONIZED in self._modes

    @property
    def cursor(self) -> tuple[int, int]:
        """Row and column of the cursor, from 0."""
        return self._shown.screen.cursor.y, self._shown.screen.cursor.x

    def lines(self) -> list[str]:
        """Return the screen's lines, without the blanks at their ends."""
        screen = self._shown.screen
        return [
            "".join(screen.buffer[row][column].data for column in range(screen.columns)).rstrip()
            for row in range(screen.lines)
        ]

    def left_on(self) -> list[str]:
        """Return what differs from a fresh terminal, in words."""
        found = [name for mode, name in _LEFT_ON.items() if mode in self._modes]
        found += [name for mode, name in _LEFT_OFF.items() if mode not in self._modes]
        if self._keyboard_depth > 0:
            found.append("kitty keys")
        return list(dict.fromkeys(found))

    def resize(self, columns: int, rows: int) -> None:
        for page in (self._main, self._alternate):
            page.screen.resize(rows, columns)

    def feed(self, data: bytes) -> None:
        """Take output as it comes, cut anywhere."""
        data = self._held + data
        unfinished = _UNFINISHED.search(data)
        whole = unfinished.start() if unfinished else len(data)
        self._held = data[whole:]
        start = 0
        for sequence in _SEQUENCE.finditer(data, 0, whole):
            self._shown.stream.feed(data[start : sequence.start()])
            self._follow(sequence)
            start = sequence.end()
        self._shown.stream.feed(data[start:whole])

    def _follow(self, sequence: re.Match[bytes]) -> None:
        final, prefix = sequence["final"], sequence["prefix"]
        if final is None:
            return
        if prefix == b"?" and final in (b"h", b"l"):
            self._set_modes(sequence["numbers"], final == b"h")
        if final == b"u" and prefix in (b"<", b">"):
            self._keyboard_depth += 1 if prefix == b">" else -1
        if _is_known_to_pyte(sequence):
            self._shown.stream.feed(sequence[0])

    def _set_modes(self, numbers: bytes, on: bool) -> None:
        for mode in (int(number) for number in numbers.split(b";") if number):
            (self._modes.add if on else self._modes.discard)(mode)
            if mode == _ALTERNATE:
                self._shown = self._alternate if on else self._main
                self._alternate.screen.reset()


def _is_known_to_pyte(sequence: re.Match[bytes]) -> bool:
    if sequence["between"] or b":" in sequence["numbers"]:
        return False
    if sequence["prefix"] == b"?":
        return sequence["final"] in (b"h", b"l", b"J", b"K")
    return not sequence["prefix"] and sequence["final"].decode() in pyte.Stream.csi
