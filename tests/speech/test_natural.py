"""The natural voice: used when it is wanted and works, and the usual one otherwise."""

from pathlib import Path

import pytest
from interview_tui.speech.checkup import list_voices
from interview_tui.speech.state import Ended, VoiceSettings

from tests.speech.card import Card
from tests.speech.conftest import MakeVoice

TEXT = "Why might that mean nothing at all?"

HUM = """
import wave

class Hibari:
    def __call__(self, text, speed=1.0):
        return Sound([0.0] * 5000 + [0.5] * 2205)

class Sound(list):
    def __getitem__(self, part):
        return Sound(list.__getitem__(self, part))
    def __mul__(self, volume):
        return Sound(value * volume for value in self)

def write_wav(path, sound):
    with wave.open(path, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(22_050)
        file.writeframes(b"".join(int(v * 32767).to_bytes(2, "little", signed=True) for v in sound))
"""
UNLOADABLE = "raise ImportError('libonnx')"
BREAKING = HUM + "\n\ndef write_wav(path, sound): raise RuntimeError('no model')"


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the file of a package in the place of hibari, for the child to import."""
    folder = tmp_path / "packages"
    folder.mkdir()
    monkeypatch.setenv("PYTHONPATH", str(folder))
    return folder / "hibari.py"


async def heard(make_voice: MakeVoice, card: Card, voice: str) -> Card:
    speaking = make_voice(settings=VoiceSettings(voice=voice, volume=0.5))
    assert await speaking.say(TEXT) is Ended.FINISHED
    card.silence()
    return card


async def test_it_reads_when_it_is_wanted_without_silence_before(
    card: Card, make_voice: MakeVoice, installed: Path
) -> None:
    installed.write_text(HUM)
    samples = (await heard(make_voice, card, "natural")).samples
    assert set(samples[:2205]) == {int(0.25 * 32767)}


async def test_it_does_not_read_when_it_is_not_wanted(
    card: Card, make_voice: MakeVoice, installed: Path
) -> None:
    installed.write_text(HUM)
    assert (await heard(make_voice, card, "")).seconds > 1


@pytest.mark.parametrize("package", [UNLOADABLE, BREAKING], ids=["unloadable", "breaking"])
async def test_the_usual_voice_reads_where_it_does_not_work(
    card: Card, make_voice: MakeVoice, installed: Path, package: str
) -> None:
    installed.write_text(package)
    assert (await heard(make_voice, card, "natural")).seconds > 1


def test_it_is_the_first_in_the_list_where_it_is_installed(
    real_speech: None, installed: Path
) -> None:
    installed.write_text(HUM)
    assert list_voices()[0].id == "natural"
