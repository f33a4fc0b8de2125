"""From the model's 384 numbers for a piece to the 128 small whole numbers that ship."""

from typing import Any, Final

import numpy as np

from tests.distill.minilm import Array

SIZE: Final = 128
FLATTENED: Final = 0.25
"""Each axis is divided by its variance to this power: a few axes would drown the others."""
LARGEST: Final = 127
FIRST_PIECE: Final = 999
"""Rows before it are marks for the model's own use."""
LAST_LETTER: Final = "\u024f"
"""The model has learned English: of other scripts it knows little but the letters."""


def worth_keeping(row: int, piece: str) -> bool:
    """Whether a piece is of the Latin script, digits and signs included."""
    return row >= FIRST_PIECE and bool(piece) and max(piece) <= LAST_LETTER


def reduced(vectors: Array) -> Any:
    """Return one row of `SIZE` numbers from -127 to 127 for each vector."""
    centered = vectors - vectors.mean(axis=0)
    variances, axes = np.linalg.eigh(centered.T @ centered / len(centered))
    order = np.argsort(-variances)[:SIZE]
    projected = centered @ _one_way(axes[:, order]) / variances[order] ** FLATTENED
    largest = np.abs(projected).max(axis=1, keepdims=True)
    return np.rint(projected / largest * LARGEST).astype(np.int8)


def _one_way(axes: Array) -> Array:
    """Return the axes with their largest number positive; otherwise chance would choose."""
    largest = np.abs(axes).argmax(axis=0)
    signed: Array = axes * np.sign(axes[largest, np.arange(axes.shape[1])])
    return signed
