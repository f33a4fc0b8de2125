"""YAML text to nodes with places, over the parser's events.

Nothing here knows about questions. Anchors, aliases, tags and a name that stands twice are
faults; depth and number of values are capped, so that no text can exhaust the machine.
"""

from collections.abc import Callable
from typing import Any

from interview_tui.bank.nodes import Document, Fault, Field, Mapping, Node, Scalar, Sequence
from interview_tui.bank.veil import is_veiled, unveil, veil
from interview_tui.bank.wording import MOST_DEPTH, TOO_DEEP, Last, Trouble, explain

MOST_VALUES = 10_000_000


def read_text(text: str) -> Document:
    """Return what `text` holds and every fault found; never raises, whatever the text."""
    return read_veiled(veil(text.removeprefix("\ufeff")))


def read_veiled(text: str, first_line: int = 1) -> Document:
    """Like `read_text`, for a text that went through `veil`, or a piece of it.

    `first_line` is the line at which the piece begins.
    """
    import yaml  # 15 ms, needed when files are read and not when the index is fresh

    builder = _Builder(text, first_line, _event_source(text))
    root: Node | None = None
    complete = False
    try:
        root = builder.document()
        complete = True
    except _Stop as stop:
        builder.complain(*stop.args)
    except yaml.MarkedYAMLError as error:
        fault = explain(_trouble(error), builder.lines, builder.last)
        builder.faults.append(fault._replace(line=fault.line + first_line - 1))
    except (yaml.YAMLError, ValueError, OverflowError):
        builder.faults.append(Fault(first_line, 1, "this is not text that YAML can hold"))
    return Document(root, tuple(builder.faults), complete)


def _event_source(text: str) -> Callable[[], Any]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C parser is 10 times faster
    source: Callable[[], Any] = loader(text).get_event
    return source


def _trouble(error: Any) -> Trouble:
    problem = error.problem_mark or error.context_mark
    context = error.context_mark or problem
    if problem is None:
        return Trouble(str(error.problem), "", (0, 0), (0, 0))
    return Trouble(
        str(error.problem or ""),
        str(error.context or ""),
        (problem.line, problem.column),
        (context.line, context.column),
    )


class _Stop(Exception):
    """Reading cannot go on; holds a mark and the message."""


class _Builder:
    """Makes nodes of events, which carry places of their text, from 0."""

    def __init__(self, text: str, first_line: int, next_event: Callable[[], Any]) -> None:
        import yaml

        self.lines = text.split("\n")
        self.faults: list[Fault] = []
        self._first = first_line
        self._next = next_event
        self._veiled = is_veiled(text)
        self._left = MOST_VALUES
        self._depth = 0
        self._last: Any = None
        self._scalar_event = yaml.ScalarEvent
        self._mapping_event = yaml.MappingStartEvent
        self._sequence_event = yaml.SequenceStartEvent
        self._has_comments = "#" in text
        self._ends = (yaml.SequenceEndEvent, yaml.MappingEndEvent)
        self._stream_end = yaml.StreamEndEvent

    @property
    def last(self) -> Last | None:
        """The text read last."""
        if self._last is None:
            return None
        start, end = self._last.start_mark, self._last.end_mark
        bare = not self._last.style
        return Last(
            bare,
            bare and self._is_cut(self._last),
            (start.line, start.column),
            (end.line, end.column),
        )

    def complain(self, mark: Any, message: str) -> None:
        self.faults.append(Fault(mark.line + self._first, mark.column + 1, message))

    def document(self) -> Node | None:
        self._next()  # the stream begins
        if type(self._next()) is self._stream_end:
            return None
        root = self._node(self._next())
        self._next()  # the document ends
        after = self._next()
        if type(after) is not self._stream_end:
            raise _Stop(after.start_mark, "a second document begins here: take the --- out")
        return root

    def _node(self, event: Any) -> Node:
        self._left -= 1
        if self._left < 0:
            raise _Stop(event.start_mark, "there is too much in this file: split it")
        kind = type(event)
        if kind is self._scalar_event:
            return self._scalar(event)
        if kind is self._mapping_event:
            return self._mapping(event)
        return self._sequence(event) if kind is self._sequence_event else self._alias(event)

    def _scalar(self, event: Any) -> Scalar:
        start = event.start_mark
        if event.tag is not None or event.anchor is not None:
            self._refuse_marks(event)
        text = unveil(event.value) if self._veiled else event.value
        self._last = event
        bare = not event.style  # '' from the C parser, None from the other
        cut = bare and self._has_comments and self._is_cut(event)
        return Scalar(text, start.line + self._first, start.column + 1, bare, cut)

    def _is_cut(self, event: Any) -> bool:
        """Whether the rest of the line, after a text without quotes, is a comment."""
        end = event.end_mark
        line = self.lines[end.line] if end.line < len(self.lines) else ""
        return "#" in line and line[end.column :].lstrip()[:1] == "#"

    def _alias(self, event: Any) -> Scalar:
        name = unveil(str(event.anchor))
        message = f'"*{name}" refers to another place in YAML: put the text in quotes'
        self.complain(event.start_mark, message)
        return Scalar(f"*{name}", event.start_mark.line + self._first, event.start_mark.column + 1)

    def _sequence(self, event: Any) -> Sequence:
        self._enter(event)
        items = []
        while type(inner := self._next()) not in self._ends:
            items.append(self._node(inner))
        self._depth -= 1
        mark = event.start_mark
        return Sequence(tuple(items), mark.line + self._first, mark.column + 1)

    def _mapping(self, event: Any) -> Mapping:
        before = len(self.faults)
        self._enter(event)
        fields: dict[str, Field] = {}
        while type(inner := self._next()) not in self._ends:
            name = self._node(inner)
            self._put(fields, inner.start_mark, name, self._node(self._next()))
        self._depth -= 1
        mark, sound = event.start_mark, len(self.faults) == before
        return Mapping(fields, mark.line + self._first, mark.column + 1, sound)

    def _put(self, fields: dict[str, Field], mark: Any, name: Node, value: Node) -> None:
        if not isinstance(name, Scalar):
            message = "a field's name must be a word; text that begins with [ or { needs quotes"
            self.complain(mark, message)
        elif name.text in fields:
            first = fields[name.text].line
            self.complain(mark, f'"{name.text}" stands twice; it was given on line {first}')
        else:
            fields[name.text] = Field(value, name.line, name.column)

    def _enter(self, event: Any) -> None:
        if event.tag is not None or event.anchor is not None:
            self._refuse_marks(event)
        self._depth += 1
        if self._depth > MOST_DEPTH:
            raise _Stop(event.start_mark, TOO_DEEP)

    def _refuse_marks(self, event: Any) -> None:
        anchored = event.anchor is not None
        sign, what = ("&", "an anchor") if anchored else ("!", "a tag")
        message = f"a word that begins with {sign} is {what} in YAML: put the text in quotes"
        self.complain(event.start_mark, message)
