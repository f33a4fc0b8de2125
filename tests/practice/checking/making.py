"""A bank in a folder, and what the check says of it."""

from collections.abc import Sequence
from pathlib import Path
from textwrap import dedent

from interview_tui.bank.finding import Finding, Severity
from interview_tui.bank.sources import BankSource
from interview_tui.practice.checking.beside import Known
from interview_tui.practice.checking.check import Checked, check_bank

NOTHING = Known((), (), ())


def check(
    folder: Path,
    *,
    strict: bool = False,
    known: Known = NOTHING,
    beside: Sequence[Path] = (),
) -> Checked:
    """Check the bank in `folder`, its own words.txt included."""
    source = BankSource(str(folder), folder)
    words = [folder / "words.txt"]
    return check_bank([source], lambda: known, strict=strict, beside=beside, word_files=words)


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(dedent(text), encoding="utf-8")
    return path


def said(found: Sequence[Finding], severity: Severity | None = None) -> list[str]:
    """Return findings as "line:column message"."""
    return [
        f"{one.line}:{one.column} {one.message}"
        for one in found
        if severity in (None, one.severity)
    ]
