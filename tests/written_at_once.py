"""Drafts written where they are handed over, so that a test need not wait for a thread."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from interview_tui.files import open_database
from interview_tui.store.draft_writer import DraftWriter


def write_drafts_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let `DraftWriter.submit` do what its thread would do next."""

    def submit(self: DraftWriter[Any], state: object) -> int:
        number = self._take(state)
        self._save_latest()
        return number

    monkeypatch.setattr(DraftWriter, "submit", submit)


def spare_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing wait for the disk: what survives a power loss is looked at elsewhere."""

    def open_without_waiting(path: Path) -> sqlite3.Connection:
        connection = open_database(path)
        connection.execute("PRAGMA synchronous = OFF")
        return connection

    monkeypatch.setattr("interview_tui.store.opening.open_database", open_without_waiting)
    monkeypatch.setattr("os.fsync", lambda descriptor: None)
