"""A role: what a job asks for, and how people are hired for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Skill:
    """Something a job asks for. Questions name the skills that they test by `id`.

    `good` says for levels what good looks like there.
    """

    id: str
    title: str
    description: str = ""
    good: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Qualification:
    """What a job asks people to bring; `skills` are those by which an interview probes it."""

    title: str
    description: str = ""
    good: Mapping[str, str] = field(default_factory=dict)
    skills: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Round:
    """A step of a usual hiring process; `plan` names the plan that practices it, if there is one.

    `minutes` is None where it has no set length.
    """

    title: str
    about: str = ""
    minutes: float | None = None
    skills: tuple[str, ...] = ()
    plan: str | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """A job: what it is, what it asks for, and its rounds. `file` is where it is written."""

    id: str
    title: str
    summary: str = ""
    skills: tuple[Skill, ...] = ()
    qualifications: tuple[Qualification, ...] = ()
    rounds: tuple[Round, ...] = ()
    file: str = ""
