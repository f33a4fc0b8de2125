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
_CONTROL_BYTES = bytes(code for code in _CODES if code < 0x80)
_DOUBTFUL_BYTES = (
    b"\xc2",  # C1 controls, and harmless signs
    b"\xe2\x80\xa8",  # U+2028, U+2029
    b"\xe2\x80\xa9",
    b"\xef\xbf",  # U+FFFE, U+FFFF, and wide signs
    b"\xf4\x8f",  # the veiled ones
)
_SURROGATE = re.compile("[\ud800-\udfff]")


def veil(text: str) -> str:
    """Return `text` with nothing in it that the parser refuses; line ends become newlines."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _is_plain(text):
        return text
    text = _SURROGATE.sub("\ufffd", text)
    return text.translate(_VEIL) if _REFUSED.search(text) else text


def is_veiled(text: str) -> bool:
    """Whether anything in `text` has to be brought back by `unveil`."""
    return not _is_plain(text) and _VEILED.search(text) is not None


def unveil(text: str) -> str:
    """Return `text` as it was before `veil`."""
    return text.translate(_UNVEIL)


def _is_plain(text: str) -> bool:
    """Whether there is surely nothing to do, as in nearly every file.

    Looking through the bytes takes a twentieth of the time of looking for the characters.
    """
    try:
        raw = text.encode()
    except UnicodeEncodeError:
        return False
    return len(raw.translate(None, _CONTROL_BYTES)) == len(raw) and not any(
        lead in raw for lead in _DOUBTFUL_BYTES
    )
