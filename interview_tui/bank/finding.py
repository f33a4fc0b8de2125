"""What reading question files has to say, each with its place."""

from dataclasses import dataclass
from enum import StrEnum

from interview_tui.text import clean, one_line


class Severity(StrEnum):
    """An error leaves the question out, a warning does not; a rule is of the house only."""

    ERROR = "error"
    WARNING = "warning"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about one place of one file; `line` and `column` count from 1.

    `message` is one line of clean text. `question_id` is None where no question can be named.
    """

    file: str
    line: int
    column: int
    severity: Severity
    message: str
    question_id: str | None = None

    def __str__(self) -> str:
        about = "" if self.question_id is None else f'question "{self.question_id}": '
        place = f"{self.file}:{self.line}:{self.column}"
        return one_line(f"{place} {self.severity}: {about}{self.message}")


def shown_path(path: str) -> str:
    """Return `path` as it may be printed: as it is unless its name could steer a terminal."""
    harmless = clean(path) == path and not {"\n", "\t"} & set(path)
    return path if harmless else one_line(path)
