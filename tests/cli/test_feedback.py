"""`interview-tui feedback`: an answer on standard input, or many in JSON lines."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from interview_tui.cli import main

from tests.feedback.making import ACCURACY

LINE: dict[str, Any] = {
    "prompt": ACCURACY.prompt,
    "model_answer": ACCURACY.answer,
    "key_points": [
        {"point": point.point, "essential": point.essential, "accept": list(point.accept)}
        for point in ACCURACY.key_points
    ],
    "answer": "🙂 It is the majority class.",
}
BANK = """
topic: evaluation
questions:
  - id: one
    prompt: What is a baseline?
    answer: A model to compare with.
    key_points:
      - point: A simple model to compare with
        essential: true
        accept: [compare with]
        hint: What is it for?
"""
Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Command:
    """Run a command line with what stands on standard input: exit code, output, errors."""
    monkeypatch.setenv("INTERVIEW_TUI_HOME", str(tmp_path / "home"))
    bank = tmp_path / "bank.yaml"
    bank.write_text(BANK, encoding="utf-8")

    def run(*words: str, given: str | bytes = b"") -> tuple[int, str, str]:
        raw = given.encode() if isinstance(given, str) else given
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(raw)))
        code = main(["feedback", *words, "--bank", str(bank)])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run


def lines(*bodies: Any) -> str:
    return "\n".join(json.dumps(body) for body in bodies)


def test_an_answer_is_told_its_points_in_words(command: Command) -> None:
    code, out, _ = command("--question", "one", given="Something to compare with.")
    assert code == 0
    assert out.splitlines()[0] == "1 of 1 points covered"
    assert "[x] covered: essential: A simple model to compare with" in out
    assert "by: compare ... with" in out


def test_a_missing_point_gives_its_hint(command: Command) -> None:
    out = command("--question", "one", given="No idea.")[1]
    assert "[ ] missing" in out
    assert "Hint: What is it for?" in out


def test_an_answer_as_json_has_places_and_quotes(command: Command) -> None:
    answer = "Something to compare with."
    body = json.loads(command("--question", "one", "--json", given=answer)[1])
    point = body["points"][0]
    assert (body["question"], point["state"], body["coverage"]) == ("one", "covered", 1.0)
    assert [answer[start:end] for start, end in point["evidence"]] == point["quotes"]


def test_a_batch_is_answered_line_by_line_in_order(command: Command) -> None:
    other = LINE | {"answer": "Nice weather."}
    code, out, _ = command("--batch", given=lines(LINE, other, LINE))
    first, second, third = map(json.loads, out.splitlines())
    assert code == 0
    assert first == third != second
    assert list(first) == ["coverage", "points"]
    assert [list(point) for point in first["points"]] == [["text", "state", "evidence"]] * 3
    covered = first["points"][0]
    assert covered["state"] == "covered"
    assert [LINE["answer"][start:end] for start, end in covered["evidence"]] == [
        "majority",
        "class",
    ]


def test_a_batch_without_key_points_takes_them_from_the_model_answer(command: Command) -> None:
    bare = {name: value for name, value in LINE.items() if name != "key_points"}
    body = json.loads(command("--batch", given=lines(bare | {"answer": ACCURACY.answer}))[1])
    assert body["coverage"] > 0.9
    assert {point["state"] for point in body["points"]} == {"covered"}


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{", "not JSON"),
        ("[1]", "not an object"),
        ('{"prompt": 1}', "prompt is not a text"),
        ('{"prompt": "a", "model_answer": "b"}', "answer is missing"),
        (lines(LINE | {"key_points": "one"}), "key_points is not a list"),
        (lines(LINE | {"key_points": [{}]}), "key point 1 has no point"),
        (lines(LINE | {"key_points": [{"point": "a", "accept": [1]}]}), "accept of key point 1"),
    ],
)
def test_a_line_that_cannot_be_read_is_named_after_those_before(
    command: Command, line: str, why: str
) -> None:
    code, out, err = command("--batch", given=f"{lines(LINE)}\n\n{line}\n")
    assert code == 1
    assert len(out.splitlines()) == 1
    assert "Line 3 of the batch" in err
    assert why in err


def test_input_that_is_not_utf8_is_told(command: Command) -> None:
    code, _, err = command("--question", "one", given=b"caf\xe9")
    assert (code, "not UTF-8" in err) == (1, True)


def test_it_says_what_to_say_when_nothing_or_both_are_said(command: Command) -> None:
    assert command()[0] == 2
    assert command("--batch", "--question", "one")[0] == 2


def test_an_unknown_question_is_told_with_the_nearest(command: Command) -> None:
    code, _, err = command("--question", "on")
    assert (code, '"one"' in err) == (2, True)


def test_the_user_s_own_phrasings_count(command: Command, tmp_path: Path) -> None:
    kept = tmp_path / "home" / "data" / "phrasings.yaml"
    kept.parent.mkdir(parents=True)
    said = ("--question", "one", "--json")
    (point,) = json.loads(command(*said, given="A ruler for the rest.")[1])["points"]
    assert point["state"] == "missing"

    kept.write_text(
        f"phrasings:\n  - question: one\n    point: {point['id']}\n    accept: [a ruler]\n"
    )
    (point,) = json.loads(command(*said, given="A ruler for the rest.")[1])["points"]
    assert (point["state"], point["quotes"]) == ("covered", ["A", "ruler"])
