"""Choices: which questions, how many, how much time, which mode."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, Final

AS_MANY_AS_FIT: Final = 0
"""The count of a plan that fills its total; five where it has none."""


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
    five, or all there are if fewer; AS_MANY_AS_FIT fills `total`. `minutes` (each question) and
    `total` (the whole) are None when the questions' own times hold, which are speaking minutes:
    for typing they are multiplied by `typing_factor`. `factor` multiplies every time, given or
    own; None means no limit. `clock` False shows and limits nothing. Without `seed`, what is weak
    or not yet asked comes first. `estimate` asks before the reveal how much of a full answer it
    was. An `arranged` list asks the easier questions before the harder, spreads skills and
    levels, and has no two questions that ask nearly the same.
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
    estimate: bool = False
    arranged: bool = False


@dataclass(frozen=True, slots=True)
class NamedPlan:
    """Choices that were saved: only those that differ from what is preset, by `Plan`'s names."""

    name: str
    title: str = ""
    choices: Mapping[str, Any] = field(default_factory=dict)

    def over(self, preset: Plan) -> Plan:
        """Return the preset plan with these choices."""
        return replace(preset, **self.choices)
