"""A voice that is really heard, by a card that is a pipe."""

import os
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest
from interview_tui.speech.state import Off, VoiceState
from interview_tui.speech.voice import Voice

from tests.speech.card import Card

_NEEDED = ("espeak-ng", "aplay")


@pytest.fixture
def real_speech(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Skip where espeak-ng or aplay is missing, but never in a check that has to have them."""
    missing = [program for program in _NEEDED if not shutil.which(program)]
    if missing and not os.environ.get("CI"):
        pytest.skip(f"{' and '.join(missing)} not installed")
    assert not missing
    only_aplay = tmp_path / "only aplay"
    only_aplay.mkdir()
    (only_aplay / "aplay").symlink_to(shutil.which("aplay") or "")
    monkeypatch.setenv("PATH", str(only_aplay))


@pytest.fixture
def card(real_speech: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Card]:
    """A card that takes sound as fast as it comes."""
    with Card(tmp_path) as card:
        monkeypatch.setenv("ALSA_CONFIG_PATH", str(card.config))
        yield card


@pytest.fixture
def slow_card(real_speech: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Card]:
    """A card that takes its time, like a real one."""
    with Card(tmp_path, in_its_own_time=True) as card:
        monkeypatch.setenv("ALSA_CONFIG_PATH", str(card.config))
        yield card


MakeVoice = Callable[..., Voice]


@pytest.fixture
async def make_voice() -> AsyncIterator[MakeVoice]:
    """Make a voice that is closed with the test."""
    made: list[Voice] = []

    def make(**given: object) -> Voice:
        made.append(Voice(**given))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for voice in made:
        await voice.close()


class Heard:
    """The states a voice told, in order."""

    def __init__(self, voice: Voice) -> None:
        self.states: list[VoiceState] = []
        voice.listen(self.states.append)

    @property
    def reasons(self) -> list[str]:
        return [state.reason for state in self.states if isinstance(state, Off)]
