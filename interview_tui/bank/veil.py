"""Characters that YAML refuses or takes for line ends, carried past the parser.

They are exchanged one for one against private characters, so that places stay right, and come
back in the text that was read, where cleaning finds and reports them.
"""

import re

_SHIFT = 0x10F000
_CODES = (
    *range(0x09),
    0x0B,
    0x0C,
    *range(0x0E, 0x20),
    *range(0x7F, 0xA0),  # with NEL, a line end for YAML but not for editors
)
_FAR = {
    0x2028: _SHIFT + 0x100,
    0x2029: _SHIFT + 0x101,
    0xFFFE: _SHIFT + 0x102,
    0xFFFF: _SHIFT + 0x103,
}
_VEIL = {code: _SHIFT + code for code in _CODES} | _FAR
_UNVEIL = {veiled: code for code, veiled in _VEIL.items()}
_REFUSED = re.compile("[" + "".join(re.escape(chr(code)) for code in _VEIL) + "]")
_VEILED = re.compile(f"[{chr(_SHIFT)}-{chr(_SHIFT + 0x103)}]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def veil(text: str) -> str:
    """Return `text` with nothing in it that the parser refuses; line ends become newlines."""
    text = _SURROGATE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
    return text.translate(_VEIL) if _REFUSED.search(text) else text


def is_veiled(text: str) -> bool:
    """Whether anything in `text` has to be brought back by `unveil`."""
    return not text.isascii() and _VEILED.search(text) is not None


def unveil(text: str) -> str:
    """Return `text` as it was before `veil`."""
    return text.translate(_UNVEIL)
