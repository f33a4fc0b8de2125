"""The voice as screens use it."""

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from interview_tui.speech.voice import Voice


class Reader:
    """Reads texts aloud. `auto` reads each question by itself; `clock_waits` for its end.

    `rate` is words a minute, `voice` a name. Nothing is imported or started before the first
    text: speech takes 30 ms, which a start without it does not have.
    """

    def __init__(self, rate: int, voice: str, *, auto: bool, clock_waits: bool) -> None:
        self.auto = auto
        self.clock_waits = clock_waits
        self._rate = rate
        self._name = voice
        self._told = False

    @cached_property
    def _voice(self) -> "Voice":
        from interview_tui.speech.state import VoiceSettings
        from interview_tui.speech.voice import Voice

        return Voice(VoiceSettings(rate=self._rate, voice=self._name))

    @property
    def _is_used(self) -> bool:
        return "_voice" in self.__dict__

    @property
    def is_speaking(self) -> bool:
        if not self._is_used:
            return False
        from interview_tui.speech.state import Speaking

        return isinstance(self._voice.state, Speaking)

    @property
    def is_off(self) -> bool:
        return self._is_used and self._why_off() is not None

    def _why_off(self) -> str | None:
        from interview_tui.speech.state import Off

        state = self._voice.state
        return state.reason if isinstance(state, Off) else None

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
        why = self._why_off()
        if why is None or self._told:
            return None
        self._told = True
        return why

    def stop(self) -> None:
        if self._is_used:
            self._voice.stop()

    async def close(self) -> None:
        """Be silent and leave nothing behind."""
        if self._is_used:
            await self._voice.close()
