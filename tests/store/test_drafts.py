"""A session that was left or interrupted comes back as it was."""

import json
import os
import stat
from pathlib import Path
from typing import Any

import pytest
from interview_tui.errors import NotSaved, Problem
from interview_tui.records.encode import turn_body
from interview_tui.records.plan import Mode
from interview_tui.records.session import Session
from interview_tui.store.drafts import Draft, Drafts
from interview_tui.store.rescue import rescue

from tests.store.child import child, line_of
from tests.store.making import a_session, a_turn

STATE: dict[str, Any] = {"text": "Línea uno\nline two \ud800😀", "cursor": [1, 4]}


def _left(drafts: Drafts, session: Session, state: dict[str, Any]) -> Path:
    """Leave the session with that state and return its file."""
    file = drafts.open(session)
    file.write(state)
    file.close()
    return file.path


def test_a_draft_comes_back_as_it_was(drafts: Drafts) -> None:
    session = a_session("bias", "variance", mode=Mode.INTERVIEW)
    file = drafts.open(session)
    file.write({"text": "first"})
    file.write(STATE)
    assert file.beat({"used": 7.5})
    file.close()

    assert drafts.read(session.id) == Draft(session, STATE, {"used": 7.5})
    resumed, draft = drafts.resume(session.id[:9])
    assert draft.state == STATE
    assert resumed.session == session
    resumed.close()


def test_a_draft_is_two_lines_of_json_for_the_user_alone(drafts: Drafts) -> None:
    session = a_session()
    file = drafts.open(session)
    file.write({"text": "one\ntwo"})
    file.beat({"used": 1})

    first, second = file.path.read_text(encoding="utf-8").splitlines()
    modes = {stat.S_IMODE(entry.stat().st_mode) for entry in drafts.folder.iterdir()}

    assert json.loads(first)["id"] == session.id
    assert json.loads(second) == {"text": "one\ntwo"}
    assert {entry.suffix for entry in drafts.folder.iterdir()} == {".draft", ".beat", ".lock"}
    assert modes == {0o600}
    assert stat.S_IMODE(drafts.folder.stat().st_mode) == 0o700
    file.close()


def test_drafts_are_listed_last_saved_first(drafts: Drafts) -> None:
    for seconds, name in enumerate(("oldest", "newest", "between")):
        saved = _left(drafts, a_session("one", "two", "three", id=name), STATE)
        at = 1_700_000_000 + [0, 2, 1][seconds]
        os.utime(saved, (at, at))

    infos = drafts.list()

    assert [info.session for info in infos] == ["newest", "between", "oldest"]
    assert infos[0].saved == "2023-11-14T22:13:22.000+00:00"
    assert infos[0].started == "2026-03-01T10:00:00+00:00"
    assert (infos[0].mode, infos[0].count) == (Mode.PRACTICE, 3)
    assert (infos[0].number, infos[0].locked) == (None, False)


def test_a_draft_says_which_question_is_at_hand(drafts: Drafts) -> None:
    session = a_session("one", "two")
    turns = [turn_body(a_turn(session, 1)), turn_body(a_turn(session, 2))]
    follow_up = turn_body(a_turn(session, 1)) | {"parent": turns[1]["id"], "position": 1}
    for current, number in ((0, 1), (1, 2), (2, 2), (3, None), ("x", None)):
        _left(drafts, session, {"turns": [*turns, follow_up], "current": current})

        assert [info.number for info in drafts.list()] == [number]


def test_nothing_is_made_by_asking(drafts: Drafts) -> None:
    assert drafts.list() == ()
    assert drafts.damaged() == ()
    with pytest.raises(Problem, match=r"interrupted begins with «abc»; there is none yet\."):
        drafts.read("abc")
    assert not drafts.folder.exists()


def test_a_name_cannot_lead_out_of_the_folder(drafts: Drafts, tmp_path: Path) -> None:
    _left(drafts, a_session(id="inside"), STATE)
    outside = Drafts(tmp_path)
    _left(outside, a_session(id="outside"), STATE)

    with pytest.raises(Problem, match="there are: inside"):
        drafts.read("../outside")
    with pytest.raises(Problem, match="there are: inside"):
        drafts.resume(str(tmp_path / "outside"))


def test_a_session_that_runs_here_cannot_be_opened_a_second_time(drafts: Drafts) -> None:
    session = a_session(id="running")
    file = drafts.open(session)
    file.write(STATE)

    assert [info.locked for info in drafts.list()] == [True]
    with pytest.raises(Problem, match=r"^This session \(running\) is open in another window; go"):
        drafts.open(session)
    with pytest.raises(Problem, match="open in another window"):
        drafts.resume("running")

    file.close()
    assert [info.locked for info in drafts.list()] == [False]
    drafts.resume("running")[0].close()


def test_the_end_leaves_no_file(drafts: Drafts) -> None:
    file = drafts.open(a_session())
    file.write(STATE)
    file.beat({"used": 1})
    file.remove()
    file.remove()

    file.write(STATE)
    assert not file.beat({"used": 2})

    assert list(drafts.folder.iterdir()) == []


def test_after_leaving_a_late_writer_changes_nothing(drafts: Drafts) -> None:
    session = a_session()
    file = drafts.open(session)
    file.write(STATE)
    file.close()

    file.write({"text": "late"})
    file.remove()

    assert drafts.read(session.id).state == STATE


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: b"",
        lambda content: content[:-20],
        lambda content: content[: len(content) // 2],
        lambda content: content + b"more",
        lambda content: content.replace(b'"id"', b'"ID"'),
        lambda content: content.replace(b'"text"', b'\xff"text"'),
        lambda content: content.replace(b"practice", b"dreaming"),
        lambda content: b"[]\n[]\n",
        lambda content: b"{}\n{}\n",
        lambda content: b"\0" * len(content),
    ],
)
def test_a_damaged_draft_is_put_aside_when_it_is_resumed(drafts: Drafts, damage: Any) -> None:
    path = _left(drafts, a_session(id="broken"), STATE)
    _left(drafts, a_session(id="whole"), STATE)
    content = damage(path.read_bytes())
    path.write_bytes(content)

    assert [info.session for info in drafts.list()] == ["whole"]
    assert drafts.damaged() == (path,)
    with pytest.raises(Problem, match="broken is damaged or of a newer version") as problem:
        drafts.resume("broken")

    (aside,) = drafts.folder.glob("broken.damaged-*.draft")
    assert aside.read_bytes() == content
    assert str(aside) in str(problem.value)
    assert drafts.damaged() == ()
    assert [info.session for info in drafts.list()] == ["whole"]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe"])
def test_a_damaged_beat_costs_nothing_but_the_beat(drafts: Drafts, content: bytes) -> None:
    session = a_session()
    path = _left(drafts, session, STATE)
    path.with_suffix(".beat").write_bytes(content)

    assert drafts.read(session.id) == Draft(session, STATE, None)


def test_a_draft_under_the_name_of_another_is_damaged(drafts: Drafts) -> None:
    path = _left(drafts, a_session(id="one"), STATE)
    path.rename(path.with_name("two.draft"))

    assert drafts.list() == ()
    assert len(drafts.damaged()) == 1


def test_a_beat_that_cannot_be_written_is_no_error(drafts: Drafts) -> None:
    file = drafts.open(a_session())
    file.path.with_suffix(".beat").mkdir()

    assert not file.beat({"used": 1})
    file.close()


def test_a_draft_that_cannot_be_written_is_said(drafts: Drafts) -> None:
    file = drafts.open(a_session())
    file.path.mkdir()

    with pytest.raises(NotSaved, match="a folder stands where the file should be"):
        file.write(STATE)
    file.close()


def test_a_file_in_place_of_the_folder_is_said(drafts: Drafts) -> None:
    drafts.folder.parent.mkdir()
    drafts.folder.write_text("mine")

    assert drafts.list() == ()
    with pytest.raises(NotSaved, match="a file stands where a folder should be"):
        drafts.open(a_session())


TYPING = """
    import sys
    from itertools import count
    from pathlib import Path
    from interview_tui.store.drafts import Drafts
    from tests.store.making import a_session
    file = Drafts(Path(sys.argv[1])).open(a_session(id="killed"))
    for number in count(1):
        file.write({"number": number, "text": "word " * 20_000})
        file.beat({"number": number})
        print(number, flush=True)
    """


@pytest.mark.parametrize("lines_until_the_kill", [1, 4, 8])
def test_a_kill_leaves_the_last_text_and_gives_the_lock_back(
    drafts: Drafts, lines_until_the_kill: int
) -> None:
    with child(TYPING, arguments=(drafts.folder,)) as process:
        said = [int(line_of(process)) for _ in range(lines_until_the_kill)]
        assert [info.locked for info in drafts.list()] == [True]
        process.kill()
        process.wait()
    (drafts.folder / ".killed.draft.0123456789ab.new").write_text("half a te")

    file, draft = drafts.resume("killed")

    assert draft.state["number"] >= said[-1]
    assert len(draft.state["text"]) == 100_000
    assert draft.beat is not None
    assert draft.beat["number"] >= said[-1]
    assert list(drafts.folder.glob(".*")) == []
    file.remove()
    assert list(drafts.folder.iterdir()) == []


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "home"
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    return home


def test_text_is_rescued_to_the_first_place_that_works(tmp_path: Path, home: Path) -> None:
    data = tmp_path / "data"
    assert rescue("text", "answer.txt", data) == data / "answer.txt"
    assert rescue("more", "answer.txt", data) == data / "answer-2.txt"
    assert (data / "answer.txt").read_text() == "text"
    assert stat.S_IMODE((data / "answer.txt").stat().st_mode) == 0o600

    blocked = tmp_path / "blocked"
    blocked.write_text("mine")
    assert rescue("text", "../answer.txt", blocked) == home / "answer.txt"
    (home / "answer.txt").unlink()
    home.rmdir()
    home.write_text("mine")
    assert rescue("text", "answer.txt", blocked) == tmp_path / "temporary" / "answer.txt"


def test_when_no_place_works_it_says_where_it_tried(tmp_path: Path, home: Path) -> None:
    for name in ("home", "data", "temporary"):
        (tmp_path / name).write_text("mine")

    with pytest.raises(NotSaved, match=r"any of .*data, .*home, .*temporary; copy it from"):
        rescue("text", "answer.txt", tmp_path / "data")
