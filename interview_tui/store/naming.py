"""Find a session by the beginning of its id."""

from collections.abc import Sequence

from interview_tui.errors import Problem
from interview_tui.text import one_line


def the_one(prefix: str, fitting: Sequence[str], newest: Sequence[str], place: str) -> str:
    """Return the id that `prefix` means: itself, or the only one of `fitting`.

    `place` says where was looked ("in the history"). Raises `Problem` naming what is there.
    """
    if prefix in fitting:
        return prefix
    if prefix and len(fitting) == 1:
        return fitting[0]
    if prefix and fitting:
        raise Problem(
            f"{len(fitting)} sessions {place} begin with {one_line(prefix)}: {_some(fitting)}; "
            "give more of the one you mean."
        )
    there = f"there are: {_some(newest)}" if newest else "there is none yet"
    raise Problem(f"No session {place} begins with «{one_line(prefix)}»; {there}.")


def _some(ids: Sequence[str]) -> str:
    return ", ".join(ids[:5]) + (", ..." if len(ids) > 5 else "")
