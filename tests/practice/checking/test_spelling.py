"""Spelling in question files: where, and what is let through."""

import builtins
from pathlib import Path
from typing import Any

import pytest
from interview_tui.practice.checking.american import american
from interview_tui.practice.checking.spelling import Dictionary, open_dictionary

from tests.practice.checking.making import check, said, write


@pytest.fixture(scope="module")
def dictionary() -> Dictionary:
    found = open_dictionary([])
    assert found is not None
    return found


def _spelling(folder: Path, text: str) -> list[str]:
    write(folder, "own.yaml", text)
    found = said(check(folder, strict=True).findings)
    return [one for one in found if "dictionary" in one or "America" in one]


def test_a_misspelled_word_is_told_with_its_place(tmp_path: Path) -> None:
    assert _spelling(
        tmp_path,
        """\
        questions:
          - id: recieve
            prompt: What is a gradient?
            skills: [recieve]
            answer: |
              It points uphill.

              We recieve it from the chain rule.
            key_points:
              - point: It is a vektor
        """,
    ) == ['8:10 "recieve" is in no dictionary', '10:24 "vektor" is in no dictionary']


def test_british_spelling_is_told_with_the_american(tmp_path: Path) -> None:
    assert _spelling(tmp_path, "questions:\n  - id: a\n    prompt: Is modelling learnt?\n") == [
        '3:16 "modelling" is written "modeling" in America',
        '3:26 "learnt" is written "learned" in America',
    ]


def test_words_of_the_field_stand_beside_the_questions(tmp_path: Path) -> None:
    text = "questions:\n  - id: a\n    prompt: Why frobnicate? Who frobnicated it?\n"
    assert len(_spelling(tmp_path, text)) == 2
    write(tmp_path, "words.txt", "# ours\nfrobnicate\n")
    assert _spelling(tmp_path, text) == []


@pytest.mark.parametrize(
    "word", ["color", "The", "users'", "model’s", "AdaBoost", "RMSE", "unshown", "reweights", "pre"]
)
def test_names_possessives_and_words_after_a_prefix_are_in_order(
    word: str, dictionary: Dictionary
) -> None:
    assert dictionary.fault(word) is None


@pytest.mark.parametrize("word", ["colour", "behaviour", "optimise", "centre", "teh", "varience"])
def test_what_is_no_american_word_is_not(word: str, dictionary: Dictionary) -> None:
    assert dictionary.fault(word) is not None


def test_code_is_not_spelled(tmp_path: Path) -> None:
    assert (
        _spelling(
            tmp_path,
            """\
            questions:
              - id: a
                prompt: What does `np.einsumm` do?
                answer: |
                  ```python
                  yhat = einsumm(x)
                  ```
            """,
        )
        == []
    )


@pytest.mark.parametrize(
    ("word", "better"),
    [
        ("labelled", "labeled"),
        ("cancelling", "canceling"),
        ("travellers", "travelers"),
        ("judgements", "judgments"),
        ("controlled", None),
        ("filling", None),
        ("called", None),
        ("spelling", None),
    ],
)
def test_doubled_letters_are_american_where_the_word_needs_them(
    word: str, better: str | None
) -> None:
    known = {"labeled", "canceling", "travelers", "filing"}
    assert american(word, known.__contains__) == better


def test_without_the_dictionary_one_sentence_names_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == "spellchecker":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    write(tmp_path, "own.yaml", "questions:\n  - id: a\n    prompt: Teh?\n")
    checked = check(tmp_path, strict=True)
    assert checked.notes == (
        "Spelling was not checked: it needs `pip install 'interview-tui[check]'`.",
    )
    assert check(tmp_path).notes == ()
