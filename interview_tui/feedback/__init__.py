"""Feedback on an answer: which key points it makes, and how it came across.

`assess(question, answer)` gives the coverage. Everything here is a pure function of its
arguments, of the table that ships, and of the model of the extra `[semantic]` where it is
installed.
"""

from interview_tui.feedback.assess import ENGINE, assess
from interview_tui.feedback.result import (
    Basis,
    Feedback,
    Notice,
    PointFeedback,
    PointState,
    Span,
)

__all__ = [
    "ENGINE",
    "Basis",
    "Feedback",
    "Notice",
    "PointFeedback",
    "PointState",
    "Span",
    "assess",
]
