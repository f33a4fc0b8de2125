"""pyttsx3, but the word "crash" takes the process with it."""

import os
from importlib import import_module
from typing import Any


def init() -> Any:
    engine: Any = import_module("pyttsx3").init()
    write = engine.save_to_file

    def save_to_file(text: str, path: str) -> None:
        if "crash" in text:
            os._exit(3)
        write(text, path)

    engine.save_to_file = save_to_file
    return engine
