"""What the system says when a file cannot be written, in plain words with a way on."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from interview_tui.errors import NotSaved
from interview_tui.text import one_line

_ROOM: Final = "free some space and save again"
_PLACE: Final = "allow writing there, or name another folder with INTERVIEW_TUI_HOME"
_IN_THE_WAY: Final = "move it away and save again"

_REASONS: Final = {
    errno.ENOSPC: ("no space is left on the disk", _ROOM),
    errno.EDQUOT: ("your share of the disk is used up", _ROOM),
    errno.EFBIG: ("files may not grow any further here", "raise the limit on the size of files"),
    errno.EACCES: ("the folder may not be written", _PLACE),
    errno.EPERM: ("the folder may not be written", _PLACE),
    errno.EROFS: ("the disk is read-only", _PLACE),
    errno.ENOTDIR: ("a file stands where a folder should be", _IN_THE_WAY),
    errno.EEXIST: ("a file stands where a folder should be", _IN_THE_WAY),
    errno.EISDIR: ("a folder stands where the file should be", _IN_THE_WAY),
    errno.EIO: ("the disk reports an error", "save to another disk and check this one"),
    errno.EMFILE: ("too many files are open", "close other programs and save again"),
}


def not_saved(place: Path, error: OSError) -> NotSaved:
    """Return the sentence for a write to `place` that failed with `error`."""
    code = error.errno or 0
    reason, way_on = _REASONS.get(code, (os.strerror(code).lower(), _PLACE))
    return NotSaved(f"{one_line(str(place))} could not be written: {reason}; {way_on}.")


@contextmanager
def saving(place: Path) -> Iterator[None]:
    """Raise `NotSaved` for any OSError of a write to `place`."""
    try:
        yield
    except OSError as error:
        raise not_saved(place, error) from error
