"""The file of the user's own phrasings, checked as question files are."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

from interview_tui.bank.finding import Finding, shown_path
from interview_tui.bank.form import Form
from interview_tui.bank.nodes import Mapping as YamlMapping
from interview_tui.bank.reader import read_text
from interview_tui.bank.report import Report
from interview_tui.bank.text_file import text_of

HEAD: Final = """\
# Your own words that count as making a key point: "I did say that" keeps them here.
# "point" is the id of the key point, "accept" holds the phrasings. Entries may be edited;
# comments are not kept.
"""
_FIELDS: Final = ("question", "point", "accept")

PlaceOfPoint: TypeAlias = tuple[str, str]
"""The id of a question and the id of its key point."""
Phrasings: TypeAlias = Mapping[PlaceOfPoint, tuple[str, ...]]


class _Entry(NamedTuple):
    place: PlaceOfPoint
    accept: tuple[str, ...]


def read_phrasings(path: Path) -> tuple[Phrasings, tuple[Finding, ...]]:
    """Return the good phrasings of the file at `path` and what is wrong with it.

    A missing file holds none. Raises nothing.
    """
    report = Report(shown_path(str(path)))
    if not path.exists():
        return {}, ()
    text = text_of(path, report)
    if text is None:
        return {}, tuple(report.findings)
    return _gathered(_entries(text, report)), tuple(report.findings)


def as_yaml(phrasings: Phrasings) -> str:
    """Return the text of a file that holds these phrasings."""
    import yaml

    entries = [
        {"question": question, "point": point, "accept": list(accept)}
        for (question, point), accept in phrasings.items()
        if accept
    ]
    text = yaml.safe_dump({"phrasings": entries}, sort_keys=False, allow_unicode=True, width=100)
    return HEAD + text


def _entries(text: str, report: Report) -> tuple[_Entry, ...]:
    document = read_text(text)
    for fault in document.faults:
        report.error(fault.line, fault.column, fault.message)
    if not isinstance(document.root, YamlMapping):
        return ()
    form = Form(document.root, report)
    form.check_names(("phrasings",))
    return form.each("phrasings", _entry)


def _entry(form: Form) -> _Entry | None:
    form.check_names(_FIELDS)
    question = form.word("question", compulsory=True)
    point = form.word("point", compulsory=True)
    return _Entry((question, point), form.words("accept")) if question and point else None


def _gathered(entries: Iterable[_Entry]) -> Phrasings:
    found: defaultdict[PlaceOfPoint, tuple[str, ...]] = defaultdict(tuple)
    for entry in entries:
        found[entry.place] += tuple(p for p in entry.accept if p not in found[entry.place])
    return dict(found)
