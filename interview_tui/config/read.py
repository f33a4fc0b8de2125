"""Reading the settings file: wrong values are named with their line, and the default is used."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from interview_tui.config.settings import DEFAULTS, KEYS_SECTION, SETTINGS, Setting, Settings
from interview_tui.text import nearest, one_line

LARGEST_FILE = 100_000


@dataclass(frozen=True, slots=True)
class Configuration:
    """The settings that hold, and a sentence for everything in the file that does not."""

    settings: Settings = DEFAULTS
    problems: tuple[str, ...] = ()


def read_settings(path: Path) -> Configuration:
    """Return what the file says; a missing one says nothing. Never raises."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Configuration()
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        return Configuration(problems=(f"{_name(path)} cannot be read: {reason}.",))
    return parse_settings(data[:LARGEST_FILE].decode("utf-8", "replace"), _name(path))


def parse_settings(text: str, name: str) -> Configuration:
    """Return what the text of a settings file says; `name` is the file in messages."""
    import tomllib  # 8 ms, and most people have no such file

    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return Configuration(problems=(_not_toml(name, str(error)),))
    return _Reader(text.splitlines(), name).read(tables)


class _Reader:
    """Takes the tables apart; `lines` are for saying where something stands."""

    def __init__(self, lines: list[str], name: str) -> None:
        self._lines = lines
        self._name = name
        self._problems: list[str] = []

    def read(self, tables: Mapping[str, Any]) -> Configuration:
        values = dict(self._values(tables))
        keys = self._keys(tables.get(KEYS_SECTION, {}))
        return Configuration(replace(DEFAULTS, **values, keys=keys), tuple(self._problems))

    def _values(self, tables: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        known = {(setting.section, setting.name): setting for setting in SETTINGS}
        for section, table in tables.items():
            if section == KEYS_SECTION:
                continue
            if not isinstance(table, dict):
                self._unknown("", section)
                continue
            for name, value in table.items():
                setting = known.get((section, name))
                if setting is None:
                    self._unknown(section, name)
                else:
                    yield from self._take(setting, value)

    def _take(self, setting: Setting, value: Any) -> Iterator[tuple[str, Any]]:
        try:
            yield setting.name, setting.take(value)
        except ValueError:
            self._say(
                setting.section,
                setting.name,
                f"{setting.name} must be {setting.allowed}; the default is used",
            )

    def _keys(self, table: Any) -> dict[str, str]:
        if not isinstance(table, dict):
            self._unknown("", KEYS_SECTION)
            return {}
        good = {name: keys for name, keys in table.items() if isinstance(keys, str) and keys}
        for name in table.keys() - good.keys():
            self._say(KEYS_SECTION, name, f'{name} must be keys such as "ctrl+s,f5"')
        return good

    def _unknown(self, section: str, name: str) -> None:
        meant = nearest(name, [setting.name for setting in SETTINGS])
        hint = f"; {meant} is meant?" if meant else ""
        self._say(section, name, f"{one_line(name)} is not a setting{hint}")

    def _say(self, section: str, name: str, what: str) -> None:
        self._problems.append(f"{self._name}:{self._line(section, name)}: {what}.")

    def _line(self, section: str, name: str) -> int:
        """Return the line of a value, that of its section where it cannot be found."""
        inside, found = section == "", 1
        wanted = re.compile(rf"""\s*["']?{re.escape(name)}["']?\s*[=.\]]""")
        for number, line in enumerate(self._lines, 1):
            header = re.match(r"\s*\[\s*([^\]]+?)\s*\]", line)
            if header:
                inside = header[1] == section
                found = number if inside else found
            if inside and wanted.match(line.lstrip("[ ")):
                return number
        return found


def _not_toml(name: str, message: str) -> str:
    place = re.search(r"\(at line (\d+), column (\d+)\)", message)
    where = f":{place[1]}:{place[2]}" if place else ""
    what = one_line(message.split(" (at ")[0])
    return f"{name}{where}: this is not TOML ({what}); all defaults are used."


def _name(path: Path) -> str:
    return one_line(str(path))
