"""What feedback costs: loading in a fresh interpreter, and one answer after that."""

import subprocess
import sys
from collections.abc import Iterator
from statistics import median
from time import process_time

from interview_tui.feedback import assess

from tests.benchmarks.feedback_row import Row, percentile
from tests.shipped import shipped_with_phrasings

ANSWER_WORDS, POINTS = 150, 6
ROUNDS = 5
_LOAD = """
import os
os.environ["INTERVIEW_TUI_SEMANTIC"] = "0"
from time import process_time
from interview_tui.records.question import KeyPoint, Question
began = process_time()
from interview_tui.feedback import assess
question = Question("q", "What is a baseline?", "t", answer="A simple model to compare with.")
assess(question, "A modle to compare with, and nothing else.")
print(1000 * (process_time() - began))
"""


def cost_rows(most: float, every: int = 1) -> Iterator[Row]:
    """Yield milliseconds of processor time, which a busy machine changes less than time does.

    One answer may cost `most`; every so many answers are measured.
    """
    loads = [_load() for _ in range(ROUNDS)]
    yield Row("loading and the first answer, ms", median(loads), most=100.0)
    times = sorted(_answers(every))
    detail = f"median {median(times):.2f}, of {len(times)}"
    yield Row("one answer, 95th percentile, ms", percentile(times, 0.95), most=most, detail=detail)


def _load() -> float:
    done = subprocess.run([sys.executable, "-c", _LOAD], capture_output=True, text=True, check=True)
    return float(done.stdout)


def _answers(every: int) -> Iterator[float]:
    bank = shipped_with_phrasings().values()
    asked = [question for question in bank if len(question.key_points) == POINTS]
    answers = [" ".join((q.answer or "").split()[:ANSWER_WORDS]) for q in asked]
    for question in asked[::4]:
        assess(question, "so that the question is prepared")
        for answer in answers[:: 2 * every]:
            began = process_time()
            assess(question, answer)
            yield 1000 * (process_time() - began)
