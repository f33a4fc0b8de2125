"""What the user marks about an answer or a question."""

from dataclasses import dataclass
from enum import StrEnum


class MarkKind(StrEnum):
    TICK = "tick"  # of a turn and key point: the answer made it
    NOTE = "note"  # of a turn: the user's own words about it
    FLAG = "flag"  # of a question: to come back to
    SAID = "said"  # of a question and key point: "say this next time" was shown


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark of a turn or of a question, made `at` (ISO time in UTC).

    `value` is a note's text, else anything for on and the empty text for off. Of marks of the
    same kind, turn, question and key point the one with the greatest (at, id) holds.
    """

    id: str
    kind: MarkKind
    at: str
    turn: str | None = None
    question: str | None = None
    key_point: str | None = None
    value: str = "1"
