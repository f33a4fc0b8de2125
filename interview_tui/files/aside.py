"""Put a damaged or newer file out of the way, under a name that says what it is."""

import time
from pathlib import Path
from typing import Final

from interview_tui.files.failure import saving

_BESIDE_A_DATABASE: Final = ("-shm", "-wal")


def set_aside(path: Path, why: str = "damaged") -> Path:
    """Rename `path`, with a database's -wal and -shm, to a free name beside it, and return that.

    history.db becomes history.damaged-20261123-201500.db. Raises `NotSaved` where that cannot
    be done.
    """
    stamp = time.strftime("%Y%m%d-%H%M%S")
    aside = free_name(path.with_name(f"{path.stem}.{why}-{stamp}{path.suffix}"))
    with saving(path):
        for ending in _BESIDE_A_DATABASE:
            beside = path.with_name(path.name + ending)
            if beside.exists():
                beside.rename(aside.with_name(aside.name + ending))
        path.rename(aside)
    return aside


def free_name(path: Path) -> Path:
    """Return `path`, or the first of NAME-2, NAME-3, ... beside it that is not taken."""
    candidate, number = path, 1
    while candidate.exists() or candidate.is_symlink():
        number += 1
        candidate = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return candidate
