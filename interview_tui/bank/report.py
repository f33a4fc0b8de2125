"""Collecting what there is to say about one file."""

from dataclasses import dataclass, field

from interview_tui.bank.finding import Finding, Severity
from interview_tui.text import one_line

_LONGEST_QUOTE = 60


@dataclass
class Report:
    """The findings of one file, in the order in which they were made.

    `question_id` is that of the question being read, so that its findings name it.
    """

    file: str
    findings: list[Finding] = field(default_factory=list)
    errors: int = 0
    question_id: str | None = None

    def error(self, line: int, column: int, message: str) -> None:
        self.errors += 1
        self._add(line, column, Severity.ERROR, message)

    def warning(self, line: int, column: int, message: str) -> None:
        self._add(line, column, Severity.WARNING, message)

    def rule(self, line: int, column: int, message: str) -> None:
        self._add(line, column, Severity.RULE, message)

    def _add(self, line: int, column: int, severity: Severity, message: str) -> None:
        text = one_line(message)
        self.findings.append(Finding(self.file, line, column, severity, text, self.question_id))


def quoted(word: str) -> str:
    """Return `word` as messages name it: on one line, in quotes, not too long."""
    line = one_line(word)
    short = line if len(line) <= _LONGEST_QUOTE else f"{line[: _LONGEST_QUOTE - 1]}…"
    return f'"{short}"'
