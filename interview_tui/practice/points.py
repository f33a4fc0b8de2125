"""Key points as they stand beside an answer: ticked or not, found or not, and by which words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from textwrap import shorten

from interview_tui.feedback.result import Basis, PointFeedback, PointState, Span
from interview_tui.records.question import KeyPoint
from interview_tui.text import one_line

LONGEST_QUOTE = 110
NEAR = 24
"""Characters between two matched words that are quoted with them, not left out."""
GAP = " ... "


@dataclass(frozen=True, slots=True)
class SeenPoint:
    """One key point beside an answer.

    `state` is what feedback says, None where it says nothing. `evidence` are places in the
    answer as typed and `quote` the words there; `similar` says that only their meaning is like
    the point. `wrong` quotes what the question names as a misconception, `denied` is a "not"
    by the matched words: both are to be looked at and change nothing.
    """

    id: str
    text: str
    essential: bool
    ticked: bool
    state: PointState | None = None
    accept: tuple[str, ...] = ()
    hint: str | None = None
    evidence: tuple[Span, ...] = ()
    quote: str = ""
    similar: bool = False
    wrong: str = ""
    denied: bool = False

    @property
    def word(self) -> str:
        """How it stands in one word; the user's tick is the last word."""
        if self.state is None:
            return ""
        if self.ticked:
            return "covered" if self.state is PointState.COVERED else "ticked"
        return "unticked" if self.state is PointState.COVERED else self.state.value

    @property
    def is_missed(self) -> bool:
        return self.state is PointState.MISSING and not self.ticked

    @property
    def remarks(self) -> tuple[str, ...]:
        """What there is to say about the words of the answer, most telling first."""
        quoted = f'"{self.quote}"'
        return tuple(
            text
            for text, applies in (
                (f"Similar to: {quoted}", self.quote and self.similar),
                (f"You wrote: {quoted}", self.quote and not self.similar),
                ('Beside a "not": is that what you meant?', self.denied),
                (f'Look again at: "{self.wrong}"', self.wrong),
            )
            if applies
        )


def seen_points(
    points: Sequence[KeyPoint], ticks: frozenset[str], found: Iterable[PointFeedback], answer: str
) -> tuple[SeenPoint, ...]:
    """Return the key points with what feedback found in `answer`, most in need of a look first.

    Those feedback found nothing for may be derived ones, which only feedback knows.
    """
    phrasings = {point.id: point for point in points}
    seen = [_seen(one, phrasings.get(one.id), one.id in ticks, answer) for one in found]
    known = {one.id for one in seen}
    seen += [_unseen(point, point.id in ticks) for point in points if point.id not in known]
    return tuple(sorted(seen, key=_rank))


def quote(answer: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return the words at these places on one line, what lies far between them left out."""
    parts: list[list[int]] = []
    for start, end in sorted(spans):
        if parts and start - parts[-1][1] <= NEAR:
            parts[-1][1] = max(end, parts[-1][1])
        else:
            parts.append([start, end])
    line = GAP.join(one_line(answer[start:end]) for start, end in parts)
    return shorten(line, LONGEST_QUOTE, placeholder=" ...")


def whole(answer: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return the answer from the first of these places to the last, on one line."""
    if not spans:
        return ""
    return one_line(answer[min(span[0] for span in spans) : max(span[1] for span in spans)])


def _rank(point: SeenPoint) -> tuple[bool, bool, bool]:
    """Essential points that are not made come first; of these what is possible, to be checked."""
    made = point.state is PointState.COVERED
    return (made, not point.essential, point.state is PointState.MISSING)


def _seen(one: PointFeedback, point: KeyPoint | None, ticked: bool, answer: str) -> SeenPoint:
    return SeenPoint(
        id=one.id,
        text=one.text,
        essential=one.essential,
        ticked=ticked,
        state=one.state,
        accept=point.accept if point else (),
        hint=one.hint,
        evidence=one.evidence,
        quote=quote(answer, one.evidence),
        similar=one.basis is Basis.MEANING,
        wrong=quote(answer, one.misconceptions),
        denied=one.denied is not None,
    )


def _unseen(point: KeyPoint, ticked: bool) -> SeenPoint:
    return SeenPoint(
        point.id, point.point, point.essential, ticked, accept=point.accept, hint=point.hint
    )
