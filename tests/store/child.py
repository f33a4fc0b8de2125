"""Another process that runs the program's own code, to be killed or kept from writing."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from textwrap import dedent

import interview_tui

_ROOT = Path(interview_tui.__file__).parents[1]

NO_LARGE_FILES = """
    import resource
    def limit(size):
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
    """
"""For a script that calls `limit`: writing beyond `size` bytes then fails as on a full disk."""


@contextmanager
def child(*scripts: str, arguments: tuple[object, ...] = ()) -> Iterator[subprocess.Popen[str]]:
    """Run the scripts in one process and end it with the block. It talks over its pipes."""
    process = subprocess.Popen(
        [sys.executable, "-c", "\n".join(dedent(script) for script in scripts)]
        + [str(argument) for argument in arguments],
        env=os.environ | {"PYTHONPATH": str(_ROOT)},
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        try:
            yield process
        finally:
            process.kill()


def line_of(process: subprocess.Popen[str]) -> str:
    """Return the next line that the child prints; empty when it has ended."""
    assert process.stdout is not None
    return process.stdout.readline().rstrip("\n")


def tell(process: subprocess.Popen[str], line: str) -> None:
    assert process.stdin is not None
    process.stdin.write(line + "\n")
    process.stdin.flush()


def output_of(*scripts: str, arguments: tuple[object, ...] = ()) -> list[str]:
    """Run the scripts to their end and return the lines they print."""
    with child(*scripts, arguments=arguments) as process:
        printed, _ = process.communicate()
        assert process.returncode == 0
    return printed.splitlines()
