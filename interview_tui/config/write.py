"""Writing the settings file so that the user's own comments and order stay."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from interview_tui.config.settings import DEFAULTS, KEYS_SECTION, SETTINGS, Settings
from interview_tui.files import replace_file

HEAD = "# Settings of interview-tui. A line that is missing means its default."
KEYS_COMMENT = """\
# Other keys for an action, by the id that help shows, such as:
# "interview.submit" = "ctrl+s,f5"
"""


def write_settings(path: Path, changes: Mapping[str, Any]) -> None:
    """Put `changes` (by setting name) into the file, which is made where it is missing.

    Raises `NotSaved`, and ValueError where the file is not TOML: it is then left as it is.
    """
    replace_file(path, changed(_text(path), changes))


def changed(text: str, changes: Mapping[str, Any]) -> str:
    """Return the text of a settings file with these values; everything else stays."""
    import tomlkit  # 30 ms, for saving settings only
    from tomlkit.exceptions import TOMLKitError

    try:
        document = tomlkit.parse(text or template())
    except TOMLKitError as error:
        raise ValueError(str(error)) from error
    sections = {setting.name: setting.section for setting in SETTINGS}
    for name, value in changes.items():
        section = sections[name]
        if section not in document:
            document.add(section, tomlkit.table())
        document[section][name] = _plain(value)
    return tomlkit.dumps(document)


def template(settings: Settings = DEFAULTS) -> str:
    """Return a whole settings file, every line with what it is for and what is allowed."""
    lines = [HEAD]
    section = ""
    for setting in SETTINGS:
        if setting.section != section:
            section = setting.section
            lines += ["", f"[{section}]"]
        lines.append(f"# {setting.about}: {setting.allowed}")
        lines.append(f"{setting.name} = {_literal(getattr(settings, setting.name))}")
    return "\n".join([*lines, "", f"[{KEYS_SECTION}]", KEYS_COMMENT])


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError as error:
        raise ValueError("it is not UTF-8") from error


def _plain(value: Any) -> Any:
    if value is None:
        return "none"
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _literal(value: Any) -> str:
    plain = _plain(value)
    if isinstance(plain, bool):
        return "true" if plain else "false"
    return f'"{plain}"' if isinstance(plain, str) else str(plain)
