"""`history list`, `history show` and `doctor`: what was done, and what works."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from interview_tui.records.session import Ending
from interview_tui.store.history import History

from tests.cli.conftest import Run
from tests.store.making import a_session, a_turn


@pytest.fixture
def sessions(home: Path) -> list[str]:
    """The ids of two finished sessions, the older one first."""
    ids = []
    with closing(History(home / "data" / "history.db")) as history:
        for day in ("01", "02"):
            session = a_session(started=f"2026-03-{day}T10:00:00+00:00")
            history.add_turn(session, a_turn(session, text=f"said on day {day}"))
            history.add_ending(session.id, f"2026-03-{day}T10:30:00+00:00", Ending.FINISHED)
            ids.append(session.id)
    return ids


def test_an_empty_history_is_an_empty_list(run: Run, home: Path) -> None:
    assert run("history", "list").out == ""
    said = run("history", "list", "--json")
    assert (said.code, json.loads(said.out)) == (0, [])
    assert not (home / "data" / "history.db").exists()


def test_sessions_are_listed_newest_first(run: Run, sessions: list[str]) -> None:
    listed = json.loads(run("history", "list", "--json").out)
    assert [entry["id"] for entry in listed] == sessions[::-1]
    assert listed[0]["mode"] == "practice"
    assert listed[0]["how"] == "finished"
    assert listed[0]["answered"] == 1
    lines = run("history", "list").out.splitlines()
    assert lines[0].startswith(sessions[1][:8])
    assert "1 of 2 answered" in lines[0]


def test_a_session_is_shown_with_its_answers(run: Run, sessions: list[str]) -> None:
    said = run("history", "show", sessions[0])
    assert said.code == 0
    assert "Practice finished" in said.out
    assert "said on day 01" in said.out
    body = json.loads(run("history", "show", sessions[0], "--json").out)
    assert body["id"] == sessions[0]
    assert body["ending"] == "finished"
    assert [turn["answer"]["text"] for turn in body["turns"]] == ["said on day 01"]
    assert [question["id"] for question in body["questions"]] == ["bias", "variance"]


def test_an_unknown_session_is_answered_with_those_there_are(run: Run, sessions: list[str]) -> None:
    said = run("history", "show", "zzz")
    assert said.code == 1
    assert sessions[1] in said.sentence


@pytest.mark.parametrize("line", ["history list", "history list --json"])
def test_a_damaged_history_is_put_aside_and_said(run: Run, home: Path, line: str) -> None:
    (home / "data").mkdir(parents=True)
    (home / "data" / "history.db").write_bytes(b"no database at all, " * 100)
    said = run(*line.split())
    assert said.code == 0
    assert "is damaged; it is kept as history.damaged-" in said.sentence
    assert said.out.strip() in ("", "[]")


def test_a_newer_history_is_put_aside_and_said(run: Run, home: Path) -> None:
    (home / "data").mkdir(parents=True)
    with closing(sqlite3.connect(home / "data" / "history.db")) as newer:
        newer.execute("PRAGMA user_version = 9999")
    said = run("history", "show", "a")
    assert said.code == 1
    assert "was made by a newer version" in said.err
    assert "Traceback" not in said.err


def test_a_home_that_is_a_file_is_no_traceback(run: Run, home: Path) -> None:
    home.write_text("a letter")
    for line in ("history list", "history show a", "bank list", "doctor", "doctor --json"):
        said = run(*line.split())
        assert said.code in (0, 1), line
        assert "Traceback" not in said.err
    assert home.read_text() == "a letter"


def test_the_doctor_looks_at_everything_and_says_what_does_not_work(run: Run, home: Path) -> None:
    said = run("doctor")
    lines = said.out.splitlines()
    assert said.code == 1
    assert [line for line in lines if " NO " in line] == [
        line for line in lines if line.startswith("terminal ")
    ]
    for what in ("program", "terminal", "data folder", "config folder", "history", "questions"):
        assert any(line.startswith(what) for line in lines)


def test_the_doctor_as_json_names_what_works(run: Run, home: Path) -> None:
    home.write_text("a letter")
    findings = {entry["what"]: entry for entry in json.loads(run("doctor", "--json").out)}
    assert findings["program"]["works"] is True
    assert findings["data folder"]["works"] is False
    assert "a file stands where a folder should be" in findings["data folder"]["detail"]
