"""A linear model of texts as classes: ridge regression on words, word pairs and letters.

Each class (an attribute, an answer) is known by a few texts. The regression is solved in
its dual form, once, when a base is loaded, so that all classes compete for each word:
what many classes share says little, what one class owns says much (Rifkin and Klautau,
"In Defense of One-Vs-All Classification", 2004).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from bot.matching.answers.table import word_table
from bot.matching.common import rarity
from bot.matching.normalise import is_unspaced

Scores = NDArray[np.float64]

MEANING = 0.15
"""The rarity from which on a word counts by what it means, beside how it is written."""

SLOT = "\u25a1"
"""The token that stands where a name stood."""

RIDGE = 2.0
_WEIGHTS = {"w": 1.0, "b": 0.5, "c": 0.4}


class Classifier:
    """Scores token sequences against classes: near 1 for a class, near 0 for the others."""

    def __init__(self, texts: Iterable[tuple[Sequence[str], str]]) -> None:
        pairs = sorted({(tuple(tokens), label) for tokens, label in texts if tokens})
        self.labels = tuple(sorted({label for _, label in pairs}))
        number = {label: i for i, label in enumerate(self.labels)}
        counted = [features(tokens) for tokens, _ in pairs]
        spread = Counter(feature for counts in counted for feature in counts)
        self._column = {feature: i for i, feature in enumerate(sorted(spread))}
        self._idf = np.log1p(len(pairs) / np.array([spread[f] for f in self._column] or [1]))
        self.vocabulary = frozenset(token for tokens, _ in pairs for token in tokens)
        self._rows = np.zeros((len(pairs), len(self._column)))
        for row, counts in zip(self._rows, counted, strict=True):
            row[:] = self._vector(counts)
        self._class = np.array([number[label] for _, label in pairs], dtype=np.int64)
        target = np.zeros((len(pairs), len(self.labels)))
        target[np.arange(len(pairs)), self._class] = 1
        self._table = word_table()
        meanings = np.array(
            [self._meaning(tokens) for tokens, _ in pairs] or np.zeros((0, self._table.dimensions))
        )
        gram = self._rows @ self._rows.T + meanings @ meanings.T
        solved = np.linalg.solve(gram + RIDGE * np.eye(len(pairs)), target)
        self._weights = self._rows.T @ solved
        self._meanings = meanings.T @ solved

    def scores(self, tokens: Sequence[str]) -> Scores:
        """The score of each class of `labels`, shape (classes,)."""
        columns, values = self._sparse(tokens)
        return np.asarray(values @ self._weights[columns] + self._meaning(tokens) @ self._meanings)

    def _meaning(self, tokens: Sequence[str]) -> Scores:
        """The direction of the meaning of the words that have one of their own."""
        meant = (t for t in tokens if t != SLOT and rarity(t) >= MEANING)
        return self._table.vector(meant).astype(np.float64)

    def nearest(self, tokens: Sequence[str]) -> Scores:
        """The cosine (0 to 1) to the nearest text of each class, shape (classes,)."""
        columns, values = self._sparse(tokens)
        out = np.zeros(len(self.labels))
        np.maximum.at(out, self._class, self._rows[:, columns] @ values)
        return out

    def _sparse(self, tokens: Sequence[str]) -> tuple[NDArray[np.intp], Scores]:
        vector = self._vector(features(tokens))
        columns = np.flatnonzero(vector)
        return columns, vector[columns]

    def _vector(self, counts: Counter[str]) -> Scores:
        vector = np.zeros(len(self._column))
        for feature, count in counts.items():
            column = self._column.get(feature)
            if column is not None:
                weight = _WEIGHTS[feature[0]] * self._idf[column]
                vector[column] = weight * (1 + np.log(count))
        norm = float(np.linalg.norm(vector))
        return vector / norm if norm else vector


def features(tokens: Sequence[str]) -> Counter[str]:
    """The words, word pairs and letter 3- and 4-grams of a token sequence, counted."""
    counts: Counter[str] = Counter(f"w {token}" for token in tokens)
    bounded = ["<", *tokens, ">"]
    counts.update(f"b {a} {b}" for a, b in pairwise(bounded))
    for token in tokens:
        if token != SLOT and not is_unspaced(token):
            padded = f"<{token}>"
            counts.update(
                "c " + padded[i : i + n] for n in (3, 4) for i in range(len(padded) - n + 1)
            )
    return counts
