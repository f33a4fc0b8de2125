"""What delivery is told by: fillers, hedges, and the words that show how an answer is built."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

_WHEN_A_NOUN: Final = r"(?<!this )(?<!that )(?<!a )(?<!the )(?<!what )(?<!some )(?<!any )"


def _either(*ways: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(ways)})(?!\w)", re.IGNORECASE)


FILLERS: Final = _either(
    r"u+m+|u+h+|erm+|hmm+",
    r"you know(?=[,.\s]*(?:[,.]|$))|(?<=, )you know",
    r"i mean|basically|actually|literally",
    r"(?<=, )like(?=,)",
    rf"{_WHEN_A_NOUN}(?:kind|sort) of",
    r"right(?=\?)",
)
"""Bare "like" and "so" are left out: in written answers they are nearly always words."""

HEDGES: Final = _either(
    r"i (?:think|guess|suppose|believe)|maybe|perhaps|probably|possibly",
    r"i (?:do not|don['’]t) (?:really )?(?:know|remember)",
    r"(?:i['’]m|i am) not (?:really )?sure|not sure",
)
""""Might" and "could" are left out: in technical prose they say what can happen."""


class Cue(StrEnum):
    """A part of a well-built answer."""

    DEFINITION = "definition"
    EXAMPLE = "example"
    TRADE_OFF = "trade-off"
    CONTRAST = "contrast"
    CAUSE = "cause"
    CLOSING = "closing"
    SITUATION = "situation"
    TASK = "task"
    ACTION = "action"
    RESULT = "result"


TECHNICAL: Final[Mapping[Cue, re.Pattern[str]]] = {
    Cue.DEFINITION: _either(
        r"(?:is|are) (?:an?|the)|means(?: that)?|refers? to|(?:is|are) (?:defined as|called)"
    ),
    Cue.EXAMPLE: _either(
        r"for (?:example|instance)|e\.g|such as|say|suppose|imagine|in my last (?:project|job|team)"
    ),
    Cue.TRADE_OFF: _either(
        r"trade-?\s?offs?|at the (?:cost|expense|price) of|the (?:cost|price) is|depends on",
        r"(?:dis)?advantages?|drawbacks?|downsides?|pros|cons|costs? (?:more|less|you)",
    ),
    Cue.CONTRAST: _either(
        r"whereas|compared (?:to|with)|unlike|in contrast|on the other hand|rather than|instead of"
    ),
    Cue.CAUSE: _either(r"because|therefore|so that|which is why|hence|since|thus"),
    Cue.CLOSING: _either(r"in short|overall|to sum up|in summary|in the end|so i would"),
}

STAR: Final[Mapping[Cue, re.Pattern[str]]] = {
    Cue.SITUATION: _either(
        r"(?:last|this) (?:year|month|quarter|week)|at (?:my|our) (?:last|previous|former|first)",
        r"in my (?:last|previous|former|first|current)|when (?:i|we) (?:was|were|worked|had|built)",
        r"we had|our team (?:had|was)|there was|years? ago|in 20\d\d",
    ),
    Cue.TASK: _either(
        r"i (?:had|needed|wanted|was (?:asked|supposed|expected)) to|my (?:goal|task|job|role) was",
        r"(?:i was|was) responsible for|i owned|i was in charge",
    ),
    Cue.ACTION: _either(
        r"i (?:built|decided|wrote|proposed|asked|talked|set up|made|ran"
        r"|changed|added|removed|measured|suggested|started|stopped|called|told|showed|met|fixed|led"
        r"|organized|reviewed|tested|took|explained|created|designed|split|moved|replaced|found"
        r"|[a-z]{3,}ed)"
    ),
    Cue.RESULT: _either(
        r"as a result|in the end",
        r"(?:which|this|that|it) (?:reduced|increased|cut|saved|raised|led to)",
        r"(?:fell|dropped|rose|grew|went) (?:from|by|to)|i learned|since then|\d+(?:\.\d+)? ?%",
        r"\d+(?:\.\d+)? percent|(?:reduced|increased|cut|saved|improved) .{0,30}?by",
    ),
}
