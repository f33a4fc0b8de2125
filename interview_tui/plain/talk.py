"""Lines heard and lines said, in turn: nothing is said while a line is being typed."""

from collections import deque
from collections.abc import Callable
from typing import Final, NamedTuple

from interview_tui.plain.keys import Decoder, Key, Stroke
from interview_tui.plain.paper import Paper
from interview_tui.plain.source import Source
from interview_tui.plain.typed_line import TypedLine

LOOK_EACH: Final = 0.25
"""Seconds: with it, no text that was typed gets older than a second before it is saved."""


class Left(Exception):
    """The user leaves."""


class InputEnded(Left):
    """No more lines will come."""


class Line(NamedTuple):
    """A line that was ended. `pasted`: it is part of a block that came at once."""

    text: str
    pasted: bool = False


def _never() -> bool:
    return False


def _nobody(text: str) -> None:
    return None


class Talk:
    """What goes to and fro between the user and the program."""

    def __init__(self, source: Source, paper: Paper) -> None:
        self.paper = paper
        self._source = source
        self._decoder = Decoder(edits=source.is_terminal)
        self._strokes: deque[tuple[Stroke, bool]] = deque()
        self._typed = TypedLine()
        self._start = ""

    @property
    def is_quiet(self) -> bool:
        """Whether no line is being typed, so that something may be said."""
        return not self._typed.text and not self._strokes

    @property
    def typing(self) -> str:
        """The line being typed."""
        return self._typed.text

    @property
    def is_behind(self) -> bool:
        """Whether more has come already than was looked at."""
        return bool(self._strokes)

    def say(self, *lines: str) -> None:
        self.paper.say(*lines)

    def line(
        self,
        look: Callable[[], bool] = _never,
        typing: Callable[[str], None] = _nobody,
        start: str = "",
    ) -> Line | None:
        """Return the next line.

        `typing` is told the line each time it changes. `look` is called a few times each second;
        when it returns True and no line is being typed, None is returned. `start` is what stands
        in the line already. Raises `InputEnded`.
        """
        if start:
            self._begin_with(start)
        while True:
            ended = self._take_strokes(typing)
            if ended is not None:
                return ended
            if look() and self.is_quiet:
                return None
            self._receive()

    def break_off(self) -> None:
        """End the line being typed on the paper, for a last word."""
        if self._typed.text and self._source.is_terminal:
            self.paper.echo("\n")
        self._typed = TypedLine()

    @property
    def _is_untouched(self) -> bool:
        """Whether nothing was typed into the line since it stood there."""
        return self._typed.text in ("", self._start)

    def _begin_with(self, start: str) -> None:
        self._start = start
        if self._source.is_terminal:
            self.paper.echo(self._typed.take(start))
        else:
            self.say(start)
            self._typed = TypedLine(start)

    def _take_strokes(self, typing: Callable[[str], None]) -> Line | None:
        """Take what has come up to the end of a line; return that line."""
        before = self._typed.text
        while self._strokes:
            stroke, pasted = self._strokes.popleft()
            if stroke is Key.LINE_END:
                return self._end_line(pasted)
            if stroke is Key.END and self._is_untouched:
                raise InputEnded
            self._echo(self._typed.take(stroke))
        if self._typed.text != before:
            typing(self._typed.text)
        return None

    def _end_line(self, pasted: bool) -> Line:
        self._echo("\n")
        line = Line(self._typed.text, pasted)
        self._typed, self._start = TypedLine(), ""
        return line

    def _echo(self, text: str) -> None:
        if self._source.is_terminal:
            self.paper.echo(text)

    def _receive(self) -> None:
        data = self._source.read(LOOK_EACH)
        if data is None:
            self._decoder.settle()
        elif data:
            strokes = self._decoder.feed(data)
            pasted = self._source.is_terminal and Key.LINE_END in strokes[:-1]
            self._strokes.extend((stroke, pasted) for stroke in strokes)
        else:
            self._end_input()

    def _end_input(self) -> None:
        """Take the last line of a pipe, which often lacks its end; a terminal just went away."""
        if self._source.is_terminal:
            raise InputEnded
        if not self._is_untouched:
            self._strokes.append((Key.LINE_END, False))
        self._strokes.append((Key.END, False))
