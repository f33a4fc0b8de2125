"""The process that speaks: `python -m interview_tui.speech.child [FOLDER [ENGINE [VOICE]]]`.

Requests come in as JSON, one a line; what happens goes out the same way:

    {"op": "say", "id", "text", "rate", "volume", "voice", "player"}    text is Markdown
        {"ev": "started", "id", "player"}     each time a player begins
        {"ev": "finished", "id", "ok", "trouble", "detail"}
    {"op": "look"}
        {"ev": "looked", "engine", "voices", "ok", "player", "trouble", "detail"}

First of all comes {"ev": "ready"}, or {"ev": "unavailable", "trouble", "detail"} and the end.
When the input ends, whoever asked is gone: the process ends at once with all it started, so
nothing is left talking. To interrupt it, kill its process group.
"""

import json
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from shutil import rmtree
from tempfile import mkdtemp
from threading import Lock, Thread
from typing import Any, Final, NoReturn

from interview_tui.speech.engine import PLAYS_ITSELF, PYTTSX3, Engine
from interview_tui.speech.natural import NATURAL, Natural, has_natural
from interview_tui.speech.pieces import pieces
from interview_tui.speech.player import CannotPlay, Player
from interview_tui.speech.trouble import Trouble

Request = dict[str, Any]

_LEFT: Final = 1


class Out:
    """The line to whoever asked, out of reach of whatever prints in this process."""

    def __init__(self) -> None:
        self._descriptor = os.dup(1)
        self._lock = Lock()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for printed_on in (1, 2):
            os.dup2(nowhere, printed_on)
        os.close(nowhere)

    def tell(self, event: str, **values: object) -> None:
        line = json.dumps({"ev": event} | values) + "\n"
        with self._lock, suppress(OSError):  # nobody listens: the input ends as well
            os.write(self._descriptor, line.encode())


class Speaker:
    """Does one request after the other."""

    def __init__(self, out: Out, folder: Path, engine: Engine) -> None:
        self._out = out
        self._wav = folder / "reading.wav"
        self._engine = engine
        self._player = Player()
        self._natural: Natural | None = None
        self._is_natural_tried = False

    def prepare(self, voice: str) -> None:
        """Load what takes a while before a text comes: Markdown, and the natural voice."""
        from interview_tui.speech.spoken import spoken  # 30 ms

        spoken("")
        self._natural_voice(voice)

    def answer(self, request: Request) -> None:
        """Do what is asked and tell how it went."""
        if request["op"] == "look":
            self._out.tell("looked", **self._findings())
        else:
            self._out.tell("finished", id=request["id"], **self._attempt(request))

    def _attempt(self, request: Request) -> dict[str, object]:
        try:
            self._say(request)
        except CannotPlay as problem:
            return {"ok": False, "trouble": problem.trouble, "detail": problem.detail}
        except Exception as error:  # whatever an engine does, the interview goes on
            return {"ok": False, "trouble": Trouble.FAILED, "detail": str(error)}
        finally:
            self._wav.unlink(missing_ok=True)
        return {"ok": True}

    def _say(self, request: Request) -> None:
        from interview_tui.speech.spoken import spoken  # loaded by `prepare`

        def playing(player: str) -> None:
            self._out.tell("started", id=request["id"], player=player)

        self._engine.adjust(request["rate"], request["volume"], request["voice"])
        text = spoken(request["text"])
        if PLAYS_ITSELF:
            playing("")
            self._engine.say(text)
            return
        self._player.prefer(request["player"])
        for piece in pieces(text):
            self._write(piece, request)
            self._player.play(self._wav, playing)

    def _write(self, piece: str, request: Request) -> None:
        natural = self._natural_voice(request["voice"])
        if natural is not None:
            try:
                natural.write(piece, self._wav, request["rate"], request["volume"])
                return
            except Exception:  # a young library; the usual voice reads on
                self._natural = None
        self._engine.write(piece, self._wav)

    def _natural_voice(self, voice: str) -> Natural | None:
        """Return the natural voice if it is wanted and works; it is loaded once."""
        if voice.casefold() not in {NATURAL.id, NATURAL.name.casefold()}:
            return None
        if not self._is_natural_tried and has_natural():
            with suppress(Exception):
                self._natural = Natural()
        self._is_natural_tried = True
        return self._natural

    def _findings(self) -> dict[str, object]:
        """Return what there is to speak with; a moment of silence is played to find out."""
        voices = [NATURAL] * has_natural() + self._engine.voices()
        found: dict[str, object] = {"engine": self._engine.name, "voices": voices}
        if PLAYS_ITSELF:
            return found | {"ok": True, "player": ""}
        try:
            return found | {"ok": True, "player": self._player.play(_silence(self._wav))}
        except CannotPlay as problem:
            return found | {"ok": False, "trouble": problem.trouble, "detail": problem.detail}


def main(arguments: list[str]) -> None:
    """Speak until the input ends."""
    _lead_a_group()
    out = Out()
    folder = Path(arguments[0] if arguments else mkdtemp(prefix="interview-tui-voice-"))
    requests: SimpleQueue[Request] = SimpleQueue()
    Thread(target=_listen, args=(requests, folder), daemon=True).start()
    try:
        engine = Engine(arguments[1] if len(arguments) > 1 else PYTTSX3)
    except Exception as error:  # drivers raise whatever their library raises
        out.tell("unavailable", trouble=Trouble.NO_ENGINE, detail=_beyond_missing(error))
        _leave(folder)
    out.tell("ready")
    _leave_on_lost_errors(out, folder)
    speaker = Speaker(out, folder, engine)
    speaker.prepare(arguments[2] if len(arguments) > 2 else "")
    while True:
        speaker.answer(requests.get())


def _lead_a_group() -> None:
    """Have a process group of our own, so that ending it ends the players and nobody else."""
    if hasattr(os, "setsid") and os.getpgrp() != os.getpid():
        os.setsid()


def _listen(requests: "SimpleQueue[Request]", folder: Path) -> None:
    for line in sys.stdin.buffer:
        with suppress(ValueError):
            requests.put(json.loads(line))
    _leave(folder)


def _leave(folder: Path) -> NoReturn:
    """End at once with every player, and leave no sound behind."""
    rmtree(folder, ignore_errors=True)
    if hasattr(os, "killpg"):
        os.killpg(0, signal.SIGKILL)
    os._exit(_LEFT)


def _leave_on_lost_errors(out: Out, folder: Path) -> None:
    """Leave when the engine's callback fails, since nothing would wake the engine again."""

    def lost(failure: Any) -> None:
        out.tell("failed", trouble=Trouble.FAILED, detail=_first_line(failure.exc_value))
        _leave(folder)

    sys.unraisablehook = lost


def _silence(wav: Path) -> Path:
    import wave

    with wave.open(str(wav), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(22_050)
        sound.writeframes(bytes(2 * 22_050 // 20))
    return wav


def _beyond_missing(error: Exception) -> str:
    """Return what a driver says, unless it is what the trouble says anyway."""
    said = _first_line(error)
    return "" if "have eSpeak" in said else said


def _first_line(error: BaseException | None) -> str:
    return next(iter(str(error).splitlines()), "")


if __name__ == "__main__":
    main(sys.argv[1:])
