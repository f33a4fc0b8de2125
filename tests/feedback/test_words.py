"""Words know where they stand in the text as typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from interview_tui.feedback.words import MOST_WORDS, read_text


def forms(text: str) -> list[str]:
    return [word.form for word in read_text(text).words]


@given(st.text(max_size=300))
def test_every_word_lies_in_the_text_and_after_the_one_before(text: str) -> None:
    found = read_text(text)
    ends = 0
    for word in found.words:
        assert 0 <= word.start < word.end <= len(text)
        assert word.start >= ends or word.form == "not"  # don't is two words in one place
        ends = word.start
    assert [at for first, last in found.sentences for at in range(first, last)] == list(
        range(len(found.words))
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Don’t can't isn't cannot", ["do", "not", "can", "not", "is", "not", "can", "not"]),
        ("the model's output, they've", ["the", "model", "output", "they"]),
        ("1,000 rows, 0.5 and 99.5 %", ["1000", "rows", "0.5", "and", "99.5"]),
        ("two models", ["2", "models"]),
        ("C++ and C#", ["c++", "and", "c#"]),
        ("ﬁne Ｆｕｌｌ", ["fine", "full"]),
        ("k-means", ["k", "means"]),
    ],
)
def test_words_are_read_as_meant(text: str, expected: list[str]) -> None:
    assert forms(text) == expected


def test_places_count_characters_as_typed() -> None:
    text = "🙂 Don’t use ﬁrst"
    placed = [(text[word.start : word.end], word.form) for word in read_text(text).words]
    assert placed == [("Don’t", "do"), ("Don’t", "not"), ("use", "use"), ("ﬁrst", "first")]


def test_lines_and_stops_end_sentences_but_abbreviations_do_not() -> None:
    text = "Use trees, e.g. forests. Then tune\n- depth\n- rate"
    sentences = read_text(text).sentences
    assert [last - first for first, last in sentences] == [5, 2, 1, 1]


def test_a_very_long_text_is_cut_and_says_so() -> None:
    found = read_text("word " * (MOST_WORDS + 1))
    assert (len(found.words), found.cut) == (MOST_WORDS, True)
    assert not read_text("word " * MOST_WORDS).cut


def test_a_long_line_broken_to_fit_goes_on_but_a_list_item_does_not() -> None:
    broken = "AUC tells me how well the model ranks the cases it is given\nacross all thresholds"
    listed = "- AUC tells me how well the model ranks the cases it is given\n- then thresholds"
    assert len(read_text(broken).sentences) == 1
    assert len(read_text(listed).sentences) == 2
    assert len(read_text(broken.replace("\n", "\n\n")).sentences) == 2
