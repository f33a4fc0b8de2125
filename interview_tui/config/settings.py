"""What can be set, with what is allowed and what holds when nothing is said."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Final

TIME_FACTORS: Final = (1.0, 1.25, 1.5, 2.0, None)
REDRAWS: Final = ("second", "15 seconds", "marks")
THEMES: Final = ("dark", "light", "high-contrast", "terminal")


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings, each with its default.

    `time_factor` multiplies every time, None means no limit. `typing_factor` turns speaking
    minutes into typing minutes. `redraw` says how often the countdown changes on screen. An unknown
    `voice` means the system's own; `rate` is words a minute. `keys` maps a binding's id to keys.
    """

    time_factor: float | None = 1.0
    typing_factor: float = 2.0
    estimate: bool = False
    marks: bool = True
    redraw: str = "second"
    aloud: bool = False
    rate: int = 180
    voice: str = "gmw/en-us"
    clock_waits: bool = True
    theme: str = "dark"
    plain: bool = False
    keys: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Setting:
    """One line of the file: where it stands, what it is for, and how a value is taken.

    `take` returns the value for what TOML holds, or raises ValueError.
    """

    section: str
    name: str
    about: str
    allowed: str
    take: Callable[[Any], Any]


def _factor(value: Any) -> float | None:
    if value == "none":
        return None
    if _is_number(value) and float(value) in TIME_FACTORS:
        return float(value)
    raise ValueError


def _number(low: float, high: float) -> Callable[[Any], float]:
    def take(value: Any) -> float:
        if _is_number(value) and low <= value <= high:
            return float(value)
        raise ValueError

    return take


def _whole(low: int, high: int) -> Callable[[Any], int]:
    def take(value: Any) -> int:
        if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
            return value
        raise ValueError

    return take


def _switch(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    raise ValueError


def _one_of(choices: tuple[str, ...]) -> Callable[[Any], str]:
    def take(value: Any) -> str:
        if isinstance(value, str) and value in choices:
            return value
        raise ValueError

    return take


def _text(value: Any) -> str:
    if isinstance(value, str) and len(value) <= 200 and value.isprintable():
        return value
    raise ValueError


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _quoted(choices: tuple[str, ...]) -> str:
    return ", ".join(f'"{choice}"' for choice in choices)


SWITCH: Final = "true or false"
SETTINGS: Final = (
    Setting(
        "session",
        "time_factor",
        "multiplies every time, for people who are given extra time",
        '1, 1.25, 1.5, 2 or "none"',
        _factor,
    ),
    Setting(
        "session",
        "typing_factor",
        "minutes of typing for a minute of speaking",
        "a number from 1 to 5",
        _number(1, 5),
    ),
    Setting(
        "session",
        "estimate",
        "ask before the reveal how much of a full answer it was",
        SWITCH,
        _switch,
    ),
    Setting("clock", "marks", "words at the half, at 1:00 and at 0:15", SWITCH, _switch),
    Setting(
        "clock", "redraw", "how often the countdown changes", _quoted(REDRAWS), _one_of(REDRAWS)
    ),
    Setting("voice", "aloud", "read questions aloud", SWITCH, _switch),
    Setting("voice", "rate", "words a minute", "a number from 80 to 400", _whole(80, 400)),
    Setting(
        "voice", "voice", "name of a voice; an unknown one means the system's own", "a text", _text
    ),
    Setting("voice", "clock_waits", "start the clock when reading ends", SWITCH, _switch),
    Setting("looks", "theme", "colors", _quoted(THEMES), _one_of(THEMES)),
    Setting("looks", "plain", "line by line, for screen readers", SWITCH, _switch),
)
KEYS_SECTION: Final = "keys"
DEFAULTS: Final = Settings()


def setting_names() -> tuple[str, ...]:
    """Return the names of all settings as the dataclass has them, in its order."""
    return tuple(entry.name for entry in fields(Settings))
