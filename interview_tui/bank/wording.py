"""YAML's complaints in our words, with a way on.

The two parsers word the same complaint differently and often point at its consequence, so what
counts is the shape of the complaint, the line itself and the text read last.
"""

import re
from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from interview_tui.bank.nodes import Fault
from interview_tui.bank.veil import unveil
from interview_tui.text import one_line

QUOTE_IT = "put the text in quotes, or on its own lines after |"
MOST_DEPTH = 20
TOO_DEEP = "nested too deeply"
_FIELD_NAME = re.compile(r"\s*(-\s+)*[\w-]+\s*")


class Trouble(NamedTuple):
    """A complaint of the parser; places are (line, column), both from 0."""

    problem: str
    context: str
    at: tuple[int, int]
    since: tuple[int, int]


class Last(NamedTuple):
    """The text read last: without quotes or not, cut by a comment or not, from where to where."""

    bare: bool
    cut: bool
    start: tuple[int, int]
    end: tuple[int, int]


class _Scene(NamedTuple):
    trouble: Trouble
    lines: list[str]
    last: Last | None

    @property
    def line(self) -> str:
        row = self.trouble.at[0]
        return self.lines[row] if row < len(self.lines) else ""

    @property
    def sign(self) -> str:
        """The character that the parser stopped at."""
        return self.line[self.trouble.at[1] :][:1]


_Telling: TypeAlias = Callable[[_Scene], Fault]


def explain(trouble: Trouble, lines: list[str], last: Last | None) -> Fault:
    """Return what to change, and where, so that `lines` can be read."""
    scene = _Scene(trouble, lines, last)
    for pattern, tell in _TELLINGS:
        if pattern.search(f"{trouble.context}|{trouble.problem}"):
            return tell(scene)
    complaint = one_line(unveil(trouble.problem))
    return _at(trouble.at, f"this cannot be read as YAML ({complaint}); {QUOTE_IT}")


def _at(place: tuple[int, int], message: str) -> Fault:
    return Fault(place[0] + 1, place[1] + 1, message)


def _colon(scene: _Scene) -> Fault:
    at = scene.trouble.at
    before = scene.line[: at[1]]
    if before.rstrip()[-1:] in ("'", '"') and scene.last is not None:
        return _at(at, f"there is a ':' after the closing quote; {QUOTE_IT}")
    if _FIELD_NAME.fullmatch(before):
        return _at(at, "this line is indented deeper than the field it should stand below")
    return _at(at, f"there is a ': ' in this text; {QUOTE_IT}")


def _first_letter(scene: _Scene) -> Fault:
    if scene.sign == "\t":
        return _at(scene.trouble.at, "a tab cannot indent; use spaces")
    return _at(scene.trouble.at, f"a text cannot begin with {scene.sign or 'this'}; {QUOTE_IT}")


def _star(scene: _Scene) -> Fault:
    return _at(scene.trouble.since, f"a text cannot begin with * or &; {QUOTE_IT}")


def _exclamation(scene: _Scene) -> Fault:
    return _at(scene.trouble.since, f"a text cannot begin with !; {QUOTE_IT}")


def _open_bracket(scene: _Scene) -> Fault:
    bracket = "[" if "sequence" in scene.trouble.context else "{"
    message = f"the {bracket} is not closed as a list should be; if it is text, {QUOTE_IT}"
    return _at(scene.trouble.since, message)


def _open_quote(scene: _Scene) -> Fault:
    return _at(scene.trouble.since, "the quote that begins here is never closed")


def _backslash(scene: _Scene) -> Fault:
    message = "a backslash in double quotes begins a code; use single quotes, or lines after |"
    return _at(scene.trouble.at, message)


def _list_in_line(scene: _Scene) -> Fault:
    return _at(scene.trouble.at, f"a list begins on a line of its own; if '- ' is text, {QUOTE_IT}")


def _question_mark(scene: _Scene) -> Fault:
    return _at(scene.trouble.at, f"a text cannot begin with '? '; {QUOTE_IT}")


def _no_colon(scene: _Scene) -> Fault:
    message = "here a 'name: value' is missing; text that goes on must be indented"
    return _at(scene.trouble.since, message)


def _after_bar(scene: _Scene) -> Fault:
    return _at(scene.trouble.at, "after | or > the text begins on the next line")


def _directive(scene: _Scene) -> Fault:
    return _at(scene.trouble.since, f"a line cannot begin with %; {QUOTE_IT}")


def _misplaced(scene: _Scene) -> Fault:
    """The parser wanted the next field or the end: find out what came before instead."""
    at = scene.trouble.at
    before = scene.line[: at[1]]
    if not before.strip() and _cut_above(scene):
        return _at(at, f"the text above ends at its ' #', which begins a comment; {QUOTE_IT}")
    if _after_quote(scene) and scene.last is not None:
        if scene.last.start[0] < at[0]:
            message = f"the quote that begins here is closed on line {at[0] + 1} only"
            return _at(scene.last.start, message)
        return _at(at, f"text goes on after the closing quote; {QUOTE_IT}")
    if before.rstrip()[-1:] in ("]", "}"):
        return _at(at, f"text goes on after the closing bracket; {QUOTE_IT}")
    return _at(at, "the indentation does not fit the lines above")


def _after_quote(scene: _Scene) -> bool:
    last = scene.last
    if last is None or last.bare or last.end[0] != scene.trouble.at[0]:
        return False
    return scene.line[: last.end[1]].endswith(("'", '"'))


def _cut_above(scene: _Scene) -> bool:
    last = scene.last
    return last is not None and last.cut and last.end[0] < scene.trouble.at[0]


def _too_deep(scene: _Scene) -> Fault:
    """The parser gives up at the end of what it read ahead: go back to where it is too much."""
    row, column = scene.trouble.at
    openings = [at for at, sign in enumerate(scene.line[:column]) if sign in "[{"]
    at = openings[MOST_DEPTH - 1] if len(openings) >= MOST_DEPTH else column
    return _at((row, at), TOO_DEEP)


def _no_content(scene: _Scene) -> Fault:
    if scene.sign in ("]", "}", ","):
        return _at(scene.trouble.at, f"a text cannot begin with {scene.sign}; {QUOTE_IT}")
    return _at(scene.trouble.at, "a value is missing here, or a bracket above is not closed")


_TELLINGS: tuple[tuple[re.Pattern[str], _Telling], ...] = tuple(
    (re.compile(pattern), tell)
    for pattern, tell in (
        ("nesting depth", _too_deep),
        ("mapping values are not allowed", _colon),
        ("cannot start any token", _first_letter),
        (r"scanning an? (alias|anchor)", _star),
        (r"(scanning|parsing) a tag", _exclamation),
        (r"quoted scalar\|found unexpected (end of stream|document)", _open_quote),
        (r"quoted scalar\|", _backslash),
        ("sequence entries are not allowed", _list_in_line),
        ("mapping keys are not allowed", _question_mark),
        ("simple key", _no_colon),
        ("block scalar", _after_bar),
        ("directive", _directive),
        ("flow (sequence|mapping)", _open_bracket),
        ("block (mapping|collection)", _misplaced),
        ("node content", _no_content),
    )
)
