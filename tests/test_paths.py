"""Where files lie: under one folder that is named, else where the platform keeps such things."""

from pathlib import Path

import pytest
from interview_tui.paths import shipped_bank, user_paths


def test_everything_lies_under_the_folder_that_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INTERVIEW_TUI_HOME", str(tmp_path / "mine"))
    paths = user_paths()
    for path in (paths.config, paths.data, paths.cache, paths.history, paths.drafts):
        assert (tmp_path / "mine") in path.parents
    assert paths.user_bank == tmp_path / "mine" / "data" / "bank"


def test_asking_makes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INTERVIEW_TUI_HOME", str(tmp_path / "mine"))
    assert user_paths().drafts.exists() is False
    assert list(tmp_path.iterdir()) == []


def test_a_tilde_and_a_relative_name_are_understood(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("INTERVIEW_TUI_HOME", "~/practice")
    assert user_paths().data == tmp_path / "practice" / "data"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("INTERVIEW_TUI_HOME", "here")
    assert user_paths().data == tmp_path / "here" / "data"


@pytest.mark.parametrize("named", [None, ""])
def test_without_a_name_the_platforms_places_hold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str | None
) -> None:
    monkeypatch.delenv("INTERVIEW_TUI_HOME", raising=False)
    if named is not None:
        monkeypatch.setenv("INTERVIEW_TUI_HOME", named)
    monkeypatch.setenv("HOME", str(tmp_path))
    for kind in ("CONFIG", "DATA", "CACHE"):
        monkeypatch.delenv(f"XDG_{kind}_HOME", raising=False)
    paths = user_paths()
    for path in (paths.config, paths.data, paths.cache):
        assert tmp_path in path.parents
        assert "interview-tui" in path.parts
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif("sys.platform != 'linux'", reason="these variables are of Linux desktops")
def test_the_desktops_own_variables_are_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("INTERVIEW_TUI_HOME", raising=False)
    for kind in ("CONFIG", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind.lower()))
    paths = user_paths()
    assert paths.config == tmp_path / "config" / "interview-tui"
    assert paths.data == tmp_path / "data" / "interview-tui"
    assert paths.cache == tmp_path / "cache" / "interview-tui"


def test_the_shipped_questions_are_found_from_any_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert list(shipped_bank().glob("*/*.yaml"))
