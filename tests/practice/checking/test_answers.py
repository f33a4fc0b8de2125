"""Key points and answers that do not fit each other, and questions that ask the same."""

from dataclasses import replace

from interview_tui.practice.checking.coverage import points_and_answers
from interview_tui.practice.checking.sameness import asked_twice
from interview_tui.records.question import KeyPoint, Question

BASELINE = KeyPoint(
    "baseline",
    'A model that always says "no fraud" reaches the same accuracy',
    essential=True,
    accept=("majority class", "always predicting the common label"),
)
PRECISION = KeyPoint(
    "precision",
    "Precision and recall of the rare class are reported",
    essential=True,
    accept=("precision recall",),
)
FRAUD = Question(
    id="fraud",
    prompt="Your fraud model has 99.5 % accuracy. Why might that mean nothing?",
    topic="evaluation",
    skills=("metrics",),
    answer="The majority class alone reaches that. I would report precision and recall.",
    key_points=(BASELINE, PRECISION),
    good_answers=("Guessing the majority class is as good, so I look at precision and recall.",),
    weak_answers=("The data are probably imbalanced and one should collect more of them.",),
)


def _breaches(*questions: Question) -> list[tuple[str, tuple[str | int, ...]]]:
    return [(question.id, breach.path) for question, breach in points_and_answers(questions)]


def test_answers_that_fit_their_points_are_in_order() -> None:
    assert _breaches(FRAUD) == []


def test_a_point_that_the_model_answer_leaves_out_is_named() -> None:
    short = replace(FRAUD, answer="The majority class alone reaches that.")
    assert _breaches(short) == [("fraud", ("key_points", 1))]


def test_a_good_answer_without_an_essential_point_is_named_with_the_point() -> None:
    poor = replace(FRAUD, good_answers=(*FRAUD.good_answers, "Look at the majority class."))
    ((_, breach),) = points_and_answers([poor])
    assert breach.path == ("good_answers", 1)
    assert breach.message == "this good answer misses essential points: precision"


def test_a_weak_answer_that_makes_every_essential_point_is_named() -> None:
    strong = replace(FRAUD, weak_answers=FRAUD.good_answers)
    assert _breaches(strong) == [("fraud", ("weak_answers", 0))]


def test_without_essential_points_no_answer_is_weak_or_good() -> None:
    points = tuple(replace(point, essential=False) for point in FRAUD.key_points)
    assert _breaches(replace(FRAUD, key_points=points, good_answers=("No.",))) == []


def test_a_point_that_any_answer_makes_is_named_with_some_who_make_it() -> None:
    others = [
        Question(
            id=f"other{number}",
            prompt=f"What is subject {number}?",
            topic="other",
            skills=("other",),
            answer=f"Subject {number} is told by precision and recall, which are written down.",
        )
        for number in range(4)
    ]
    ((question, breach),) = points_and_answers([FRAUD, *others])
    assert (question.id, breach.path) == ("fraud", ("key_points", 1))
    assert "other0, other1" in breach.message
    kindred = [replace(one, skills=("metrics",)) for one in others]
    assert _breaches(FRAUD, *kindred) == []


def test_prompts_of_nearly_the_same_words_are_named() -> None:
    again = replace(
        FRAUD, id="again", prompt="Why might accuracy mean nothing for your fraud model?"
    )
    ((question, breach),) = asked_twice([FRAUD, again])
    assert (question.id, breach.path) == ("again", ("prompt",))
    assert breach.message == "the prompt is nearly that of fraud"


def test_questions_that_want_the_same_are_named_however_they_are_asked() -> None:
    again = replace(FRAUD, id="again", prompt="A rare disease: which figures would convince you?")
    ((question, breach),) = asked_twice([FRAUD, again])
    assert question.id == "again"
    assert breach.message.startswith("it asks the same as fraud")


def test_kindred_questions_that_want_something_else_are_not() -> None:
    point = KeyPoint("cost", "What each error costs sets the threshold", essential=True)
    other = replace(
        FRAUD,
        id="other",
        prompt="Where do you set the threshold of such a detector?",
        key_points=(point,),
        answer="What each error costs sets the threshold.",
    )
    assert list(asked_twice([FRAUD, other])) == []
