"""The choices of setup as rows that are turned: each has a few values, one of which holds."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from interview_tui.records.plan import AS_MANY_AS_FIT, AnswerBy, Mode, Plan
from interview_tui.records.question import LEVELS


@dataclass(frozen=True, slots=True)
class Knob:
    """One choice: the field of the plan, its label, its values, and how a value is said."""

    field: str
    label: str
    values: tuple[Any, ...]
    say: Callable[[Any], str]

    def said(self, plan: Plan) -> str:
        """Return the value that holds, in words."""
        return self.say(getattr(plan, self.field))

    def turned(self, plan: Plan, step: int) -> Plan:
        """Return the plan with the value so many steps on, round and round.

        A value that is none of the knob's own comes from a saved plan; turning leaves it.
        """
        value = getattr(plan, self.field)
        at = self.values.index(value) + step if value in self.values else 0
        return replace(plan, **{self.field: self.values[at % len(self.values)]})


MINUTES = (None, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 15.0)
TOTALS = (None, 10.0, 15.0, 20.0, 30.0, 45.0, 60.0, 90.0)
FACTORS = (1.0, 1.25, 1.5, 2.0, None)


def knobs(topics: Sequence[str], skills: Sequence[str], most: int) -> tuple[Knob, ...]:
    """Return the rows of setup for a bank with these topics, skills and number of questions."""
    counts = (None, *(count for count in range(1, min(most, 30) + 1) if count != 5))
    return (
        Knob("mode", "Mode", tuple(Mode), _mode),
        Knob("answer_by", "Answer by", tuple(AnswerBy), str),
        Knob("count", "Questions", counts, _count),
        Knob("topics", "Topic", _single(topics), _any),
        Knob("levels", "Level", _single(LEVELS), _any),
        Knob("skills", "Skill", _single(skills), _any),
        Knob("minutes", "Minutes each", MINUTES, _minutes("as each question says")),
        Knob("total", "Minutes in all", TOTALS, _minutes("as they add up")),
        Knob("factor", "Time factor", FACTORS, _factor),
        Knob("follow_ups", "Follow-ups", (True, False), lambda on: "asked" if on else "none"),
    )


def _single(names: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    return ((), *((name,) for name in names))


def _any(chosen: tuple[str, ...]) -> str:
    return ", ".join(chosen) or "any"


def _count(count: int | None) -> str:
    if count == AS_MANY_AS_FIT:
        return "as many as fit"
    return "5" if count is None else str(count)


def _mode(mode: Mode) -> str:
    about = {
        Mode.PRACTICE: "practice, to learn",
        Mode.INTERVIEW: "interview, as in the room",
    }
    return about[mode]


def _minutes(preset: str) -> Callable[[float | None], str]:
    return lambda minutes: preset if minutes is None else f"{minutes:g}"


def _factor(factor: float | None) -> str:
    return "no limit" if factor is None else f"{factor:g}"
