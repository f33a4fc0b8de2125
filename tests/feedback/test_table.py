"""The table that ships is the one that was made, and knows what words mean."""

import hashlib

from interview_tui.feedback.meaning import direction_of, likeness, sense_of, without
from interview_tui.feedback.table import TABLE, pieces_of, table
from interview_tui.feedback.words import read_text

MADE = "1b5372ea01d4f10ab860d01968d8542031857868652d283767a8347280a35e2e"


def likeness_of(one: str, other: str) -> float:
    return likeness(direction_of(read_text(one).words), sense_of(read_text(other).words))


def test_the_shipped_table_is_the_one_that_was_made() -> None:
    raw = TABLE.read_bytes()
    assert hashlib.sha256(raw).hexdigest() == MADE
    assert len(raw) < 4_000_000


def test_its_license_stands_beside_it() -> None:
    notice = TABLE.with_name("NOTICE")
    assert "Apache License, Version 2.0" in notice.read_text(encoding="utf-8")


def test_unknown_words_are_taken_apart_and_other_scripts_mean_nothing() -> None:
    rows = list(table().rows)
    assert [rows[row] for row in pieces_of("overfitting")] == ["over", "##fi", "##tting"]
    assert pieces_of("過学習") == ()


def test_sentences_alike_point_the_same_way() -> None:
    near = likeness_of("the cars are fast", "vehicles move quickly")
    far = likeness_of("the cars are fast", "bananas taste sweet")
    assert near > far + 0.2


def test_what_the_question_says_is_taken_out() -> None:
    question = direction_of(read_text("What is a car?").words)
    assert without(question, question) == ()
