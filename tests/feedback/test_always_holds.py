"""What holds for every answer, whatever it says."""

import string
import time
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from interview_tui.feedback import Notice, PointState, assess
from interview_tui.feedback.lexicon import is_known
from interview_tui.records.question import KeyPoint, Question

from tests.feedback.making import ACCURACY, NO_RUBRIC, coverage, find

SENTENCES = (
    "With a base rate that low, predicting the majority class is right nearly always.",
    "I would look at precision and recall of the fraud class.",
    "Then weigh false alarms against missed cases in money.",
    "The weather has been fine lately.",
    "Nobody asked for this.",
    "A trivial classifier does as well, so I compare with it first.",
    "The client sends a SYN segment.",
    "The server acknowledges that number and replies.",
)
COVERING = {
    "baseline": "Note that a trivial classifier gets there too.",
    "precision": "So give precision and recall.",
    "cost": "The threshold depends on the cost.",
}
answers = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6).map(" ".join)
questions = st.sampled_from((ACCURACY, NO_RUBRIC))
CLAUSES = (
    "The client sends a SYN segment with its initial sequence number.",
    "The server replies with SYN and ACK, acknowledging that number.",
    "The client acknowledges the server's number, and data can flow.",
)
untimed = settings(deadline=None, max_examples=50)  # the first answer loads the table


@untimed
@given(answers, st.sampled_from(sorted(COVERING)))
def test_adding_a_covered_point_never_lowers_coverage(answer: str, name: str) -> None:
    before, after = assess(ACCURACY, answer), assess(ACCURACY, f"{answer} {COVERING[name]}")
    assert find(after, name).state is PointState.COVERED
    assert after.coverage >= before.coverage


@untimed
@given(answers, st.sampled_from(CLAUSES))
def test_adding_a_clause_of_the_model_answer_never_lowers_coverage(
    answer: str, clause: str
) -> None:
    assert coverage(f"{answer} {clause}", NO_RUBRIC) >= coverage(answer, NO_RUBRIC)


@untimed
@given(answers, questions, st.integers(2, 4))
def test_repeating_the_text_changes_nothing(answer: str, question: Question, times: int) -> None:
    once, often = assess(question, answer), assess(question, " ".join([answer] * times))
    assert often.coverage == once.coverage
    assert [point.state for point in often.points] == [point.state for point in once.points]


@untimed
@given(answers, questions, st.data())
def test_one_letter_wrong_changes_little(
    answer: str, question: Question, data: st.DataObject
) -> None:
    words = answer.split()
    long = [at for at, word in enumerate(words) if len(word.strip(".,")) >= 5]
    at = data.draw(st.sampled_from(long))
    place = data.draw(st.integers(1, len(words[at].strip(".,")) - 2))
    letter = data.draw(st.sampled_from(string.ascii_lowercase))
    words[at] = words[at][:place] + letter + words[at][place + 1 :]
    assume(not is_known(words[at].strip(".,").casefold()))  # "sands" is no error but a word
    assert abs(coverage(" ".join(words), question) - coverage(answer, question)) <= 0.05


@untimed
@given(answers, st.permutations(ACCURACY.key_points))
def test_the_order_of_points_does_not_matter(answer: str, points: list[KeyPoint]) -> None:
    turned = replace(ACCURACY, key_points=tuple(points))
    one, other = assess(ACCURACY, answer), assess(turned, answer)
    assert one.coverage == other.coverage
    assert {p.id: p for p in one.points} == {p.id: p for p in other.points}


@untimed
@given(answers, questions)
def test_the_same_answer_gives_the_same_feedback(answer: str, question: Question) -> None:
    assert assess(question, answer) == assess(question, answer)


@untimed
@given(st.text(max_size=400), questions)
def test_any_text_gets_feedback_with_places_inside_it(answer: str, question: Question) -> None:
    found = assess(question, answer)
    assert 0.0 <= found.coverage <= 1.0
    for point in found.points:
        for start, end in (*point.evidence, *point.misconceptions):
            assert 0 <= start < end <= len(answer)


def test_length_alone_earns_nothing() -> None:
    padding = " I have been thinking about this for quite a while, as one does on such a day."
    assert coverage("It is the majority class." + padding * 10) == pytest.approx(
        coverage("It is the majority class."), abs=0.05
    )


@pytest.mark.parametrize("question", [ACCURACY, NO_RUBRIC])
def test_a_copied_question_earns_nothing_and_is_told(question: Question) -> None:
    found = assess(question, question.prompt)
    assert found.coverage <= 0.1
    assert Notice.COPIED in found.notices


def test_a_list_of_keywords_is_recognized_and_is_possible_at_most() -> None:
    listed = "majority class baseline accuracy precision recall rare threshold cost error imbalance"
    for text in (listed, listed.replace(" ", ", "), listed.replace(" ", "\n")):
        found = assess(ACCURACY, text)
        assert Notice.KEYWORDS in found.notices
        assert PointState.COVERED not in {point.state for point in found.points}


def test_the_letters_of_formulas_make_no_sentences_of_keywords() -> None:
    terms = "baseline accuracy\nlabel i-th: k/i\nk/i * i/(i+1), (a+b)/i\nclass counts"
    assert Notice.KEYWORDS in assess(ACCURACY, terms).notices
    said = "I would compare it with a baseline (I call it a dummy), as I do with each model."
    assert Notice.KEYWORDS not in assess(ACCURACY, said).notices


def test_notes_in_a_list_are_no_list_of_keywords() -> None:
    notes = "- the majority class does as well\n- report precision and recall\n- pick by the cost"
    assert Notice.KEYWORDS not in assess(ACCURACY, notes).notices


def test_one_sentence_cannot_make_every_point() -> None:
    points = tuple(
        replace(ACCURACY.key_points[0], id=word, point=f"It is {word}", accept=(word,), reject=())
        for word in ("alpha", "beta", "gamma", "delta", "omega")
    )
    found = assess(
        replace(ACCURACY, key_points=points), "So alpha and beta and gamma, delta, omega."
    )
    states = [point.state for point in found.points]
    assert states.count(PointState.COVERED) == 3
    assert states.count(PointState.POSSIBLE) == 2


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "precision and recall " * 33_334,
        "x" * 100_000,
        "不均衡データでは正解率は意味がない。" * 200,
        "Точность ничего не значит при редком классе. " * 200,
        "الدقة لا تعني شيئا " * 200,
        "🙂👩‍👩‍👧‍👦🏳️‍🌈" * 500,
        "def f(x):\n    return {k: v for k, v in x.items() if v > 0.5}\n" * 300,
        "\x00\x1b[31m\ud800 \u202e",
        "." * 50_000,
        "a" + "\u0301" * 20_000,
    ],
    ids=[
        "empty", "100,000 words", "one long word", "Japanese", "Russian", "Arabic", "emoji", "code",
        "control characters", "stops", "accents",
    ],
)  # fmt: skip
def test_odd_answers_get_feedback_in_under_a_second(answer: str) -> None:
    for question in (ACCURACY, NO_RUBRIC):
        assess(question, "so that everything is loaded")
        began = time.process_time()
        found = assess(question, answer)
        assert time.process_time() - began < 1.0
        assert (Notice.CUT in found.notices) == (len(answer.split()) > 5000)
