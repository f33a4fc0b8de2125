"""Replace a file as a whole: whoever reads it sees the old content or the new one."""

import os
from contextlib import suppress
from pathlib import Path

from interview_tui.files.failure import saving


def make_folder(folder: Path) -> None:
    """Make `folder` and what is missing above it, for the user alone (0700).

    Raises `NotSaved` where that cannot be done.
    """
    with saving(folder):
        if folder.is_dir():
            return
        for part in reversed([folder, *folder.parents]):
            if not part.is_dir():
                part.mkdir(0o700, exist_ok=True)


def replace_file(path: Path, content: str | bytes, *, sync: bool = True) -> None:
    """Put `content` (text as UTF-8) into `path`, readable by the user alone (0600).

    With `sync` it has reached the disk when this returns. A link is followed, so that the file
    it points to is replaced. Missing folders are made. Raises `NotSaved`; the old content is
    then untouched. What is no file, such as /dev/stdout or a pipe, is written to and stays.
    """
    make_folder(path.parent)
    data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    with saving(path):
        if _is_device(path):
            path.write_bytes(data)
            return
        target = Path(os.path.realpath(path))
        _replace(target, data, sync)
        if sync:
            _sync_folder(target.parent)


def _is_device(path: Path) -> bool:
    return path.exists() and not (path.is_file() or path.is_dir())


def _replace(target: Path, data: bytes, sync: bool) -> None:
    temporary = _temporary(target)
    try:
        _write(temporary, data, sync)
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _temporary(target: Path) -> Path:
    """Return a name beside `target` that no other writer has; it starts with .NAME."""
    return target.with_name(f".{target.name[:40]}.{os.urandom(6).hex()}.new")


def _write(path: Path, data: bytes, sync: bool) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(descriptor, "wb") as file:  # noqa: PTH123 - a descriptor, not a path
        file.write(data)
        file.flush()
        if sync:
            os.fsync(descriptor)


def _sync_folder(folder: Path) -> None:
    """Make the new name itself last through a power loss, where folders can be synced."""
    if os.name == "nt":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
