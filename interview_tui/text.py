"""Text from outside: every string from a file, a paste or the network goes through `clean`."""

import re

_SEQUENCE = re.compile(
    r"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?"  # OSC: titles, clipboard, links
    r"|\x1b[P^_X][^\x1b]*(?:\x1b\\)?"  # DCS, PM, APC, SOS
    r"|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # CSI, in seven bits or in eight
    r"|\x1b.?",
    re.DOTALL,
)
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_BREAK = re.compile("\r\n|[\r\u2028\u2029]")
_UNCLEAN = re.compile(f"{_CONTROL.pattern[:-1]}\u2028\u2029]")  # all of the above begin so


def clean(text: str) -> str:
    """Return `text` without anything that could steer a terminal.

    Escape sequences go whole, then C0 and C1 controls (newline and tab stay), bidirectional
    overrides and lone surrogates. Line ends of every kind become a newline.
    """
    if not _UNCLEAN.search(text):  # as nearly always, in a third of the time
        return text
    return _CONTROL.sub("", _SEQUENCE.sub("", _BREAK.sub("\n", text)))


def one_line(text: str) -> str:
    """Return `text` cleaned and on one line, for names, titles, paths and messages."""
    return " ".join(clean(text).split())


def nearest(word: str, known: "list[str]") -> str | None:
    """Return the entry of `known` that `word` was probably meant to be, or None."""
    from difflib import get_close_matches  # 3 ms, needed for mistakes only

    found = get_close_matches(word, known, n=1, cutoff=0.6)
    return found[0] if found else None


def minutes_seconds(seconds: float) -> str:
    """Return whole seconds as m:ss, as every clock on screen shows them."""
    whole = int(seconds)
    return f"{whole // 60}:{whole % 60:02d}"
