"""Inline code as people say it."""

import re
from typing import Final

_DUNDER: Final = re.compile(r"__([a-z][a-z0-9_]*?)__")
_STARS: Final = re.compile(r"(?<!\w)\*{1,2}(?=[a-z_])")

_NAMES: Final = """
    add all call class contains del dict doc enter eq exit file ge getattr getitem gt hash init
    iter le len lt main missing module name ne new next repr setattr setitem slots str
"""
# What Python itself names with two underscores; written outside code, Markdown makes it bold.
DUNDER_NAMES: Final = frozenset(_NAMES.split())


def say_code(text: str) -> str:
    """Return inline code without the marks that are seen and not said."""
    return _STARS.sub("", _DUNDER.sub(r"dunder \1", text)).replace("_", " ")
