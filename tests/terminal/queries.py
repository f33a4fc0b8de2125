"""What a terminal answers when a program asks it something."""

import re

_QUERY = re.compile(rb"\x1b\[\?(\d+)\$p|\x1b\[0?c")
_LONGEST = 16
_SYNCHRONIZED = b"2026"
_ATTRIBUTES = b"\x1b[?62;22c"


class Queries:
    """Finds queries in a stream that arrives in pieces, and knows the answers.

    Synchronized output is known and off, every other mode is unknown: the answers of a plain
    modern terminal without the kitty protocol.
    """

    def __init__(self) -> None:
        self._tail = b""

    def replies(self, chunk: bytes) -> bytes:
        """Return the answers to the queries that end in `chunk`."""
        data = self._tail + chunk
        answers, end = b"", 0
        for query in _QUERY.finditer(data):
            answers += self._answer(query[1])
            end = query.end()
        self._tail = data[end:][-_LONGEST:]
        return answers

    def _answer(self, mode: bytes | None) -> bytes:
        if mode is None:
            return _ATTRIBUTES
        state = b"2" if mode == _SYNCHRONIZED else b"0"
        return b"\x1b[?" + mode + b";" + state + b"$y"
