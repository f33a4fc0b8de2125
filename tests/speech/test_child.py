"""The child by itself: nothing it starts outlives whoever asked."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from select import select
from textwrap import dedent
from typing import Any

import pytest
from interview_tui.speech import process

from tests.speech.card import Card

LONG = "Your fraud model has 99.5 % accuracy. Why might that mean nothing? " * 30


def request(text: str, number: int = 1) -> dict[str, Any]:
    settings = {"rate": 170, "volume": 1.0, "voice": "", "player": ""}
    return {"op": "say", "id": number, "text": text} | settings


@contextmanager
def child(arguments: list[str]) -> Iterator["subprocess.Popen[bytes]"]:
    pipe = subprocess.PIPE
    with subprocess.Popen(arguments, stdin=pipe, stdout=pipe, stderr=pipe) as running:
        try:
            yield running
        finally:
            running.kill()


def tell(child: "subprocess.Popen[bytes]", line: bytes) -> None:
    assert child.stdin is not None
    child.stdin.write(line + b"\n")
    child.stdin.flush()


def told(child: "subprocess.Popen[bytes]") -> dict[str, Any]:
    assert child.stdout is not None
    assert select([child.stdout], [], [], 5)[0], "the child says nothing"
    event: dict[str, Any] = json.loads(child.stdout.readline())
    return event


def test_it_answers_in_lines_of_json_and_prints_nothing_else(card: Card, tmp_path: Path) -> None:
    with child(process.command(str(tmp_path / "sound"))) as speaking:
        (tmp_path / "sound").mkdir()
        assert told(speaking) == {"ev": "ready"}
        tell(speaking, b"no request")
        tell(speaking, json.dumps(request("Yes.")).encode())
        assert told(speaking) == {"ev": "started", "id": 1, "player": "aplay"}
        assert told(speaking) == {"ev": "finished", "id": 1, "ok": True}
        printed, complaints = speaking.communicate(timeout=5)
    assert printed == complaints == b""


def test_it_runs_as_a_module_and_leaves_nothing(
    card: Card, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sounds = tmp_path / "sounds"
    sounds.mkdir()
    monkeypatch.setenv("TMPDIR", str(sounds))
    with child([sys.executable, "-m", "interview_tui.speech.child"]) as speaking:
        assert told(speaking) == {"ev": "ready"}
        assert len(list(sounds.iterdir())) == 1
        speaking.communicate(timeout=5)
    assert list(sounds.iterdir()) == []


def test_the_end_of_its_input_is_silence_and_takes_its_files(
    slow_card: Card, tmp_path: Path
) -> None:
    folder = tmp_path / "sound"
    folder.mkdir()
    with child(process.command(str(folder))) as speaking:
        tell(speaking, json.dumps(request(LONG)).encode())
        slow_card.first_sound()
        speaking.communicate(timeout=5)
        slow_card.silence()
    assert slow_card.seconds < 5
    assert not folder.exists()


def test_its_end_leaves_the_processes_of_whoever_started_it_alone(tmp_path: Path) -> None:
    with child(process.command(str(tmp_path))) as speaking:
        speaking.communicate(timeout=5)
        assert speaking.returncode == -signal.SIGKILL


def test_it_takes_no_module_from_the_folder_it_is_started_in(
    card: Card, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "wave.py").write_text("raise SystemExit")
    (tmp_path / "pyttsx3.py").write_text("raise SystemExit")
    monkeypatch.chdir(tmp_path)
    with child(process.command(str(tmp_path / "sound"))) as speaking:
        assert told(speaking) == {"ev": "ready"}


PARENT = """
    import asyncio, sys
    from interview_tui.speech.voice import Voice

    async def talk():
        voice = Voice()
        await voice.say(sys.argv[1])

    asyncio.run(talk())
"""


def test_when_the_program_is_killed_the_voice_is_silent(slow_card: Card, tmp_path: Path) -> None:
    sounds = tmp_path / "sounds"
    sounds.mkdir()
    environment = os.environ | {"TMPDIR": str(sounds)}
    arguments = [sys.executable, "-c", dedent(PARENT), LONG]
    with subprocess.Popen(arguments, env=environment) as parent:
        slow_card.first_sound()
        parent.kill()
    slow_card.silence()
    assert slow_card.seconds < 5
    assert list(sounds.iterdir()) == []
