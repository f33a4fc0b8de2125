"""A damaged or newer history, a full disk, a read-only folder, two windows at once."""

import os
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from interview_tui.errors import NotSaved, Problem
from interview_tui.records.mark import Mark, MarkKind
from interview_tui.store.history import History

from tests.store.child import NO_LARGE_FILES, child, line_of, output_of, tell
from tests.store.making import a_session, a_turn


def _with_a_session(path: Path, answers: int = 1) -> str:
    """Put one session into the history and return its id."""
    session = a_session()
    with closing(History(path)) as history:
        for _ in range(answers):
            history.add_turn(session, a_turn(session, text="word " * 400))
    return session.id


def _aside(path: Path) -> Path:
    (aside,) = path.parent.glob("history.*-*.db")
    return aside


def _is_usable(history: History) -> bool:
    session = a_session()
    history.add_turn(session, a_turn(session))
    return [line.id for line in history.sessions()] == [session.id]


def test_what_is_no_database_is_put_aside_and_a_new_one_begun(history: History, path: Path) -> None:
    path.parent.mkdir()
    path.write_text("a letter to my aunt " * 300)

    assert history.sessions() == ()

    aside = _aside(path)
    assert aside.read_text() == "a letter to my aunt " * 300
    assert history.notice == (
        f"The history {path} is damaged; it is kept as {aside.name} and a new history.db was begun."
    )
    assert _is_usable(history)


@pytest.mark.parametrize("size", [1, 99, 511, 4096, 9000, 40000])
def test_a_truncated_history_is_put_aside_whole(history: History, path: Path, size: int) -> None:
    _with_a_session(path, answers=30)
    content = path.read_bytes()[:size]
    path.write_bytes(content)

    assert _is_usable(history)

    assert _aside(path).read_bytes() == content
    assert history.notice is not None


def test_damage_that_shows_later_is_put_aside_too(history: History, path: Path) -> None:
    session_id = _with_a_session(path, answers=30)
    content = bytearray(path.read_bytes())
    for start in range(4096, len(content), 4096):
        content[start : start + 100] = b"\xff" * 100
    path.write_bytes(content)

    with pytest.raises(Problem, match="No session"):
        history.session(session_id)

    assert _aside(path).read_bytes() == content
    assert "is damaged" in (history.notice or "")
    assert _is_usable(history)


def test_an_empty_file_beside_a_log_with_rows_does_not_lose_the_log(
    history: History, path: Path
) -> None:
    path.parent.mkdir()
    path.touch()
    path.with_name("history.db-wal").write_bytes(b"rows that were not yet moved")

    assert _is_usable(history)

    log = _aside(path).with_name(f"{_aside(path).name}-wal")
    assert log.read_bytes() == b"rows that were not yet moved"


def test_a_history_of_a_newer_version_is_put_aside(history: History, path: Path) -> None:
    _with_a_session(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")

    assert _is_usable(history)

    assert _aside(path).name.startswith("history.newer-")
    assert f"{path} was made by a newer version" in (history.notice or "")
    assert _aside(path).name in (history.notice or "")
    with closing(sqlite3.connect(_aside(path))) as connection:
        assert connection.execute("SELECT count(*) FROM turns").fetchone() == (1,)


def test_a_row_that_makes_no_sense_is_said_and_not_a_traceback(
    history: History, path: Path
) -> None:
    session_id = _with_a_session(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE sessions SET mode = 'dreaming', plan = '[]'")

    with pytest.raises(Problem, match=r"history\.db could not be read"):
        history.sessions()
    with pytest.raises(Problem, match=r"history\.db could not be read"):
        history.session(session_id)


def test_a_file_in_place_of_the_folder_is_said_and_reading_goes_on(
    history: History, path: Path
) -> None:
    path.parent.write_text("mine")
    session = a_session()

    with pytest.raises(NotSaved, match="a file stands where a folder should be; move it away"):
        history.add_turn(session, a_turn(session))

    assert history.sessions() == ()
    assert path.parent.read_text() == "mine"
    path.parent.unlink()
    assert _is_usable(history)


def test_a_folder_in_place_of_the_file_is_said(history: History, path: Path) -> None:
    path.mkdir(parents=True)

    with pytest.raises(NotSaved, match="a folder stands where the file should be"):
        history.add_mark(Mark("m1", MarkKind.FLAG, "2026", question="bias"))
    with pytest.raises(Problem, match="could not be read"):
        history.sessions()


FULL_DISK = """
    import sys
    from pathlib import Path
    from interview_tui.errors import NotSaved
    from interview_tui.store.history import History
    from tests.store.making import a_session, a_turn
    history = History(Path(sys.argv[1]))
    session = a_session(id="new")
    def save():
        try:
            history.add_turn(session, a_turn(session, text="word " * 10_000))
            print("saved")
        except NotSaved as failure:
            print(failure)
    """


def test_on_a_full_disk_it_says_so_reads_on_and_saves_when_there_is_room(path: Path) -> None:
    session_id = _with_a_session(path)

    said = output_of(
        NO_LARGE_FILES,
        FULL_DISK,
        """
        history.sessions()
        limit(20_000)
        save()
        print(*[line.id for line in history.sessions()])
        limit(resource.RLIM_INFINITY)
        save()
        print(len(history.sessions()))
        """,
        arguments=(path,),
    )

    assert "history.db could not be written: the disk is full" in said[0]
    assert said[1:] == [session_id, "saved", "2"]


def test_a_history_can_be_read_when_the_disk_was_full_from_the_start(path: Path) -> None:
    session_id = _with_a_session(path)

    said = output_of(
        NO_LARGE_FILES,
        FULL_DISK,
        """
        limit(0)
        lines = [line.id for line in history.sessions()]
        limit(resource.RLIM_INFINITY)
        print(*lines)
        save()
        """,
        arguments=(path,),
    )

    assert said == [session_id, "saved"]


@pytest.mark.skipif(os.name == "nt", reason="needs the permissions of POSIX")
def test_a_history_in_a_folder_that_may_not_be_written_can_be_read() -> None:
    with tempfile.TemporaryDirectory() as place:  # another user may enter it, unlike tmp_path
        path = Path(place) / "history.db"
        session_id = _with_a_session(path)
        for entry in (path, path.with_suffix(".lock")):
            entry.chmod(0o444)
        path.parent.chmod(0o555)

        said = output_of(
            FULL_DISK,
            """
            import os
            history.sessions()
            history.close()
            if os.getuid() == 0:  # who may write everywhere
                os.setgroups([])
                os.setgid(65534)
                os.setuid(65534)
            print(*[line.id for line in history.sessions()])
            save()
            print(len(history.sessions()))
            """,
            arguments=(path,),
        )

        path.parent.chmod(0o700)
    assert said[0] == session_id
    assert "could not be written: the folder may not be written; allow" in said[1]
    assert said[2] == "1"


def test_two_windows_that_begin_a_history_at_once_both_save(path: Path) -> None:
    script = """
        import sys
        from pathlib import Path
        from interview_tui.store.history import History
        from tests.store.making import a_session, a_turn
        from dataclasses import replace
        history, name = History(Path(sys.argv[1])), sys.argv[2]
        session = a_session(id=name)
        print("ready", flush=True)
        sys.stdin.readline()
        for number in range(15):
            history.add_turn(session, replace(a_turn(session), id=f"{name} {number}"))
        print(history.notice, flush=True)
        """
    with (
        child(script, arguments=(path, "left")) as left,
        child(script, arguments=(path, "right")) as right,
    ):
        assert line_of(left) == line_of(right) == "ready"
        tell(left, "go")
        tell(right, "go")
        assert line_of(left) == line_of(right) == "None"

    with closing(History(path)) as history:
        assert {name: len(history.session(name).turns) for name in ("left", "right")} == {
            "left": 15,
            "right": 15,
        }


def test_a_damaged_history_is_put_aside_once_by_two_windows(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("a letter to my aunt " * 300)
    with closing(History(path)) as one, closing(History(path)) as other:
        assert _is_usable(one)
        assert len(other.sessions()) == 1

        assert one.notice is not None
        assert other.notice is None
    assert _aside(path).read_text().startswith("a letter")


def test_a_kill_keeps_every_answer_that_was_said_to_be_saved(path: Path) -> None:
    script = """
        import sys
        from pathlib import Path
        from interview_tui.store.history import History
        from tests.store.making import a_session, a_turn
        history, session = History(Path(sys.argv[1])), a_session(id="killed")
        while True:
            turn = a_turn(session)
            history.add_turn(session, turn)
            print(turn.id, flush=True)
        """
    with child(script, arguments=(path,)) as process:
        saved = [line_of(process) for _ in range(10)]
        process.kill()
        process.wait()

    with closing(History(path)) as history:
        kept = {turn.id for turn in history.session("killed").turns}
        assert set(saved) <= kept
        assert history.notice is None
