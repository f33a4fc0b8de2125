"""The model of the extra `[semantic]`: it refines the coverage, and nothing depends on it."""

import sys
from pathlib import Path

import pytest
from interview_tui.feedback import ENGINE, assess
from interview_tui.feedback.semantic import use
from interview_tui.feedback.semantic.ids import id_of
from interview_tui.feedback.table import table
from interview_tui.records.question import Question

from tests.feedback.making import ACCURACY, NO_RUBRIC

ANSWER = "Predicting no fraud all the time gives the same number. Look at recall."
needs_model = pytest.mark.skipif(
    not use.is_installed(), reason="the extra [semantic] is not installed"
)


@pytest.fixture(autouse=True)
def afresh(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test finds the model wanted and not loaded."""
    monkeypatch.setenv(use.SWITCH, "1")
    monkeypatch.setattr(use, "_loaded", use._Loaded())


def test_pieces_have_the_numbers_of_the_models_vocabulary() -> None:
    known = {"!": 999, "the": 1996, "##s": 2015, "model": 2944, "entropy": 23077}
    assert {form: id_of(table().rows[form]) for form in known} == known
    assert id_of(len(table().rows) - 1) < 30_522


@needs_model
def test_with_the_model_the_feedback_says_so_and_the_states_are_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with_model = assess(ACCURACY, ANSWER)
    monkeypatch.setenv(use.SWITCH, "0")
    without = assess(ACCURACY, ANSWER)
    assert with_model.engine == f"{ENGINE}+minilm"
    assert without.engine == ENGINE
    assert [one.state for one in with_model.points] == [one.state for one in without.points]
    assert [one.evidence for one in with_model.points] == [one.evidence for one in without.points]


@needs_model
def test_by_the_model_scores_are_hundredths() -> None:
    found = assess(ACCURACY, ANSWER)
    for score in (found.coverage, *(point.score for point in found.points)):
        assert score == round(score, 2)


@needs_model
@pytest.mark.parametrize("question", [ACCURACY, NO_RUBRIC])
def test_the_model_answer_and_none_at_all_stay_at_the_ends(question: Question) -> None:
    assert assess(question, question.answer or "").coverage > 0.9
    assert assess(question, "").coverage == 0.0
    assert assess(question, "不均衡データ。" * 50).coverage == 0.0


@needs_model
@pytest.mark.parametrize("question", [ACCURACY, NO_RUBRIC])
def test_saying_more_never_lowers_and_repeating_changes_nothing(question: Question) -> None:
    said = ""
    for sentence in (ANSWER, NO_RUBRIC.answer or "", ACCURACY.answer or ""):
        before, said = assess(question, said).coverage, f"{said} {sentence}"
        assert assess(question, said).coverage >= before
        assert assess(question, said * 3).coverage == assess(question, said).coverage


@needs_model
def test_the_users_word_stays_the_last() -> None:
    said = {point.id: True for point in ACCURACY.key_points}
    assert assess(ACCURACY, ANSWER, said=said).coverage == 1.0


@needs_model
def test_the_doctor_is_told_that_it_works() -> None:
    works, detail = use.checkup()
    assert works
    assert use.SWITCH in detail


def test_without_the_packages_words_alone_judge_and_the_doctor_says_how_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(use, "_PACKAGES", ("no_such_package_at_all",))
    assert assess(ACCURACY, ANSWER).engine == ENGINE
    works, detail = use.checkup()
    assert not works
    assert "interview-tui[semantic]" in detail


def test_a_broken_installation_is_one_sentence_and_words_alone_judge(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(use, "_PACKAGES", ())
    monkeypatch.setitem(sys.modules, "interview_tui.feedback.semantic.model", None)
    assert assess(ACCURACY, ANSWER).engine == ENGINE
    works, detail = use.checkup()
    assert not works
    assert "does not work" in detail
    assert "\n" not in detail


@needs_model
def test_a_model_that_fails_is_not_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    from interview_tui.feedback.semantic.model import Model

    def fail(*_: object) -> None:
        raise RuntimeError("out of memory")

    monkeypatch.setattr(Model, "vectors", fail)
    assert assess(ACCURACY, ANSWER).engine == ENGINE
    assert use.checkup()[0] is False
    assert "out of memory" in use.checkup()[1]


@needs_model
def test_another_model_is_refused(tmp_path: Path) -> None:
    from interview_tui.feedback.semantic.model import Model, WrongModel

    other = tmp_path / "model.onnx"
    other.write_bytes(b"another")
    with pytest.raises(WrongModel):
        Model(other)


def test_switched_off_nothing_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(use.SWITCH, "off")
    assert assess(ACCURACY, ANSWER).engine == ENGINE
    assert not use._loaded.tried
    assert use.SWITCH in use.checkup()[1]
