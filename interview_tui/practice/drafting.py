"""The draft's side of one session."""

from collections.abc import Mapping
from typing import Any

from interview_tui.clock import Clock
from interview_tui.errors import NotSaved
from interview_tui.session.encode import beat_body, state_body
from interview_tui.session.state import State
from interview_tui.store.draft_file import DraftFile
from interview_tui.store.draft_writer import DraftWriter

Stamped = tuple[State, str]
"""A state and the wall time at which it held, from which time away is counted."""


class RunningDraft:
    """Writes states to the session's draft, away from the loop that draws the screen."""

    def __init__(self, file: DraftFile, clock: Clock) -> None:
        self._file = file
        self._clock = clock
        self._writer = DraftWriter(self._write)

    @property
    def failure(self) -> NotSaved | None:
        return self._writer.failure

    @property
    def is_saved(self) -> bool:
        return self._writer.is_saved

    def submit(self, state: State) -> None:
        """Hand the state over to be written soon."""
        self._writer.submit(self._stamped(state))

    def flush(self, state: State) -> None:
        """Write the state before returning. Raises `NotSaved`."""
        self._writer.flush(self._stamped(state))

    def beat(self, state: State) -> None:
        """Write the clocks alone."""
        self._file.beat(beat_body(state) | {"saved": self._now()})

    def remove(self) -> None:
        """Remove the draft: all it holds is in the history."""
        self._file.remove()

    def close(self) -> None:
        """Give the session free; its draft stays."""
        self._file.close()

    def _write(self, stamped: Stamped) -> None:
        state, at = stamped
        body: Mapping[str, Any] = state_body(state) | {"saved": at}
        self._file.write(body)

    def _stamped(self, state: State) -> Stamped:
        return state, self._now()

    def _now(self) -> str:
        return self._clock.wall().isoformat()
