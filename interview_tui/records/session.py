"""One run of a plan, with the list it resolved to."""

from dataclasses import dataclass
from enum import StrEnum

from interview_tui.records.plan import Plan
from interview_tui.records.question import Question


class Ending(StrEnum):
    """How a session ended."""

    FINISHED = "finished"
    EARLY = "early"  # the user ended it
    TIME = "time"  # the whole time was up


@dataclass(frozen=True, slots=True)
class Session:
    """A session as it was begun.

    `questions` as they were asked and `versions`, their hashes, in the same order. `started` is
    an ISO time in UTC, `zone` the name of the user's time zone then.
    """

    id: str
    plan: Plan
    questions: tuple[Question, ...]
    versions: tuple[str, ...]
    started: str
    zone: str
