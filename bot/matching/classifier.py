"""A linear model of texts as classes: ridge regression on words, word pairs and letters.

Each class (an attribute, an answer) is known by a few texts. The regression is solved in
its dual form, once, when a base is loaded, so that all classes compete for each word:
what many classes share says little, what one class owns says much (Rifkin and Klautau,
"In Defense of One-Vs-All Classification", 2004).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from bot.matching.normalise import is_unspaced

Scores = NDArray[np.float64]

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
        rows = np.zeros((len(pairs), len(self._column)))
        for row, counts in zip(rows, counted, strict=True):
            columns, values = self._sparse(counts)
            row[columns] = values
        self._class = np.array([number[label] for _, label in pairs], dtype=np.int64)
        target = np.zeros((len(pairs), len(self.labels)))
        target[np.arange(len(pairs)), self._class] = 1
        gram = rows @ rows.T
        self._weights = rows.T @ np.linalg.solve(gram + RIDGE * np.eye(len(pairs)), target)
        self._by_column = np.ascontiguousarray(rows.T)

    def scores(self, tokens: Sequence[str]) -> Scores:
        """The score of each class of `labels`, shape (classes,)."""
        columns, values = self._sparse(features(tokens))
        return np.asarray(values @ self._weights[columns])

    def compare(self, tokens: Sequence[str]) -> tuple[Scores, Scores]:
        """The `scores`, and the cosine (0 to 1) to the nearest text of each class."""
        columns, values = self._sparse(features(tokens))
        nearest = np.zeros(len(self.labels))
        np.maximum.at(nearest, self._class, values @ self._by_column[columns])
        return np.asarray(values @ self._weights[columns]), nearest

    def _sparse(self, counts: Counter[str]) -> tuple[NDArray[np.intp], Scores]:
        """The columns of the known features, in order, and their weights, of length 1."""
        known = sorted((self._column[f], f[0], n) for f, n in counts.items() if f in self._column)
        columns = np.array([column for column, _, _ in known], dtype=np.intp)
        kinds = np.array([_WEIGHTS[kind] for _, kind, _ in known])
        values = kinds * self._idf[columns] * (1 + np.log([count for _, _, count in known]))
        norm = float(np.linalg.norm(values))
        return columns, values / norm if norm else values


def features(tokens: Sequence[str]) -> Counter[str]:
    """The words, word pairs and letter 3- and 4-grams of a token sequence, counted."""
    bounded = ["<", *tokens, ">"]
    counts = Counter([f"w {token}" for token in tokens])
    counts.update([f"b {a} {b}" for a, b in pairwise(bounded)])
    counts.update([piece for token in tokens for piece in _pieces(token)])
    return counts


@lru_cache(maxsize=16384)
def _pieces(token: str) -> tuple[str, ...]:
    """A word's runs of three and four letters, its ends marked."""
    if token == SLOT or is_unspaced(token):
        return ()
    padded = f"<{token}>"
    return tuple("c " + padded[i : i + n] for n in (3, 4) for i in range(len(padded) - n + 1))
