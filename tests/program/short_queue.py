"""Runs the program with room for three pieces of output that wait to be written, not thirty.

What fills Textual's queue in ten seconds fills it in one then.
"""

from interview_tui.cli import main
from textual.drivers import _writer_thread

if __name__ == "__main__":
    _writer_thread.MAX_QUEUED_WRITES = 3  # type: ignore[misc]
    raise SystemExit(main())
