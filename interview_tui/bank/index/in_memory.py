"""The questions read straight from their files, where no index can be kept."""

from collections import Counter
from collections.abc import Sequence

from interview_tui.bank.finding import Finding
from interview_tui.bank.index.query import words_in
from interview_tui.bank.index.rows import Choice, Counts, Row, choice_of, row_of
from interview_tui.bank.index.texts import search_texts
from interview_tui.bank.load import Bank
from interview_tui.records.question import Question


class MemoryShelf:
    """A whole bank in memory."""

    def __init__(self, bank: Bank) -> None:
        self._bank = bank

    def counts(self) -> Counts:
        questions = self._bank.questions
        return Counts(
            len(questions),
            dict(Counter(question.topic for question in questions)),
            dict(Counter(question.level for question in questions)),
            dict(Counter(skill for question in questions for skill in question.skills)),
        )

    def rows(self) -> tuple[Row, ...]:
        return tuple(row_of(question) for question in self._bank.questions)

    def rows_of(self, ids: Sequence[str]) -> tuple[Row, ...]:
        found = (self._bank.question(name) for name in ids)
        return tuple(row_of(question) for question in found if question is not None)

    def choices(self) -> tuple[Choice, ...]:
        return tuple(choice_of(question) for question in self._bank.questions)

    def question(self, name: str) -> Question | None:
        return self._bank.question(name)

    def search(self, words: str, limit: int) -> tuple[str, ...]:
        """Return the questions with all words, by how often these stand in them."""
        wanted = [word.casefold() for word in words_in(words)]
        if not wanted:
            return ()
        hits = []
        for place, question in enumerate(self._bank.questions):
            text = "\n".join(search_texts(question)).casefold()
            times = [text.count(word) for word in wanted]
            if all(times):
                hits.append((-sum(times), place, question.id))
        return tuple(name for _, _, name in sorted(hits)[:limit])

    def findings(self) -> tuple[Finding, ...]:
        return self._bank.findings

    def notes(self) -> tuple[str, ...]:
        return self._bank.notes

    def close(self) -> None:
        """Nothing is open."""
