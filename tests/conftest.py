"""What holds for every test."""

import gc
import os

import pytest
from interview_tui.feedback.semantic.use import SWITCH

from tests.listed_before import index_of_shipped

__all__ = ["index_of_shipped"]

os.environ[SWITCH] = "0"  # the same with the extra and without; its own tests turn it on


@pytest.fixture(autouse=True, scope="session")
def few_to_collect() -> None:
    """Leave what was imported out of every collection, as the app does once it has started.

    And look for garbage seldom, which takes a tenth of the time of all tests otherwise.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 50, 100)
