"""The settings as rows that are turned, and their file."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from interview_tui.config.read import Configuration, read_settings
from interview_tui.config.settings import REDRAWS, THEMES, TIME_FACTORS, Settings
from interview_tui.errors import Problem
from interview_tui.paths import Paths


@dataclass(frozen=True, slots=True)
class Preference:
    """One setting: its name, its label, its values in turn, and how one is said."""

    name: str
    label: str
    values: tuple[Any, ...]
    say: Callable[[Any], str]


def _number(value: Any) -> str:
    return "no limit" if value is None else f"{value:g}"


def _switch(value: Any) -> str:
    return "yes" if value else "no"


SWITCH = (True, False)
PREFERENCES = (
    Preference("time_factor", "Time factor", TIME_FACTORS, _number),
    Preference("typing_factor", "Typing factor", (1.0, 1.5, 2.0, 2.5, 3.0, 4.0), _number),
    Preference("marks", "Marks of time", SWITCH, _switch),
    Preference("redraw", "Clock changes", REDRAWS, lambda value: f"every {value}"),
    Preference("aloud", "Read aloud", SWITCH, _switch),
    Preference("rate", "Words a minute", (120, 140, 160, 180, 200, 220, 250, 300), str),
    Preference("clock_waits", "Clock waits", SWITCH, lambda on: "for the voice" if on else "no"),
    Preference("theme", "Colors", THEMES, str),
    Preference("estimate", "Ask for an estimate", SWITCH, _switch),
    Preference("plain", "Line by line", SWITCH, _switch),
)


class Preferences:
    """The user's settings: read once, written at each change."""

    def __init__(self, paths: Paths) -> None:
        self.path = paths.config / "config.toml"

    @cached_property
    def _configuration(self) -> Configuration:
        return read_settings(self.path)

    @property
    def settings(self) -> Settings:
        return self._configuration.settings

    @property
    def problems(self) -> tuple[str, ...]:
        """A sentence for each wrong line of the file."""
        return self._configuration.problems

    def turn(self, name: str, step: int) -> Any:
        """Set the next value of a setting, keep it, and return it. Raises `Problem`."""
        preference = next(one for one in PREFERENCES if one.name == name)
        value = getattr(self.settings, name)
        at = preference.values.index(value) + step if value in preference.values else 0
        new = preference.values[at % len(preference.values)]
        self._keep(name, new)
        return new

    def _keep(self, name: str, value: Any) -> None:
        from interview_tui.config.write import write_settings

        try:
            write_settings(self.path, {name: value})
        except ValueError as error:
            raise Problem(f"Not kept: mend {self.path} first ({error}).") from error
        settings = replace(self.settings, **{name: value})
        self.__dict__["_configuration"] = Configuration(settings, self.problems)
