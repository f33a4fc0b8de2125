"""How the voice is, as values that a screen can show."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class VoiceSettings:
    """How to read: `rate` in words a minute, `volume` 0 to 1, `voice` by id or name.

    An empty or unknown `voice` is the engine's own, "natural" the one of the extra `voice`.
    """

    rate: int = 170
    volume: float = 1.0
    voice: str = ""


@dataclass(frozen=True, slots=True)
class Ready:
    """Nothing is being read; a text can be."""


@dataclass(frozen=True, slots=True)
class Speaking:
    """The reading with this number is on."""

    number: int


@dataclass(frozen=True, slots=True)
class Off:
    """There is no voice for the rest of the session; `reason` is one sentence for the user."""

    reason: str


VoiceState = Ready | Speaking | Off


class Ended(StrEnum):
    """How a reading ended."""

    FINISHED = "finished"
    STOPPED = "stopped"  # by the user, or by the next text
    FAILED = "failed"
