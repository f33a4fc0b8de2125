"""The model to distill: all-MiniLM-L6-v2 in numpy, whole words in float64, one thread.

Doubles rather than floats: what two machines compute then differs by less than a rounding of
the table can show, but for a few cells in a million.
"""

import json
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np

LAYERS, HEADS = 6, 12
BATCH = 256
_EPSILON = 1e-12
_FORMATS: dict[str, Any] = {"F32": np.dtype("<f4"), "I64": np.dtype("<i8")}

Array: TypeAlias = "np.ndarray[Any, Any]"


@dataclass(frozen=True)
class MiniLM:
    """The weights by name, and the word pieces in the order of the model's rows."""

    weights: dict[str, Array]
    pieces: tuple[str, ...]

    def embed_singly(self, rows: Sequence[int], begin: int, end: int) -> Array:
        """Return a vector for each piece as the only one between `begin` and `end`."""
        triples = np.array([(begin, row, end) for row in rows])
        batches = range(0, len(triples), BATCH)
        return np.concatenate([self.embed(triples[at : at + BATCH]) for at in batches])

    def embed(self, rows: Any) -> Array:
        """Return one vector of 384 for each sequence of word-piece rows (all of one length)."""
        x = self._layer_norm(self._embedded(rows), "embeddings.LayerNorm")
        for number in range(LAYERS):
            x = self._layer(x, f"encoder.layer.{number}")
        mean: Array = x.mean(axis=1)
        return mean

    def _embedded(self, rows: Any) -> Array:
        table = self.weights
        words = table["embeddings.word_embeddings.weight"][rows]
        places = table["embeddings.position_embeddings.weight"][: rows.shape[1]]
        kind = table["embeddings.token_type_embeddings.weight"][0]
        total: Array = words + places + kind
        return total

    def _layer(self, x: Array, name: str) -> Array:
        attended = self._linear(
            self._attention(x, f"{name}.attention.self"), f"{name}.attention.output.dense"
        )
        x = self._layer_norm(x + attended, f"{name}.attention.output.LayerNorm")
        inner = _gelu(self._linear(x, f"{name}.intermediate.dense"))
        return self._layer_norm(
            x + self._linear(inner, f"{name}.output.dense"), f"{name}.output.LayerNorm"
        )

    def _attention(self, x: Array, name: str) -> Array:
        query, key, value = (
            self._heads(self._linear(x, f"{name}.{part}")) for part in ("query", "key", "value")
        )
        scores = query @ key.swapaxes(-1, -2) / np.sqrt(query.shape[-1])
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        scores /= scores.sum(axis=-1, keepdims=True)
        mixed: Array = (scores @ value).swapaxes(1, 2).reshape(x.shape)
        return mixed

    def _heads(self, x: Array) -> Array:
        return x.reshape(x.shape[0], x.shape[1], HEADS, -1).swapaxes(1, 2)

    def _linear(self, x: Array, name: str) -> Array:
        product: Array = x @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"]
        return product

    def _layer_norm(self, x: Array, name: str) -> Array:
        centered = x - x.mean(axis=-1, keepdims=True)
        scaled = centered / np.sqrt((centered**2).mean(axis=-1, keepdims=True) + _EPSILON)
        normed: Array = scaled * self.weights[f"{name}.weight"] + self.weights[f"{name}.bias"]
        return normed


def load(folder: Path) -> MiniLM:
    """Read `model.safetensors` and `vocab.txt` of all-MiniLM-L6-v2 from a folder."""
    raw = (folder / "model.safetensors").read_bytes()
    (length,) = struct.unpack("<Q", raw[:8])
    header = json.loads(raw[8 : 8 + length])
    body = memoryview(raw)[8 + length :]
    weights = {}
    for name, entry in header.items():
        if name == "__metadata__" or entry["dtype"] not in _FORMATS:
            continue
        begin, end = entry["data_offsets"]
        values = np.frombuffer(body[begin:end], _FORMATS[entry["dtype"]])
        weights[name] = values.reshape(entry["shape"]).astype(np.float64)
    pieces = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
    return MiniLM(weights, tuple(pieces[: len(weights["embeddings.word_embeddings.weight"])]))


def _gelu(x: Array) -> Array:
    return 0.5 * x * (1.0 + _erf(x / np.sqrt(2.0)))


def _erf(x: Array) -> Array:
    """The error function to 1.5e-7 (Abramowitz and Stegun, 7.1.26)."""
    size = np.abs(x)
    t = 1.0 / (1.0 + 0.3275911 * size)
    series = t * (
        0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))
    )
    result: Array = np.sign(x) * (1.0 - series * np.exp(-size * size))
    return result
