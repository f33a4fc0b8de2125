"""What works on this machine, for the doctor."""

import platform
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from interview_tui.errors import Problem
from interview_tui.files import make_folder
from interview_tui.practice.desk import Desk


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: whether it works, what there is to say, and whether it is needed."""

    what: str
    works: bool
    detail: str
    needed: bool = True


def check_up(desk: Desk) -> Iterator[Finding]:
    """Yield what was found, one subject at a time."""
    yield Finding("program", True, f"Python {platform.python_version()}, {platform.platform()}")
    yield _terminal()
    for name, folder in (("data", desk.paths.data), ("config", desk.paths.config)):
        yield _try(f"{name} folder", partial(_writable, folder))
    yield _try("history", lambda: _history(desk))
    yield _try("drafts", lambda: _drafts(desk))
    yield Finding("voice", *_voice(), needed=False)
    yield Finding("semantic", *_semantic(), needed=False)
    yield _try("questions", lambda: _questions(desk))


def _try(what: str, look: Callable[[], str]) -> Finding:
    try:
        return Finding(what, True, look())
    except Problem as problem:
        return Finding(what, False, problem.sentence)


def _terminal() -> Finding:
    encoding = (sys.stdout.encoding or "unknown").lower()
    is_terminal = sys.stdin.isatty() and sys.stdout.isatty()
    detail = f"{'a terminal' if is_terminal else 'no terminal, so no screens'}, {encoding}"
    return Finding("terminal", is_terminal and "utf" in encoding, detail)


def _voice() -> tuple[bool, str]:
    from interview_tui.speech.checkup import speech_checkup

    return speech_checkup()


def _semantic() -> tuple[bool, str]:
    from interview_tui.feedback.semantic.use import checkup

    return checkup()


def _writable(folder: Path) -> str:
    make_folder(folder)
    return str(folder)


def _history(desk: Desk) -> str:
    count = len(desk.past_sessions(limit=100_000))
    notice = f"; {desk.history.notice}" if desk.history.notice else ""
    return f"{count} sessions{notice}"


def _drafts(desk: Desk) -> str:
    damaged = desk.drafts.damaged()
    if damaged:
        raise Problem(f"{len(damaged)} cannot be read, such as {damaged[0]}; they are kept.")
    return f"{len(desk.interrupted())} interrupted"


def _questions(desk: Desk) -> str:
    errors = desk.library.errors()
    if errors:
        raise Problem(f"{desk.library.count()} good, {errors} errors: see `bank check`.")
    return f"{desk.library.count()} questions"
