"""Markdown as it stands, broken at the width of the paper."""

import re
from collections.abc import Iterator
from typing import Final

from interview_tui.text import clean

NARROWEST: Final = 20
_FENCE: Final = re.compile(r"\s*(```|~~~)")
_OWN_LINE: Final = re.compile(r"\s*(?:[-*+]\s|\d+[.)]\s|#|>|\|)|\s{4}|\t")
_MARKER: Final = re.compile(r"\s*(?:[-*+]\s+|\d+[.)]\s+|>\s*)?")


def wrapped(markdown: str, width: int) -> Iterator[str]:
    """Yield the lines of a text; paragraphs are filled, code and tables stay as they are."""
    fenced, paragraph = False, ""
    for line in clean(markdown).expandtabs(4).splitlines():
        is_fence = bool(_FENCE.match(line))
        alone = fenced or is_fence or not line.strip() or bool(_OWN_LINE.match(line))
        if alone:
            yield from _filled(paragraph, width)
            paragraph = ""
        if fenced or is_fence or line.lstrip().startswith("|"):
            yield line
        elif line.strip():
            paragraph = f"{paragraph} {line.strip()}" if paragraph else line.rstrip()
        fenced ^= is_fence
    yield from _filled(paragraph, width)


def _filled(paragraph: str, width: int) -> Iterator[str]:
    """Yield a paragraph or a list item; its further lines stand below its first word."""
    import textwrap  # 3 ms, needed for model answers only

    marker = _MARKER.match(paragraph)
    indent = " " * len(marker.group()) if marker else ""
    yield from textwrap.wrap(
        paragraph,
        max(width, NARROWEST),
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
