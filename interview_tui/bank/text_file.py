"""The text of a file in a bank, or why it cannot be read."""

import stat
from pathlib import Path
from typing import Final

from interview_tui.bank.report import Report

LARGEST_FILE: Final = 64 * 1024 * 1024
"""Bytes. Ten thousand long questions take 16 MB."""


def text_of(path: Path, report: Report) -> str | None:
    """Return the text of a file, or None after reporting why there is none."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            kind = "a folder" if stat.S_ISDIR(status.st_mode) else "not a plain file"
            report.error(1, 1, f"this is {kind} and cannot be read")
        elif status.st_size > LARGEST_FILE:
            most = LARGEST_FILE // 1024 // 1024
            report.error(1, 1, f"this file is too large (over {most} MB): split it into several")
        else:
            return _decoded(path.read_bytes(), report)
    except (OSError, ValueError) as error:
        reason = str(getattr(error, "strerror", None) or error).lower()
        report.error(1, 1, f"this file cannot be read ({reason})")
    return None


def _decoded(raw: bytes, report: Report) -> str | None:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", "replace").removeprefix("\ufeff")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        report.error(line, column, "this file is not UTF-8 from here on: save it as UTF-8")
        return None
