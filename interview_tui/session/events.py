"""What can happen to a session. Each event comes with the time at which it happens."""

from dataclasses import dataclass

from interview_tui.records.turn import Rating


@dataclass(frozen=True, slots=True)
class Look:
    """The clock is looked at."""


@dataclass(frozen=True, slots=True)
class Typed:
    """The answer now reads `text`, written up to this moment; `cursor` is (row, column).

    `began` is when its first key was pressed, if that is known better than by `now`.
    """

    text: str
    cursor: tuple[int, int] = (0, 0)
    began: float | None = None


@dataclass(frozen=True, slots=True)
class Submit:
    """Submit; where nothing is to submit, go on.

    `by_line` says that a line of its own was typed for it, which no held key does.
    """

    by_line: bool = False


@dataclass(frozen=True, slots=True)
class Accept:
    """Enter outside the editor: take the proposed rating; where there is none, go on."""


@dataclass(frozen=True, slots=True)
class Reveal:
    """Open the model answer while answering; the turn is marked as looked."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Pause, or go on."""


@dataclass(frozen=True, slots=True)
class Listen:
    """The question is read aloud and the clock waits, if nothing was answered yet.

    Between two questions of an interview the next then opens when it is asked for only.
    """


@dataclass(frozen=True, slots=True)
class Heard:
    """Reading is over: the clock goes on."""


@dataclass(frozen=True, slots=True)
class MoreTime:
    """One minute more."""


@dataclass(frozen=True, slots=True)
class Hint:
    """The next key point's hint."""


@dataclass(frozen=True, slots=True)
class Skip:
    """Leave the question unanswered."""


@dataclass(frozen=True, slots=True)
class End:
    """End the session before its last question."""


@dataclass(frozen=True, slots=True)
class AskFollowUp:
    """Open the next follow-up of the revealed question."""


@dataclass(frozen=True, slots=True)
class AnswerAgain:
    """Ask the revealed question again, after at least two others."""


@dataclass(frozen=True, slots=True)
class Flag:
    """Flag the question of a turn (None: the one at hand), or take the flag away."""

    turn: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """Keep a note on a turn (None: the one at hand)."""

    text: str
    turn: str | None = None


@dataclass(frozen=True, slots=True)
class Tick:
    """Tick a key point as made, or take the tick away."""

    point: str
    turn: str | None = None


@dataclass(frozen=True, slots=True)
class Judge:
    """Feedback looked at the answer of a turn and found these key points made."""

    turn: str
    made: frozenset[str]


@dataclass(frozen=True, slots=True)
class Rate:
    """Rate an attempt; takes an earlier rating back."""

    rating: Rating
    turn: str | None = None


@dataclass(frozen=True, slots=True)
class Estimate:
    """How many quarters of a full answer it was, 0 to 4; None says nothing."""

    quarters: int | None


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back: a submitted answer between two questions, else the rating."""

    turn: str | None = None


Event = (
    Look
    | Typed
    | Submit
    | Accept
    | Reveal
    | Pause
    | Listen
    | Heard
    | MoreTime
    | Hint
    | Skip
    | End
    | AskFollowUp
    | AnswerAgain
    | Flag
    | Note
    | Tick
    | Judge
    | Rate
    | Estimate
    | Undo
)
