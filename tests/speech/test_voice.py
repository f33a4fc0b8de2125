"""The real engine and the real player, heard by a card: what is read, and silence."""

import asyncio
import math
import tempfile
from pathlib import Path

import pytest
from interview_tui.speech.state import Ended, Ready, Speaking, VoiceSettings
from interview_tui.speech.voice import Voice

from tests.speech.card import RATE, Card
from tests.speech.conftest import Heard, MakeVoice

QUESTION = "Your fraud model has 99.5 % accuracy. Why might that mean nothing at all?"
LONG = " ".join([QUESTION] * 30)


def spoken_seconds(text: str, rate: int) -> float:
    return 60 * len(text.split()) / rate


def loudness(card: Card) -> float:
    """Return the root mean square of all samples."""
    return math.sqrt(sum(sample * sample for sample in card.samples) / len(card.samples))


def seconds_with_sound(card: Card) -> float:
    """Return how long it was loud, in slices of 20 ms."""
    samples, slice_ = card.samples, RATE // 50
    starts = range(0, len(samples), slice_)
    return sum(max(map(abs, samples[at : at + slice_])) > 500 for at in starts) / 50


async def silence(card: Card) -> float:
    return await asyncio.to_thread(card.silence)


async def first_sound(card: Card) -> float:
    return await asyncio.to_thread(card.first_sound)


async def read(voice: Voice, card: Card, text: str) -> float:
    """Read a text to its end and return how many seconds were heard."""
    card.forget()
    assert await voice.say(text) is Ended.FINISHED
    await silence(card)
    return card.seconds


async def test_a_question_is_heard_from_beginning_to_end(card: Card, make_voice: MakeVoice) -> None:
    voice = make_voice()
    seconds = await read(voice, card, QUESTION)
    expected = spoken_seconds(QUESTION, voice.settings.rate)
    assert 0.5 * expected < seconds < 2 * expected
    assert seconds_with_sound(card) > 0.4 * expected
    assert loudness(card) > 300


async def test_a_screen_is_told_when_reading_begins_and_ends(
    card: Card, make_voice: MakeVoice
) -> None:
    voice = make_voice()
    heard = Heard(voice)
    reading = voice.say(QUESTION)
    assert voice.state == Speaking(reading.number)
    assert await reading.begun()
    assert reading.ended is None
    assert await reading is Ended.FINISHED
    assert heard.states == [Speaking(1), Ready()]


async def test_a_listener_that_left_is_told_nothing(card: Card, make_voice: MakeVoice) -> None:
    voice = make_voice()
    states: list[object] = []
    leave = voice.listen(states.append)
    leave()
    leave()
    await voice.say("Yes.")
    assert states == []


async def test_two_texts_in_a_row_are_both_heard(card: Card, make_voice: MakeVoice) -> None:
    voice = make_voice()
    first = await read(voice, card, QUESTION)
    assert await read(voice, card, QUESTION) == pytest.approx(first, abs=0.1)


async def test_an_engine_that_speaks_once_is_heard_again(card: Card, make_voice: MakeVoice) -> None:
    voice = make_voice(speaks_once=True)
    heard = Heard(voice)
    first = await read(voice, card, QUESTION)
    assert await read(voice, card, QUESTION) == pytest.approx(first, abs=0.1)
    assert heard.states == [Speaking(1), Ready(), Speaking(2), Ready()]


async def test_a_long_text_is_read_to_its_end(card: Card, make_voice: MakeVoice) -> None:
    voice = make_voice()
    once = await read(voice, card, QUESTION)
    assert 25 * once < await read(voice, card, LONG) < 35 * once


async def test_a_higher_rate_takes_less_time(card: Card, make_voice: MakeVoice) -> None:
    voice = make_voice(settings=VoiceSettings(rate=120))
    slow = await read(voice, card, QUESTION)
    voice.settings = VoiceSettings(rate=360)
    assert await read(voice, card, QUESTION) < 0.5 * slow


async def test_less_volume_is_less_loud(card: Card, make_voice: MakeVoice) -> None:
    voice = make_voice()
    await read(voice, card, QUESTION)
    loud = loudness(card)
    voice.settings = VoiceSettings(volume=0.2)
    await read(voice, card, QUESTION)
    assert loudness(card) < 0.5 * loud


async def test_a_voice_is_chosen_by_name_and_an_unknown_one_is_the_usual(
    card: Card, make_voice: MakeVoice
) -> None:
    voice, seconds = make_voice(), []
    for name in ("", "nobody", "english (scotland)", ""):
        voice.settings = VoiceSettings(voice=name)
        seconds.append(await read(voice, card, QUESTION))
    usual, unknown, chosen, again = seconds
    assert usual == unknown == again != chosen


async def test_a_text_without_sound_is_over_at_once(card: Card, make_voice: MakeVoice) -> None:
    reading = make_voice().say("🎉")
    assert await reading is Ended.FINISHED
    assert not await reading.begun()


async def test_stopping_is_silence(slow_card: Card, make_voice: MakeVoice) -> None:
    voice = make_voice()
    reading = voice.say(LONG)
    await first_sound(slow_card)
    voice.stop()
    voice.stop()
    assert voice.state == Ready()
    assert await reading is Ended.STOPPED
    await silence(slow_card)
    assert slow_card.seconds < 5


async def test_stopping_without_a_reading_does_nothing(card: Card, make_voice: MakeVoice) -> None:
    voice = make_voice()
    heard = Heard(voice)
    voice.stop()
    voice.warm()
    voice.stop()
    assert heard.states == []


async def test_a_text_is_heard_right_after_a_stop(slow_card: Card, make_voice: MakeVoice) -> None:
    voice = make_voice()
    voice.say(LONG)
    await first_sound(slow_card)
    voice.stop()
    await silence(slow_card)
    slow_card.forget()
    assert await voice.say("Yes.") is Ended.FINISHED
    assert slow_card.first_sound()


async def test_the_next_text_takes_the_place_of_the_one_before(
    slow_card: Card, make_voice: MakeVoice
) -> None:
    voice = make_voice()
    heard = Heard(voice)
    first = voice.say(LONG)
    await first_sound(slow_card)
    second = voice.say("Yes.")
    assert await first is Ended.STOPPED
    assert await second is Ended.FINISHED
    assert heard.states == [Speaking(1), Speaking(2), Ready()]


async def test_a_text_stopped_before_its_first_sound_is_never_heard(
    card: Card, make_voice: MakeVoice
) -> None:
    voice = make_voice()
    never = voice.say(LONG)
    voice.stop()
    assert await never is Ended.STOPPED
    assert not await never.begun()
    assert await read(voice, card, "Yes.") < 2


async def test_a_folder_with_a_space_is_no_matter(
    card: Card, make_voice: MakeVoice, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "with a space"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    voice = make_voice()
    assert await read(voice, card, QUESTION) > 1
    await voice.close()
    assert list(folder.iterdir()) == []


async def test_closing_is_silence_and_leaves_no_file(
    slow_card: Card, make_voice: MakeVoice, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "sounds"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    voice = make_voice()
    reading = voice.say(LONG)
    await first_sound(slow_card)
    assert [made.stat().st_mode & 0o777 for made in folder.iterdir()] == [0o700]
    await voice.close()
    assert await reading is Ended.STOPPED
    await silence(slow_card)
    assert list(folder.iterdir()) == []


async def test_sound_that_cannot_be_written_is_a_failure_and_no_wait(
    card: Card, make_voice: MakeVoice, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "sounds"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    voice = make_voice()
    await read(voice, card, "Yes.")
    (made,) = folder.iterdir()
    made.rmdir()
    assert await voice.say(QUESTION) is Ended.FAILED
    assert voice.state == Ready()
    assert await read(voice, card, QUESTION) > 1
