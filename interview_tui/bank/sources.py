"""Where questions come from: which files of a bank are question files."""

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

from interview_tui.bank.finding import Finding, shown_path
from interview_tui.bank.names import NOT_QUESTIONS, PHRASINGS_FOLDER
from interview_tui.bank.report import Report
from interview_tui.errors import Problem
from interview_tui.text import one_line

SHIPPED: Final = "shipped"
YOURS: Final = "yours"
_ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class BankSource:
    """A bank: a question file, or a folder of them. `name` is SHIPPED, YOURS, or the path given."""

    name: str
    path: Path


class QuestionFile(NamedTuple):
    """A file to read, and the stamp that changes when it does. `source` counts from 0."""

    source: int
    path: str
    modified: int
    changed: int
    size: int


@dataclass(frozen=True)
class Listing:
    """The question files of all sources in their order, by path within each.

    `beside` are the files of their folders that hold something else: roles, plans, packs.
    """

    files: tuple[QuestionFile, ...] = ()
    findings: tuple[Finding, ...] = ()
    beside: tuple[str, ...] = ()


def list_files(sources: Sequence[BankSource]) -> Listing:
    """Return the question files of `sources`, without reading any.

    The user's own folder need not exist. Raises `Problem` naming any other path that does not.
    """
    files: list[QuestionFile] = []
    findings: list[Finding] = []
    beside: list[str] = []
    for number, source in enumerate(sources):
        walk = _Walk(number, os.path.realpath(source.path))
        walk.start(source)
        files += sorted(walk.files, key=lambda file: Path(file.path).parts)
        findings += sorted(walk.findings, key=lambda finding: finding.file)
        beside += sorted(walk.beside)
    return Listing(tuple(files), tuple(findings), tuple(beside))


@dataclass
class _Walk:
    """One walk through one source; `root` is its real path."""

    source: int
    root: str
    files: list[QuestionFile] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)

    def start(self, source: BankSource) -> None:
        try:
            status = source.path.stat()
        except (FileNotFoundError, NotADirectoryError, ValueError):
            if source.name != YOURS:
                raise Problem(_missing(source)) from None
        except OSError as error:
            self._unreadable(str(source.path), error)
        else:
            if stat.S_ISDIR(status.st_mode):
                self._folders(str(source.path))
                self._follow_links()
            elif source.path.name in NOT_QUESTIONS:
                self.beside.append(str(source.path))
            else:
                self._add(str(source.path), status)

    def _folders(self, folder: str) -> None:
        waiting = [folder]
        while waiting:
            folder = waiting.pop()
            try:
                with os.scandir(folder) as entries:
                    found = [entry for entry in entries if not entry.name.startswith(".")]
            except OSError as error:
                self._unreadable(folder, error)
                continue
            waiting += [entry.path for entry in found if self._entry(entry)]

    def _entry(self, entry: "os.DirEntry[str]") -> bool:
        """Take note of one entry; return whether it is a folder to go into."""
        is_question_file = entry.name.endswith(_ENDINGS) and entry.name not in NOT_QUESTIONS
        try:
            if entry.is_symlink():
                self.links += [entry.path] if is_question_file or entry.is_dir() else []
            elif is_question_file:
                self._add(entry.path, entry.stat())
            elif entry.name in NOT_QUESTIONS:
                self.beside.append(entry.path)
            else:
                return entry.name != PHRASINGS_FOLDER and entry.is_dir()
        except OSError as error:
            self._unreadable(entry.path, error)
        return False

    def _add(self, path: str, status: os.stat_result) -> None:
        stamp = (status.st_mtime_ns, status.st_ctime_ns, status.st_size)
        self.files.append(QuestionFile(self.source, path, *stamp))

    def _follow_links(self) -> None:
        """Read what links lead to if it is in this bank and is not read anyway."""
        seen = {os.path.realpath(file.path) for file in self.files} if self.links else set()
        for link in sorted(self.links):
            target = os.path.realpath(link)
            if not _is_inside(target, self.root):
                message = "this leads out of the folder and is not read; name it with --bank"
                self._report(link).warning(1, 1, message)
            elif target not in seen:
                seen.add(target)
                self._follow(link)

    def _follow(self, link: str) -> None:
        try:
            status = Path(link).stat()
        except OSError as error:
            self._unreadable(link, error)
        else:
            if not stat.S_ISDIR(status.st_mode):
                self._add(link, status)

    def _unreadable(self, path: str, error: OSError) -> None:
        reason = (error.strerror or "unknown reason").lower()
        self._report(path).error(1, 1, f"this cannot be read ({reason})")

    def _report(self, path: str) -> Report:
        return Report(shown_path(path), self.findings)


def _missing(source: BankSource) -> str:
    path = one_line(str(source.path))
    if source.name == SHIPPED:
        return f"the questions that ship are missing: install the program again ({path})"
    return f'there is no question file or folder "{path}": check how it is written'


def _is_inside(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def named(sources: Sequence[BankSource]) -> Iterator[str]:
    """Yield how messages name each source."""
    words = {SHIPPED: "the questions that ship", YOURS: "your own questions"}
    for source in sources:
        yield words.get(source.name, one_line(source.name))
