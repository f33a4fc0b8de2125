"""Coverage on the bank that ships: what its own answers make, and what others' do."""

from collections.abc import Iterator
from statistics import mean, median

from interview_tui.feedback import Feedback, Notice, PointState, assess
from interview_tui.feedback.lexicon import is_function_word
from interview_tui.feedback.words import read_text
from interview_tui.records.question import Question

from tests.benchmarks.feedback_row import Row
from tests.shipped import shipped_with_phrasings

KEYWORDS = 30


def bank_rows(every: int = 1) -> Iterator[Row]:
    """Yield the rows of the bank; of answers to other questions only every so many are judged."""
    bank = shipped_with_phrasings().values()
    asked = [question for question in bank if question.key_points and question.answer]
    yield _own_points(asked)
    good = [(q, answer) for q in asked for answer in q.good_answers]
    weak = [(q, answer) for q in asked for answer in q.weak_answers]
    yield _essentials("good answers covering every essential point", good, least=1.0)
    yield _essentials("weak answers covering every essential point", weak, most=0.0)
    yield from _others(asked, every)
    yield Row(
        "bank, copied question, greatest",
        max(assess(q, q.prompt).coverage for q in asked),
        most=0.10,
    )
    lists = [assess(q, keyword_list(q)) for q in asked]
    yield Row("keyword lists recognized", mean(_flagged(one) for one in lists), least=0.95)
    yield Row("keyword lists, points covered", mean(_covered(one) for one in lists))
    real = [assess(q, answer) for q, answer in good + weak]
    yield Row("good and weak answers taken for keyword lists", mean(map(_flagged, real)), most=0.02)


def keyword_list(question: Question) -> str:
    """Return the telling words of the model answer, each once, in its order."""
    words = read_text(question.answer or "").words
    telling = [word.form for word in words if not is_function_word(word.form)]
    return " ".join(list(dict.fromkeys(telling))[:KEYWORDS])


def _own_points(asked: list[Question]) -> Row:
    states = [
        (question.id, point.id, point.state)
        for question in asked
        for point in assess(question, question.answer or "").points
    ]
    bad = [f"{name}/{point}" for name, point, state in states if state is not PointState.COVERED]
    share = 1 - len(bad) / len(states)
    return Row("points covered by their own model answer", share, least=1.0, detail=", ".join(bad))


def _essentials(
    what: str,
    answers: list[tuple[Question, str]],
    least: float | None = None,
    most: float | None = None,
) -> Row:
    full = [all_essentials(assess(question, answer)) for question, answer in answers]
    odd = [
        question.id
        for (question, _), made in zip(answers, full, strict=True)
        if made is not (least is not None)
    ]
    return Row(what, mean(full), least, most, detail=", ".join(odd))


def all_essentials(found: Feedback) -> bool:
    return all(one.state is PointState.COVERED for one in found.points if one.essential)


def _others(asked: list[Question], every: int) -> Iterator[Row]:
    pairs = [
        (question, other)
        for question in asked
        for other in asked
        if not set(question.skills) & set(other.skills) and question is not other
    ]
    found = [assess(question, other.answer or "") for question, other in pairs[::every]]
    points = [point.state is PointState.COVERED for one in found for point in one.points]
    yield Row("points covered by answers that share no skill", mean(points), most=0.02)
    middle = median(one.coverage for one in found)
    yield Row("bank, another question's answer, median", middle, most=0.15)


def _flagged(found: Feedback) -> bool:
    return Notice.KEYWORDS in found.notices


def _covered(found: Feedback) -> float:
    return found.covered / len(found.points)
