"""The speaking child process, as its parent holds it."""

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from interview_tui.speech.engine import PYTTSX3

Event = dict[str, Any]

_ROOT: Final = Path(__file__).parents[2]
_START: Final = (
    "import sys; sys.path.append(sys.argv.pop(1));"
    "from interview_tui.speech.child import main; main(sys.argv[1:])"
)


def command(folder: str, engine: str = PYTTSX3, voice: str = "") -> list[str]:
    """Return the command of a child that keeps its sound in `folder` and gets `voice` ready.

    `-P` and the root of this package at the end of the path: the child finds the same package,
    installed or not, and nothing that lies in the folder the program was started in.
    """
    return [sys.executable, "-P", "-c", _START, str(_ROOT), folder, engine, voice]


def own_group() -> dict[str, Any]:
    """Return how to start a child so that it and its players can be ended together."""
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP
        return {"creationflags": flags}
    return {"start_new_session": True}


def kill_group(process: "asyncio.subprocess.Process | subprocess.Popen[Any]") -> None:
    """End a child and its players at once; a player by itself would go on talking."""
    with suppress(OSError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)


class Child:
    """A child that is started at once, told requests and heard.

    `heard(child, event)` is called in the event loop for each line of the child, then once with
    {"ev": "gone", "detail"} when it has ended, also when it could not be started.
    """

    def __init__(self, command: list[str], heard: Callable[["Child", Event], None]) -> None:
        self._command = command
        self._heard = heard
        self._process: asyncio.subprocess.Process | None = None
        self._waiting: list[Event] = []
        self._killed = False
        self.over = asyncio.create_task(self._live())

    def tell(self, request: Event) -> None:
        """Send a request, as soon as the child is there."""
        if self._process is None:
            self._waiting.append(request)
        elif self._process.stdin is not None:
            self._process.stdin.write(json.dumps(request).encode() + b"\n")

    def kill(self) -> None:
        """End it with its players. It is heard no more but for "gone"."""
        self._killed = True
        if self._process is not None:
            kill_group(self._process)

    async def _live(self) -> None:
        try:
            self._process = await self._start()
        except OSError as error:
            self._heard(self, {"ev": "gone", "detail": str(error.strerror), "started": False})
            return
        if self._killed:
            kill_group(self._process)
        for request in self._waiting:
            self.tell(request)
        await self._listen(self._process)
        kill_group(self._process)  # a child that crashed may have left a player
        await self._process.wait()
        self._heard(self, {"ev": "gone", "detail": "", "started": True})

    async def _start(self) -> asyncio.subprocess.Process:
        pipe, nowhere = asyncio.subprocess.PIPE, asyncio.subprocess.DEVNULL
        return await asyncio.create_subprocess_exec(
            *self._command, stdin=pipe, stdout=pipe, stderr=nowhere, **own_group()
        )

    async def _listen(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdout is not None
        async for line in process.stdout:
            if self._killed:
                continue
            with suppress(ValueError):
                self._heard(self, json.loads(line))
