"""A full disk, damaged files, a home that is none: one sentence, a way on, nothing lost."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.program.running import (
    is_ready,
    resumed_with,
    shows,
    start,
    start_from_home,
    write,
    write_and_save,
)
from tests.terminal import Terminal
from tests.terminal.product import product

LETTER = b"a letter to my aunt " * 300
LONG = "word " * 8_000


def data(home: Path) -> Path:
    return home / "interview-tui" / "data"


def tells(screen: list[str], *sentences: str) -> bool:
    """Whether all of these are on the screen, wherever they are wrapped."""
    text = "".join("".join(screen).split())
    return all("".join(sentence.split()) in text for sentence in sentences)


def says(terminal: Terminal, *sentences: str) -> None:
    terminal.wait_for(lambda screen: tells(screen, *sentences))


def test_a_damaged_history_is_put_aside_and_practice_goes_on(tmp_path: Path) -> None:
    data(tmp_path).mkdir()
    (data(tmp_path) / "history.db").write_bytes(LETTER)
    with Terminal(product(), tmp_path, columns=60, rows=20) as terminal:
        says(terminal, "is damaged; it is kept as history.damaged-", "a new history.db was begun.")
        (aside,) = data(tmp_path).glob("history.damaged-*.db")
        assert aside.read_bytes() == LETTER
        start_from_home(terminal)


def test_a_newer_history_is_put_aside_untouched(tmp_path: Path) -> None:
    data(tmp_path).mkdir()
    with closing(sqlite3.connect(data(tmp_path) / "history.db")) as newer:
        newer.execute("PRAGMA journal_mode = WAL")
        newer.execute("CREATE TABLE letters (text)")
        newer.execute("PRAGMA user_version = 9999")
    content = (data(tmp_path) / "history.db").read_bytes()
    with Terminal(start(), tmp_path, columns=200) as terminal:
        is_ready(terminal)
        terminal.type("alpha")
        terminal.press("ctrl+s")
        says(terminal, "was made by a newer version of this program; it is kept as history.newer-")
    (aside,) = data(tmp_path).glob("history.newer-*.db")
    assert aside.read_bytes() == content


def test_a_damaged_draft_is_put_aside_with_its_text(tmp_path: Path) -> None:
    with Terminal(start(), tmp_path) as terminal:
        is_ready(terminal)
        write(terminal, "alpha")
        terminal.press("ctrl+q")
        terminal.wait_exit()
    (draft,) = (data(tmp_path) / "drafts").glob("*.draft")
    draft.write_bytes(draft.read_bytes()[:-40])
    with Terminal(product("resume", draft.stem), tmp_path, columns=200) as terminal:
        assert terminal.wait_exit() == 1
        assert shows(terminal.screen(), "is damaged or of a newer version", "its text is kept in")
    assert any("alpha" in path.read_text("utf-8") for path in draft.parent.glob("*damaged*"))


def test_text_is_rescued_when_its_place_cannot_be_written(tmp_path: Path) -> None:
    drafts = data(tmp_path) / "drafts"
    with Terminal(start(), tmp_path) as terminal:
        is_ready(terminal)
        shutil.rmtree(drafts)
        drafts.write_text("a file where a folder should be")
        terminal.type("alpha beta")
        says(terminal, "a file stands where a folder should be; move it away", "not saved")
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
        assert tells(terminal.screen(), "Your answer is in")
    (rescued,) = data(tmp_path).glob("answer-*.md")
    assert rescued.read_text("utf-8") == "alpha beta"


def test_once_there_is_room_again_what_was_typed_meanwhile_is_saved(tmp_path: Path) -> None:
    drafts = data(tmp_path) / "drafts"
    with Terminal(start(), tmp_path) as terminal:
        is_ready(terminal)
        drafts.rename(drafts.with_name("elsewhere"))
        drafts.write_text("a file where a folder should be")
        terminal.type("alpha")
        says(terminal, "a file stands where a folder should be")
        drafts.unlink()
        drafts.with_name("elsewhere").rename(drafts)
        terminal.wait_for("saved · 1 word")
        terminal.wait_while("a file stands")
        terminal.press("ctrl+q")
        terminal.wait_exit()
    resumed_with(tmp_path, "alpha")


def test_where_files_may_not_grow_that_is_said_and_the_text_stays(tmp_path: Path) -> None:
    words = start()
    command = [sys.executable, "-m", "tests.program.small_files", "30000"]
    with Terminal([*command, *words[words.index("start") :]], tmp_path) as terminal:
        is_ready(terminal)
        terminal.paste(f"{LONG}end")
        says(terminal, "files may not grow any further here", "not saved")
        terminal.wait_for("┃ end")
        terminal.press("ctrl+z")
        terminal.wait_for("saved · 0 words")
        terminal.wait_while("files may not grow")
        terminal.type("alpha")
        terminal.wait_for("saved · 1 word")


def a_small_disk() -> bool:
    """Whether a disk of a few kilobytes can be mounted here, for one program alone."""
    tried = ["unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    try:
        return subprocess.run(tried, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


def test_a_full_disk_is_said_and_the_text_is_rescued_elsewhere(tmp_path: Path) -> None:
    if not a_small_disk():
        pytest.skip("no small disk can be mounted here")
    (tmp_path / "interview-tui").mkdir(exist_ok=True)
    mounted = f'mount -t tmpfs -o size=96k tmpfs "{tmp_path}/interview-tui" && exec "$@"'
    command = ["unshare", "--mount", "sh", "-c", mounted, "sh", *start()]
    with Terminal(command, tmp_path) as terminal:
        is_ready(terminal)
        terminal.paste(LONG * 3 + "end")
        says(terminal, "no space is left on the disk; free some space and save again", "not saved")
        terminal.type(" beta")
        terminal.wait_for("end beta")
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
        assert tells(terminal.screen(), "Your answer is in")
    (rescued,) = tmp_path.glob("answer-*.md")
    assert rescued.read_text("utf-8").endswith("end beta")


def test_a_home_that_is_missing_is_made_for_the_user_alone(tmp_path: Path) -> None:
    home = tmp_path / "not" / "yet" / "there"
    variables = {"INTERVIEW_TUI_HOME": str(home)}
    with Terminal(start(), tmp_path, variables=variables) as terminal:
        is_ready(terminal)
        write_and_save(terminal, "alpha")
    (draft,) = (home / "data" / "drafts").glob("*.draft")
    assert draft.stat().st_mode & 0o777 == 0o600
    for folder in (home, home / "data", home / "data" / "drafts"):
        assert folder.stat().st_mode & 0o777 == 0o700
