"""Sessions as they are found again: in history, or interrupted."""

from dataclasses import dataclass
from typing import NamedTuple

from interview_tui.records.plan import Mode
from interview_tui.records.session import Ending, Session
from interview_tui.records.turn import Rating, Turn


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """One line about a session in history. Times are ISO in UTC, `used` is seconds.

    `questions` counts the list of the session, `answered` and `rated` those of them that were
    answered (skipped and empty are not) and that have a rating in force. `ended` and `how` are
    None while it is not over.
    """

    id: str
    mode: Mode
    started: str
    ended: str | None
    how: Ending | None
    questions: int
    answered: int
    rated: int
    used: float


class PastSession(NamedTuple):
    """A session from history; turns as they were asked, with ticks, ratings and notes.

    `flagged` are the ids of those of its questions that are flagged now.
    """

    session: Session
    turns: tuple[Turn, ...]
    ending: Ending | None
    flagged: frozenset[str]


class RatingInForce(NamedTuple):
    """The rating that holds for an attempt; `review` is its id, for taking it back."""

    review: str
    at: str
    rating: Rating


@dataclass(frozen=True, slots=True)
class DraftInfo:
    """A session that was left or interrupted. Times are ISO in UTC.

    `number` is the question at hand (from 1; None where the draft does not say) of `count`.
    `locked` says that a running program has it open.
    """

    session: str
    started: str
    saved: str
    mode: Mode
    number: int | None
    count: int
    locked: bool
