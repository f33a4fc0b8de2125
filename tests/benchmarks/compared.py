"""The two programs that every figure is held against, as command lines."""

import sys

from tests.benchmarks.reference import SHOWN as REFERENCE_SHOWN
from tests.benchmarks.smallest import SHOWN as SMALLEST_SHOWN

__all__ = ["REFERENCE_SHOWN", "SMALLEST_SHOWN", "reference", "smallest"]


def smallest() -> list[str]:
    return [sys.executable, "-m", "tests.benchmarks.smallest"]


def reference(lines: int = 0) -> list[str]:
    """Return the command for the reference with so many lines of text in it."""
    return [sys.executable, "-m", "tests.benchmarks.reference", "--lines", str(lines)]
