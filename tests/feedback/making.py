"""A question about accuracy, and ways to ask what an answer to it makes."""

from typing import Any

from interview_tui.feedback import Feedback, PointFeedback, assess
from interview_tui.records.question import KeyPoint, Question

BASELINE = KeyPoint(
    id="baseline",
    point='A model that always says "no fraud" reaches the same accuracy',
    essential=True,
    accept=(
        "majority class",
        "trivial classifier",
        "predicting the most common label scores just as high",
    ),
    reject=("accuracy is the best metric",),
    hint="What would a model score that never says fraud?",
)
PRECISION = KeyPoint(
    id="precision",
    point="Report precision and recall for the rare class",
    accept=("precision and recall", "recall at a fixed precision"),
    hint="What do you look at per class?",
)
COST = KeyPoint(
    id="cost",
    point="Choose the threshold by what each kind of error costs the business",
    accept=("threshold cost", "weigh false alarms against missed cases in money"),
)
ACCURACY = Question(
    id="accuracy",
    prompt="Your fraud model has 99.5 % accuracy. Why might that mean nothing?",
    topic="evaluation",
    answer=(
        "Fraud is rare, so a model that always says no fraud reaches the same accuracy. "
        "I would report precision and recall for the rare class. "
        "The threshold follows from what each kind of error costs."
    ),
    key_points=(BASELINE, PRECISION, COST),
)
NO_RUBRIC = Question(
    id="tcp",
    prompt="How does TCP set up a connection?",
    topic="networks",
    answer=(
        "- The client sends a SYN segment with its initial sequence number.\n"
        "- The server replies with SYN and ACK, acknowledging that number.\n"
        "- The client acknowledges the server's number, and data can flow."
    ),
)


def coverage(answer: str, question: Question = ACCURACY, **options: Any) -> float:
    return assess(question, answer, **options).coverage


def point(answer: str, name: str, question: Question = ACCURACY, **options: Any) -> PointFeedback:
    """Return what is said about the point of that id."""
    return find(assess(question, answer, **options), name)


def find(feedback: Feedback, name: str) -> PointFeedback:
    return next(entry for entry in feedback.points if entry.id == name)


def shown(answer: str, found: PointFeedback) -> list[str]:
    """Return the words of the answer that a point rests on."""
    return [answer[start:end] for start, end in found.evidence]
