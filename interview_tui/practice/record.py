"""Writing what a session adds to the history, again and again until it is there."""

from collections import deque
from collections.abc import Iterable

from interview_tui.clock import Clock
from interview_tui.errors import Problem
from interview_tui.practice.rows import Ended, Estimated, Marked, Rated, Row, TurnSettled
from interview_tui.records.identity import new_id
from interview_tui.records.mark import Mark
from interview_tui.records.session import Session
from interview_tui.store.history import History


class Record:
    """The history's side of one session.

    What could not be written waits and is tried again with the next row, in order; `trouble`
    says why meanwhile.
    """

    def __init__(self, history: History, session: Session, clock: Clock) -> None:
        self._history = history
        self._session = session
        self._clock = clock
        self._waiting: deque[tuple[Row, str]] = deque()
        self.trouble: str | None = None

    @property
    def is_complete(self) -> bool:
        """Whether everything is in the history."""
        return not self._waiting

    def estimate_gap(self) -> str | None:
        """Return how the newest estimates compare with the ticks, None without enough of them."""
        try:
            pairs = self._history.estimates()
        except Problem:
            return None
        if not pairs:
            return None
        said, made = (round(100 * sum(side) / len(pairs)) for side in zip(*pairs, strict=True))
        answers = "answer" if len(pairs) == 1 else f"{len(pairs)} answers"
        return f"Your last {answers}: you thought {said} % of a full answer, ticked {made} %."

    def add(self, rows: Iterable[Row]) -> None:
        """Write rows, dated now, after those that are still waiting."""
        at = self._clock.wall().isoformat()
        self._waiting.extend((row, at) for row in rows)
        self.retry()

    def retry(self) -> None:
        """Write what is waiting, as far as that can be done now."""
        if not self._waiting:
            return
        try:
            while self._waiting:
                self._write(*self._waiting[0])
                self._waiting.popleft()
            self.trouble = None
        except Problem as problem:
            self.trouble = problem.sentence

    def _write(self, row: Row, at: str) -> None:
        match row:
            case TurnSettled():
                self._history.add_turn(self._session, row.turn)
            case Rated():
                self._rate(row, at)
            case Estimated():
                self._history.add_estimate(
                    new_id(), row.turn.id, row.turn.question, at, row.quarters
                )
            case Marked():
                self._history.add_mark(
                    Mark(new_id(), row.kind, at, row.turn, row.question, row.point, row.value)
                )
            case Ended():
                self._history.add_ending(self._session.id, at, row.how)

    def _rate(self, row: Rated, at: str) -> None:
        """Take an earlier rating back; a new one keeps the time of the attempt's first."""
        before = self._history.rating_in_force(row.turn.id)
        if before and before.rating is row.rating:
            return
        if before:
            self._history.retract(new_id(), before.review, at)
        if row.rating is not None:
            rated_at = before.at if before else at
            self._history.add_rating(new_id(), row.turn.id, row.turn.question, rated_at, row.rating)
