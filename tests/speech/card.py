"""A sound card that is a pipe: the real player plays into it, a test listens.

The card takes sound as fast as it comes, or in its own time like a real one. What is heard is
22,050 samples a second, 16 bit, one channel, as espeak makes it.
"""

import fcntl
import os
import select
import termios
from array import array
from contextlib import suppress
from pathlib import Path
from threading import Condition, Thread
from time import monotonic
from types import TracebackType
from typing import Final, Self

RATE: Final = 22_050
_SLICE: Final = 0.01
_BYTES_PER_SLICE: Final = int(2 * RATE * _SLICE)
_PIPE: Final = 4096  # 93 ms of sound: what a card in its own time still plays after its player

_CONFIG: Final = """
pcm.silent {{ type null }}
pcm.!default {{ type file slave {{ pcm "silent" }} file "{fifo}" format "raw" }}
"""


class Card:
    """What was played, and when. `config` is for ALSA_CONFIG_PATH. Use as a context."""

    def __init__(self, folder: Path, in_its_own_time: bool = False) -> None:
        self._fifo = folder / "card"
        os.mkfifo(self._fifo)
        self.config = folder / "asound.conf"
        self.config.write_text(_CONFIG.format(fifo=self._fifo))
        self._own_time = in_its_own_time
        self._end = self._open()
        fcntl.fcntl(self._end, fcntl.F_SETPIPE_SZ, _PIPE)
        self._lock = Condition()
        self._sound = bytearray()
        self._first = self._last = 0.0
        self._is_over = False
        self._closed, self._close = os.pipe()
        self._thread = Thread(target=self._listen)

    @property
    def samples(self) -> "array[int]":
        with self._lock:
            return array("h", bytes(self._sound))

    @property
    def seconds(self) -> float:
        return len(self.samples) / RATE

    def forget(self) -> None:
        """Listen anew."""
        with self._lock:
            self._sound.clear()
            self._first, self._is_over = 0.0, False

    def first_sound(self, patience: float = 5.0) -> float:
        """Wait for a sample that is not zero; return the moment it came (monotonic)."""
        with self._lock:
            assert self._lock.wait_for(lambda: self._first, patience), "nothing was heard"
            return self._first

    def silence(self, patience: float = 5.0) -> float:
        """Wait until no player is left and all is heard; return when the last sound came."""
        with self._lock:
            assert self._lock.wait_for(self._is_silent, patience), "it goes on talking"
            return self._last

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.close(self._close)
        self._thread.join()
        os.close(self._closed)
        os.close(self._end)

    def _open(self) -> int:
        return os.open(self._fifo, os.O_RDONLY | os.O_NONBLOCK)

    def _is_silent(self) -> bool:
        waiting = fcntl.ioctl(self._end, termios.FIONREAD, bytes(4))
        return self._is_over and not any(waiting)

    def _listen(self) -> None:
        while True:
            ready, _, _ = select.select([self._end, self._closed], [], [])
            if self._closed in ready:
                return
            with self._lock, suppress(BlockingIOError):  # a player came and says nothing yet
                self._hear(os.read(self._end, _BYTES_PER_SLICE))
                self._lock.notify_all()
            if self._own_time:
                select.select([self._closed], [], [], _SLICE)

    def _hear(self, sound: bytes) -> None:
        if not sound:  # the last player has gone; opened anew, the pipe waits for the next
            ended, self._end = self._end, self._open()
            os.close(ended)
            self._is_over = True
            return
        self._sound += sound
        self._last, self._is_over = monotonic(), False
        if any(sound):
            self._first = self._first or self._last
