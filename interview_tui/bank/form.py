"""Taking fields out of a mapping by what they ought to be; every mistake is reported."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from interview_tui.bank.nodes import Mapping, Node, Scalar, Sequence
from interview_tui.bank.report import Report, quoted
from interview_tui.text import clean, nearest, one_line

MOST_MINUTES = 120
_NUMBER = re.compile(r"\+?([0-9]{1,9}(\.[0-9]{0,9})?|\.[0-9]{1,9})")
_YES, _NO = ("true", "yes"), ("false", "no")
_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029]")
_COLON = "put the text in quotes, or on its own lines after |"

T = TypeVar("T")


@dataclass(frozen=True)
class Form:
    """One mapping of a question file, read field by field.

    Each method returns None (or nothing) for an absent field, and for one that is wrong after
    saying so in the report. `line` and `column` are those of the mapping.
    """

    node: Mapping
    report: Report

    @property
    def line(self) -> int:
        return self.node.line

    @property
    def column(self) -> int:
        return self.node.column

    def check_names(self, known: tuple[str, ...]) -> None:
        """Warn about every field that nobody reads."""
        for name, entry in self.node.fields.items():
            if name not in known:
                meant = nearest(name, list(known))
                hint = f"; did you mean {quoted(meant)}?" if meant else ""
                message = f"unknown field {quoted(name)}, which is not read{hint}"
                self.report.warning(entry.line, entry.column, message)

    def word(self, name: str, *, compulsory: bool = False) -> str | None:
        """Return a text on one line: an id, a topic, a level."""
        text = self._text(name, compulsory, prose=False)
        return None if text is None else one_line(text)

    def prose(self, name: str, *, compulsory: bool = False) -> str | None:
        """Return a text for people to read, with its lines."""
        text = self._text(name, compulsory, prose=True)
        return None if text is None else _trimmed(text)

    def words(self, name: str) -> tuple[str, ...]:
        return tuple(one_line(text) for text in self._texts(name, prose=False))

    def proses(self, name: str) -> tuple[str, ...]:
        return tuple(_trimmed(text) for text in self._texts(name, prose=True))

    def minutes(self, default: float) -> float:
        """Return a time in minutes, above 0 and at most `MOST_MINUTES`."""
        node = self._scalar("minutes")
        if node is None:
            return default
        number = float(node.text) if _NUMBER.fullmatch(node.text.strip()) else 0.0
        if 0 < number <= MOST_MINUTES:
            return number
        self._error(node, f"minutes must be a number above 0 and at most {MOST_MINUTES}")
        return default

    def flag(self, name: str) -> bool:
        node = self._scalar(name)
        if node is None:
            return False
        said = node.text.strip().lower()
        if said not in _YES + _NO:
            self._error(node, f"{name} must be true or false, not {quoted(node.text)}")
        return said in _YES

    def choice(self, name: str, known: tuple[str, ...], default: str) -> str:
        """Return one of `known`, or `default`, which may also be written out."""
        node = self._scalar(name)
        if node is None:
            return default
        said = one_line(node.text)
        if said in (*known, default):
            return said
        meant = nearest(said.lower(), list(known))
        hint = f"; did you mean {quoted(meant)}?" if meant else ""
        self._error(node, f"{name} must be {_either(known)}, not {quoted(said)}{hint}")
        return default

    def within(self, name: str) -> "Form | None":
        """Return the mapping that a field holds, to be read as a form of its own."""
        entry = self.node.fields.get(name)
        if entry is None:
            return None
        if not isinstance(entry.value, Mapping):
            self._error(entry.value, f"{name} must have fields below it, such as 'name: value'")
            return None
        return Form(entry.value, self.report)

    def each(self, name: str, read: "Callable[[Form], T | None]") -> tuple[T, ...]:
        """Return what `read` makes of each mapping in a list, without those it rejects."""
        made = []
        for item in self._items(name):
            if isinstance(item, Mapping):
                value = read(Form(item, self.report))
                made += [] if value is None else [value]
            else:
                self._error(item, f"each entry of {name} must have fields, such as 'name: value'")
        return tuple(made)

    def place(self, path: tuple[str | int, ...]) -> tuple[int, int]:
        """Return line and column of the value at `path`, or of the nearest thing around it."""
        node: Node = self.node
        for step in path:
            inner = _inside(node, step)
            if inner is None:
                break
            node = inner
        return node.line, node.column

    def _error(self, node: Node, message: str) -> None:
        self.report.error(node.line, node.column, message)

    def _scalar(self, name: str, compulsory: bool = False) -> Scalar | None:
        entry = self.node.fields.get(name)
        if entry is None:
            if compulsory:
                self._error(self.node, f"{name} is missing")
            return None
        if not isinstance(entry.value, Scalar):
            self._not_text(name, entry.value)
            return None
        if entry.value.empty:
            self._empty(name, entry.value, compulsory)
            return None
        return entry.value

    def _text(self, name: str, compulsory: bool, *, prose: bool) -> str | None:
        node = self._scalar(name, compulsory)
        return None if node is None else self._cleaned(name, node, prose) or None

    def _texts(self, name: str, *, prose: bool) -> list[str]:
        texts = []
        for item in self._items(name):
            if not isinstance(item, Scalar):
                self._not_text(f"an entry of {name}", item)
            elif not item.text.strip():
                self._empty(f"an entry of {name}", item, True)
            else:
                texts.append(self._cleaned(name, item, prose))
        return [text for text in texts if text]

    def _items(self, name: str) -> tuple[Node, ...]:
        entry = self.node.fields.get(name)
        if entry is None:
            return ()
        if isinstance(entry.value, Sequence):
            return entry.value.items
        if isinstance(entry.value, Scalar) and entry.value.empty:
            self._empty(name, entry.value, False)
        else:
            self._error(entry.value, f"{name} must be a list: one entry a line, each after '- '")
        return ()

    def _not_text(self, name: str, node: Node) -> None:
        if isinstance(node, Sequence):
            self._error(node, f"{name} must be text, not a list; if it begins with [, {_COLON}")
        else:
            self._error(node, f"{name} must be text; for a ': ' or {{ in it, {_COLON}")

    def _empty(self, name: str, node: Scalar, compulsory: bool) -> None:
        if node.cut:
            self._error(node, f"{name} is empty, as # begins a comment; {_COLON}")
        elif compulsory:
            self._error(node, f"{name} is empty")
        else:
            self._error(node, f"{name} is empty; write it or leave the field out")

    def _cleaned(self, name: str, node: Scalar, prose: bool) -> str:
        """Return the node's text as it may be shown, with a warning where it lost something."""
        if prose and node.cut:
            message = f"the text of {name} ends at ' #', which begins a comment; {_COLON}"
            self.report.warning(node.line, node.column, message)
        text = clean(node.text)
        if text != node.text and text != _LINE_ENDS.sub("\n", node.text):
            message = f"control characters were taken out of {name}"
            self.report.warning(node.line, node.column, message)
            if not text.strip():
                self._empty(name, node, True)
        return text.strip() and text


def _trimmed(text: str) -> str:
    """Without empty lines around; spaces before the first word may be Markdown's."""
    return text.strip("\n").rstrip()


def _either(words: tuple[str, ...]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}"


def _inside(node: Node, step: str | int) -> Node | None:
    if isinstance(node, Mapping) and isinstance(step, str):
        entry = node.fields.get(step)
        return None if entry is None else entry.value
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return node.items[step]
    return None
