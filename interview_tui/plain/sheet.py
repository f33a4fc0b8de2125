"""The answer as the lines it was typed in."""

from typing import Final

LONGEST_ANSWER: Final = 200_000
"""Characters an answer may have, as on the screen."""


class Sheet:
    """Lines that are ended, and the one being typed.

    Kept text ends with a line's end unless its last line was not finished, so that a session
    that is resumed goes on within that line. `replacing` is the line, from 1, that the next one
    takes the place of; until then both are kept.
    """

    def __init__(self, text: str = "") -> None:
        *self.lines, self.unfinished = text.split("\n")
        self.replacing: int | None = None
        self._length = sum(len(line) + 1 for line in self.lines)

    @property
    def room(self) -> int:
        """How many more characters the answer has room for."""
        return max(0, LONGEST_ANSWER - self._length)

    @property
    def answer(self) -> str:
        """The answer as submitted."""
        return "\n".join(self.lines)

    def kept(self, typing: str = "") -> str:
        """Return the text to keep while a line is being typed."""
        at = len(self.lines) if self.replacing is None else self.replacing
        between = [typing] if typing and self.replacing else []
        ended = "".join(f"{line}\n" for line in [*self.lines[:at], *between, *self.lines[at:]])
        return ended if between else ended + typing

    def add(self, line: str) -> bool:
        """Take a line that was ended; return whether there was room for all of it.

        An empty line in place of another one leaves it as it was.
        """
        at, self.replacing = self.replacing, None
        if at is not None:
            return not line or self._replace(at, line)
        return bool(self.room) and self._put(line)

    def take_away(self, number: int) -> str:
        """Take a line out, by its number from 1, and return it."""
        gone = self.lines.pop(number - 1)
        self._length -= len(gone) + 1
        return gone

    def _put(self, line: str, at: int | None = None) -> bool:
        taken = line[: self.room]
        self.lines.insert(len(self.lines) if at is None else at, taken)
        self._length += len(taken) + 1
        return taken == line

    def _replace(self, number: int, line: str) -> bool:
        self.take_away(number)
        return self._put(line, number - 1)

    def has(self, number: int) -> bool:
        return 1 <= number <= len(self.lines)
