"""Cutting a text that cannot be read at the lines that begin a question.

Each piece is read alone, so one bad question never hides the good ones.
"""

import re
from typing import NamedTuple

from interview_tui.bank.names import FILE_FIELDS, QUESTION_FIELDS

_START = re.compile(r"questions\s*:\s*(#.*)?$")
_TOP_LEVEL = re.compile(rf"({'|'.join(FILE_FIELDS)})\s*:(\s|$)")
_ITEM = re.compile(r"( *)-(?:( +)([\w-]+)\s*:(?:\s|$)|\s*$)")


class Piece(NamedTuple):
    """Part of a text; `line` is that of its first line in the file, from 1."""

    text: str
    line: int


class Pieces(NamedTuple):
    """A file's own fields, in place, and its questions one by one."""

    head: Piece
    questions: tuple[Piece, ...]


def cut(text: str) -> Pieces:
    """Return the pieces of `text`; without a line `questions:` there are no questions."""
    lines = text.split("\n")
    spans = _question_spans(lines)
    inside = {row for first, end in spans for row in range(first, end)}
    head = "\n".join("" if row in inside else line for row, line in enumerate(lines))
    pieces = tuple(Piece("\n".join(lines[first:end]), first + 1) for first, end in spans)
    return Pieces(Piece(head, 1), pieces)


def _question_spans(lines: list[str]) -> list[tuple[int, int]]:
    """Return the first row of each question and the row after its last, from 0."""
    starts: list[int] = []
    spans: list[tuple[int, int]] = []
    inside, fields_at = False, None
    for row, line in enumerate(lines):
        if _TOP_LEVEL.match(line):
            spans += _spans(starts, row)
            starts, inside = [], inside or bool(_START.match(line))
        elif inside and (column := _begins_question(line, fields_at)) is not None:
            starts.append(row)
            fields_at = column
    return spans + _spans(starts, len(lines))


def _spans(starts: list[int], end: int) -> list[tuple[int, int]]:
    return list(zip(starts, [*starts[1:], end], strict=True)) if starts else []


def _begins_question(line: str, fields_at: int | None) -> int | None:
    """Return the column of the fields of the question that begins here, or None.

    Whatever belongs to a question stands at the column of its fields or to the right of it.
    """
    item = _ITEM.match(line)
    if item is None or (fields_at is not None and len(item[1]) >= fields_at):
        return None
    if item[3] is not None and item[3] not in QUESTION_FIELDS:
        return None
    return len(item[1]) + 1 + len(item[2] or " ")
