"""One of several numbered lines is taken; Enter takes the first."""

from collections.abc import Sequence

from interview_tui.plain.dots import Dot, Text, parse
from interview_tui.plain.talk import Left, Talk

Choice = tuple[str, str]
"""What is done (a verb, and what it is done to), and how it is offered."""


def choose(talk: Talk, offered: Sequence[Choice]) -> str:
    """Say the choices, numbered, and return what is done for the one taken. Raises `Left`."""
    talk.say(*(f"{number}: {label}" for number, (_, label) in enumerate(offered, 1)))
    talk.say(f"Choice: 1 to {len(offered)}, Enter takes 1, .leave leaves:")
    while True:
        line = talk.line()
        meaning = Text("") if line is None else parse(line.text)
        if isinstance(meaning, Dot) and meaning.name == "leave":
            raise Left
        number = _number(meaning.text.strip() or "1") if isinstance(meaning, Text) else 0
        if 1 <= number <= len(offered):
            return offered[number - 1][0]
        talk.say(f"Choice: not understood; 1 to {len(offered)}, Enter alone, or .leave:")


def _number(word: str) -> int:
    return int(word) if word.isdecimal() and len(word) < 3 else 0
