"""Signs, numbers and units as people say them."""

import re
import unicodedata
from collections.abc import Callable
from typing import Final

_Said = str | Callable[[re.Match[str]], str]

_RAISED: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿⁱᵏᵀ", "0123456789+-nikT")
_LOWERED: Final = str.maketrans("₀₁₂₃₄₅₆₇₈₉₊₋", "0123456789+-")
_AMOUNTS: Final = {"k": "thousand", "M": "million", "B": "billion", "bn": "billion"}
_MONEY: Final = {"$": "dollars", "€": "euros", "£": "pounds"}
_UNITS: Final = {
    "ms": "milliseconds",
    "µs": "microseconds",
    "μs": "microseconds",
    "ns": "nanoseconds",
    "KB": "kilobytes",
    "kB": "kilobytes",
    "MB": "megabytes",
    "GB": "gigabytes",
    "TB": "terabytes",
    "PB": "petabytes",
}
_PER: Final = {"s": "second", "sec": "second", "min": "minute", "h": "hour", "day": "day"}
_DROPPED: Final = {"So", "Sk", "Cs", "Co", "Cn", "Cc", "Cf", "Me"}
_KEPT: Final = "°\n"


def _power(found: re.Match[str]) -> str:
    raised = found[1].translate(_RAISED).strip("{}()")
    named = {"2": " squared", "3": " cubed", "T": " transposed"}.get(raised)
    return named or f" to the power of {_signed(raised)}"


def _signed(number: str) -> str:
    return number.replace("-", "minus ").replace("−", "minus ").lstrip("+")


def _scientific(found: re.Match[str]) -> str:
    return f"{found[1]} times 10 to the power of {_signed(found[2]).lstrip('0')}"


def _money(found: re.Match[str]) -> str:
    amount = found[3] and f" {_AMOUNTS.get(found[3], found[3])}"
    return f"{found[2]}{amount or ''} {_MONEY[found[1]]}"


def _index(found: re.Match[str]) -> str:
    return " " + found[1].translate(_LOWERED)


def _quantity(found: re.Match[str]) -> str:
    return f"{found[1]} {_UNITS[found[2]]}"


def _rate(found: re.Match[str]) -> str:
    return f" per {_PER[found[1]]}"


_NUMBER: Final = r"\d+(?:[.,]\d+)*"
_SPACED: Final = r"(?<=[\w)])\s+{}\s+(?=[\w(.])"
_RULES: Final[list[tuple[str, _Said]]] = [
    (r"https?://(?:www\.)?([\w-]+(?:\.[\w-]+)*)(?:[:/?#][^\s)>\]]*[^\s)>\].,;:!?])?", r"\1"),
    (r"(?<=\d)[\u00a0\u202f](?=\d{3}\b)", ""),
    (rf"([$€£])\s?({_NUMBER})(?:\s?(k|M|B|bn|thousand|million|billion|trillion)\b)?", _money),
    # Powers, indices, marks above a letter.
    (r"\b(\d+(?:\.\d+)?)[eE]([-−+]?\d+)\b", _scientific),
    (r"(?<=[\w)\]])(?:\^|\*\*)(\{[^{}]{1,20}\}|\([^()]{1,20}\)|[-−]?\w+)", _power),
    (r"(?<=[\w)])([⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿⁱᵏᵀ]+)", _power),
    (r"([₀₁₂₃₄₅₆₇₈₉₊₋]+)", _index),
    (r"(?<!\w)([ŷŶ])(?!\w)", "y hat"),
    (r"(\w)\u0302", r"\1 hat"),
    (r"(\w)[\u0304\u0305]", r"\1 bar"),
    # Calls and formulas: O(n log n), f(x), P(A|B); an empty pair of brackets is not said.
    (r"\(\)", ""),
    (r"\bP\(([^()|]+?)\s*\|\s*([^()|]+)\)", r"P of \1 given \2"),
    (r"\b([A-Za-z])\(([^()]+)\)", r"\1 of \2"),
    # Signs, the longest first.
    (r"\s*(?:<-+>|↔|⇔)\s*", " to and from "),
    (r"\s*(?:->|=>|→|⇒|⟶)\s*", " to "),
    (r"\s*(?:<-(?!\d)|←)\s*", " from "),
    (r"\s*(?:>=|≥|⩾)\s*", " at least "),
    (r"\s*(?:<=|≤|⩽)\s*", " at most "),
    (r"\s*(?:!=|≠)\s*", " is not "),
    (r"\s*={1,3}\s*", " equals "),
    (r"\s*≈\s*", " is about "),
    (r"\s*±\s*", " plus or minus "),
    (r"\s*∈\s*", " in "),
    (r"\s*&&?\s*", " and "),
    (r"\s*\|\|\s*", " or "),
    (rf"{_SPACED.format('<')}|(?<=\w)<(?=\d)", " is less than "),
    (rf"{_SPACED.format('>')}|(?<=\w)>(?=\d)", " is more than "),
    (r"(?<![\w)])<\s?(?=\d)", "less than "),
    (r"(?<![\w)])>\s?(?=\d)", "more than "),
    (r"(?<!\w)[~∼]\s?(?=\d)", "about "),
    (r"#(?=\d)", "number "),
    (r"(?<=[\d)])\s+-\s+(?=\d)|(?<=[\w)])\s+−\s+", " minus "),
    (r"(?<![\w)-])[-−](?=\.?\d)", "minus "),
    (rf"\b({_NUMBER})\s?[x×](?![\w×]|\s*[-+*/^\d]| (?:equals|squared|cubed|to the))", r"\1 times"),
    (rf"(?<=\d)\s?[x×*·]\s?(?=\d)|{_SPACED.format('[×*·]')}", " times "),
    (rf"\b({_NUMBER})k\b", r"\1 thousand"),
    (rf"\b({_NUMBER})\s?({'|'.join(_UNITS)})\b", _quantity),
    # A dash between two numbers, in a row of no more than two: 5-10, not 2024-05-01.
    (rf"(?<![\w.,-])({_NUMBER})\s?[-–]\s?({_NUMBER})(?!\w|-\d)", r"\1 to \2"),
    (r"(?<![\w:])(\d+):([1-9]\d*)(?![\w:])", r"\1 to \2"),
    # A slash: a rate, a fraction, else a gap.
    (rf"(?<=\w)/({'|'.join(_PER)})\b", _rate),
    (r"(?<![\w/.])(\d|[a-z])/(\d+|[a-zA-Z])(?![\w/])", r"\1 over \2"),
    (r"\s*/\s*", " "),
    (r"(?<=\w)_+(?=\w)", " "),
    (r"[<>`*_~^\\|{}#•]+", " "),
]
_COMPILED: Final = [(re.compile(pattern), said) for pattern, said in _RULES]


def say_symbols(text: str) -> str:
    """Return `text` with signs, numbers and units in words, and without what has no sound."""
    for pattern, said in _COMPILED:
        text = pattern.sub(said, text)
    return "".join(sign for sign in text if _is_said(sign))


def _is_said(sign: str) -> bool:
    """Emoji, their joiners and variation marks, and control characters are not."""
    if sign in _KEPT:
        return True
    return unicodedata.category(sign) not in _DROPPED and not 0xFE00 <= ord(sign) <= 0xFE0F
