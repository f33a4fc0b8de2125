"""The two clocks: one that only goes forward, for remaining time, and the calendar's."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """What time it is. Passed in everywhere, so that tests move it."""

    def now(self) -> float:
        """Seconds on a clock that never goes back and counts sleep of the machine."""
        ...

    def wall(self) -> datetime:
        """The calendar's time, aware, in UTC."""
        ...


@dataclass(frozen=True)
class SystemClock:
    """The machine's clocks.

    Linux's CLOCK_MONOTONIC stands still while the machine sleeps, so time away could not be
    seen there; CLOCK_BOOTTIME counts it. Elsewhere `time.monotonic` is the best there is.
    """

    def now(self) -> float:
        return time.clock_gettime(time.CLOCK_BOOTTIME) if _BOOTTIME else time.monotonic()

    def wall(self) -> datetime:
        return datetime.now(UTC)


_BOOTTIME = hasattr(time, "CLOCK_BOOTTIME")
