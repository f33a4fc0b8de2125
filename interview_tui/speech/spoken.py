"""What a text in Markdown sounds like: plain sentences for a speech engine."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Final

from interview_tui.speech.code import DUNDER_NAMES, say_code
from interview_tui.speech.lexicon import say_words
from interview_tui.speech.symbols import say_symbols
from interview_tui.text import clean

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

SEE_THE_CODE: Final = "See the code on the screen."

_ENDS: Final = tuple(".!?…:;")
_CLOSING: Final = "\"')]”’»"
_TAG: Final = re.compile(r"<[^>]*>")
_GAP_BEFORE_END: Final = re.compile(r"\s+([.,;:!?])(?!\w)")


def spoken(markdown: str) -> str:
    """Return what to say for a text in Markdown, one line for each block.

    Every line ends with punctuation, so that the voice falls and pauses where the eye does.
    Code blocks become one sentence, inline code, links and pictures their own text. What has
    no sound is left out, so the result can be empty.
    """
    lines = map(_sentence, _blocks(_parser().parse(clean(markdown))))
    return "\n".join(line for line in lines if line)


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt  # 20 ms, not needed before the first text

    return MarkdownIt("commonmark").enable("table")


def _blocks(tokens: Sequence["Token"]) -> Iterator[str]:
    """Yield the words of each block; the cells of a table's row make one block."""
    row: list[str] | None = None
    number = ""
    for token in tokens:
        if token.type in {"fence", "code_block"}:
            yield SEE_THE_CODE
        elif token.type == "html_block":
            yield _TAG.sub(" ", token.content)
        elif token.type == "list_item_open":
            number = f"{token.info}, " if token.info else ""
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            yield ", ".join(filter(None, row or []))
            row = None
        elif token.type == "inline":
            words = number + _inline(token.children or [])
            number = ""
            if row is None:
                yield words
            else:
                row.append(words.strip())


def _inline(tokens: Sequence["Token"]) -> str:
    return "".join(_piece(tokens, place) for place in range(len(tokens)))


def _piece(tokens: Sequence["Token"], place: int) -> str:
    token = tokens[place]
    match token.type:
        case "text" | "text_special":
            return _dunder(tokens, place) + token.content
        case "code_inline":
            return say_code(token.content)
        case "softbreak" | "hardbreak":
            return " "
        case "image":
            return _inline(token.children or [])
        case _:
            return ""


def _dunder(tokens: Sequence["Token"], place: int) -> str:
    """Return what to say before a text that Markdown made bold though it is a Python name."""
    before = tokens[place - 1] if place else None
    is_name = tokens[place].content in DUNDER_NAMES
    return "dunder " if is_name and before is not None and before.markup == "__" else ""


def _sentence(block: str) -> str:
    """Return a block as it is said, ending with punctuation; empty when nothing is said."""
    words = " ".join(say_symbols(say_words(block)).split())
    words = _GAP_BEFORE_END.sub(r"\1", words)
    if not any(sign.isalnum() for sign in words):
        return ""
    return words if words.rstrip(_CLOSING).endswith(_ENDS) else f"{words.rstrip(' ,-–—')}."
