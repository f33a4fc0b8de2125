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

    @property
    def room(self) -> int:
        """How many more characters the answer has room for."""
        return max(0, LONGEST_ANSWER - sum(len(line) + 1 for line in self.lines))

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
        room = self.room
        taken = line[:room]
        if self.replacing is None and not room:
            return False
        if self.replacing is None:
            self.lines.append(taken)
        elif line:
            self.lines[self.replacing - 1] = taken
        self.replacing = None
        return taken == line

    def has(self, number: int) -> bool:
        return 1 <= number <= len(self.lines)
