"""pyttsx3 on a machine without espeak's library."""

import ctypes
from importlib import import_module
from typing import Any


def init() -> Any:
    ctypes.cdll.LoadLibrary = _refuse  # type: ignore[method-assign, assignment]
    return import_module("pyttsx3").init()


def _refuse(name: str) -> None:
    raise OSError(f"{name}: cannot open shared object file: No such file or directory")
