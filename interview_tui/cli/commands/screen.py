"""The commands that open a screen, or go line by line in plain mode."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interview_tui.errors import Problem, WrongUse
from interview_tui.practice.desk import Desk
from interview_tui.records.plan import Mode, Plan

if TYPE_CHECKING:
    from interview_tui.practice.interview import Interview

ASKS_FOR_PLAIN = ("INTERVIEW_TUI_PLAIN", "ACCESSIBLE")
SILENT = "Plain mode reads nothing aloud; a screen reader reads its lines."
NO_NAME = (None, "", "unknown")
Show = Callable[[Desk, "Interview | None"], int]


def home(banks: Sequence[Path], *, plain: bool = False) -> int:
    """Show home; the shortest way there, so nothing is read before."""
    desk = Desk(banks=banks)
    show = _front_end(desk, plain=plain)
    desk.make_home()
    return show(desk, None)


def start(
    banks: Sequence[Path],
    plan: str | None,
    choices: Mapping[str, Any],
    *,
    aloud: bool,
    plain: bool = False,
) -> int:
    desk = Desk(banks=banks)
    chosen = checked(desk.chosen(plan, choices))
    show = _front_end(desk, plain=plain, aloud=aloud or None)
    return show(desk, desk.start(chosen))


def checked(plan: Plan) -> Plan:
    """Return the plan. Raises `WrongUse` where its choices contradict each other."""
    if not plan.clock and plan.mode is Mode.INTERVIEW:
        raise WrongUse(
            "an interview has a clock: --time-factor none shows it without a limit, "
            "or leave out --mode interview."
        )
    return plan


def resume(banks: Sequence[Path], session: str | None, *, plain: bool = False) -> int:
    desk = Desk(banks=banks)
    show = _front_end(desk, plain=plain)
    return show(desk, desk.resume(session))


def look_back(banks: Sequence[Path], session: str | None, *, plain: bool = False) -> int:
    desk = Desk(banks=banks)
    show = _front_end(desk, plain=plain)
    return show(desk, desk.look_back(session))


def is_plain(desk: Desk, environment: Mapping[str, str]) -> bool:
    """Whether environment or settings ask for plain mode."""
    asked = any(environment.get(name, "0") not in ("", "0") for name in ASKS_FOR_PLAIN)
    if asked or environment.get("TERM") == "dumb":
        return True
    has_settings = (desk.paths.config / "config.toml").exists()
    return has_settings and desk.preferences.settings.plain


def _front_end(desk: Desk, *, plain: bool, aloud: bool | None = None) -> Show:
    """Return what shows a session: lines, or screens, which need a terminal."""
    if plain or is_plain(desk, os.environ):
        return partial(_show_lines, aloud=aloud)
    _need_terminal()
    return partial(_show_screens, aloud=aloud)


def _show_lines(desk: Desk, opening: Interview | None, aloud: bool | None) -> int:
    from interview_tui.plain.front import run

    if aloud and opening:
        opening.notice = " ".join(filter(None, [opening.notice, SILENT]))
    try:
        return run(desk, opening)
    finally:
        desk.history.close()


def _need_terminal() -> None:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise Problem("This needs a terminal: run it in one, or line by line with --plain.")
    if "utf" not in (sys.stdout.encoding or "").lower():
        raise Problem("The terminal does not take UTF-8: set LANG or LC_ALL, such as C.UTF-8.")


def _show_screens(desk: Desk, opening: Interview | None, aloud: bool | None) -> int:
    """Run the screens; they are imported last, since that takes longest."""
    from interview_tui.tui.app import InterviewApp

    if os.environ.get("TERM") in NO_NAME:
        os.environ["TERM"] = "xterm"
    app = InterviewApp(desk, opening, aloud=aloud)
    app.run(mouse=False)
    desk.history.close()
    if app.last_words:
        print(f"interview-tui: {app.last_words}", file=sys.stderr)
    return app.return_code or 0
