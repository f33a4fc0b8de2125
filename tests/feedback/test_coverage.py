"""Which points an answer makes, and the words that show it."""

from dataclasses import replace

import pytest
from interview_tui.feedback import Basis, Notice, PointState, assess
from interview_tui.records.question import PointPhrasings

from tests.feedback.making import (
    ACCURACY,
    BASELINE,
    NO_RUBRIC,
    coverage,
    find,
    point,
    shown,
)


def test_the_model_answer_covers_every_point() -> None:
    feedback = assess(ACCURACY, ACCURACY.answer or "")
    assert [entry.state for entry in feedback.points] == [PointState.COVERED] * 3
    assert feedback.verdict == "3 of 3 points"
    assert feedback.coverage > 0.9


def test_a_short_phrase_counts_when_its_words_stand_in_one_sentence() -> None:
    answer = "The class in the majority is always predicted."
    found = point(answer, "baseline")
    assert (found.state, found.basis) == (PointState.COVERED, Basis.PHRASE)
    assert sorted(shown(answer, found)) == ["class", "majority"]
    assert point("There is a majority. The class is rare.", "baseline").basis is not Basis.PHRASE


def test_other_endings_of_a_phrase_count() -> None:
    assert point("Trivial classifiers do as well.", "baseline").state is PointState.COVERED


def test_a_paraphrase_counts_by_its_words() -> None:
    answer = "If you predict the most common label, you score just as high."
    assert point(answer, "baseline").state is PointState.COVERED


def test_evidence_gives_places_in_the_answer_as_typed() -> None:
    answer = "🙂 “Précis”: I’d report precision\tand  recall for the rare class!"
    found = point(answer, "precision")
    assert {"precision", "recall"} <= set(shown(answer, found))


def test_a_missing_point_shows_no_words_and_gives_its_hint() -> None:
    found = point("The weather is nice today.", "baseline")
    assert (found.state, found.evidence) == (PointState.MISSING, ())
    assert found.hint == BASELINE.hint


def test_essential_points_count_double() -> None:
    essential = coverage("It is the majority class.")
    other = coverage("I report precision and recall.")
    assert essential > other


def test_a_typing_error_in_a_telling_word_is_read_as_the_word() -> None:
    assert point("Report precison and recal.", "precision").state is PointState.COVERED


def test_a_common_word_is_never_taken_for_a_typing_error() -> None:
    loss = replace(BASELINE, point="The loss grows", accept=("high loss",), reject=())
    question = replace(ACCURACY, key_points=(loss,))
    assert point("It is high or less.", "baseline", question).basis is not Basis.PHRASE


def test_words_written_in_capitals_are_not_mended() -> None:
    mnar = replace(BASELINE, point="It may be MNAR", accept=("mnar",), reject=())
    question = replace(ACCURACY, key_points=(mnar,))
    assert point("I think it is MCAR here.", "baseline", question).state is PointState.MISSING


def test_compounds_match_however_they_are_written() -> None:
    overfit = replace(BASELINE, point="It overfits", accept=("overfitting",), reject=())
    question = replace(ACCURACY, key_points=(overfit,))
    for answer in ("It is over-fitting.", "It is over fitting.", "That is overfitting."):
        assert point(answer, "baseline", question).state is PointState.COVERED


def test_a_misconception_is_reported_and_does_not_count_as_the_point() -> None:
    answer = "I think accuracy is the best metric."
    found = point(answer, "baseline")
    assert found.state is PointState.MISSING
    assert [answer[a:b] for a, b in found.misconceptions] == ["accuracy", "best", "metric"]


def test_denying_a_misconception_is_not_having_it() -> None:
    assert point("Accuracy is not the best metric here.", "baseline").misconceptions == ()


def test_a_misconception_takes_nothing_from_what_is_said_elsewhere() -> None:
    answer = "Accuracy is the best metric. The majority class reaches it too."
    found = point(answer, "baseline")
    assert found.state is PointState.COVERED
    assert found.misconceptions


def test_a_not_by_the_match_is_a_hint_and_changes_nothing() -> None:
    answer = "I would not report precision and recall."
    found = point(answer, "precision")
    assert found.state is PointState.COVERED
    assert found.denied is not None
    assert answer[slice(*found.denied)] == "not"


def test_points_come_from_the_model_answer_where_there_are_none() -> None:
    feedback = assess(NO_RUBRIC, "The server replies with SYN and ACK.")
    assert feedback.derived
    assert [entry.state for entry in feedback.points] == [
        PointState.MISSING,
        PointState.COVERED,
        PointState.MISSING,
    ]


def test_the_model_answer_makes_all_of_its_own_clauses() -> None:
    assert coverage(NO_RUBRIC.answer or "", NO_RUBRIC) == pytest.approx(1.0, abs=0.02)


def test_words_of_a_family_count_for_a_clause_of_the_model_answer() -> None:
    parted = replace(NO_RUBRIC, answer="The terminals are separated by a gap.")
    near, far = "Some separation is in between.", "Some bananas are in between."
    assert coverage(near, parted) > coverage(far, parted)
    assert PointState.COVERED not in {one.state for one in assess(parted, near).points}


def test_without_points_and_model_answer_it_says_so() -> None:
    feedback = assess(replace(NO_RUBRIC, answer=None), "Something.")
    assert (feedback.coverage, feedback.notices) == (0.0, (Notice.NO_POINTS,))


def test_an_empty_answer_covers_nothing_and_says_so() -> None:
    feedback = assess(ACCURACY, " \n")
    assert (feedback.coverage, feedback.notices) == (0.0, (Notice.EMPTY,))


def test_notes_show_at_most_that_a_point_is_possible() -> None:
    states = {entry.state for entry in assess(ACCURACY, ACCURACY.answer or "", notes=True).points}
    assert states == {PointState.POSSIBLE}


def test_the_user_has_the_last_word() -> None:
    feedback = assess(ACCURACY, "The majority class.", said={"baseline": False, "cost": True})
    assert find(feedback, "baseline").state is PointState.MISSING
    assert find(feedback, "cost").state is PointState.COVERED
    assert find(feedback, "cost").basis is Basis.USER


def test_a_phrase_of_the_users_own_counts_from_then_on() -> None:
    answer = "Even a broken clock would look fine."
    assert point(answer, "baseline").state is PointState.MISSING
    own = {"baseline": PointPhrasings(("broken clock",))}
    assert point(answer, "baseline", phrasings=own).state is PointState.COVERED
