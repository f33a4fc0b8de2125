"""`bank check`, `bank list`, `bank show`: for people, and as JSON in a stable form."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run

LISTED = ["id", "prompt", "topic", "level", "minutes", "skills", "file", "line"]


def test_the_list_has_a_line_for_each_question(run: Run) -> None:
    said = run("bank", "list")
    assert said.code == 0
    assert any(line.startswith("confusion-matrix ") for line in said.out.splitlines())


def test_the_list_as_json_has_its_fields(run: Run, bank: Path) -> None:
    said = run("bank", "list", "--json", "--bank", str(bank))
    entries = json.loads(said.out)
    assert all(list(entry)[: len(LISTED)] == LISTED for entry in entries)
    (own,) = (entry for entry in entries if entry["id"] == "own-bowline")
    assert own == {
        "id": "own-bowline",
        "prompt": "How is a bowline tied?",
        "topic": "knots",
        "level": "senior",
        "minutes": 3,
        "skills": ["rope"],
        "file": str(bank),
        "line": 3,
    }


@pytest.mark.parametrize(
    "line",
    ["--bank {} bank list", "bank --bank {} list", "bank list --bank {}", "bank list --bank={}"],
)
def test_a_bank_is_named_before_or_after_the_command(run: Run, bank: Path, line: str) -> None:
    said = run(*line.format(bank).split())
    assert said.code == 0
    assert "own-bowline" in said.out


def test_several_banks_are_added(run: Run, bank: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text("topic: t\nquestions:\n  - id: other-one\n    prompt: What?\n")
    said = run("--bank", str(bank), "bank", "list", "--bank", str(other))
    assert "own-bowline" in said.out
    assert "other-one" in said.out


def test_a_question_is_shown_whole(run: Run, bank: Path) -> None:
    said = run("bank", "show", "own-bowline", "--bank", str(bank))
    assert said.code == 0
    for words in ("How is a bowline tied?", "Round and through.", f"{bank}:3"):
        assert words in said.out


def test_a_question_as_json_has_its_yaml_names_with_defaults(run: Run, bank: Path) -> None:
    said = run("bank", "show", "own-reef", "--json", "--bank", str(bank))
    body = json.loads(said.out)
    assert body["id"] == "own-reef"
    assert body["minutes"] == 3
    assert body["answer"] is None
    assert body["file"] == str(bank)
    assert body["line"] == 8
    names = {"key_points", "follow_ups", "pitfalls", "good_answers", "weak_answers", "references"}
    assert all(body[name] == [] for name in names)


def test_the_shipped_questions_pass_the_check(run: Run) -> None:
    said = run("bank", "check")
    assert said.code == 0
    assert "error" not in said.out


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    path = tmp_path / "broken.yaml"
    path.write_text(
        "topic: t\n"
        "questions:\n"
        "  - id: good-one\n"
        "    prompt: What?\n"
        "    colour: red\n"
        "  - id: bad-one\n"
        "    prompt: 'unclosed\n"
        "  - id: good-two\n"
        "    prompt: Why?\n"
    )
    return path


def test_a_broken_bank_is_told_with_file_line_and_column(run: Run, broken: Path) -> None:
    said = run("bank", "check", str(broken))
    assert said.code == 1
    assert re.search(rf"^{re.escape(str(broken))}:\d+:\d+ error: ", said.out, re.MULTILINE)
    assert re.search(rf"^{re.escape(str(broken))}:5:5 warning: .*colo", said.out, re.MULTILINE)
    assert "to mend" in said.err


def test_one_bad_question_does_not_hide_the_good_ones(run: Run, broken: Path) -> None:
    said = run("bank", "list", "--bank", str(broken))
    assert said.code == 0
    assert "good-one" in said.out
    assert "good-two" in said.out
    assert "bad-one" not in said.out


def test_findings_as_json_have_their_place(run: Run, broken: Path) -> None:
    said = run("bank", "check", "--json", str(broken))
    assert said.code == 1
    findings = json.loads(said.out)
    assert {"error", "warning"} == {finding["severity"] for finding in findings}
    for finding in findings:
        assert finding["file"] == str(broken)
        assert finding["line"] >= 1
        assert finding["column"] >= 1


def test_warnings_fail_a_strict_check_only(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "warned.yaml"
    path.write_text("topic: t\nquestions:\n  - id: a\n    prompt: What?\n    colour: red\n")
    assert run("bank", "check", str(path)).code == 0
    assert run("bank", "check", "--strict", str(path)).code == 1


def test_a_path_that_is_not_there_fails_in_one_sentence(run: Run, tmp_path: Path) -> None:
    said = run("bank", "check", str(tmp_path / "nowhere"))
    assert said.code == 1
    assert str(tmp_path / "nowhere") in said.sentence


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"- - - {", b"topic: t\n", b"\x00" * 50])
def test_any_file_is_checked_without_a_traceback(run: Run, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.yaml"
    path.write_bytes(content)
    said = run("bank", "check", str(path))
    assert said.code in (0, 1)
    assert "Traceback" not in said.err


def test_the_user_s_own_phrasings_are_checked_too(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INTERVIEW_TUI_HOME", str(tmp_path))
    kept = tmp_path / "data" / "phrasings.yaml"
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text("phrasings:\n  - question: one\n    accept: [two words]\n")
    said = run("bank", "check")
    assert said.code == 1
    assert f"{kept}:2:5 error: point is missing" in said.out
