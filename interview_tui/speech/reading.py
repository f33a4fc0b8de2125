"""One text being read aloud."""

import asyncio
from collections.abc import Generator
from typing import Any

from interview_tui.speech.state import Ended


class Reading:
    """A text given to the voice. `await` it to know how it ended; it never raises."""

    def __init__(self, number: int) -> None:
        loop = asyncio.get_running_loop()
        self.number = number
        self._begun: asyncio.Future[bool] = loop.create_future()
        self._ended: asyncio.Future[Ended] = loop.create_future()

    def __await__(self) -> Generator[Any, None, Ended]:
        return asyncio.shield(self._ended).__await__()

    @property
    def ended(self) -> Ended | None:
        """How it ended; None while it is on."""
        return self._ended.result() if self._ended.done() else None

    async def begun(self) -> bool:
        """Wait until a player was started; False when it ended without one."""
        return await asyncio.shield(self._begun)

    def begin(self) -> None:
        """Tell that a player was started. For the voice only, as `end`."""
        if not self._begun.done():
            self._begun.set_result(True)

    def end(self, how: Ended) -> None:
        """Tell how it ended."""
        if not self._begun.done():
            self._begun.set_result(False)
        if not self._ended.done():
            self._ended.set_result(how)
