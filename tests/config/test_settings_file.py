"""The settings file: wrong values are named with their place, and people's own text stays."""

from pathlib import Path

import pytest
from interview_tui.config.read import parse_settings, read_settings
from interview_tui.config.settings import DEFAULTS, SETTINGS, setting_names
from interview_tui.config.write import changed, template, write_settings


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    configuration = read_settings(tmp_path / "config.toml")
    assert configuration.settings == DEFAULTS
    assert configuration.problems == ()


def test_a_new_file_says_every_setting_and_reads_as_the_defaults() -> None:
    configuration = parse_settings(template(), "config.toml")
    assert configuration.settings == DEFAULTS
    assert configuration.problems == ()
    for setting in SETTINGS:
        assert f"{setting.name} = " in template()
        assert setting.about in template()


def test_every_setting_can_be_written_in_the_file() -> None:
    assert {setting.name for setting in SETTINGS} | {"keys"} == set(setting_names())


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[session]\ntime_factor = 3\n", 'c:2: time_factor must be 1, 1.25, 1.5, 2 or "none"'),
        ('[clock]\n\nredraw = "day"\n', 'c:3: redraw must be "second", "15 seconds", "marks"'),
        ("[voice]\naloud = 1\n", "c:2: aloud must be true or false"),
        ("[voice]\nrate = true\n", "c:2: rate must be a number from 80 to 400"),
        ("[session]\ntipping_factor = 2\n", "c:2: tipping_factor is not a setting; typing_factor"),
        ("[keys]\nsubmit = 3\n", "c:2: submit must be keys"),
        ("theme = 'dark'\n", "c:1: theme is not a setting"),
        ("[looks\n", "this is not TOML"),
    ],
)
def test_a_wrong_value_is_named_with_its_line_and_the_default_holds(
    text: str, problem: str
) -> None:
    configuration = parse_settings(text, "c")
    assert any(problem in said for said in configuration.problems), configuration.problems
    assert configuration.settings == DEFAULTS


def test_a_wrong_value_leaves_the_right_ones() -> None:
    configuration = parse_settings("[session]\ntyping_factor = 3\ntime_factor = 9\n", "c")
    assert configuration.settings.typing_factor == 3
    assert len(configuration.problems) == 1


def test_no_limit_is_written_as_none() -> None:
    text = changed("", {"time_factor": None})
    assert parse_settings(text, "c").settings.time_factor is None


def test_a_change_leaves_the_users_own_comments_and_order() -> None:
    mine = "# mine\n[looks]\ntheme = 'light'  # for the train\n"
    text = changed(mine, {"theme": "dark", "rate": 200})
    assert text.startswith("# mine\n[looks]\n")
    assert "# for the train" in text
    settings = parse_settings(text, "c").settings
    assert (settings.theme, settings.rate) == ("dark", 200)


def test_a_file_that_is_not_toml_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text("[looks\n")
    with pytest.raises(ValueError, match="line"):
        write_settings(path, {"theme": "light"})
    assert path.read_text() == "[looks\n"
