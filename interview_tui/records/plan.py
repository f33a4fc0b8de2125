"""Choices: which questions, how many, how much time, which mode."""

from dataclasses import dataclass
from enum import StrEnum


class Mode(StrEnum):
    PRACTICE = "practice"
    INTERVIEW = "interview"


class AnswerBy(StrEnum):
    TYPING = "typing"
    SPEAKING = "speaking"


@dataclass(frozen=True, slots=True)
class Plan:
    """What to ask and how.

    `questions` are ids; when given, exactly these are asked, in this order. `count` None means
    five, or all there are if fewer. `minutes` (each question) and `total` (the whole) are None
    when the questions' own times hold, which are speaking minutes: for typing they are multiplied
    by `typing_factor`. `factor` multiplies every time, given or own; None means no limit.
    `clock` False shows and limits nothing. Without `seed`, what is weak or not yet asked
    comes first.
    """

    mode: Mode = Mode.PRACTICE
    answer_by: AnswerBy = AnswerBy.TYPING
    topics: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    count: int | None = None
    minutes: float | None = None
    total: float | None = None
    clock: bool = True
    factor: float | None = 1.0
    typing_factor: float = 2.0
    follow_ups: bool = True
    seed: int | None = None
