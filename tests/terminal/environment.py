"""The environment a program is started in: the same on every machine, never the real home."""

import os
from collections.abc import Mapping
from pathlib import Path

_KEPT = ("PATH", "LD_LIBRARY_PATH", "TMPDIR", "VIRTUAL_ENV")
_REPOSITORY = Path(__file__).parents[2]


def environment(home: Path, more: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the variables for a program whose home and own files lie under `home`.

    Made from nothing rather than from this process's, so that no NO_COLOR, COLUMNS, TMUX or
    setting of the program itself gets in. `more` is added last and wins.
    """
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return kept | {
        "HOME": str(home),
        "INTERVIEW_TUI_HOME": str(home / "interview-tui"),
        "INTERVIEW_TUI_SEMANTIC": "0",
        "LC_ALL": "C.UTF-8",
        "PYTHONPATH": str(_REPOSITORY),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        **(more or {}),
    }
