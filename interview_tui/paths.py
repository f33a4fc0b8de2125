"""Where the program's files lie.

INTERVIEW_TUI_HOME puts all of them under one folder; otherwise the platform's own places hold.
"""

import os
from dataclasses import dataclass
from pathlib import Path

HOME_VARIABLE = "INTERVIEW_TUI_HOME"


@dataclass(frozen=True)
class Paths:
    """The three folders of the program and what lies in them. Nothing is made by asking."""

    config: Path
    data: Path
    cache: Path

    @property
    def history(self) -> Path:
        return self.data / "history.db"

    @property
    def drafts(self) -> Path:
        return self.data / "drafts"

    @property
    def phrasings(self) -> Path:
        return self.data / "phrasings.yaml"

    @property
    def user_bank(self) -> Path:
        return self.data / "bank"


def user_paths() -> Paths:
    """Return the folders that hold for this user and environment."""
    home = os.environ.get(HOME_VARIABLE)
    if home:
        base = Path(home).expanduser().absolute()
        return Paths(base / "config", base / "data", base / "cache")
    from platformdirs import PlatformDirs  # 4 ms, not needed with INTERVIEW_TUI_HOME

    dirs = PlatformDirs("interview-tui", appauthor=False)
    return Paths(dirs.user_config_path, dirs.user_data_path, dirs.user_cache_path)


def shipped_bank() -> Path:
    """Return the folder of the questions that ship: inside the wheel, or the repository's."""
    package = Path(__file__).parent
    inside = package / "_bank"
    return inside if inside.is_dir() else package.parent / "bank"
