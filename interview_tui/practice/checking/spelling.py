"""Spelling: every word of a question file against a dictionary and the words of the field."""

import re
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from interview_tui.bank.form import Form
from interview_tui.bank.nodes import Mapping, Node, Scalar, Sequence
from interview_tui.feedback.stems import stem_of
from interview_tui.practice.checking.american import american

if TYPE_CHECKING:
    from spellchecker import SpellChecker

WORDS_FILE: Final = "words.txt"
"""Beside a bank's questions: words of its field, one to a line, each in any of its forms."""
NO_DICTIONARY: Final = "Spelling was not checked: it needs `pip install 'interview-tui[check]'`."

_NOT_PROSE: Final = frozenset(
    ("id", "level", "minutes", "skills", "essential", "references", "formerly", "plan", "topics")
)
_CODE: Final = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
_WORD: Final = re.compile(r"(?<![\w@/.])[^\W\d_]+(?:['’][^\W\d_]+)*['’]?(?![\w/])")
_SHORTEST: Final = 3
_PREFIXES: Final = (
    "auto|de|down|inter|meta|micro|mid|mis|multi|non|out|over|post|pre"
    "|re|semi|sub|super|un|under|up"
)
_PREFIX: Final = re.compile(rf"(?:{_PREFIXES})(?=\w{{4}})")
_ALONE: Final = re.compile(_PREFIXES)


class Slip(NamedTuple):
    """A word that no dictionary has, or not in America, and where it stands."""

    line: int
    column: int
    message: str


class Dictionary:
    """English as it is written in America, and the words of a field."""

    def __init__(self, checker: "SpellChecker", own: Collection[str]) -> None:
        self._checker = checker
        self._own = frozenset(word.casefold() for word in own)
        self._stems = frozenset(map(stem_of, self._own))

    def fault(self, word: str) -> str | None:
        """Return what is wrong with a word, None for one that is right or a name in capitals."""
        if len(word) < _SHORTEST or not word.isascii() or any(map(str.isupper, word[1:])):
            return None
        return self._fault(word.lower().replace("’", "'").removesuffix("'").removesuffix("'s"))

    @cache  # noqa: B019 (as long-lived as the check that it is made for)
    def _fault(self, word: str) -> str | None:
        if word in self._own:
            return None
        better = american(word, self._is_english)
        if better:
            return f'"{word}" is written "{better}" in America'
        return None if self._is_known(word) else f'"{word}" is in no dictionary'

    def _is_known(self, word: str) -> bool:
        """Whether a word is English or of the field, in any form, or after a common prefix."""
        if self._is_english(word) or stem_of(word) in self._stems or _ALONE.fullmatch(word):
            return True
        prefix = _PREFIX.match(word)
        return prefix is not None and self._is_known(word[prefix.end() :])

    def _is_english(self, word: str) -> bool:
        return bool(self._checker.known([word]))


def open_dictionary(word_files: Collection[Path]) -> Dictionary | None:
    """Return the dictionary with the words of these files, None where it is not installed."""
    try:
        from spellchecker import SpellChecker  # 0.2 s with its words
    except ImportError:
        return None
    own = [word for path in word_files if path.is_file() for word in _words_in(path)]
    return Dictionary(SpellChecker(language="en"), own)


def slips(form: Form, dictionary: Dictionary, lines: list[str]) -> Iterator[Slip]:
    """Yield the words of a question or a role that are wrong; `lines` are those of its file."""
    for node in _prose(form.node):
        for word in _WORD.findall(_without_code(node.text)):
            fault = dictionary.fault(word)
            if fault:
                yield Slip(*_place(word, node, lines), fault)


def _words_in(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def _prose(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _prose(item)
    elif isinstance(node, Mapping):
        for name, entry in node.fields.items():
            if name not in _NOT_PROSE:
                yield from _prose(entry.value)


def _without_code(text: str) -> str:
    return _CODE.sub(" ", text)


def _place(word: str, node: Scalar, lines: list[str]) -> tuple[int, int]:
    """Return line and column of the word's first place in the text of `node`, from 1."""
    whole = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
    for number in range(node.line, len(lines) + 1):
        found = whole.search(lines[number - 1], node.column - 1 if number == node.line else 0)
        if found:
            return number, found.start() + 1
    return node.line, node.column
