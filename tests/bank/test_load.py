"""Banks: which files belong to them, whose question holds, and what is told instead of a crash."""

import os
from pathlib import Path

import pytest
from interview_tui.bank.load import Bank, load_bank
from interview_tui.bank.sources import SHIPPED, YOURS, BankSource
from interview_tui.errors import Problem

from tests.bank.making import write_questions


def _shipped(path: Path) -> BankSource:
    return BankSource(SHIPPED, path)


def _yours(path: Path) -> BankSource:
    return BankSource(YOURS, path)


def _named(path: Path) -> BankSource:
    return BankSource(str(path), path)


def _ids(bank: Bank) -> list[str]:
    return [question.id for question in bank.questions]


def _said(bank: Bank) -> list[str]:
    return [str(finding) for finding in bank.findings]


def test_a_folder_is_read_to_its_depth_in_a_stable_order(tmp_path: Path) -> None:
    write_questions(tmp_path / "b" / "x.yml", "third")
    write_questions(tmp_path / "a" / "z.yaml", "second")
    write_questions(tmp_path / "a" / "y.yaml", "first")
    write_questions(tmp_path / "c.yaml", "fourth", "fifth")
    bank = load_bank([_shipped(tmp_path)])
    assert _ids(bank) == ["first", "second", "third", "fourth", "fifth"]


def test_what_is_hidden_or_no_question_file_is_not_read(tmp_path: Path) -> None:
    for name in ("role.yaml", "plans.yaml", "pack.yaml", "in/role.yml", ".x.yaml", ".git/x.yaml"):
        write_questions(tmp_path / name, "never")
    (tmp_path / "notes.md").write_text("# no")
    (tmp_path / "question.schema.json").write_text("{}")
    bank = load_bank([_shipped(tmp_path)])
    assert (bank.questions, bank.findings) == ((), ())


def test_a_file_that_is_named_is_read_whatever_its_name(tmp_path: Path) -> None:
    path = write_questions(tmp_path / "deck.txt", "a")
    assert _ids(load_bank([_named(path)])) == ["a"]


def test_your_question_replaces_a_shipped_one_and_a_named_bank_both_with_a_note(
    tmp_path: Path,
) -> None:
    shipped = write_questions(tmp_path / "shipped" / "x.yaml", "a", "b", "c", level="junior")
    yours = write_questions(tmp_path / "yours" / "x.yaml", "b", "c", level="mid")
    named = write_questions(tmp_path / "named.yaml", "c", level="senior")
    bank = load_bank([_shipped(shipped.parent), _yours(yours.parent), _named(named)])
    assert [(question.id, question.level) for question in bank.questions] == [
        ("a", "junior"),
        ("b", "mid"),
        ("c", "senior"),
    ]
    assert bank.findings == ()
    assert [note.split(" note: ")[1] for note in bank.notes] == [
        '"b" of your own questions replaces that of the questions that ship',
        '"c" of your own questions replaces that of the questions that ship',
        f'"c" of {named} replaces that of your own questions',
    ]


def test_an_id_that_stands_twice_in_one_bank_is_an_error_and_the_first_holds(
    tmp_path: Path,
) -> None:
    first = write_questions(tmp_path / "a.yaml", "x", "y", level="junior")
    second = write_questions(tmp_path / "b.yaml", "z", "x", level="senior")
    bank = load_bank([_shipped(tmp_path)])
    assert _ids(bank) == ["x", "y", "z"]
    assert bank.questions[0].level == "junior"
    (message,) = _said(bank)
    assert message.startswith(f'{second}:6:9 error: question "x": this id is taken by')
    assert f"{first}:3" in message


def test_a_question_is_found_by_its_id_and_by_a_former_one(tmp_path: Path) -> None:
    write_questions(tmp_path / "a.yaml", "new", formerly="[old, older]")
    bank = load_bank([_shipped(tmp_path)])
    for name in ("new", "old", "older"):
        question = bank.question(name)
        assert question is not None
        assert question.id == "new"
    assert bank.question("never") is None


def test_a_former_id_that_another_question_has_is_a_warning(tmp_path: Path) -> None:
    write_questions(tmp_path / "a.yaml", "a")
    write_questions(tmp_path / "b.yaml", "b", formerly="[a]")
    bank = load_bank([_shipped(tmp_path)])
    assert _ids(bank) == ["a", "b"]
    question = bank.question("a")
    assert question is not None
    assert question.id == "a"
    (message,) = _said(bank)
    assert 'b.yaml:3:9 warning: question "b": formerly names "a"' in message


def test_your_own_folder_need_not_exist(tmp_path: Path) -> None:
    assert load_bank([_yours(tmp_path / "none")]) == Bank()


@pytest.mark.parametrize("name", ["none", "file.yaml/none", "no\x1b[2Jne"])
def test_a_named_path_that_does_not_exist_is_told(tmp_path: Path, name: str) -> None:
    write_questions(tmp_path / "file.yaml", "a")
    with pytest.raises(Problem) as caught:
        load_bank([_named(tmp_path / name)])
    assert str(caught.value).startswith(f'there is no question file or folder "{tmp_path}')
    assert str(caught.value).isprintable()
    assert caught.value.exit_code == 1


def test_a_folder_named_as_a_file_and_a_pipe_are_told_and_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").mkdir()
    os.mkfifo(tmp_path / "pipe.yaml")
    write_questions(tmp_path / "y.yaml", "a")
    bank = load_bank([_shipped(tmp_path)])
    assert _ids(bank) == ["a"]
    assert [message.partition("error: ")[2] for message in _said(bank)] == [
        "this is not a plain file and cannot be read",
        "this is a folder and cannot be read",
    ]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    write_questions(tmp_path / "x.yaml", "b").chmod(0)
    write_questions(tmp_path / "y.yaml", "a")
    bank = load_bank([_shipped(tmp_path)])
    assert _ids(bank) == ["a"]
    assert "permission denied" in _said(bank)[0]


def test_a_file_that_the_system_refuses_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_questions(tmp_path / "x.yaml", "b")
    write_questions(tmp_path / "y.yaml", "a")
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "x.yaml":
            raise PermissionError(13, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    bank = load_bank([_shipped(tmp_path)])
    assert _ids(bank) == ["a"]
    assert _said(bank) == [
        f"{tmp_path}/x.yaml:1:1 error: this file cannot be read (permission denied)"
    ]


def test_links_out_of_the_folder_are_told_and_not_followed(tmp_path: Path) -> None:
    outside = write_questions(tmp_path / "outside" / "x.yaml", "secret")
    bank_folder = tmp_path / "bank"
    write_questions(bank_folder / "y.yaml", "a")
    (bank_folder / "file.yaml").symlink_to(outside)
    (bank_folder / "folder").symlink_to(outside.parent)
    (bank_folder / "notes.md").symlink_to(outside)
    bank = load_bank([_shipped(bank_folder)])
    assert _ids(bank) == ["a"]
    assert [message.split("/")[-1].split(":")[0] for message in _said(bank)] == [
        "file.yaml",
        "folder",
    ]
    assert all("leads out of the folder" in message for message in _said(bank))


def test_links_within_the_folder_make_no_question_twice(tmp_path: Path) -> None:
    path = write_questions(tmp_path / "in" / "y.yaml", "a")
    (tmp_path / "again.yaml").symlink_to(path)
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "in" / "self.yaml").symlink_to(tmp_path / "in" / "self.yaml")
    hidden = write_questions(tmp_path / ".kept" / "z.yaml", "b")
    (tmp_path / "z.yaml").symlink_to(hidden)
    bank = load_bank([_shipped(tmp_path)])
    assert _ids(bank) == ["a", "b"]
    assert len(bank.findings) == 1
    assert "self.yaml" in bank.findings[0].file


def test_a_bank_that_is_itself_a_link_is_read(tmp_path: Path) -> None:
    write_questions(tmp_path / "real" / "y.yaml", "a")
    (tmp_path / "bank").symlink_to(tmp_path / "real")
    assert _ids(load_bank([_yours(tmp_path / "bank")])) == ["a"]


def test_the_name_of_a_file_can_not_steer_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "x\x1b]0;title\x07\n.yaml"
    path.write_text("questions:\n  - id: a\n    prompt: b\n    zzz: c\n")
    bank = load_bank([_shipped(tmp_path)])
    assert bank.questions[0].file.isprintable()
    assert bank.questions[0].topic == "x"
    assert all(message.isprintable() for message in _said(bank))


def test_a_name_that_is_no_text_for_the_system_is_read(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xff.yaml"
    Path(os.fsdecode(path)).write_text("questions:\n  - id: a\n    prompt: b\n")
    bank = load_bank([_shipped(tmp_path)])
    assert _ids(bank) == ["a"]
    bank.questions[0].file.encode()
