"""What of a question can be found by searching."""

from collections.abc import Iterator

from interview_tui.records.question import Question


def search_texts(question: Question) -> tuple[str, str, str]:
    """Return the question's names, its prompt, and all else, which weighs least."""
    names = " ".join((question.id, question.topic, question.level, *question.skills))
    return names, question.prompt, "\n".join(_rest(question))


def _rest(question: Question) -> Iterator[str]:
    yield from filter(None, (question.why, question.answer))
    for point in question.key_points:
        yield point.point
        yield from point.accept
    for entry in question.follow_ups:
        yield entry.prompt
        yield entry.answer or ""
    yield from question.pitfalls
    yield from question.references
