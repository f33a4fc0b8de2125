"""A question with all that belongs to it."""

from dataclasses import dataclass
from typing import Final, NamedTuple

LEVELS: Final = ("junior", "mid", "senior")
ANY_LEVEL: Final = "any"
DEFAULT_MINUTES: Final = 3.0
DERIVED: Final = "derived-"
"""The ids of key points taken from a model answer begin so; a number from 1 follows."""


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """One fact that a good answer makes, with phrasings that count as making it.

    `reject` get it wrong; `near` are about the same and neither make it nor get it wrong.
    """

    id: str
    point: str
    essential: bool = False
    accept: tuple[str, ...] = ()
    reject: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    hint: str | None = None


class PointPhrasings(NamedTuple):
    """More ways of saying a key point, kept apart from its question, and of getting it wrong.

    They count as the key point's own. Those that are `vouched` for, such as the user's own, count
    whatever else they are like.
    """

    accept: tuple[str, ...] = ()
    reject: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    vouched: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What an interviewer asks next; `minutes` are speaking minutes."""

    prompt: str
    answer: str | None = None
    minutes: float = 1.0


@dataclass(frozen=True, slots=True)
class Question:
    """A question. `id` never changes; `formerly` are ids it had before.

    `answer` is Markdown, None means that there is no model answer yet. `minutes` are speaking
    minutes. `file` and `line` (from 1) say where it stands; they are empty and 0 for a question
    read back from history.
    """

    id: str
    prompt: str
    topic: str
    level: str = ANY_LEVEL
    minutes: float = DEFAULT_MINUTES
    skills: tuple[str, ...] = ()
    why: str | None = None
    answer: str | None = None
    key_points: tuple[KeyPoint, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    pitfalls: tuple[str, ...] = ()
    good_answers: tuple[str, ...] = ()
    weak_answers: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()
    file: str = ""
    line: int = 0

    @property
    def essentials(self) -> tuple[KeyPoint, ...]:
        return tuple(point for point in self.key_points if point.essential)
