"""Files that are whole or not there, private, locked and never overwritten by mistake."""

import json
import os
import sqlite3
import stat
from pathlib import Path

import pytest
from interview_tui.errors import NotSaved
from interview_tui.files import (
    Lock,
    free_name,
    is_locked,
    make_folder,
    open_database,
    replace_file,
    set_aside,
)

from tests.store.child import NO_LARGE_FILES, child, line_of, output_of


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_file_is_replaced_and_only_the_user_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "file.txt"
    replace_file(path, "old")
    replace_file(path, "neü", sync=False)

    assert path.read_text(encoding="utf-8") == "neü"
    assert _mode(path) == 0o600
    assert _mode(path.parent) == _mode(path.parent.parent) == 0o700
    assert [entry.name for entry in path.parent.iterdir()] == ["file.txt"]


def test_a_file_that_others_could_read_is_private_after_it_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "file.txt"
    path.write_text("old")
    path.chmod(0o644)

    replace_file(path, "new")

    assert _mode(path) == 0o600


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_text("old")
    link.symlink_to(real)

    replace_file(link, "new")

    assert link.is_symlink()
    assert real.read_text() == "new"


def test_a_full_device_is_named_with_the_reason() -> None:
    with pytest.raises(NotSaved, match=r"^/dev/full could not be .* no space is left on the disk"):
        replace_file(Path("/dev/full"), "text")

    assert Path("/dev/full").is_char_device()


def test_standard_output_can_be_written_to_by_its_name() -> None:
    said = output_of(
        """
        from pathlib import Path
        from interview_tui.files import replace_file
        replace_file(Path("/dev/stdout"), "text")
        """
    )

    assert said == ["text"]


def test_a_file_in_place_of_a_folder_is_said(tmp_path: Path) -> None:
    in_the_way = tmp_path / "data"
    in_the_way.write_text("mine")

    with pytest.raises(NotSaved, match=r"data.* a file stands where a folder should be; move it"):
        replace_file(in_the_way / "drafts" / "one.draft", "text")
    with pytest.raises(NotSaved, match="a file stands where a folder should be"):
        make_folder(in_the_way)

    assert in_the_way.read_text() == "mine"


def test_a_folder_in_place_of_a_file_is_said_and_nothing_is_left_behind(tmp_path: Path) -> None:
    (tmp_path / "file.txt").mkdir()

    with pytest.raises(NotSaved, match="a folder stands where the file should be"):
        replace_file(tmp_path / "file.txt", "text")

    assert [entry.name for entry in tmp_path.iterdir()] == ["file.txt"]


def test_a_sentence_carries_no_escape_sequence_of_a_path(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")

    with pytest.raises(NotSaved) as failure:
        replace_file(tmp_path / "data" / "\x1b]0;title\x07name", "text")

    assert "\x1b" not in str(failure.value)


def test_on_a_full_disk_the_old_content_stays(tmp_path: Path) -> None:
    path = tmp_path / "file.txt"
    path.write_text("old")

    said = output_of(
        NO_LARGE_FILES,
        """
        import sys
        from pathlib import Path
        from interview_tui.errors import NotSaved
        from interview_tui.files import replace_file
        limit(100)
        try:
            replace_file(Path(sys.argv[1]), "x" * 1000)
        except NotSaved as failure:
            print(failure)
        """,
        arguments=(path,),
    )

    reason = "files may not grow any further here; raise the limit on the size of files"
    assert said == [f"{path} could not be written: {reason}."]
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("lines_until_the_kill", [1, 2, 5, 9])
def test_a_kill_while_writing_leaves_a_whole_file(
    tmp_path: Path, lines_until_the_kill: int
) -> None:
    path = tmp_path / "file.json"
    script = """
        import json, sys
        from itertools import count
        from pathlib import Path
        from interview_tui.files import replace_file
        for number in count(1):
            text = json.dumps({"number": number, "text": "x" * 300_000})
            replace_file(Path(sys.argv[1]), text)
            print(number, flush=True)
        """

    with child(script, arguments=(path,)) as process:
        said = [int(line_of(process)) for _ in range(lines_until_the_kill)]
        process.kill()
        process.wait()

    kept = json.loads(path.read_text())
    assert kept["number"] >= said[-1]
    assert len(kept["text"]) == 300_000


def test_a_damaged_database_is_put_aside_with_its_log(tmp_path: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        (tmp_path / f"history.db{ending}").write_text(f"content{ending}")

    aside = set_aside(tmp_path / "history.db")

    assert aside.name.startswith("history.damaged-2")
    assert aside.suffix == ".db"
    assert aside.read_text() == "content"
    assert aside.with_name(f"{aside.name}-wal").read_text() == "content-wal"
    assert aside.with_name(f"{aside.name}-shm").read_text() == "content-shm"
    assert len(list(tmp_path.iterdir())) == 3


def test_what_was_put_aside_before_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "history.db"
    kept = set()
    for number in range(3):
        path.write_text(f"content {number}")
        kept.add(set_aside(path, "newer"))

    assert {aside.read_text() for aside in kept} == {"content 0", "content 1", "content 2"}


def test_putting_aside_what_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotSaved, match=r"nothing\.db could not be written: no such file"):
        set_aside(tmp_path / "nothing.db")


def test_a_name_is_free_when_not_even_a_broken_link_has_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "a-2.txt").symlink_to(tmp_path / "nowhere")

    assert free_name(tmp_path / "a.txt") == tmp_path / "a-3.txt"
    assert free_name(tmp_path / "b.txt") == tmp_path / "b.txt"


def test_only_one_holds_a_lock(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "a.lock"
    first = Lock.acquire(path)
    assert first is not None
    assert is_locked(path)
    assert Lock.acquire(path) is None

    first.release()
    first.release()

    assert not is_locked(path)
    with Lock.acquire(path) or pytest.fail("it was given back"):
        assert _mode(path) == 0o600


def test_asking_whether_something_is_locked_makes_no_file(tmp_path: Path) -> None:
    assert not is_locked(tmp_path / "a.lock")
    assert list(tmp_path.iterdir()) == []


def test_who_only_looks_keeps_no_one_from_the_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.lock"
    looking = Lock.acquire(path)
    assert looking is not None
    monkeypatch.setattr("time.sleep", lambda _: looking.release())

    lock = Lock.acquire(path)

    assert lock is not None
    lock.release()


def test_a_lock_that_is_removed_can_be_taken_again(tmp_path: Path) -> None:
    path = tmp_path / "a.lock"
    first = Lock.acquire(path)
    assert first is not None
    first.release(remove=True)
    assert not path.exists()

    second = Lock.acquire(path)

    assert second is not None
    assert Lock.acquire(path) is None
    second.release()


def test_a_lock_on_a_file_that_was_removed_meanwhile_does_not_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.lock"
    holder = Lock.acquire(path)
    assert holder is not None
    real = os.open

    def open_then_see_it_removed(*arguments: object) -> int:
        descriptor: int = real(*arguments)  # type: ignore[arg-type]
        monkeypatch.undo()
        holder.release(remove=True)
        return descriptor

    monkeypatch.setattr(os, "open", open_then_see_it_removed)
    lock = Lock.acquire(path)

    assert lock is not None
    assert is_locked(path)
    lock.release()


def test_a_lock_ends_with_a_killed_process(tmp_path: Path) -> None:
    path = tmp_path / "a.lock"
    script = """
        import sys
        from pathlib import Path
        from interview_tui.files import Lock
        lock = Lock.acquire(Path(sys.argv[1]))
        print(lock is not None, flush=True)
        sys.stdin.readline()
        """

    with child(script, arguments=(path,)) as process:
        assert line_of(process) == "True"
        assert Lock.acquire(path) is None
        process.kill()
        process.wait()

    lock = Lock.acquire(path)
    assert lock is not None
    lock.release()


def test_a_database_is_private_and_safe_against_power_loss(tmp_path: Path) -> None:
    path = tmp_path / "data" / "a.db"
    connection = open_database(path)
    connection.execute("CREATE TABLE t (a)")

    def setting(name: str) -> object:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]

    assert setting("journal_mode") == "wal"
    assert setting("synchronous") == 2
    assert setting("foreign_keys") == 1
    assert setting("busy_timeout") == 5000
    assert {_mode(entry) for entry in path.parent.iterdir()} == {0o600}
    assert _mode(path.parent) == 0o700
    connection.close()


def test_what_is_no_database_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    path.write_text("not a database, but a letter to my aunt" * 100)

    with pytest.raises(sqlite3.DatabaseError):
        open_database(path)

    assert path.read_text().startswith("not a database")
