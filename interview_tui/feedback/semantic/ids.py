"""The model's numbers for word pieces: the shipped table has them in the model's own order."""

from bisect import bisect_right
from typing import Final

BEGIN, END = 101, 102
"""The marks before and after a text."""
_FIRST: Final = 999
"""The number of the first row; those before are marks."""
_OTHER_SCRIPTS, _FROM_ROW = 887, 110
"""So many letters of other scripts, in one piece, are left out of the table before this row."""
_LEFT_OUT: Final = (
    6343, 8373, 8437, 9733, 9981, 10853, 12258, 12264, 12604, 12713, 13394, 13400, 13496, 13515,
    14015, 14276, 14296, 14953, 15100, 15205, 15243, 15525, 16291, 16602, 16818, 17036, 17197,
    17197, 17345, 17518, 17663, 17948, 18272, 20273, 20623, 20725, 20997, 21509, 21559, 21748,
    21816, 21998, 22174, 22895, 22900, 22902, 23597, 23640, 23865, 24509, 24853, 25455, 25494,
    26005, 26658, 27054, 27171, 27185, 27211, 27330, 27490,
)  # fmt: skip
"""Before each of these rows one more piece of another script is left out."""


def id_of(row: int) -> int:
    """Return the model's number for a row of the table."""
    scripts = _OTHER_SCRIPTS if row >= _FROM_ROW else 0
    return _FIRST + row + scripts + bisect_right(_LEFT_OUT, row)
