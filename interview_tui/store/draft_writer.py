"""Write a session's state away from the loop that draws the screen."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from itertools import count
from queue import SimpleQueue
from typing import Final, Generic, TypeVar

from interview_tui.errors import NotSaved

_State = TypeVar("_State")
_WAITING: Final = 8


class DraftWriter(Generic[_State]):
    """Hands states to `write` (as of `DraftFile`) in a thread of its own; the latest wins.

    The thread begins with the first `submit`. A state must not be changed once it is handed
    over. An older state never ends up over a newer one. `failure` says why the latest attempt
    did not reach the disk, None when it did; `saved_number` is the number of the last state
    that did.

    `submit` and `flush` may be called from a signal handler that interrupts either of them:
    what is handed over goes through containers whose methods are atomic, and the lock may be
    taken again by its own thread.
    """

    def __init__(self, write: Callable[[_State], None]) -> None:
        self.failure: NotSaved | None = None
        self.saved_number = 0
        self._write = write
        self._numbers = count(1)
        self._submitted = 0
        self._states: deque[tuple[int, _State]] = deque(maxlen=_WAITING)
        self._newest: tuple[int, _State | None] = (0, None)
        self._go_on: SimpleQueue[bool] = SimpleQueue()
        self._writing = threading.RLock()
        self._thread: threading.Thread | None = None

    @property
    def is_saved(self) -> bool:
        """Whether everything submitted has reached the disk."""
        return self.saved_number >= self._submitted

    def submit(self, state: _State) -> int:
        """Hand over the state to be written soon and return its number, at once."""
        number = self._take(state)
        self._start()
        self._go_on.put(True)
        return number

    def flush(self, state: _State | None = None) -> None:
        """Write the latest state, or `state`, here and now. Raises `NotSaved`."""
        if state is not None:
            self._take(state)
        self._save_latest()
        if self.failure is not None and not self.is_saved:
            raise self.failure

    def close(self) -> None:
        """Write what is left and end the thread. Raises `NotSaved`."""
        thread, self._thread = self._thread, None
        if thread is not None:
            self._go_on.put(False)
            thread.join()
        self.flush()

    def _take(self, state: _State) -> int:
        number = next(self._numbers)
        self._submitted = max(self._submitted, number)
        self._states.append((number, state))
        return number

    def _start(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="draft writer", daemon=True)
            self._thread.start()

    def _run(self) -> None:
        while self._go_on.get():
            self._save_latest()

    def _save_latest(self) -> None:
        """Write until the newest state is on the disk or cannot be written.

        The loop matters to a handler that interrupts `_write` in its own thread and writes a
        newer state: the older one then lands over it, and the newer is written again.
        """
        with self._writing:
            while (newest := self._find_newest())[0] > self.saved_number:
                assert newest[1] is not None
                self.failure = self._attempt(newest[1])
                if self.failure is not None:
                    return
                self.saved_number = newest[0]

    def _find_newest(self) -> tuple[int, _State | None]:
        while self._states:
            state = self._states.popleft()
            if state[0] > self._newest[0]:
                self._newest = state
        return self._newest

    def _attempt(self, state: _State) -> NotSaved | None:
        """Write it; any failure is kept, for a thread that ended would lose all later text."""
        try:
            self._write(state)
        except NotSaved as failure:
            return failure
        except Exception as error:
            return NotSaved(f"The draft could not be written: {error!r}; leave with F10.")
        return None
