"""What is asked of the questions that ship, beyond what makes a file readable.

A rule is a function from a question to its breaches; `RULES` lists them. Those that need more
than the question itself are in `practice.checking`: which points an answer covers, other
questions, a dictionary.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

from interview_tui.records.question import ANY_LEVEL, KeyPoint, Question


class Breach(NamedTuple):
    """What a question lacks; `path` leads to the field, such as ("key_points", 2, "hint")."""

    path: tuple[str | int, ...]
    message: str


Rule: TypeAlias = Callable[[Question], Iterator[Breach]]

DESIGN_TOPIC = "system-design"
ANSWER_WORDS, DESIGN_WORDS = (120, 260), (250, 600)
READ_A_MINUTE = 150
"""Words that people read in a minute when they compare an answer with their own."""
MOST_READING, MOST_READING_DESIGN = 2.5, 4.0
"""Minutes for the model answer with its key points."""
POINTS, POINT_WORDS = (3, 7), (5, 15)
FEWEST_PHRASINGS, SHORT_PHRASING = 3, (2, 4)
FOLLOW_UPS, EXAMPLES = (2, 3), (1, 2)
_WORD_LETTER = re.compile(r"\w")


def breaches(question: Question) -> Iterator[Breach]:
    """Yield what the question lacks, rule by rule."""
    for rule in RULES:
        yield from rule(question)


def word_count(text: str) -> int:
    """Return how many words `text` has; signs that stand alone are none."""
    return sum(1 for word in text.split() if _WORD_LETTER.search(word))


def answer_length(question: Question) -> Iterator[Breach]:
    least, most = DESIGN_WORDS if question.topic == DESIGN_TOPIC else ANSWER_WORDS
    words = word_count(question.answer or "")
    if not least <= words <= most:
        message = f"the model answer has {words} words; {least} to {most} are spoken well"
        yield Breach(("answer",), message)


def reading_time(question: Question) -> Iterator[Breach]:
    most = MOST_READING_DESIGN if question.topic == DESIGN_TOPIC else MOST_READING
    texts = (question.answer or "", *(point.point for point in question.key_points))
    minutes = sum(map(word_count, texts)) / READ_A_MINUTE
    if minutes > most:
        message = (
            f"model answer and key points take {minutes:.1f} minutes to read; {most:g} at most"
        )
        yield Breach(("answer",), message)


def point_number(question: Question) -> Iterator[Breach]:
    yield from _number(question.key_points, "key_points", "key points", POINTS)


def an_essential_point(question: Question) -> Iterator[Breach]:
    if question.key_points and not question.essentials:
        yield Breach(("key_points",), "no key point is essential")


def point_length(question: Question) -> Iterator[Breach]:
    least, most = POINT_WORDS
    for index, point in enumerate(question.key_points):
        words = word_count(point.point)
        if not least <= words <= most:
            message = f"the point has {words} words; {least} to {most} say one fact"
            yield Breach(("key_points", index, "point"), message)


def phrasings(question: Question) -> Iterator[Breach]:
    least, most = SHORT_PHRASING
    for index, point in enumerate(question.key_points):
        path = ("key_points", index, "accept")
        if len(point.accept) < FEWEST_PHRASINGS:
            yield Breach(path, f"accept has fewer than {FEWEST_PHRASINGS} phrasings")
        if not any(least <= word_count(phrase) <= most for phrase in point.accept):
            yield Breach(path, f"no phrasing in accept has {least} to {most} words")


def hints(question: Question) -> Iterator[Breach]:
    for index, point in enumerate(question.key_points):
        path = ("key_points", index, "hint")
        if point.hint is None:
            yield Breach(path, "the key point has no hint")
        elif _gives_away(point, point.hint):
            yield Breach(path, "the hint gives the point away")


def follow_ups(question: Question) -> Iterator[Breach]:
    yield from _number(question.follow_ups, "follow_ups", "follow-ups", FOLLOW_UPS)
    for index, entry in enumerate(question.follow_ups):
        if entry.answer is None:
            yield Breach(("follow_ups", index, "answer"), "the follow-up has no answer")


def examples(question: Question) -> Iterator[Breach]:
    yield from _number(question.good_answers, "good_answers", "good answers", EXAMPLES)
    yield from _number(question.weak_answers, "weak_answers", "weak answers", EXAMPLES)


def compulsory_here(question: Question) -> Iterator[Breach]:
    for name in ("why", "skills", "pitfalls", "references"):
        if not getattr(question, name):
            yield Breach((name,), f"{name} is missing")
    if question.level == ANY_LEVEL:
        yield Breach(("level",), "level is missing")


RULES: tuple[Rule, ...] = (
    answer_length,
    reading_time,
    point_number,
    an_essential_point,
    point_length,
    phrasings,
    hints,
    follow_ups,
    examples,
    compulsory_here,
)


def _number(
    entries: tuple[object, ...], field: str, name: str, bounds: tuple[int, int]
) -> Iterator[Breach]:
    least, most = bounds
    if not least <= len(entries) <= most:
        yield Breach((field,), f"there are {len(entries)} {name}; {least} to {most} are asked for")


def _gives_away(point: KeyPoint, hint: str) -> bool:
    """Whether the hint holds the point, or a phrasing of several words that counts as making it."""
    phrasings = (entry for entry in point.accept if word_count(entry) > 1)
    return any(_plain(text) in _plain(hint) for text in (point.point, *phrasings))


def _plain(text: str) -> str:
    """Return the words of a text between single spaces, so that only whole words are found."""
    words = re.findall(r"\w+", text.casefold())
    return f" {' '.join(words)} "
