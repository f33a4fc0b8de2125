"""How usual a word is in what people of the field say: its share of the phrasings that ship."""

from functools import cache
from pathlib import Path
from typing import Final

FILE: Final = Path(__file__).parent / "data" / "usual.txt"
"""A first line with the number of phrasings, then a stem and how many have it on each line."""


def usual_share(stem: str) -> float:
    """Return the share of phrasings that have the stem; for one that none has, nearly nothing."""
    counts, total = _counts()
    return (counts.get(stem, 0) + 0.5) / (total + 1)


@cache
def _counts() -> tuple[dict[str, int], int]:
    first, *lines = FILE.read_text(encoding="utf-8").splitlines()
    pairs = (line.split(" ") for line in lines)
    return {stem: int(times) for stem, times in pairs}, int(first)
