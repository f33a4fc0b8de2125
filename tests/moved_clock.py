"""A clock that stands still until a test moves it."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

BEGINNING = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@dataclass
class MovedClock:
    """Both clocks of the program; `advance` moves them together."""

    seconds: float = 1_000.0
    since: float = 1_000.0

    def now(self) -> float:
        return self.seconds

    def wall(self) -> datetime:
        return BEGINNING + timedelta(seconds=self.seconds - self.since)

    def advance(self, seconds: float) -> None:
        self.seconds += seconds

    def restart(self) -> None:
        """Go on as another process sees it: the forward-only clock counts from anywhere."""
        self.since -= self.seconds - 5.0
        self.seconds = 5.0
