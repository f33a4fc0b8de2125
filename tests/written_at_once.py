"""Drafts written where they are handed over, so that a test need not wait for a thread."""

from typing import Any

import pytest
from interview_tui.store.draft_writer import DraftWriter


def write_drafts_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let `DraftWriter.submit` do what its thread would do next."""

    def submit(self: DraftWriter[Any], state: object) -> int:
        number = self._take(state)
        self._save_latest()
        return number

    monkeypatch.setattr(DraftWriter, "submit", submit)
