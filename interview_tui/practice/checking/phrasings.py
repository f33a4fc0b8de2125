"""The files of phrasings beside the questions, and whether they fit them."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from interview_tui.bank.finding import Finding, Severity
from interview_tui.bank.phrasing_file import PhrasingEntry, files_beside, read_phrasings
from interview_tui.bank.report import quoted
from interview_tui.records.question import KeyPoint, Question
from interview_tui.text import nearest


def phrasing_findings(questions: Sequence[Question], banks: Sequence[Path]) -> Iterator[Finding]:
    """Yield what is wrong in the files of phrasings of these banks."""
    known = {name: one for one in questions for name in (*one.formerly, one.id)}
    for bank in banks:
        for path in files_beside(bank if bank.is_dir() else bank.parent):
            if bank.is_dir() or path.stem in known:
                content = read_phrasings(path)
                yield from content.findings
                for entry in content.entries:
                    yield from _misfits(entry, path, known.get(entry.place[0]))


def _misfits(entry: PhrasingEntry, path: Path, question: Question | None) -> Iterator[Finding]:
    name, point_id = entry.place
    if name != path.stem:
        yield _warning(entry, "question", f"this is read for the question {quoted(path.stem)} only")
    if question is None:
        yield _warning(entry, "question", f"there is no question {quoted(name)}")
        return
    points = {point.id: point for point in question.key_points}
    if point_id not in points:
        meant = nearest(point_id, list(points))
        hint = f"; did you mean {quoted(meant)}?" if meant else ""
        yield _warning(entry, "point", f"there is no key point {quoted(point_id)}{hint}")
        return
    yield from _twice(entry, points[point_id])


def _twice(entry: PhrasingEntry, point: KeyPoint) -> Iterator[Finding]:
    """Yield what counts as making the point and as not making it, which teaches nothing."""
    right = {*point.accept, *entry.phrasings.accept}
    for field, texts in (("reject", entry.phrasings.reject), ("near", entry.phrasings.near)):
        for index, phrasing in enumerate(texts):
            if phrasing in right:
                yield _warning(entry, field, f"this is accepted as well: {quoted(phrasing)}", index)


def _warning(entry: PhrasingEntry, field: str, message: str, *index: int) -> Finding:
    place = entry.form.place((field, *index))
    return Finding(entry.form.report.file, *place, Severity.WARNING, message, entry.place[0])
