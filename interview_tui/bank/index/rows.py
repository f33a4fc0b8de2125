"""What the index says of questions without building them."""

from dataclasses import dataclass

from interview_tui.records.question import Question


@dataclass(frozen=True, slots=True)
class Row:
    """A question as lists show it."""

    id: str
    prompt: str
    topic: str
    level: str
    minutes: float
    skills: tuple[str, ...]
    formerly: tuple[str, ...]
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Choice:
    """A question as choosing needs it: a hundred thousand of these take little memory."""

    id: str
    topic: str
    level: str
    skills: tuple[str, ...]
    formerly: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many questions there are, and of each topic, level and skill, by name."""

    total: int
    topics: dict[str, int]
    levels: dict[str, int]
    skills: dict[str, int]


def row_of(question: Question) -> Row:
    return Row(
        question.id,
        question.prompt,
        question.topic,
        question.level,
        question.minutes,
        question.skills,
        question.formerly,
        question.file,
        question.line,
    )


def choice_of(question: Question) -> Choice:
    return Choice(question.id, question.topic, question.level, question.skills, question.formerly)
