"""The table of word pieces that ships: how frequent each is, and what it means.

`data/pieces.bin` is made by `tests/distill`: a head, the pieces in the order of their frequency,
and one row of small whole numbers for each.
"""

import struct
from functools import cache, lru_cache
from operator import mul
from pathlib import Path
from typing import Final, NamedTuple

MAGIC: Final = b"interview-tui pieces 1\n"
HEAD: Final = struct.Struct("<HII")
"""Numbers in a row, rows, bytes of the packed pieces."""
TABLE: Final = Path(__file__).parent / "data" / "pieces.bin"
INNER: Final = "##"
"""How a piece begins that goes on within a word."""
_LONGEST_WORD = 40

Vector = tuple[float, ...]


class Table(NamedTuple):
    """`rows[piece]` is the place of its numbers, counted in rows, in `body`."""

    size: int
    rows: dict[str, int]
    body: memoryview


@cache
def table() -> Table:
    """Return the table; reading it takes some 20 ms, once."""
    import zlib  # here for the same reason that the table is: home does not need it

    raw = TABLE.read_bytes()
    size, count, length = HEAD.unpack_from(raw, len(MAGIC))
    begin = len(MAGIC) + HEAD.size
    pieces = zlib.decompress(raw[begin : begin + length]).decode().split("\n")
    body = memoryview(raw)[begin + length :].cast("b")
    if not raw.startswith(MAGIC) or not len(pieces) == count == len(body) // size:
        raise ValueError(f"{TABLE} is damaged")
    return Table(size, {piece: row for row, piece in enumerate(pieces)}, body)


@cache
def word_ranks() -> dict[str, int]:
    """Return the rank, from 1, of every word that is a piece by itself."""
    words = (piece for piece in table().rows if not piece.startswith(INNER) and len(piece) > 1)
    return {word: rank for rank, word in enumerate(words, 1)}


@lru_cache(maxsize=20_000)
def pieces_of(form: str) -> tuple[int, ...]:
    """Return the rows of a word's pieces, longest first match; none for what the table lacks."""
    rows = table().rows
    found: list[int] = []
    at = 0
    while at < len(form) and len(form) <= _LONGEST_WORD:
        prefix = INNER if at else ""
        for end in range(len(form), at, -1):
            row = rows.get(prefix + form[at:end])
            if row is not None:
                found.append(row)
                at = end
                break
        else:
            return ()
    return tuple(found)


def row_of(row: int) -> Vector:
    """Return the numbers of a piece, of length 1."""
    size, _, body = table()
    numbers = body[row * size : (row + 1) * size].tolist()
    length = sum(map(mul, numbers, numbers)) ** 0.5 or 1.0
    return tuple([number / length for number in numbers])
