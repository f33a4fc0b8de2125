"""Reading aloud without ever getting in the way of the screen."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from interview_tui.speech.engine import PYTTSX3, SPEAKS_ONCE
from interview_tui.speech.folder import SoundFolder
from interview_tui.speech.process import Child, Event, command
from interview_tui.speech.reading import Reading
from interview_tui.speech.state import Ended, Off, Ready, Speaking, VoiceSettings, VoiceState
from interview_tui.speech.trouble import LASTING, Trouble, why_off

Listener = Callable[[VoiceState], None]

PATIENCE: Final = 10.0  # seconds that a child may take to be ready, or to read a short text
_SLACK: Final = 4.0  # how many times longer than its words need a text may take
_FAILURES_IN_A_ROW: Final = 2
_GOODBYE: Final = 1.0


class Voice:
    """Reads one text at a time in a child process, which is killed to interrupt it.

    To be used in one running event loop. Everything but `close` returns at once and nothing
    raises: what goes wrong ends the reading as `Ended.FAILED`, and turns the voice off with one
    sentence when trying again would not help, or after two failures in a row. If this process
    dies, the child ends by itself.
    """

    def __init__(
        self,
        settings: VoiceSettings | None = None,
        *,
        engine: str = PYTTSX3,
        patience: float = PATIENCE,
        speaks_once: bool = SPEAKS_ONCE,
    ) -> None:
        """`settings` may be replaced at any time and hold from the next text on.

        `engine` names the module that speaks, `patience` the seconds to wait for it, and
        `speaks_once` says that it needs a fresh child for each text.
        """
        self.settings = settings or VoiceSettings()
        self._engine = engine
        self._patience = patience
        self._speaks_once = speaks_once
        self._folder = SoundFolder()
        self._state: VoiceState = Ready()
        self._listeners: list[Listener] = []
        self._child: Child | None = None
        self._dying: set[asyncio.Task[None]] = set()
        self._is_warm = False
        self._timer: asyncio.TimerHandle | None = None
        self._reading: Reading | None = None
        self._count = 0
        self._failures = 0
        self._player = ""

    @property
    def state(self) -> VoiceState:
        return self._state

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with each new state from now on; the result ends that."""
        self._listeners.append(listener)
        return lambda: self._forget(listener)

    def warm(self) -> None:
        """Start the child, so that the first text is heard at once."""
        if self._child is None and not isinstance(self._state, Off):
            self._start_child()

    def say(self, text: str) -> Reading:
        """Read a text in Markdown, as people say it; what is being read is stopped."""
        before = self._take_reading()
        if before is not None:
            self._drop_child()
        self.warm()
        self._count += 1
        reading = Reading(self._count)
        if self._child is None:
            reading.end(Ended.FAILED)
        else:
            self._begin(reading, self._child, text)
        if before is not None:
            before.end(Ended.STOPPED)
        return reading

    def stop(self) -> None:
        """Be silent at once. Without a reading nothing happens."""
        reading = self._take_reading()
        if reading is not None:
            self._drop_child()
            self._start_child()
            self._settle()
            reading.end(Ended.STOPPED)

    def try_again(self) -> None:
        """Turn a voice that is off on again, for someone who has mended the cause."""
        if isinstance(self._state, Off):
            self._failures = 0
            self._become(Ready())
            self.warm()

    async def close(self) -> None:
        """End the child and remove what it left. A later text starts another one."""
        reading = self._take_reading()
        self._drop_child()
        self._settle()
        if reading is not None:
            reading.end(Ended.STOPPED)
        if self._dying:
            await asyncio.wait(self._dying, timeout=_GOODBYE)
        self._folder.remove()

    def _begin(self, reading: Reading, child: Child, text: str) -> None:
        self._reading = reading
        child.tell(self._request(reading, text))
        self._wait_for_answer(self._time_for(text))
        self._become(Speaking(reading.number))

    def _request(self, reading: Reading, text: str) -> Event:
        return {
            "op": "say",
            "id": reading.number,
            "text": text,
            "rate": self.settings.rate,
            "volume": self.settings.volume,
            "voice": self.settings.voice,
            "player": self._player,
        }

    def _time_for(self, text: str) -> float:
        seconds = 60 * len(text.split()) / max(1, self.settings.rate)
        return max(self._patience, _SLACK * seconds)

    def _heard(self, child: Child, event: Event) -> None:
        if child is not self._child:
            return
        match event["ev"]:
            case "ready":
                self._ready()
            case "started":
                self._started(event["player"])
            case "finished" if event["ok"]:
                self._finished()
            case "finished" | "failed" | "unavailable":
                self._in_trouble(Trouble(event["trouble"]), event["detail"])
            case "gone":
                trouble = Trouble.FAILED if event["started"] else Trouble.NOT_STARTED
                self._in_trouble(trouble, event["detail"])

    def _ready(self) -> None:
        self._is_warm = True
        if self._reading is None:
            self._stop_waiting()

    def _started(self, player: str) -> None:
        self._player = player  # a child killed while it plays took the right one
        if self._reading is not None:
            self._reading.begin()

    def _finished(self) -> None:
        self._failures = 0
        self._stop_waiting()
        if self._speaks_once:
            self._drop_child()
            self._start_child()
        self._end(Ended.FINISHED)

    def _in_trouble(self, trouble: Trouble, detail: str = "") -> None:
        """Give the child up, and start another one unless that would not help."""
        self._drop_child()
        self._failures += 1
        if trouble in LASTING or self._failures >= _FAILURES_IN_A_ROW:
            self._turn_off(trouble, detail)
        else:
            self._start_child()
            self._end(Ended.FAILED)

    def _turn_off(self, trouble: Trouble, detail: str) -> None:
        reading = self._take_reading()
        self._folder.remove()
        self._become(Off(why_off(trouble, detail)))
        if reading is not None:
            reading.end(Ended.FAILED)

    def _start_child(self) -> None:
        self._is_warm = False
        try:
            folder = self._folder.path()
        except OSError as error:
            self._turn_off(Trouble.NOT_STARTED, error.strerror or str(error))
            return
        arguments = command(folder, self._engine, self.settings.voice)
        self._child = Child(arguments, self._heard)
        self._wait_for_answer(self._patience)

    def _drop_child(self) -> None:
        self._stop_waiting()
        child, self._child = self._child, None
        if child is not None:
            child.kill()
            self._dying.add(child.over)
            child.over.add_done_callback(self._dying.discard)

    def _take_reading(self) -> Reading | None:
        reading, self._reading = self._reading, None
        return reading

    def _end(self, how: Ended) -> None:
        """End the reading; a screen is told of the new state before whoever awaits it."""
        reading = self._take_reading()
        self._settle()
        if reading is not None:
            reading.end(how)

    def _settle(self) -> None:
        if isinstance(self._state, Speaking):
            self._become(Ready())

    def _wait_for_answer(self, seconds: float) -> None:
        self._stop_waiting()
        loop = asyncio.get_running_loop()
        self._timer = loop.call_later(seconds, self._in_trouble, Trouble.NO_ANSWER)

    def _stop_waiting(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _become(self, state: VoiceState) -> None:
        if state == self._state:
            return
        self._state = state
        for listener in tuple(self._listeners):
            listener(state)

    def _forget(self, listener: Listener) -> None:
        with suppress(ValueError):
            self._listeners.remove(listener)
