"""What a user types into a search box, as a query of the full-text index."""

import re

_WORD = re.compile(r"\w+")
_MOST_WORDS = 16


def words_in(typed: str) -> list[str]:
    """Return the words of what was typed; signs have no meaning in a search."""
    return _WORD.findall(typed)[:_MOST_WORDS]


def queries(typed: str) -> tuple[str, ...]:
    """Return full-text queries, the strictest first: all the words, then any of them.

    The last word may be still unfinished. Nothing typed can be taken for the query language.
    """
    words = [f'"{word}"' for word in words_in(typed)]
    if not words:
        return ()
    if len(words[-1]) > len('"x"'):
        words[-1] = f"({words[-1]} OR {words[-1]} *)"
    return (" AND ".join(words), " OR ".join(words)) if words[1:] else (words[0],)
