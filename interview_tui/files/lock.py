"""An advisory lock that ends with the process, however that ends."""

import errno
import os
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from interview_tui.files.failure import saving
from interview_tui.files.replace import make_folder

_PAUSE: Final = 0.01
_NOTHING_TO_LOCK_WITH: Final = (errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS)


@dataclass
class Lock:
    """A lock on the file `path`, held until `release` or the end of the process.

    Child processes do not inherit it. Where the file system knows no locks it is always given:
    practice goes on, two windows are then the user's own care.
    """

    path: Path
    _descriptor: int | None

    @classmethod
    def acquire(cls, path: Path, wait: float = 0.03) -> Self | None:
        """Return the lock, or None while somebody else holds it.

        Tries for `wait` seconds, since whoever only looks (`is_locked`) holds it for a moment.
        Raises `NotSaved` where the file cannot be made.
        """
        make_folder(path.parent)
        until = time.monotonic() + wait
        with saving(path):
            while (descriptor := _locked(path)) is None and time.monotonic() < until:
                time.sleep(_PAUSE)
        return None if descriptor is None else cls(path, descriptor)

    def release(self, *, remove: bool = False) -> None:
        """Give the lock back, with `remove` also the file; a second time does nothing."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is None:
            return
        if remove and os.name != "nt":  # while it is held, so that it is no one else's
            self._unlink()
        os.close(descriptor)
        if remove and os.name == "nt":
            self._unlink()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()

    def _unlink(self) -> None:
        with suppress(OSError):
            self.path.unlink()


def is_locked(path: Path) -> bool:
    """Return whether a running program holds the lock on `path`; makes no file."""
    try:
        descriptor = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
    except OSError:
        return False
    try:
        return not _try(descriptor)
    finally:
        os.close(descriptor)


def _locked(path: Path) -> int | None:
    """Return a descriptor that holds the lock on what `path` names now, or None."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if _try(descriptor) and _is_still(descriptor, path):
            return descriptor
    except BaseException:
        os.close(descriptor)
        raise
    os.close(descriptor)
    return None


def _is_still(descriptor: int, path: Path) -> bool:
    """Whether the file was not removed by its last holder between opening and locking."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _try(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            return _may_go_on(error)
        return True

else:
    import fcntl

    def _try(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            return _may_go_on(error)
        return True


def _may_go_on(error: OSError) -> bool:
    """Return False for a lock that somebody holds, True where there are no locks."""
    if error.errno in (errno.EAGAIN, errno.EACCES, errno.EDEADLK):
        return False
    if error.errno in _NOTHING_TO_LOCK_WITH:
        return True
    raise error
