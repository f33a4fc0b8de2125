"""The voice as screens use it."""

from interview_tui.speech.state import Off, Speaking, VoiceSettings
from interview_tui.speech.voice import Voice


class Reader:
    """Reads texts aloud. `auto` reads each question by itself; `clock_waits` for its end.

    Nothing is started before the first text, unless questions are read by themselves.
    """

    def __init__(self, settings: VoiceSettings, *, auto: bool, clock_waits: bool) -> None:
        self.auto = auto
        self.clock_waits = clock_waits
        self._voice = Voice(settings)
        self._told = False

    @property
    def is_speaking(self) -> bool:
        return isinstance(self._voice.state, Speaking)

    @property
    def is_off(self) -> bool:
        return isinstance(self._voice.state, Off)

    def warm(self) -> None:
        """Have the voice ready, so that the first question is heard at once."""
        self._voice.warm()

    async def read(self, text: str, *, asked_for: bool = False) -> str | None:
        """Read a text to its end; return why there is no voice, the first time only.

        `asked_for` by a key it tries again, and says why again: the cause may be mended.
        """
        if asked_for:
            self._told = False
            self._voice.try_again()
        await self._voice.say(text)
        state = self._voice.state
        if isinstance(state, Off) and not self._told:
            self._told = True
            return state.reason
        return None

    def stop(self) -> None:
        self._voice.stop()

    async def close(self) -> None:
        """Be silent and leave nothing behind."""
        await self._voice.close()
