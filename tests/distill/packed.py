"""The file that ships, in the form that `interview_tui.feedback.table` reads."""

import zlib
from collections.abc import Sequence
from typing import Any

from interview_tui.feedback.table import HEAD, MAGIC


def packed(pieces: Sequence[str], cells: Any) -> bytes:
    """Return the bytes of the table: head, names of the pieces, a row of `cells` for each."""
    names = zlib.compress("\n".join(pieces).encode(), 9)
    count, size = cells.shape
    body: bytes = cells.tobytes()
    return MAGIC + HEAD.pack(size, count, len(names)) + names + body
