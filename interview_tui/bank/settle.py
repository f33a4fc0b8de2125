"""Which question holds where one id stands in several places."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from interview_tui.bank.finding import Finding, Severity
from interview_tui.text import one_line


class Claim(NamedTuple):
    """A question that wants an id, and where it says so. `source` is the number of its bank."""

    id: str
    source: int
    file: str
    line: int
    column: int

    @property
    def place(self) -> str:
        return f"{one_line(self.file)}:{self.line}"


@dataclass(frozen=True)
class Settled:
    """`lost` are indexes of claims that do not hold, `notes` what replaced what."""

    lost: frozenset[int]
    findings: tuple[Finding, ...]
    notes: tuple[str, ...]


def settle(claims: Sequence[Claim], bank_names: Sequence[str]) -> Settled:
    """Give each id to one claim: the first of a bank, and that of the last bank.

    The second of one bank is an error; one bank before another is as it should be, with a note.
    `claims` come in the order of the banks.
    """
    holders: dict[str, int] = {}
    lost: set[int] = set()
    findings, notes = [], []
    for index, claim in enumerate(claims):
        held = holders.get(claim.id)
        if held is None:
            holders[claim.id] = index
        elif claims[held].source == claim.source:
            lost.add(index)
            findings.append(_twice(claim, claims[held]))
        else:
            lost.add(held)
            holders[claim.id] = index
            notes.append(_replaced(claim, claims[held], bank_names))
    return Settled(frozenset(lost), tuple(findings), tuple(notes))


def former_clashes(
    former: Iterable[tuple[str, Claim]], ids: "Iterable[str]"
) -> tuple[Finding, ...]:
    """Return a warning for each former id, with its question, that is in `ids` or given twice."""
    known = set(ids)
    findings = []
    for name, claim in former:
        if name in known:
            message = f'formerly names "{name}", which is taken: its history stays there'
            place = (claim.file, claim.line, claim.column)
            findings.append(Finding(*place, Severity.WARNING, message, claim.id))
        known.add(name)
    return tuple(findings)


def _twice(claim: Claim, held: Claim) -> Finding:
    message = f"this id is taken by the question at {held.place}; give one of them another"
    place = (claim.file, claim.line, claim.column)
    return Finding(*place, Severity.ERROR, message, claim.id)


def _replaced(claim: Claim, held: Claim, bank_names: Sequence[str]) -> str:
    names = bank_names[claim.source], bank_names[held.source]
    return f'{claim.place} note: "{claim.id}" of {names[0]} replaces that of {names[1]}'
