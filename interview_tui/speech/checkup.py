"""What speech works on this machine, found out by a child of its own."""

import json
import subprocess
from contextlib import suppress
from threading import Timer
from typing import Any, Final

from interview_tui.speech.engine import PYTTSX3, EngineVoice
from interview_tui.speech.folder import SoundFolder
from interview_tui.speech.process import command, kill_group, own_group
from interview_tui.speech.trouble import Trouble, cause, way_on
from interview_tui.speech.voice import PATIENCE

_LOOK: Final = b'{"op": "look"}\n'


def speech_checkup(engine: str = PYTTSX3, patience: float = PATIENCE) -> tuple[bool, str]:
    """Return whether texts can be heard here, and with what, or what to do about it.

    Takes 0.2 s and plays a moment of silence, since only that tells whether sound gets out.
    """
    found = _look(engine, patience)
    if not found["ok"]:
        return False, f"{cause(Trouble(found['trouble']), found['detail'])}; {way_on()}"
    voices = [EngineVoice(*voice) for voice in found["voices"]]
    english = sum(voice.language.startswith("en") for voice in voices)
    played = f", played by {found['player']}" if found["player"] else ""
    return True, f"{found['engine']}, {len(voices)} voices, {english} of them English{played}"


def list_voices(engine: str = PYTTSX3, patience: float = PATIENCE) -> tuple[EngineVoice, ...]:
    """Return the voices there are, English ones first; none without an engine. Takes 0.2 s."""
    voices = [EngineVoice(*voice) for voice in _look(engine, patience).get("voices", [])]
    return tuple(sorted(voices, key=lambda voice: not voice.language.startswith("en")))


def _look(engine: str, patience: float) -> dict[str, Any]:
    """Return what a child found, or the trouble it had."""
    folder = SoundFolder()
    try:
        return _ask(command(folder.path(), engine), patience)
    except OSError as error:
        return _trouble(Trouble.NOT_STARTED, error.strerror or str(error))
    finally:
        folder.remove()


def _ask(arguments: list[str], patience: float) -> dict[str, Any]:
    pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(
        arguments, stdin=pipe, stdout=pipe, stderr=nowhere, **own_group()
    ) as child:
        impatience = Timer(patience, kill_group, [child])
        impatience.start()
        try:
            return _answer_of(child)
        finally:
            impatience.cancel()
            kill_group(child)


def _answer_of(child: "subprocess.Popen[bytes]") -> dict[str, Any]:
    assert child.stdin is not None
    assert child.stdout is not None
    with suppress(BrokenPipeError):  # it left at once, and said why before
        child.stdin.write(_LOOK)
        child.stdin.flush()
    for line in child.stdout:
        event: dict[str, Any] = json.loads(line)
        if event["ev"] != "ready":
            return {"ok": False} | event
    return _trouble(Trouble.NO_ANSWER)


def _trouble(trouble: Trouble, detail: str = "") -> dict[str, Any]:
    return {"ok": False, "trouble": trouble, "detail": detail}
