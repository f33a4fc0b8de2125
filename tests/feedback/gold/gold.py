"""The gold set as values: which state each key point of each answer is in, by two readers."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any, Final

import yaml
from interview_tui.feedback import PointState

FOLDER: Final = Path(__file__).parent
KINDS: Final = ("good", "partial", "wrong", "off_topic", "paraphrase", "keywords")
SPLIT: Final = (
    ("overfitting", "generative-or-discriminative"),
    ("regularization", "decision-tree-splits"),
    ("missing-data", "leakage-hunt"),
    ("confusion-matrix", "probability-calibration"),
    ("dropout", "transfer-learning"),
    ("self-attention", "low-rank-adaptation"),
    ("cold-start", "position-bias"),
    ("p-value-meaning", "peeking"),
    ("design-payment-fraud", "design-product-search"),
    ("data-or-concept-drift", "feature-store"),
    ("code-reservoir-sampling", "sql-join-fan-out"),
    ("behavioral-own-mistake", "behavioral-disagreement"),
)
"""For each topic the question for development and the one for the test part."""
DEVELOPMENT: Final = tuple(pair[0] for pair in SPLIT)
TEST: Final = tuple(pair[1] for pair in SPLIT)


@dataclass(frozen=True)
class Labeled:
    """One answer; `first` and `second` hold each reader's state of each key point, by its id."""

    question: str
    kind: str
    answer: str
    first: dict[str, PointState]
    second: dict[str, PointState]

    @property
    def agreed(self) -> dict[str, PointState]:
        return {point: state for point, state in self.first.items() if self.second[point] is state}


def labeled(questions: tuple[str, ...]) -> Iterator[Labeled]:
    """Yield the answers to these questions."""
    for question, kind in product(questions, KINDS):
        first, second = (_labels(reader, question)[kind] for reader in ("first", "second"))
        yield Labeled(question, kind, _answers(question)[kind].strip(), first, second)


def kappa(answers: list[Labeled]) -> float:
    """Return Cohen's kappa of the two readers."""
    pairs = [(one.first[p], one.second[p]) for one in answers for p in one.first]
    same = sum(a is b for a, b in pairs) / len(pairs)
    chance = (
        sum(sum(a is s for a, _ in pairs) * sum(b is s for _, b in pairs) for s in PointState)
        / len(pairs) ** 2
    )
    return (same - chance) / (1 - chance)


@cache
def _answers(question: str) -> dict[str, str]:
    answers: dict[str, str] = _read("answers", question)["answers"]
    return answers


@cache
def _labels(reader: str, question: str) -> dict[str, dict[str, PointState]]:
    labels = _read(f"labels/{reader}", question)["labels"]
    return {
        kind: {point: PointState(state) for point, state in row.items()}
        for kind, row in labels.items()
    }


def _read(folder: str, question: str) -> dict[str, Any]:
    text = (FOLDER / folder / f"{question}.yaml").read_text(encoding="utf-8")
    body: dict[str, Any] = yaml.safe_load(text)
    assert body["question"] == question
    return body
