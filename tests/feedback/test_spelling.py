"""British spelling makes a point as American does, and words with s in both stay."""

import pytest
from interview_tui.feedback.spelling import american
from interview_tui.feedback.words import read_text


@pytest.mark.parametrize(
    ("british", "same"),
    [
        ("regularisation", "regularization"),
        ("normalised", "normalized"),
        ("generalising", "generalizing"),
        ("optimiser", "optimizer"),
        ("analysed", "analyzed"),
        ("behaviour", "behavior"),
        ("neighbours", "neighbors"),
        ("centred", "centered"),
        ("catalogue", "catalog"),
    ],
)
def test_british_words_are_taken_for_american_ones(british: str, same: str) -> None:
    assert american(british) == same
    assert read_text(british).words[0].stem == read_text(same).words[0].stem


@pytest.mark.parametrize(
    "word",
    [
        *("supervised", "unsupervised", "precise", "noise", "otherwise", "exercises"),
        *("compromise", "pairwise", "raise", "expertise", "promising", "revised"),
        *("four", "hour", "analysis", "denoising", "imprecise", "semisupervised", "appraise"),
    ],
)
def test_other_words_stay(word: str) -> None:
    assert american(word) == word


def test_places_are_those_of_the_text_as_typed() -> None:
    (word,) = read_text("  Behaviour").words
    assert (word.start, word.end) == (2, 11)
