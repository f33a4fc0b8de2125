"""What feedback says: each key point with its state, and the words that show it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class PointState(StrEnum):
    COVERED = "covered"
    POSSIBLE = "possible"
    MISSING = "missing"


class Basis(StrEnum):
    """What a match rests on, strongest first."""

    USER = "user"  # the user said so
    PHRASE = "phrase"  # an accepted phrase stands in one sentence
    WORDS = "words"  # the point's words, or those of a paraphrase
    MEANING = "meaning"  # a sentence like it: weaker evidence
    NONE = "none"


class Span(NamedTuple):
    """Characters of the answer as typed, from `start` up to `end` (not included)."""

    start: int
    end: int


class Notice(StrEnum):
    """What there is to say about the whole answer."""

    EMPTY = "There is no answer yet."
    CUT = "Only the first 5,000 words were looked at."
    KEYWORDS = "These are keywords: make sentences of them, as you would say them."
    COPIED = "Words copied from the question do not count."
    NO_POINTS = "There is nothing to compare with: the question has no model answer."


@dataclass(frozen=True, slots=True)
class PointFeedback:
    """One key point: whether the answer makes it, between 0 and 1, and what shows it.

    `evidence` are the matched words, or for a match by meaning alone the sentence that is like
    the point. `misconceptions` are phrases of the answer that the question names as wrong.
    `denied` is a "not" that stands by the match: a hint to look at, it changes nothing.
    """

    id: str
    text: str
    essential: bool
    state: PointState
    score: float
    basis: Basis = Basis.NONE
    evidence: tuple[Span, ...] = ()
    misconceptions: tuple[Span, ...] = ()
    denied: Span | None = None
    hint: str | None = None


@dataclass(frozen=True, slots=True)
class Feedback:
    """What an answer makes of a question's key points.

    `coverage` lies between 0 and 1, essential points counting double. `derived` says that the
    points come from the model answer because the question has none. `words` counts the answer.
    `engine` is the version of what was computed, and the model that judged along.
    """

    coverage: float
    points: tuple[PointFeedback, ...] = ()
    notices: tuple[Notice, ...] = ()
    derived: bool = False
    words: int = 0
    engine: str = ""

    @property
    def covered(self) -> int:
        return sum(point.state is PointState.COVERED for point in self.points)

    @property
    def verdict(self) -> str:
        """Such as "4 of 6 points"."""
        return f"{self.covered} of {len(self.points)} points"
