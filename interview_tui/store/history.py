"""The history: sessions, answers, ratings and marks, as rows that are only ever added."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from interview_tui.errors import NotSaved, Problem
from interview_tui.records.mark import Mark
from interview_tui.records.past import PastSession, RatingInForce, SessionSummary
from interview_tui.records.session import Ending, Session
from interview_tui.records.standing import Standing
from interview_tui.records.turn import Rating, Turn
from interview_tui.store import reading, writing
from interview_tui.store.estimates import estimates
from interview_tui.store.failure import history_not_read, history_not_saved, is_damage
from interview_tui.store.last_ticks import all_last_ticks, last_ticks
from interview_tui.store.opening import Opened, empty_history, open_history, open_history_to_read
from interview_tui.store.standings import standings

if TYPE_CHECKING:
    import sqlite3

_T = TypeVar("_T")


class History:
    """The history in the file `path`, opened on first use and usable from any thread.

    Nothing is made by reading. Adding a row whose id is there already changes nothing, so that
    every deed may be done twice. What adds raises `NotSaved`, what reads raises `Problem`.
    `notice` is a sentence for the user once a damaged or newer file was put aside.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.notice: str | None = None
        self._opened: Opened | None = None
        self._lock = threading.RLock()

    def close(self) -> None:
        """Close the file; the next use opens it again."""
        with self._lock:
            opened, self._opened = self._opened, None
            if opened is not None:
                opened.connection.close()

    def add_turn(self, session: Session, turn: Turn) -> None:
        """Keep a settled turn with its answer, and the session with its questions.

        Its ticks, rating and note are rows of their own: `add_mark`, `add_rating`. A follow-up
        comes after its question.
        """
        self._write(lambda connection: writing.write_turn(connection, session, turn))

    def add_ending(self, session_id: str, at: str, how: Ending) -> None:
        """Keep how the session ended; one without a turn was never kept and stays unknown."""
        row = {"session": session_id, "at": at, "how": how.value}

        def write(connection: sqlite3.Connection) -> None:
            if writing.has_session(connection, session_id):
                writing.insert(connection, "endings", row)

        self._write(write)

    def add_rating(
        self, review_id: str, turn_id: str, question_id: str, at: str, rating: Rating
    ) -> None:
        """Keep a rating. Of those not taken back the newest (at, id) is in force."""
        self._add_review(review_id, "rating", at, turn_id, question_id, rating=int(rating))

    def add_estimate(
        self, review_id: str, turn_id: str, question_id: str, at: str, quarters: int
    ) -> None:
        """Keep how many quarters of a full answer the user thought it was; the newest holds."""
        self._add_review(review_id, "estimate", at, turn_id, question_id, rating=quarters)

    def retract(self, review_id: str, target: str, at: str) -> None:
        """Take the review `target` back."""
        self._add_review(review_id, "retract", at, None, None, target=target)

    def add_mark(self, mark: Mark) -> None:
        """Keep a tick, note, flag or "say this next time"."""
        self._write(lambda connection: writing.write_mark(connection, mark))

    def sessions(self, limit: int = 50, offset: int = 0) -> tuple[SessionSummary, ...]:
        """Return the sessions, newest first."""
        return self._read(lambda connection: reading.summaries(connection, limit, offset))

    def session(self, prefix: str) -> PastSession:
        """Return the session whose id begins with `prefix`, which only one may do."""
        return self._read(lambda connection: reading.past_session(connection, prefix))

    def rating_in_force(self, turn_id: str) -> RatingInForce | None:
        return self._read(lambda connection: reading.rating_in_force(connection, turn_id))

    def standings(self) -> Mapping[str, Standing]:
        """Return where the user stands with each question that was asked, by its id."""
        return self._read(standings)

    def estimates(self, limit: int = 20) -> tuple[tuple[float, float], ...]:
        """Return (estimated share, ticked share) of the newest estimated answers."""
        return self._read(lambda connection: estimates(connection, limit))

    def last_ticks(self, question_id: str) -> frozenset[str] | None:
        """Return the points ticked for the question's last answer, None if there is none yet."""
        return self._read(lambda connection: last_ticks(connection, question_id))

    def all_last_ticks(self) -> Mapping[str, frozenset[str]]:
        """Return the points ticked for each question's last attempt that was looked over."""
        return self._read(all_last_ticks)

    def flagged(self) -> frozenset[str]:
        """Return the ids of the flagged questions."""
        return self._read(reading.flagged)

    def _add_review(
        self,
        review_id: str,
        kind: str,
        at: str,
        turn: str | None,
        question_id: str | None,
        **rest: object,
    ) -> None:
        row = {"id": review_id, "kind": kind, "at": at, "turn": turn, "question_id": question_id}
        self._write(lambda connection: writing.insert(connection, "reviews", row | rest))

    def _write(self, deed: Callable[[sqlite3.Connection], None]) -> None:
        def write() -> None:
            connection = self._to_write()
            with writing.transaction(connection):
                deed(connection)

        self._do(write, history_not_saved)

    def _read(self, deed: Callable[[sqlite3.Connection], _T]) -> _T:
        try:
            return self._do(lambda: deed(self._to_read()), history_not_read)
        except (ValueError, KeyError, TypeError) as error:  # a row that no version of this wrote
            raise history_not_read(self.path, error) from error

    def _do(self, deed: Callable[[], _T], failure: Callable[[Path, sqlite3.Error], Problem]) -> _T:
        """Do it; where that shows damage, put the file aside and do it with a new one."""
        import sqlite3

        with self._lock:
            try:
                return self._once_more_if_damaged(deed)
            except sqlite3.Error as error:
                raise failure(self.path, error) from error

    def _once_more_if_damaged(self, deed: Callable[[], _T]) -> _T:
        import sqlite3

        try:
            return deed()
        except sqlite3.DatabaseError as error:
            if not is_damage(error):
                raise
        self.close()
        self._take(open_history(self.path, check=True))
        return deed()

    def _to_write(self) -> sqlite3.Connection:
        if self._opened is None or not self._opened.writable:
            opened = open_history(self.path)
            self.close()
            self._take(opened)
        assert self._opened is not None
        return self._opened.connection

    def _to_read(self) -> sqlite3.Connection:
        if self._opened is None or not self._opened.writable:
            self.close()
            self._take(self._open_to_read())
        assert self._opened is not None
        return self._opened.connection

    def _open_to_read(self) -> Opened:
        if not self._is_there():
            return empty_history()
        try:
            return open_history(self.path)
        except NotSaved:
            return open_history_to_read(self.path)

    def _is_there(self) -> bool:
        try:
            return self.path.exists()
        except OSError as error:
            raise history_not_read(self.path, error) from error

    def _take(self, opened: Opened) -> None:
        self._opened = opened
        self.notice = opened.notice or self.notice
