"""Where there is no voice: one sentence, once, with what to install, and the program goes on."""

import asyncio
import os
import re
import shutil
import sys
from pathlib import Path

import pytest
from interview_tui.speech.checkup import list_voices, speech_checkup
from interview_tui.speech.state import Ended, Off, Ready, VoiceSettings
from interview_tui.speech.voice import Voice

from tests.speech.card import Card
from tests.speech.conftest import Heard, MakeVoice

INSTALL = "apt install espeak-ng alsa-utils"
ENGINES = "tests.speech.engines"


@pytest.fixture
def no_device(real_speech: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    config = tmp_path / "empty.conf"
    config.touch()
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(config))


@pytest.fixture
def no_player(real_speech: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))


async def the_only_reason(voice: Voice, texts: int = 3) -> str:
    """Have some texts read in vain; return the one sentence that was told."""
    heard = Heard(voice)
    for _ in range(texts):
        assert await voice.say("Yes.") is Ended.FAILED
    (reason,) = heard.reasons
    assert voice.state == Off(reason)
    assert reason.startswith("Reading aloud is off: ")
    assert INSTALL in reason
    assert "\n" not in reason
    return reason


async def test_no_device_is_told_in_the_words_of_the_player(
    no_device: None, make_voice: MakeVoice
) -> None:
    assert "no sound device took the sound (aplay: audio open error" in await the_only_reason(
        make_voice()
    )


async def test_no_player_is_told(no_player: None, make_voice: MakeVoice) -> None:
    assert "pw-play, paplay and aplay" in await the_only_reason(make_voice())


async def test_no_engine_is_told(make_voice: MakeVoice) -> None:
    voice = make_voice(engine=f"{ENGINES}.without_espeak")
    assert "no speech engine was found;" in await the_only_reason(voice)


async def test_no_engine_is_told_before_the_first_text_if_warmed(make_voice: MakeVoice) -> None:
    voice = make_voice(engine=f"{ENGINES}.without_espeak")
    told = asyncio.Event()
    voice.listen(lambda state: told.set())
    voice.warm()
    await asyncio.wait_for(told.wait(), 5)
    assert isinstance(voice.state, Off)
    voice.warm()
    voice.stop()
    assert await voice.say("Yes.") is Ended.FAILED


async def test_a_missing_package_is_told_by_name(make_voice: MakeVoice) -> None:
    assert "No module named 'pyttsx'" in await the_only_reason(make_voice(engine="pyttsx"))


@pytest.mark.parametrize(("engine", "patience"), [("hanging", 0.3), ("mute", 0.8)])
async def test_an_engine_that_hangs_is_given_up_after_two_tries(
    real_speech: None, make_voice: MakeVoice, engine: str, patience: float
) -> None:
    fast = VoiceSettings(rate=1000)  # a fast reader is waited for less long
    voice = make_voice(settings=fast, engine=f"{ENGINES}.{engine}", patience=patience)
    heard = Heard(voice)
    assert await voice.say("Yes.") is Ended.FAILED
    assert voice.state == Ready()
    assert await voice.say("Yes.") is Ended.FAILED
    (reason,) = heard.reasons
    assert "did not answer" in reason
    assert INSTALL in reason


async def test_an_engine_that_crashes_is_given_up_after_two_tries(make_voice: MakeVoice) -> None:
    assert "the speech engine failed" in await the_only_reason(
        make_voice(engine=f"{ENGINES}.crashing")
    )


async def test_a_child_that_cannot_be_started_is_told(
    make_voice: MakeVoice, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "no python"))
    assert "could not be started (No such file or directory)" in await the_only_reason(make_voice())


async def test_no_place_for_the_sound_is_told(
    make_voice: MakeVoice, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    assert "could not be started" in await the_only_reason(make_voice())


async def test_a_player_that_fails_is_followed_by_the_next(
    card: Card, make_voice: MakeVoice, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "paplay").symlink_to(shutil.which("false", path=os.defpath) or "")
    monkeypatch.setenv("PATH", f"{broken}{os.pathsep}{os.environ['PATH']}")
    assert await make_voice().say("Yes.") is Ended.FINISHED
    assert card.first_sound()


async def test_a_voice_that_is_off_can_be_tried_again(
    card: Card, make_voice: MakeVoice, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    voice = make_voice()
    with monkeypatch.context() as without_player:
        without_player.setenv("PATH", str(tmp_path))
        await the_only_reason(voice)
    voice.try_again()
    assert await voice.say("Yes.") is Ended.FINISHED


async def test_a_failure_is_forgotten_when_a_text_was_read(
    card: Card, make_voice: MakeVoice
) -> None:
    voice = make_voice(engine=f"{ENGINES}.fragile")
    for _ in range(2):
        assert await voice.say("Please crash.") is Ended.FAILED
        assert await voice.say("Yes.") is Ended.FINISHED
    assert await voice.say("Please crash.") is Ended.FAILED
    assert await voice.say("Please crash.") is Ended.FAILED
    assert isinstance(voice.state, Off)


def test_the_doctor_names_engine_voices_and_player(card: Card) -> None:
    works, detail = speech_checkup()
    assert works
    assert re.fullmatch(r"espeak, \d+ voices, \d+ of them English, played by aplay", detail)


def test_the_doctor_says_what_to_install() -> None:
    works, detail = speech_checkup(f"{ENGINES}.without_espeak")
    assert not works
    assert "no speech engine was found" in detail
    assert INSTALL in detail


def test_the_doctor_says_that_there_is_no_device(no_device: None) -> None:
    works, detail = speech_checkup()
    assert not works
    assert "no sound device" in detail


def test_the_doctor_waits_for_no_engine_that_hangs() -> None:
    works, detail = speech_checkup(f"{ENGINES}.hanging", patience=0.5)
    assert not works
    assert "did not answer" in detail


def test_voices_are_listed_with_the_english_ones_first(real_speech: None) -> None:
    languages = [voice.language for voice in list_voices()]
    english = [language for language in languages if language.startswith("en")]
    assert english
    assert languages[: len(english)] == english
    assert len(languages) > len(english)


def test_without_an_engine_no_voice_is_listed() -> None:
    assert list_voices(f"{ENGINES}.without_espeak") == ()
