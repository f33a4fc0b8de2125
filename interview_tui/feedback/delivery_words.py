"""How an answer came across, in lines for people; the same on every front end."""

import re
from collections.abc import Iterator, Sequence

from interview_tui.feedback.delivery import Delivery
from interview_tui.feedback.lexicons import STAR, Cue
from interview_tui.feedback.result import Span
from interview_tui.text import minutes_seconds, one_line

ASKED_FOR = (Cue.DEFINITION, Cue.EXAMPLE, Cue.TRADE_OFF)
"""What a technical answer should have; the other cues are told where they are there."""
_END = re.compile(r"[.!?;\n]")
MOST_PAUSES = 3
MOST_QUOTES = 4
LONGEST_QUOTE = 60


def delivery_lines(found: Delivery, answer: str) -> tuple[str, ...]:
    """Return what there is to say, each line beginning with its kind. It judges nothing."""
    return (
        _length(found),
        *_times(found),
        *_quoted("Fillers", found.fillers, answer),
        *_quoted("Hedges", [_to_end(span, answer) for span in found.hedges], answer),
        *_structure(found, answer),
    )


def _length(found: Delivery) -> str:
    words = _counted(found.words, "word")
    speed = found.words_per_minute
    pace = f", {round(speed)} words a minute" if speed else ""
    return f"Length: {words} in {_counted(found.sentences, 'sentence')}{pace}"


def _times(found: Delivery) -> Iterator[str]:
    share = f", {round(100 * found.share_of_time)} % of it" if found.share_of_time else ""
    yield f"Time: {minutes_seconds(found.used)}{share}"
    if found.first_word is not None:
        yield f"First word: after {minutes_seconds(found.first_word)}"
    if found.pacing:
        shares = ", ".join(f"{round(100 * part)} %" for part in found.pacing)
        yield f"Pacing: {shares} of the text in each quarter of the time"
    pauses = [
        f"{minutes_seconds(pause.length)} at {minutes_seconds(pause.begin)}"
        for pause in found.pauses[:MOST_PAUSES]
    ]
    if pauses:
        yield f"Pauses: {', '.join(pauses)}"


def _quoted(kind: str, spans: Sequence[Span], answer: str) -> Iterator[str]:
    if spans:
        yield f"{kind}: {len(spans)}, {_quotes(spans, answer)}"


def _to_end(span: Span, answer: str) -> Span:
    """Return the place from a hedge to the end of what it hedges."""
    end = _END.search(answer, span.end)
    return Span(span.start, end.start() if end else len(answer))


def _structure(found: Delivery, answer: str) -> Iterator[str]:
    """Yield the parts that are there with their words, in the order written, then what is not."""
    there = {cue: spans for cue, spans in found.cues.items() if spans}
    for cue, spans in sorted(there.items(), key=lambda entry: entry[1][0].start):
        yield f"{cue.value.capitalize()}: {_quotes(spans[:1], answer)}"
    wanted = tuple(STAR) if Cue.SITUATION in found.cues else ASKED_FOR
    missing = [cue.value for cue in wanted if cue not in there]
    if missing:
        yield f"Not found: {', '.join(missing)}"


def _quotes(spans: Sequence[Span], answer: str) -> str:
    quotes = [f'"{_short(answer[start:end])}"' for start, end in spans[:MOST_QUOTES]]
    more = len(spans) - len(quotes)
    return ", ".join(quotes) + (f" and {more} more" if more else "")


def _short(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= LONGEST_QUOTE else f"{line[: LONGEST_QUOTE - 4].rstrip()} ..."


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
