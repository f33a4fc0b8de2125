"""Feedback by words alone, which is the same on every machine, except where a test says more."""

from collections.abc import Iterator

import pytest
from interview_tui.feedback.semantic import use


@pytest.fixture(autouse=True, scope="package")
def words_alone() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(use.SWITCH, "0")
        yield
