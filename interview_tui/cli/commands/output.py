"""Printing values: JSON, and columns."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from interview_tui.text import clean


def print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))


def print_columns(rows: Iterable[Sequence[str]]) -> None:
    """Print rows with every column but the last as wide as its widest entry."""
    table = [[clean(cell) for cell in row] for row in rows]
    if not table:
        return
    widths = [max(len(row[column]) for row in table) for column in range(len(table[0]) - 1)]
    for row in table:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        print("  ".join([*cells, row[-1]]).rstrip())
