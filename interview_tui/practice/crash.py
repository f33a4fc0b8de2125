"""What is left behind when the program fails."""

import traceback

from interview_tui.errors import NotSaved
from interview_tui.files import replace_file
from interview_tui.practice.desk import Desk


def tell_crash(error: Exception, desk: Desk) -> str:
    """Write the traceback, without values, to a file; return the sentence for the user."""
    path = desk.paths.data / "crash.txt"
    report = "".join(traceback.format_exception(error))
    try:
        replace_file(path, report)
    except NotSaved:
        return f"The program failed ({type(error).__name__}); `interview-tui resume` goes on."
    return f"The program failed; `interview-tui resume` goes on. What happened is in {path}."
