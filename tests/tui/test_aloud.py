"""Reading aloud on the screen, with a voice that the test holds."""

import asyncio

import pytest
from interview_tui.practice.desk import Desk
from interview_tui.speech.state import Off, Ready, Speaking, VoiceSettings, VoiceState

from tests.moved_clock import MovedClock
from tests.tui.stage import Stage, settle, shown

REASON = "Reading aloud is off: there is no voice."


class HeldVoice:
    """Speaks until the test ends it."""

    made: "list[HeldVoice]" = []  # noqa: RUF012 - emptied for each test

    def __init__(self, settings: VoiceSettings | None = None) -> None:
        self.state: VoiceState = Ready()
        self.said: list[str] = []
        self.gone = False
        self._end = asyncio.Event()
        HeldVoice.made.append(self)

    def say(self, text: str) -> "asyncio.Future[None]":
        self.said.append(text)
        if not isinstance(self.state, Off):
            self.state = Speaking(len(self.said))
            self._end = asyncio.Event()
        else:
            self._end.set()
        return asyncio.ensure_future(self._until_end())

    async def _until_end(self) -> None:
        await self._end.wait()

    def stop(self) -> None:
        if isinstance(self.state, Speaking):
            self.state = Ready()
        self._end.set()

    def warm(self) -> None: ...

    def try_again(self) -> None: ...

    async def close(self) -> None:
        self.stop()
        self.gone = True


@pytest.fixture(autouse=True)
def voice(monkeypatch: pytest.MonkeyPatch) -> None:
    HeldVoice.made.clear()
    monkeypatch.setattr("interview_tui.speech.voice.Voice", HeldVoice)


def _aloud(desk: Desk, waits: bool = True) -> None:
    desk.paths.config.mkdir(parents=True)
    waiting = "true" if waits else "false"
    (desk.paths.config / "config.toml").write_text(
        f"[voice]\naloud = true\nclock_waits = {waiting}\n"
    )


async def _begin(stage: Stage) -> HeldVoice:
    await stage.press("enter", "enter")
    await settle(stage.pilot)
    return HeldVoice.made[0]


async def test_a_question_is_read_and_its_clock_waits(desk: Desk, clock: MovedClock) -> None:
    _aloud(desk)
    async with shown(desk, clock) as stage:
        voice = await _begin(stage)
        assert voice.said == [stage.state.question.prompt]
        assert "starts after reading" in stage.lines[0]
        await stage.wait(4)
        assert stage.state.turn.used == 0
        voice.stop()
        await settle(stage.pilot)
        await stage.wait(4)
        assert stage.state.turn.used == 4


async def test_the_clock_runs_while_reading_if_so_set(desk: Desk, clock: MovedClock) -> None:
    _aloud(desk, waits=False)
    async with shown(desk, clock) as stage:
        await _begin(stage)
        await stage.wait(4)
        assert stage.state.turn.used == 4


async def test_ctrl_n_stops_reading_and_reads_again(desk: Desk, clock: MovedClock) -> None:
    _aloud(desk)
    async with shown(desk, clock) as stage:
        voice = await _begin(stage)
        await stage.press("ctrl+n")
        assert not isinstance(voice.state, Speaking)
        await stage.press("f9")
        assert isinstance(voice.state, Speaking)
        assert len(voice.said) == 2


async def test_submitting_ends_the_reading(desk: Desk, clock: MovedClock) -> None:
    _aloud(desk)
    async with shown(desk, clock) as stage:
        voice = await _begin(stage)
        await stage.write("an answer")
        await stage.submit()
        assert not isinstance(voice.state, Speaking)


async def test_a_missing_voice_says_so_once_and_the_session_goes_on(
    desk: Desk, clock: MovedClock
) -> None:
    _aloud(desk)
    async with shown(desk, clock) as stage:
        voice = await _begin(stage)
        voice.state = Off(REASON)
        voice.stop()
        await settle(stage.pilot)
        assert REASON in stage.text
        await stage.wait(9)
        assert REASON not in stage.text
        await stage.write("an answer")
        await stage.submit()
        await stage.press("3", "enter")
        assert REASON not in stage.text
        assert voice.said == voice.said[:1]


async def test_nothing_is_read_unless_asked_for(desk: Desk, clock: MovedClock) -> None:
    async with shown(desk, clock) as stage:
        await stage.press("enter", "enter")
        assert HeldVoice.made == []
        await stage.press("ctrl+n")
        assert len(HeldVoice.made[0].said) == 1


async def test_leaving_the_program_silences_the_voice(desk: Desk, clock: MovedClock) -> None:
    _aloud(desk)
    async with shown(desk, clock) as stage:
        voice = await _begin(stage)
        await stage.press("ctrl+q")
    assert voice.gone
