"""The commands that open a screen."""

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from interview_tui.errors import Problem, WrongUse
from interview_tui.practice.desk import Desk
from interview_tui.practice.interview import Interview
from interview_tui.records.plan import Mode, Plan


def home(banks: Sequence[Path]) -> int:
    """Show home; the shortest way there, so nothing is read before."""
    _need_terminal()
    desk = Desk(banks=banks)
    desk.make_home()
    return _show(desk, None)


def start(
    banks: Sequence[Path], plan: str | None, choices: Mapping[str, Any], *, aloud: bool
) -> int:
    desk = Desk(banks=banks)
    chosen = checked(desk.chosen(plan, choices))
    _need_terminal()
    return _show(desk, desk.start(chosen), aloud=aloud or None)


def checked(plan: Plan) -> Plan:
    """Return the plan. Raises `WrongUse` where its choices contradict each other."""
    if not plan.clock and plan.mode is Mode.INTERVIEW:
        raise WrongUse(
            "an interview has a clock: --time-factor none shows it without a limit, "
            "or leave out --mode interview."
        )
    return plan


def resume(banks: Sequence[Path], session: str | None) -> int:
    _need_terminal()
    desk = Desk(banks=banks)
    return _show(desk, desk.resume(session))


def look_back(banks: Sequence[Path], session: str | None) -> int:
    _need_terminal()
    desk = Desk(banks=banks)
    return _show(desk, desk.look_back(session))


def _need_terminal() -> None:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise Problem("This needs a terminal: run it in one, without a pipe or redirection.")
    if "utf" not in (sys.stdout.encoding or "").lower():
        raise Problem("The terminal does not take UTF-8: set LANG or LC_ALL, such as C.UTF-8.")


def _show(desk: Desk, opening: Interview | None, aloud: bool | None = None) -> int:
    """Run the screens; they are imported last, since that takes longest."""
    from interview_tui.tui.app import InterviewApp

    if os.environ.get("TERM") in (None, "", "dumb", "unknown"):
        os.environ["TERM"] = "xterm"
    app = InterviewApp(desk, opening, aloud=aloud)
    app.run(mouse=False)
    desk.history.close()
    if app.last_words:
        print(f"interview-tui: {app.last_words}", file=sys.stderr)
    return app.return_code or 0
