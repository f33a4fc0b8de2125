"""Counts how usual each stem is in the phrasings that ship: makes `feedback/data/usual.txt`.

python -m tests.feedback.fitting.usual
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from interview_tui.feedback.usual import FILE
from interview_tui.feedback.words import read_text
from interview_tui.records.question import Question

from tests.shipped import shipped_with_phrasings

RAREST = 2
"""A stem that fewer phrasings have is as rare as one that none has."""


def text_of(questions: Iterable[Question]) -> str:
    """Return the text of the file for these questions, whose phrasings are among them."""
    counts: Counter[str] = Counter()
    total = 0
    for phrasing in _phrasings(questions):
        total += 1
        counts.update({word.stem for word in read_text(phrasing).words})
    known = sorted((stem, times) for stem, times in counts.items() if times >= RAREST)
    return "\n".join([str(total), *(f"{stem} {times}" for stem, times in known)]) + "\n"


def _phrasings(questions: Iterable[Question]) -> Iterator[str]:
    for question in questions:
        for point in question.key_points:
            yield point.point
            yield from point.accept


if __name__ == "__main__":
    FILE.write_text(text_of(shipped_with_phrasings().values()), encoding="utf-8")
