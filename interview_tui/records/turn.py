"""One question within a session: asked, answering, submitted, revealed, rated."""

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

from interview_tui.records.plan import AnswerBy


class Outcome(StrEnum):
    """How a turn ended."""

    SUBMITTED = "submitted"
    TIME = "time"  # the clock ended it and the draft was taken
    ENDED = "ended"  # the session was ended and the draft was taken
    SKIPPED = "skipped"


class Rating(IntEnum):
    """The user's verdict on an attempt; the numbers are the keys and FSRS's own."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


@dataclass(frozen=True, slots=True)
class Answer:
    """What was written.

    `cursor` is (row, column). `first_key` is the second of answering time at which writing
    began. `trace` holds (second, length) pairs, one for each second in which text changed.
    """

    text: str = ""
    cursor: tuple[int, int] = (0, 0)
    first_key: float | None = None
    trace: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """A question asked once. Times are seconds.

    `position` counts questions from 1; with a `parent` it counts that question's follow-ups
    from 1. `version` is the hash of the question as asked. `allotted` contains `more_time`
    (minutes added) and is None without a limit. `used` is charged time, `away` is not.
    `outcome` is None while the turn is open; `settled` says that it can no longer be taken back.
    `ticks` are the key points made: those that feedback found, which `judged` says that it looked
    for, as the user left them.
    `estimate` is the user's own guess before the reveal, in quarters of a full answer.
    """

    id: str
    position: int
    question: str
    version: str
    answer_by: AnswerBy = AnswerBy.TYPING
    parent: str | None = None
    allotted: float | None = None
    used: float = 0.0
    away: float = 0.0
    more_time: int = 0
    hints: int = 0
    looked: bool = False
    outcome: Outcome | None = None
    settled: bool = False
    answer: Answer = field(default_factory=Answer)
    judged: bool = False
    ticks: frozenset[str] = frozenset()
    rating: Rating | None = None
    estimate: int | None = None
    note: str = ""

    @property
    def overtime(self) -> float:
        return 0.0 if self.allotted is None else max(0.0, self.used - self.allotted)

    @property
    def empty(self) -> bool:
        return not self.answer.text.strip()

    @property
    def answered(self) -> bool:
        """Whether it ended with an answer; a spoken one leaves no text, so its end counts."""
        if self.outcome in (None, Outcome.SKIPPED):
            return False
        said = self.outcome in (Outcome.SUBMITTED, Outcome.TIME)
        return not self.empty or (self.answer_by is AnswerBy.SPEAKING and said)

    @property
    def is_attempt(self) -> bool:
        """Whether it was answered without the model answer in sight."""
        return self.answered and not self.looked
