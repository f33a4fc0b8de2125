"""A text cut into pieces, so that the first sound comes before the whole is synthesized."""

import re
from collections.abc import Iterator
from typing import Final

LONGEST: Final = 300  # characters; espeak takes 30 ms for as many

_SENTENCE_ENDS: Final = re.compile(r"(?<=[.!?…:;])[\"')\]”’»]*\s+|\n+")


def pieces(text: str) -> Iterator[str]:
    """Yield `text` in pieces of at most LONGEST characters, cut where sentences end if they do.

    The first is one sentence, since someone waits for it; the others are as long as can be.
    """
    limit, gathered = 0, ""
    for part in _parts(text):
        if gathered.strip() and len(gathered) + len(part) > limit:
            yield gathered.strip()
            limit, gathered = LONGEST, ""
        gathered += part
    if gathered.strip():
        yield gathered.strip()


def _parts(text: str) -> Iterator[str]:
    """Yield sentences with the gap after them; a too long one in halves of words."""
    start = 0
    for end in [found.end() for found in _SENTENCE_ENDS.finditer(text)] + [len(text)]:
        while end - start > LONGEST:
            gap = text.rfind(" ", start + 1, start + LONGEST)
            cut = gap + 1 if gap > 0 else start + LONGEST
            yield text[start:cut]
            start = cut
        yield text[start:end]
        start = end
