"""The answer in the user's own $EDITOR."""

import asyncio
import contextlib
import os
import shlex
import shutil
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

from textual.app import App, SuspendNotSupported

from interview_tui.text import clean


class OutsideEditor:
    """A private file that the user's editor has open.

    The editor is awaited, not waited for: the clock of the interview goes on, and what was
    saved in the editor is seen by `text` at any moment.
    """

    def __init__(self, text: str) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="interview-tui-"))
        self._file = self._folder / "answer.md"
        descriptor = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(descriptor, "w", encoding="utf-8") as file:  # noqa: PTH123 - a descriptor
            file.write(f"{text}\n" if text else "")
        self._text = text

    def text(self) -> str:
        """Return what the file holds now; the last readable text while it is being replaced."""
        with contextlib.suppress(OSError):
            written = clean(self._file.read_bytes().decode("utf-8", "replace"))
            self._text = written.removesuffix("\n")
        return self._text

    async def run(self, app: App[int]) -> str | None:
        """Run the editor in the terminal; return why it could not, None when it did.

        Meanwhile nothing is drawn: whoever writes is stopped, and its queue would soon be full
        and block the loop for ever.
        """
        command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
        try:
            with app.suspend(), app.batch_update(), _deaf_to_interrupts():
                return await self._edit(command)
        except SuspendNotSupported as error:
            return f"No editor can be opened here ({error})."

    async def _edit(self, command: str) -> str | None:
        try:
            process = await asyncio.create_subprocess_exec(*shlex.split(command), str(self._file))
        except (OSError, ValueError) as error:
            return f"The editor {command!r} could not be started ({error}): set EDITOR."
        status = await process.wait()
        return f"The editor ended with an error ({status})." if status else None

    def close(self) -> None:
        """Remove the file."""
        shutil.rmtree(self._folder, ignore_errors=True)


@contextlib.contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Leave Ctrl+C to the editor: the terminal sends it to this program, too.

    A handler that does nothing, since what is ignored the editor would ignore as well.
    """
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
