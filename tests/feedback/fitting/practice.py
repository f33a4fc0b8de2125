"""The practice set as values: answers to the questions that are not in the gold set."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml
from interview_tui.feedback import PointState
from interview_tui.records.question import Question

FOLDER: Final = Path(__file__).parent / "answers"
KINDS: Final = ("good", "good2", "partial", "wrong", "off_topic", "paraphrase", "keywords")
_STATES: Final = {"c": PointState.COVERED, "p": PointState.POSSIBLE, "m": PointState.MISSING}


@dataclass(frozen=True)
class Labeled:
    """One answer to a question, with the state of each key point by its id."""

    question: Question
    kind: str
    answer: str
    states: dict[str, PointState]


def labeled(questions: dict[str, Question]) -> Iterator[Labeled]:
    """Yield the answers, question by question in the order of their files."""
    for path in sorted(FOLDER.glob("*.yaml")):
        body = yaml.safe_load(path.read_text(encoding="utf-8"))
        for kind in KINDS:
            states = {point: _STATES[sign] for point, sign in body["labels"][kind].items()}
            yield Labeled(questions[path.stem], kind, body["answers"][kind].strip(), states)
