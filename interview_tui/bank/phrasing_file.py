"""Files of phrasings: the user's own, and those that stand beside a bank's questions."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

from interview_tui.bank.finding import Finding, shown_path
from interview_tui.bank.form import Form
from interview_tui.bank.names import PHRASINGS_FOLDER
from interview_tui.bank.nodes import Mapping as YamlMapping
from interview_tui.bank.reader import read_text
from interview_tui.bank.report import Report
from interview_tui.bank.text_file import text_of
from interview_tui.records.question import PointPhrasings

HEAD: Final = """\
# Your own words that count as making a key point: "I did say that" keeps them here.
# "point" is the id of the key point, "accept" holds the phrasings; "reject" may hold such as
# get it wrong, "near" such as are about it and do not make it. Entries may be edited; comments
# are not kept.
"""
_FIELDS: Final = ("question", "point", "accept", "reject", "near")

PlaceOfPoint: TypeAlias = tuple[str, str]
"""The id of a question and the id of its key point."""
Phrasings: TypeAlias = Mapping[PlaceOfPoint, PointPhrasings]


class PhrasingEntry(NamedTuple):
    """What a file says about one key point, and how it is written."""

    place: PlaceOfPoint
    phrasings: PointPhrasings
    form: Form


class PhrasingContent(NamedTuple):
    """The good entries of one file, and everything found wrong with it."""

    entries: tuple[PhrasingEntry, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def phrasings(self) -> Phrasings:
        """All phrasings by key point, each once."""
        found: defaultdict[PlaceOfPoint, PointPhrasings] = defaultdict(PointPhrasings)
        for entry in self.entries:
            found[entry.place] = joined(found[entry.place], entry.phrasings)
        return dict(found)


def read_phrasings(path: Path) -> PhrasingContent:
    """Return what the file at `path` holds; a missing one holds nothing. Raises nothing."""
    report = Report(shown_path(str(path)))
    if not path.exists():
        return PhrasingContent()
    text = text_of(path, report)
    entries = () if text is None else _entries(text, report)
    return PhrasingContent(entries, tuple(report.findings))


def joined(some: PointPhrasings, more: PointPhrasings) -> PointPhrasings:
    """Return both together, each phrasing once."""
    return PointPhrasings(
        *(tuple(dict.fromkeys((*one, *other))) for one, other in zip(some, more, strict=True))
    )


def as_yaml(phrasings: Phrasings) -> str:
    """Return the text of a file that holds these phrasings."""
    import yaml

    entries = [
        {"question": question, "point": point} | _lists(of_point)
        for (question, point), of_point in phrasings.items()
        if any(of_point)
    ]
    text = yaml.safe_dump({"phrasings": entries}, sort_keys=False, allow_unicode=True, width=100)
    return HEAD + text


def files_beside(folder: Path) -> Iterator[Path]:
    """Yield the files of phrasings in a bank's folder and in those within it."""
    for inner in sorted(folder.rglob(PHRASINGS_FOLDER)):
        if inner.is_dir():
            yield from sorted(inner.glob("*.yaml"))


def file_for(question: str, folder: Path) -> Path | None:
    """Return where the phrasings of a question stand in a bank's folder, if there are any.

    They stand beside the question files, in the folder itself or one below, as `bank/ROLE`.
    """
    if Path(question).name != question:
        return None
    name = f"{PHRASINGS_FOLDER}/{question}.yaml"
    for path in (folder / name, *(inner / name for inner in _folders(folder))):
        if path.is_file():
            return path
    return None


def _folders(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.is_dir())
    except OSError:
        return []


def _lists(phrasings: PointPhrasings) -> dict[str, list[str]]:
    return {name: list(texts) for name, texts in phrasings._asdict().items() if texts}


def _entries(text: str, report: Report) -> tuple[PhrasingEntry, ...]:
    document = read_text(text)
    for fault in document.faults:
        report.error(fault.line, fault.column, fault.message)
    if not isinstance(document.root, YamlMapping):
        return ()
    form = Form(document.root, report)
    form.check_names(("phrasings",))
    return form.each("phrasings", _entry)


def _entry(form: Form) -> PhrasingEntry | None:
    form.check_names(_FIELDS)
    question = form.word("question", compulsory=True)
    point = form.word("point", compulsory=True)
    phrasings = PointPhrasings(form.words("accept"), form.words("reject"), form.words("near"))
    return PhrasingEntry((question, point), phrasings, form) if question and point else None
