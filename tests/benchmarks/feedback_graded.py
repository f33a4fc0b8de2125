"""Agreement with human graders on public sets, nothing fitted to them."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from statistics import mean, median
from typing import Any

from interview_tui.feedback import Notice, assess
from interview_tui.feedback.derive import derive_points
from interview_tui.feedback.lexicon import weight_of
from interview_tui.feedback.rubric import ASKED_SHARE
from interview_tui.feedback.words import read_text
from interview_tui.records.question import KeyPoint, Question

from tests.benchmarks.feedback_row import Row, auc, pearson

LONG_ENOUGH = 12
"""Words from which on an answer can be told from a list of keywords."""
OTHERS = 12
"""With how many answers to other questions each question is measured."""

Entry = dict[str, Any]


def graded_rows(folder: Path) -> Iterator[Row]:
    for name, measure in (("saf_en", _saf), ("beetle", _beetle)):
        path = folder / f"{name}.jsonl"
        if path.is_file():
            lines = path.read_text(encoding="utf-8").splitlines()
            yield from measure([json.loads(line) for line in lines])
        else:
            print(f"Left out: {path} is not there; --graded names the folder.")


def coverage(entry: Entry, answer: str | None = None, reference: str | None = None) -> float:
    """Return the coverage of an answer with points derived from the reference."""
    given = entry["student_answer"] if answer is None else answer
    return assess(_question(entry, reference), given).coverage


def _question(entry: Entry, reference: str | None = None) -> Question:
    return Question(
        "graded", entry["question"], "graded", answer=reference or entry["reference_answer"]
    )


def _saf(entries: list[Entry]) -> Iterator[Row]:
    scores = [entry["score"] for entry in entries]
    yield Row("SAF, Pearson r", pearson([coverage(e) for e in entries], scores), least=0.70)
    raw = [coverage(e, reference=e["reference_raw"]) for e in entries]
    yield Row("SAF, Pearson r, reference with its lines", pearson(raw, scores))
    given = [assess(_with_points(e), e["student_answer"]).coverage for e in entries]
    yield Row("SAF, Pearson r, the same points given as key points", pearson(given, scores))
    yield from _attacks("SAF", entries)
    yield _taken_for_keywords(entries)


def _beetle(entries: list[Entry]) -> Iterator[Row]:
    tests = [entry for entry in entries if entry["split"] != "train"]
    correct = [entry["label"] == "correct" for entry in tests]
    first = [coverage(entry) for entry in tests]
    yield Row("Beetle tests, AUC, first reference only", auc(first, correct), least=0.78)
    within = [
        auc(*zip(*pairs, strict=True)) for pairs in _by_question(tests, first) if _both(pairs)
    ]
    yield Row("Beetle tests, AUC within a question, mean", mean(within))
    best = [max(coverage(e, reference=r) for r in e["reference_answers"]) for e in tests]
    yield Row("Beetle tests, AUC, best of all references", auc(best, correct))
    for name, overlaps in _overlaps(tests):
        yield Row(
            f"Beetle tests, AUC, for comparison: shared words, {name}", auc(overlaps, correct)
        )
    accepted = [assess(_accepting(e), e["student_answer"]).coverage for e in tests]
    yield Row("Beetle tests, AUC, one point that accepts all references", auc(accepted, correct))
    yield from _attacks("Beetle", tests)


def _overlaps(entries: list[Entry]) -> Iterator[tuple[str, list[float]]]:
    """Yield what the share of a reference's words alone tells, those of the question counting less.

    The plain baseline of short-answer grading, to see what any figure here is worth.
    """
    yield "first reference", [_overlap(e, e["reference_answer"]) for e in entries]
    best = [max(_overlap(e, one) for one in e["reference_answers"]) for e in entries]
    yield "best of all references", best


def _overlap(entry: Entry, reference: str) -> float:
    asked = {word.stem for word in read_text(entry["question"]).words}
    answered = {word.stem for word in read_text(entry["student_answer"]).words}
    weights = {
        word.stem: weight_of(word.form) * (ASKED_SHARE if word.stem in asked else 1.0)
        for word in read_text(reference).words
    }
    there = sum(weight for stem, weight in weights.items() if stem in answered)
    return there / (sum(weights.values()) or 1.0)


def _with_points(entry: Entry) -> Question:
    """Return the question with what would be derived as its key points, each a text only."""
    texts = derive_points(entry["reference_answer"])
    points = tuple(KeyPoint(id=str(number), point=text) for number, text in enumerate(texts))
    return replace(_question(entry), key_points=points)


def _accepting(entry: Entry) -> Question:
    """Return the question with one key point, and each reference a way of saying it."""
    first, *others = entry["reference_answers"]
    point = KeyPoint(id="1", point=first, accept=tuple(others))
    return replace(_question(entry), key_points=(point,))


def _by_question(entries: list[Entry], scores: list[float]) -> list[list[tuple[float, bool]]]:
    found = defaultdict(list)
    for entry, score in zip(entries, scores, strict=True):
        found[entry["question_id"]].append((score, entry["label"] == "correct"))
    return list(found.values())


def _both(pairs: list[tuple[float, bool]]) -> bool:
    return len({correct for _, correct in pairs}) > 1


def _attacks(name: str, entries: list[Entry]) -> Iterator[Row]:
    asked = list({entry["question_id"]: entry for entry in entries}.values())
    copied = [coverage(entry, entry["question"]) for entry in asked]
    yield Row(f"{name}, copied question, greatest", max(copied), most=0.10)
    other = [
        coverage(entry, answer)
        for number, entry in enumerate(asked)
        for answer in _answers_to_others(entry, entries, number)
    ]
    yield Row(f"{name}, another question's answer, median", median(other), most=0.15)


def _answers_to_others(entry: Entry, entries: list[Entry], number: int) -> Iterator[str]:
    """Yield answers to other questions, spread over the set."""
    for step in range(OTHERS):
        other = entries[(number * 37 + step * 101) % len(entries)]
        if other["question"] != entry["question"]:
            yield other["student_answer"]


def _taken_for_keywords(entries: list[Entry]) -> Row:
    found = [assess(_question(e), e["student_answer"]) for e in entries]
    flags = [Notice.KEYWORDS in one.notices for one in found if one.words >= LONG_ENOUGH]
    return Row("SAF, answers taken for keyword lists", mean(flags), most=0.02)
