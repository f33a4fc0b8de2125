"""How an answer came across, apart from what it said: time, pace, fillers, structure.

Nothing here adds to the coverage, nor takes from it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

from interview_tui.feedback.lexicons import FILLERS, HEDGES, STAR, TECHNICAL, Cue
from interview_tui.feedback.result import Span
from interview_tui.feedback.words import read_text
from interview_tui.records.plan import AnswerBy
from interview_tui.records.turn import Turn

PAUSE: Final = 10.0
"""Seconds without a change of the text that are a pause, not a breath."""
PARTS: Final = 4
"""The time is looked at in quarters."""
_MOST_LETTERS: Final = 100_000
"""Of a longer text only the beginning is looked at."""


class Pause(NamedTuple):
    """Seconds of answering time in which nothing was written."""

    begin: float
    end: float

    @property
    def length(self) -> float:
        return self.end - self.begin


@dataclass(frozen=True, slots=True)
class Delivery:
    """How an answer came across. Times are seconds of answering time, None where not known.

    `pacing` is the share of the text written in each quarter of the time there was (all that
    was used where there was no limit); it is empty without a trace. `fillers`, `hedges` and
    `cues` are places in the text as typed; a part of the structure that is missing has no
    places. `words_per_minute` is for spoken answers only, and only where the words are known.
    """

    words: int
    sentences: int
    first_word: float | None
    used: float
    share_of_time: float | None
    pauses: tuple[Pause, ...]
    pacing: tuple[float, ...]
    fillers: tuple[Span, ...]
    hedges: tuple[Span, ...]
    cues: Mapping[Cue, tuple[Span, ...]]
    words_per_minute: float | None = None


def delivery(turn: Turn, *, behavioral: bool = False, transcript: bool = False) -> Delivery:
    """Return how the answer of a turn came across.

    `behavioral` asks for situation, task, action and result, other questions for definition,
    example and trade-off. `transcript` says that the text of a spoken answer is all that was
    said; otherwise it is notes, from which no speed follows.
    """
    text = turn.answer.text[:_MOST_LETTERS]
    read = read_text(text)
    spoken = transcript and turn.answer_by is AnswerBy.SPEAKING and turn.used > 0
    return Delivery(
        words=len(read.words),
        sentences=len(read.sentences),
        first_word=turn.answer.first_key,
        used=turn.used,
        share_of_time=turn.used / turn.allotted if turn.allotted else None,
        pauses=tuple(_pauses(turn)),
        pacing=_pacing(turn),
        fillers=_found(FILLERS, text),
        hedges=_found(HEDGES, text),
        cues={cue: _found(ways, text) for cue, ways in (STAR if behavioral else TECHNICAL).items()},
        words_per_minute=60 * len(read.words) / turn.used if spoken else None,
    )


def _found(ways: re.Pattern[str], text: str) -> tuple[Span, ...]:
    return tuple(Span(*match.span()) for match in ways.finditer(text))


def _pauses(turn: Turn) -> Iterator[Pause]:
    """Yield the pauses between the first key and the end, longest first."""
    moments = [float(second) for second, _ in turn.answer.trace]
    if turn.answer.first_key is not None:
        moments.append(turn.answer.first_key)
    ordered = sorted(moments)
    between = (Pause(one, other) for one, other in pairwise(ordered))
    found = [pause for pause in between if pause.length >= PAUSE]
    yield from sorted(found, key=lambda pause: (-pause.length, pause.begin))


def _pacing(turn: Turn) -> tuple[float, ...]:
    """Return the share of the letters added in each quarter; what was deleted counts nothing."""
    whole = turn.allotted or turn.used
    added = [0] * PARTS
    before = 0
    for second, length in turn.answer.trace:
        if whole > 0 and length > before:
            added[min(PARTS - 1, int(PARTS * second / whole))] += length - before
        before = length
    total = sum(added)
    return tuple(part / total for part in added) if total else ()
