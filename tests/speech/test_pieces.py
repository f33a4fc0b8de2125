"""A text is cut where sentences end, and nothing of it is lost."""

from hypothesis import given
from hypothesis import strategies as st
from interview_tui.speech.pieces import LONGEST, pieces


def test_the_first_sentence_comes_first_and_short_ones_follow_together() -> None:
    assert list(pieces("One. Two.\nThree.")) == ["One.", "Two.\nThree."]


def test_a_long_text_is_cut_where_sentences_end() -> None:
    sentence = "It says so of a hundred things, and means it. "
    cut = list(pieces(sentence * 20))
    assert len(cut) > 2
    assert all(piece.endswith("means it.") for piece in cut)


def test_a_sentence_that_is_too_long_is_cut_between_words() -> None:
    cut = list(pieces("word " * 200))
    assert {word for piece in cut for word in piece.split()} == {"word"}


@given(st.text("ab .!?\n\"'", max_size=2000))
def test_nothing_is_lost_and_no_piece_is_too_long(text: str) -> None:
    cut = list(pieces(text))
    assert "".join("".join(cut).split()) == "".join(text.split())
    assert all(0 < len(piece) <= LONGEST for piece in cut)
