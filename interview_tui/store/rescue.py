"""The last resort for text that could not be saved in its place."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from interview_tui.errors import NotSaved
from interview_tui.files import free_name, replace_file
from interview_tui.text import one_line


def rescue(text: str, name: str, data: Path) -> Path:
    """Write `text` to the first place that works and return where it is.

    The places are the folder `data`, the user's home and the folder for temporary files. A file
    of that name is not touched, the text goes beside it as NAME-2. Raises `NotSaved` when no
    place works.
    """
    for folder in _places(data):
        try:
            path = free_name(folder / Path(name).name)
            replace_file(path, text)
        except (NotSaved, OSError):
            continue
        return path
    places = ", ".join(one_line(str(folder)) for folder in _places(data))
    raise NotSaved(f"The text could not be written to any of {places}; copy it from the screen.")


def _places(data: Path) -> Iterator[Path]:
    import tempfile  # 5 ms, needed when all else has failed

    yield data
    with suppress(RuntimeError):  # no home is known
        yield Path.home()
    with suppress(OSError):  # no temporary folder may be written
        yield Path(tempfile.gettempdir())
