"""The index of the bank: what it says is what the files say, and it can always be thrown away."""

import os
import sqlite3
import stat
from collections.abc import Sequence
from pathlib import Path

import pytest
from interview_tui.bank.choice import choose
from interview_tui.bank.index import Catalog, open_catalog, write
from interview_tui.bank.load import load_bank
from interview_tui.bank.question_file import FileContent, read_file
from interview_tui.bank.sources import SHIPPED, YOURS, BankSource
from interview_tui.errors import Problem
from interview_tui.records.plan import Plan

from tests.bank.making import write_questions

RICH = """\
topic: metrics
questions:
  - id: accuracy
    prompt: Why might accuracy mean nothing for fraud?
    level: mid
    minutes: 2
    skills: [evaluation, classes]
    answer: |
      A constant guess. Überanpassung, naïve.
    key_points:
      - point: Majority baseline
        accept: [majority class]
        essential: true
    follow_ups:
      - prompt: And thresholds?
    formerly: [acc]
  - id: folds
    prompt: What is cross-validation?
    answer: Parts for validating what overfits, with fraud in each.
  - id: 交叉
    prompt: 什么是交叉验证？
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bank").mkdir()
    (tmp_path / "bank" / "rich.yaml").write_text(RICH, encoding="utf-8")
    write_questions(tmp_path / "bank" / "sql.yaml", "joins", "indexes")
    return tmp_path


def _sources(folder: Path) -> list[BankSource]:
    return [BankSource(SHIPPED, folder / "bank"), BankSource(YOURS, folder / "yours")]


def _open(folder: Path) -> Catalog:
    return open_catalog(_sources(folder), folder / "cache")


def _index(folder: Path) -> Path:
    (path,) = (folder / "cache").glob("*.db")
    return path


def _ids(catalog: Catalog) -> list[str]:
    return [row.id for row in catalog.rows()]


@pytest.fixture
def read_paths(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that the index reads, as it reads them."""
    names: list[str] = []

    def note(path: Path) -> FileContent:
        names.append(path.name)
        return read_file(path)

    monkeypatch.setattr(write, "read_file", note)
    return names


def test_it_says_what_the_files_say(folder: Path) -> None:
    bank = load_bank(_sources(folder))
    for _ in ("built", "fresh"):
        catalog = _open(folder)
        assert catalog.why_no_index is None
        assert catalog.questions(_ids(catalog)) == bank.questions
        assert catalog.findings() == bank.findings
        assert catalog.notes() == bank.notes
        assert [(row.file, row.line) for row in catalog.rows()] == [
            (question.file, question.line) for question in bank.questions
        ]
        catalog.close()


def test_rows_hold_what_lists_show(folder: Path) -> None:
    row = _open(folder).rows()[0]
    assert (row.id, row.topic, row.level, row.minutes) == ("accuracy", "metrics", "mid", 2.0)
    assert row.prompt == "Why might accuracy mean nothing for fraud?"
    assert (row.skills, row.formerly) == (("evaluation", "classes"), ("acc",))
    assert (row.file, row.line) == (str(folder / "bank" / "rich.yaml"), 3)


def test_counts_are_there_at_once(folder: Path) -> None:
    counts = _open(folder).counts()
    assert counts.total == 5
    assert counts.topics == {"metrics": 3, "sql": 2}
    assert counts.levels == {"mid": 1, "any": 4}
    assert counts.skills == {"evaluation": 1, "classes": 1}


def test_a_question_is_found_by_its_former_id(folder: Path) -> None:
    catalog = _open(folder)
    question = catalog.question("acc")
    assert question is not None
    assert question.id == "accuracy"
    assert [row.id for row in catalog.rows_of(["joins", "never", "acc"])] == ["joins", "accuracy"]
    assert catalog.question("never") is None


def test_a_fresh_index_reads_no_file(folder: Path, read_paths: list[str]) -> None:
    _open(folder).close()
    assert sorted(read_paths) == ["rich.yaml", "sql.yaml"]
    read_paths.clear()
    assert len(_ids(_open(folder))) == 5
    assert read_paths == []


def test_only_files_that_changed_are_read_again(folder: Path, read_paths: list[str]) -> None:
    _open(folder).close()
    read_paths.clear()
    write_questions(folder / "bank" / "sql.yaml", "joins", "views")
    write_questions(folder / "bank" / "a.yaml", "first")
    catalog = _open(folder)
    assert sorted(read_paths) == ["a.yaml", "sql.yaml"]
    assert _ids(catalog) == ["first", "accuracy", "folds", "交叉", "joins", "views"]
    assert catalog.search("indexes") == ()
    assert catalog.search("views") == ("views",)
    assert catalog.counts().total == 6


def test_a_file_that_is_gone_takes_its_questions_along(folder: Path) -> None:
    _open(folder).close()
    (folder / "bank" / "rich.yaml").unlink()
    catalog = _open(folder)
    assert _ids(catalog) == ["joins", "indexes"]
    assert catalog.search("fraud") == ()
    assert catalog.question("acc") is None


def test_a_change_that_keeps_size_and_time_is_seen(folder: Path) -> None:
    path = folder / "bank" / "sql.yaml"
    _open(folder).close()
    before = path.stat()
    path.write_text(path.read_text().replace("joins", "views"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert "views" in _ids(_open(folder))


def test_findings_are_kept_and_go_when_the_file_is_mended(folder: Path) -> None:
    path = folder / "bank" / "bad.yaml"
    path.write_text("questions:\n  - id: x\n    prompt: a: b\n  - id: joins\n    prompt: c\n")
    first = [str(finding) for finding in _open(folder).findings()]
    assert len(first) == 2
    assert first[0].startswith(f"{path}:3:14 error")
    assert 'question "joins": this id is taken' in first[1]
    assert [str(finding) for finding in _open(folder).findings()] == first
    write_questions(path, "x")
    assert _open(folder).findings() == ()


def test_what_was_taken_holds_again_when_the_other_is_gone(folder: Path) -> None:
    mine = write_questions(folder / "yours" / "x.yaml", "joins", level="senior")
    catalog = _open(folder)
    assert _ids(catalog).count("joins") == 1
    question = catalog.question("joins")
    assert question is not None
    assert question.level == "senior"
    assert len(catalog.notes()) == 1
    assert catalog.search("joins") == ("joins",)
    assert catalog.counts().total == 5
    mine.unlink()
    question = _open(folder).question("joins")
    assert question is not None
    assert question.level == "any"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("fraud", ["accuracy", "folds"]),  # in the prompt before in the answer
        ("FRAUD", ["accuracy", "folds"]),
        ("overfitting", ["folds"]),
        ("uberanpassung", ["accuracy"]),
        ("majority class", ["accuracy"]),
        ("thresh", ["accuracy"]),
        ("cross-validation", ["folds"]),
        ("metrics folds", ["folds"]),
        ("accuracy zebra", ["accuracy"]),
        ("什么是交叉验证", ["交叉"]),
        ("zebra", []),
        ("", []),
        ("  ", []),
        ('"', []),
        ('fraud" OR "joins', ["accuracy", "joins", "folds"]),
        ("NEAR(fraud", ["accuracy", "folds"]),
        ("prompt:fraud*", ["accuracy", "folds"]),
        ("fraud\x00\x1b[2J", ["accuracy", "folds"]),
        ("fraud " * 500, ["accuracy", "folds"]),
    ],
)
def test_search_finds_words_and_takes_nothing_for_a_command(
    folder: Path, words: str, expected: Sequence[str]
) -> None:
    assert sorted(_open(folder).search(words)) == sorted(expected)


def test_what_stands_in_the_prompt_comes_first_and_the_limit_holds(folder: Path) -> None:
    catalog = _open(folder)
    assert catalog.search("fraud") == ("accuracy", "folds")
    assert catalog.search("fraud", limit=1) == ("accuracy",)


def test_rows_can_be_chosen_from(folder: Path) -> None:
    chosen = choose(_open(folder).choices(), Plan(topics=("metrics",), questions=()), {})
    assert [choice.id for choice in chosen] == ["accuracy", "folds", "交叉"]


@pytest.mark.parametrize("damage", ["text", "empty", "half", "zeros", "other tables", "no counts"])
def test_a_damaged_index_is_made_anew(folder: Path, damage: str) -> None:
    _open(folder).close()
    path = _index(folder)
    raw = path.read_bytes()
    if damage == "other tables":
        path.unlink()
        sqlite3.connect(path).execute("CREATE TABLE files (x)").connection.close()
    elif damage == "no counts":
        with sqlite3.connect(path) as database:
            database.execute("DELETE FROM meta WHERE name = 'counts'")
        database.close()
    else:
        half = len(raw) // 2
        damages = {"text": b"not a database " * 99, "empty": b"", "half": raw[:half]}
        path.write_bytes(damages.get(damage, raw[:4096] + bytes(len(raw) - 4096)))
    catalog = _open(folder)
    assert len(_ids(catalog)) == 5
    assert catalog.counts().total == 5
    assert catalog.search("fraud") == ("accuracy", "folds")
    assert catalog.questions(["accuracy"])[0].formerly == ("acc",)
    assert catalog.why_no_index is None


def test_a_body_that_is_damaged_is_noticed_when_it_is_read(folder: Path) -> None:
    _open(folder).close()
    with sqlite3.connect(_index(folder)) as database:
        database.execute("UPDATE bodies SET body = '{'")
    database.close()
    catalog = _open(folder)
    question = catalog.question("joins")
    assert question is not None
    assert question.prompt == "What is joins?"
    assert catalog.why_no_index is None


def test_where_no_index_can_be_written_the_files_are_read(folder: Path) -> None:
    (folder / "cache").write_text("in the way")
    catalog = _open(folder)
    assert len(_ids(catalog)) == 5
    assert catalog.counts().topics == {"metrics": 3, "sql": 2}
    assert [row.id for row in catalog.rows_of(["acc"])] == ["accuracy"]
    assert catalog.search("fraud") == ("accuracy", "folds")
    assert catalog.search("zebra") == catalog.search("") == ()
    assert len(catalog.choices()) == 5
    assert catalog.findings() == ()
    assert catalog.notes() == ()
    reason = catalog.why_no_index
    assert reason is not None
    assert str(folder / "cache") in reason


def test_a_full_disk_leaves_the_old_index_and_no_litter(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _open(folder).close()
    before = _index(folder).read_bytes()
    write_questions(folder / "bank" / "new.yaml", "new")

    def refuse(*_: object) -> int:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(write.Writer, "_insert", refuse)
    catalog = _open(folder)
    assert "new" in _ids(catalog)
    assert "disk is full" in str(catalog.why_no_index)
    assert _index(folder).read_bytes() == before
    assert [path.suffix for path in (folder / "cache").iterdir()] == [".db"]


def test_files_and_folders_are_for_the_user_alone(folder: Path) -> None:
    catalog = open_catalog(_sources(folder), folder / "deep" / "cache")
    catalog.close()
    (path,) = (folder / "deep" / "cache").iterdir()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(path.parent.parent.stat().st_mode) == 0o700


def test_two_programs_with_other_files_at_hand_do_each_other_no_harm(folder: Path) -> None:
    first = _open(folder)
    write_questions(folder / "bank" / "sql.yaml", "views")
    second = _open(folder)
    assert _ids(first)[-1] == "indexes"
    assert first.question("joins") is not None
    assert _ids(second)[-1] == "views"
    assert first.search("joins") == ("joins",)
    assert second.search("joins") == ()


def test_a_bank_for_one_run_leaves_the_index_of_the_others_alone(
    folder: Path, read_paths: list[str]
) -> None:
    _open(folder).close()
    extra = write_questions(folder / "extra.yaml", "extra")
    sources = [*_sources(folder), BankSource(str(extra), extra)]
    assert "extra" in _ids(open_catalog(sources, folder / "cache"))
    read_paths.clear()
    assert "extra" not in _ids(_open(folder))
    assert read_paths == []


def test_old_indexes_and_halves_do_not_pile_up(folder: Path) -> None:
    _open(folder).close()
    cache = folder / "cache"
    other = cache / "kept.db"
    other.write_text("not ours")
    for number in range(20):
        old = cache / f"index-0-{number:012x}.db"
        old.write_text("")
        os.utime(old, (number, number))
    half = cache / ".index-abc.new"
    half.write_text("")
    os.utime(half, (0, 0))
    write_questions(folder / "bank" / "new.yaml", "new")
    _open(folder).close()
    names = sorted(path.name for path in cache.iterdir())
    assert len(names) == 7
    assert "kept.db" in names
    assert f"index-0-{19:012x}.db" in names


def test_a_named_bank_that_does_not_exist_is_told(folder: Path) -> None:
    with pytest.raises(Problem, match="gone"):
        open_catalog([BankSource("gone", folder / "gone")], folder / "cache")


def test_no_questions_at_all_is_no_problem(folder: Path) -> None:
    catalog = open_catalog([BankSource(YOURS, folder / "none")], folder / "cache")
    assert (catalog.rows(), catalog.counts().total) == ((), 0)
    assert catalog.why_no_index is None


def test_a_file_name_that_is_no_text_is_indexed(folder: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(folder / "bank") + b"/\xff.yaml"))
    path.write_text("questions:\n  - id: odd\n    prompt: b\n    zzz: c\n")
    for _ in ("built", "fresh"):
        catalog = _open(folder)
        assert "odd" in _ids(catalog)
        assert len(catalog.findings()) == 1
        assert catalog.why_no_index is None
