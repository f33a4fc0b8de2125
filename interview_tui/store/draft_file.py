"""The running session's own file: written whole, locked while the program runs."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from interview_tui.errors import NotSaved
from interview_tui.files import Lock, replace_file
from interview_tui.records.encode import session_body
from interview_tui.records.session import Session


class DraftFile:
    """The draft of one session, in three files of `folder` that begin with its id.

    ID.draft has two lines of JSON: the session, and the state as it was last written. ID.beat
    has what changes each second. ID.lock is held until `close` or `remove`. Any thread may
    write; `Drafts.open` and `Drafts.resume` make it.
    """

    def __init__(self, folder: Path, session: Session, lock: Lock) -> None:
        self.session = session
        self.path = draft_path(folder, session.id)
        self._beat = beat_path(folder, session.id)
        self._lock = lock
        self._open = True
        self._one_at_a_time = threading.RLock()
        self._first_line: str | None = None

    def write(self, state: Mapping[str, Any]) -> None:
        """Replace the state; it has reached the disk when this returns. Raises `NotSaved`.

        After `close` or `remove` nothing is written, so that a late writer brings nothing back.
        """
        with self._one_at_a_time:
            if self._open:
                replace_file(self.path, f"{self._session_line()}\n{encoded(state)}\n")

    def beat(self, values: Mapping[str, Any]) -> bool:
        """Replace the second file, without waiting for the disk; return whether that worked.

        A beat that fails costs the time left at most, so nobody has to be told.
        """
        with self._one_at_a_time:
            if not self._open:
                return False
            try:
                replace_file(self._beat, encoded(values), sync=False)
            except NotSaved:
                return False
            return True

    def close(self) -> None:
        """Give the lock back and keep the draft, to be resumed."""
        with self._one_at_a_time:
            self._open = False
            self._lock.release()

    def remove(self) -> None:
        """Remove the draft of a session that has ended; a second time does nothing."""
        with self._one_at_a_time:
            if not self._open:
                return
            self._open = False
            for path in (self.path, self._beat, *leftovers(self.path.parent, self.session.id)):
                with suppress(OSError):
                    path.unlink()
            self._lock.release(remove=True)

    def _session_line(self) -> str:
        if self._first_line is None:
            self._first_line = encoded(session_body(self.session))
        return self._first_line


def draft_path(folder: Path, session_id: str) -> Path:
    return folder / f"{session_id}.draft"


def beat_path(folder: Path, session_id: str) -> Path:
    return folder / f"{session_id}.beat"


def lock_path(folder: Path, session_id: str) -> Path:
    return folder / f"{session_id}.lock"


def leftovers(folder: Path, session_id: str) -> Iterator[Path]:
    """Return the temporary files of writers that were killed; only for who holds the lock."""
    return folder.glob(f".{session_id}.*.new")


def encoded(value: Mapping[str, Any]) -> str:
    """Return JSON on one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
