"""The machine's clocks."""

import time
from datetime import timedelta

from interview_tui.clock import SystemClock


def test_the_forward_clock_never_goes_back() -> None:
    clock = SystemClock()
    looks = [clock.now() for _ in range(1000)]
    assert looks == sorted(looks)


def test_it_counts_the_time_the_machine_sleeps_where_that_can_be_known() -> None:
    if hasattr(time, "CLOCK_BOOTTIME"):
        before = time.clock_gettime(time.CLOCK_BOOTTIME)
        assert before <= SystemClock().now() <= time.clock_gettime(time.CLOCK_BOOTTIME)
    else:
        before = time.monotonic()
        assert before <= SystemClock().now() <= time.monotonic()


def test_the_calendars_time_is_utc_and_says_so() -> None:
    assert SystemClock().wall().utcoffset() == timedelta(0)
