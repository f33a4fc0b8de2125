"""Points from a model answer, for questions that have none: its list items and clauses."""

import re
from typing import Final

from interview_tui.feedback.lexicon import is_function_word
from interview_tui.feedback.words import read_text

FEWEST_WORDS: Final = 3
"""A clause with fewer telling words joins the one before it."""

_BULLET = re.compile(
    r"^[ \t]*(?:[-*•●○◦▪+–]|#{1,6}|>|\(?\d{1,2}[.)]|\(?[ivx]{1,4}\)|[a-z]\))[ \t]*"
    r"|[ \t][●○◦•▪][ \t]",
    re.MULTILINE,
)
_FENCE = re.compile(r"^(?:```|~~~).*$", re.MULTILINE)
_CLAUSE_END = re.compile(
    r"(?<=[;:])\s+|\s+[→–—]\s*|\s+-\s+"
    r"|,\s+(?=(?:and|but|so|which|because|while|whereas|although|since|therefore|instead|or)\b)"
    r"|\s+(?=(?:but|because|while|whereas|although)\b)"
)


def derive_points(answer: str) -> tuple[str, ...]:
    """Return the facts of a model answer, one by one, in its own words and each once.

    An answer too short to take apart is one point; one without words has none.
    """
    prose = _BULLET.sub("\n\n", _FENCE.sub("\n\n", answer))
    found = dict.fromkeys(clause for clause in _clauses(prose) if _telling(clause))
    if found:
        return tuple(found)
    return (answer.strip(),) if read_text(answer).words else ()


def _clauses(prose: str) -> list[str]:
    """Return the clauses of all sentences, short ones joined to their neighbor."""
    found: list[str] = []
    text = read_text(prose)
    for sentence in text.sentences:
        begin, end = text.words[sentence.first].start, text.words[sentence.last - 1].end
        joined: list[str] = []
        for part in _CLAUSE_END.split(" ".join(prose[begin:end].split())):
            if joined and min(_telling(joined[-1]), _telling(part)) < FEWEST_WORDS:
                joined[-1] = f"{joined[-1]}, {part.strip()}"
            else:
                joined.append(part.strip())
        found += joined
    return found


def _telling(clause: str) -> int:
    return sum(not is_function_word(word.form) for word in read_text(clause).words)
