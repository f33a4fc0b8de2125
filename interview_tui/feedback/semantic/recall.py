"""How much of a phrasing an answer has, each piece of a word read where it stands.

Phrasings and sentences are read after the telling words of the question, so that "they are not"
means what it means there. What counts is the piece of the sentence that is most like each piece
of the phrasing (as in BERTScore, Zhang et al. 2020, its recall).
"""

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

import numpy as np

from interview_tui.feedback.lexicon import is_function_word, weight_of
from interview_tui.feedback.meaning import FUNCTION_SHARE
from interview_tui.feedback.reading import Reading
from interview_tui.feedback.rubric import Phrasing, Rubric
from interview_tui.feedback.semantic.ids import BEGIN, END, id_of
from interview_tui.feedback.semantic.model import Ids, Model, Vectors
from interview_tui.feedback.table import pieces_of

QUESTION_PIECES: Final = 3
"""Pieces of the question before each text: they tell what it is about, and every text pays."""
MOST_PIECES: Final = 60
"""Pieces of a sentence that are read."""
MOST_SENTENCES: Final = 20
"""Sentences that are read, from the first on: some 300 words."""
UNLIKE: Final = 0.3
"""Any two pieces that are read after the same question are as like as that."""
KEPT: Final = 500
"""Texts whose vectors are kept: the phrasings of some questions, the sentences of an answer."""


class _Pieces(NamedTuple):
    """A text for the model, where its own pieces begin, and what each of them counts."""

    ids: Ids
    first: int
    weights: tuple[float, ...]


class Reader:
    """A model with the vectors of what was read last."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._kept: OrderedDict[Ids, Vectors] = OrderedDict()

    def vectors(self, texts: Sequence[Ids]) -> dict[Ids, Vectors]:
        new = [ids for ids in texts if ids not in self._kept]
        known = {ids: self._kept[ids] for ids in texts if ids in self._kept}
        known.update(self._model.vectors(new) if new else {})
        for ids, vectors in known.items():
            self._kept[ids] = vectors
            self._kept.move_to_end(ids)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return known


class Recall:
    """One answer, read by a model for one question."""

    def __init__(self, reader: Reader, rubric: Rubric, reading: Reading) -> None:
        asked = _asked(rubric)
        self._indexes = reading.kept[:MOST_SENTENCES]
        sentences = [
            _pieces(asked, [word.form for word in reading.text.sentence_words(index)])
            for index in self._indexes
        ]
        self._phrasings = {
            phrasing.forms: _pieces(asked, phrasing.forms)
            for goal in rubric.goals
            if not goal.is_taught
            for phrasing in goal.phrasings
        }
        texts = [*sentences, *self._phrasings.values()]
        self._vectors = reader.vectors([text.ids for text in texts])
        self._said = [self._own(text) for text in sentences]

    def of(self, phrasing: Phrasing, hidden: Iterable[int]) -> float:
        """Return how much of a phrasing one sentence has, `hidden` ones left aside."""
        text = self._phrasings[phrasing.forms]
        shares = _shares(self._own(text), text.weights, self._said)
        seen = (
            share for index, share in zip(self._indexes, shares, strict=True) if index not in hidden
        )
        return max(seen, default=0.0)

    def _own(self, text: _Pieces) -> Vectors:
        return self._vectors[text.ids][text.first : -1]


def _asked(rubric: Rubric) -> Ids:
    telling = [word.form for word in rubric.asked.words if not is_function_word(word.form)]
    rows = [row for form in telling for row in pieces_of(form)]
    return tuple(map(id_of, rows[:QUESTION_PIECES]))


def _pieces(asked: Ids, forms: Iterable[str]) -> _Pieces:
    weighed = [
        (id_of(row), FUNCTION_SHARE if is_function_word(form) else weight_of(form))
        for form in forms
        for row in pieces_of(form)
    ][:MOST_PIECES]
    own = tuple(number for number, _ in weighed)
    weights = tuple(weight for _, weight in weighed)
    return _Pieces((BEGIN, *asked, *own, END), 1 + len(asked), weights)


def _shares(sought: Vectors, weights: Sequence[float], said: Sequence[Vectors]) -> list[float]:
    """Return how much of what is sought each of the sentences has, from 0 to 1."""
    if not len(sought):
        return [0.0] * len(said)
    each = np.array(weights)
    return [_share(sought, each, vectors) if len(vectors) else 0.0 for vectors in said]


def _share(sought: Vectors, weights: Any, vectors: Vectors) -> float:
    nearest = (sought @ vectors.T).max(axis=1)
    beyond = np.clip((nearest - UNLIKE) / (1.0 - UNLIKE), 0.0, 1.0)
    return float(weights @ beyond / weights.sum())
