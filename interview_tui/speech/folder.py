"""The private folder that sound lies in for as long as it is played."""

from pathlib import Path


class SoundFolder:
    """A folder for this user's eyes only, made when it is needed and again when it is gone."""

    def __init__(self) -> None:
        self._path: Path | None = None

    def path(self) -> str:
        """Return the folder. Raises OSError when there is no place for it."""
        from tempfile import mkdtemp  # 5 ms, for those who listen

        if self._path is None or not self._path.is_dir():
            self._path = Path(mkdtemp(prefix="interview-tui-voice-"))
        return str(self._path)

    def remove(self) -> None:
        from shutil import rmtree

        if self._path is not None:
            rmtree(self._path, ignore_errors=True)
            self._path = None
