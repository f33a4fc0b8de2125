"""The engine gives whole texts or says that it cannot."""

from pathlib import Path

import pytest
from interview_tui.speech.engine import Engine


def test_half_a_text_is_a_failure(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError):
        Engine("tests.speech.engines.cutting").write("a whole text", tmp_path / "sound")


def test_an_engine_that_cannot_be_loaded_says_so() -> None:
    with pytest.raises(ModuleNotFoundError):
        Engine("no_such_engine")
