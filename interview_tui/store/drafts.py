"""The drafts of sessions that are under way or were interrupted."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from interview_tui.errors import Problem
from interview_tui.files import Lock, is_locked, set_aside
from interview_tui.records.encode import session_from
from interview_tui.records.past import DraftInfo
from interview_tui.records.session import Session
from interview_tui.store.draft_file import (
    DraftFile,
    beat_path,
    draft_path,
    leftovers,
    lock_path,
)
from interview_tui.store.naming import the_one
from interview_tui.text import one_line

_ID: Final = re.compile(r"[0-9A-Za-z_-]{1,80}")


@dataclass(frozen=True)
class Draft:
    """What a draft holds. `beat` is None where it is missing or unreadable."""

    session: Session
    state: dict[str, Any]
    beat: dict[str, Any] | None


@dataclass(frozen=True)
class Drafts:
    """The folder of the drafts. Nothing is made by asking."""

    folder: Path

    def list(self) -> tuple[DraftInfo, ...]:
        """Return what was left or interrupted, last saved first; unreadable ones are left out."""
        infos = [info for path in self._paths() if (info := self._info(path)) is not None]
        return tuple(sorted(infos, key=lambda info: (info.saved, info.session), reverse=True))

    def damaged(self) -> tuple[Path, ...]:
        """Return the drafts that are there and cannot be understood."""
        return tuple(path for path in self._paths() if _is_damaged(path))

    def read(self, session_id: str) -> Draft:
        """Return the draft whose id is or begins with `session_id`. Raises `Problem`.

        One that cannot be read is put aside, and the `Problem` says where it is now.
        """
        found = self._find(session_id)
        path = draft_path(self.folder, found)
        try:
            draft = _read(path)
        except OSError as error:
            raise Problem(_cannot_be_read(path, error)) from error
        if draft is None:
            raise Problem(_damaged(found, set_aside(path)))
        return draft

    def open(self, session: Session) -> DraftFile:
        """Return the file for a session that begins. Raises `Problem` where another has it."""
        return DraftFile(self.folder, session, self._locked(session.id))

    def resume(self, session_id: str) -> tuple[DraftFile, Draft]:
        """Lock the draft whose id is or begins with `session_id`, then read it.

        Raises `Problem`: not there, open in another window, or unreadable and put aside.
        """
        found = self._find(session_id)
        lock = self._locked(found)
        try:
            draft = self.read(found)
        except BaseException:
            lock.release(remove=True)
            raise
        return DraftFile(self.folder, draft.session, lock), draft

    def _paths(self) -> tuple[Path, ...]:
        return tuple(path for path in self.folder.glob("*.draft") if _ID.fullmatch(path.stem))

    def _find(self, prefix: str) -> str:
        newest = sorted(self._paths(), key=_saved, reverse=True)
        ids = [path.stem for path in newest]
        fitting = [found for found in ids if found.startswith(prefix)]
        return the_one(prefix, fitting, ids, "that was interrupted")

    def _locked(self, session_id: str) -> Lock:
        lock = Lock.acquire(lock_path(self.folder, session_id))
        if lock is None:
            raise Problem(
                f"This session ({session_id[:8]}) is open in another window; go on there, "
                "or leave it there and resume it here."
            )
        for path in leftovers(self.folder, session_id):
            with suppress(OSError):
                path.unlink()
        return lock

    def _info(self, path: Path) -> DraftInfo | None:
        draft = _read_if_there(path)
        if draft is None:
            return None
        return DraftInfo(
            session=draft.session.id,
            started=draft.session.started,
            saved=_saved(path),
            mode=draft.session.plan.mode,
            number=_number(draft.state),
            count=len(draft.session.questions),
            locked=is_locked(lock_path(self.folder, path.stem)),
        )


def _read(path: Path) -> Draft | None:
    """Return what the draft holds, None where that makes no sense. Raises OSError."""
    lines = path.read_bytes().split(b"\n")
    try:
        first, second, rest = lines
        session, state = session_from(_json(first)), _json(second)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    if rest or session.id != path.stem:
        return None
    return Draft(session, state, _read_beat(beat_path(path.parent, path.stem)))


def _read_if_there(path: Path) -> Draft | None:
    try:
        return _read(path)
    except OSError:
        return None


def _is_damaged(path: Path) -> bool:
    try:
        return _read(path) is None
    except OSError:
        return False


def _damaged(session_id: str, aside: Path) -> str:
    return (
        f"The interrupted session {session_id[:8]} is damaged or of a newer version of this "
        f"program; its text is kept in {one_line(str(aside))}."
    )


def _cannot_be_read(path: Path, error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return f"The session {path.stem[:8]} has just ended in another window."
    reason = (error.strerror or "unknown reason").lower()
    return f"{one_line(str(path))} could not be read: {reason}; mend that and resume again."


def _read_beat(path: Path) -> dict[str, Any] | None:
    try:
        return _json(path.read_bytes())
    except (OSError, ValueError, TypeError):
        return None


def _json(line: bytes) -> dict[str, Any]:
    value = json.loads(line.decode("utf-8", "surrogatepass"))
    if not isinstance(value, dict):
        raise TypeError("not an object")
    return value


def _saved(path: Path) -> str:
    """Return when the draft was last written, as an ISO time in UTC; empty when it is gone."""
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC).isoformat(timespec="milliseconds")
    except OSError:
        return ""


def _number(state: dict[str, Any]) -> int | None:
    """Return the number of the question at hand, where the state says it as `turns`, `current`."""
    try:
        turn = state["turns"][state["current"]]
        if turn["parent"] is not None:
            turn = next(other for other in state["turns"] if other["id"] == turn["parent"])
        number = turn["position"]
    except (KeyError, IndexError, TypeError, StopIteration):
        return None
    return number if isinstance(number, int) else None
