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
from math import log, log1p, sqrt

import numpy as np
from numpy.typing import NDArray

from bot.matching.answers.table import word_table
from bot.text.contexts import SLOT
from bot.text.frequency import rarity
from bot.text.normalise import is_unspaced

Scores = NDArray[np.float64]

MEANING = 0.15
"""The rarity from which on a word counts by what it means, beside how it is written."""

RIDGE = 2.0
_WEIGHTS = {"w": 1.0, "b": 0.5, "c": 0.4}


class Classifier:
    """Scores token sequences against classes: near 1 for a class, near 0 for the others."""

    def __init__(self, texts: Iterable[tuple[Sequence[str], str]]) -> None:
        pairs = sorted({(label, tuple(tokens)) for tokens, label in texts if tokens})
        self.labels = tuple(sorted({label for label, _ in pairs}))
        number = {label: i for i, label in enumerate(self.labels)}
        counted = [features(tokens) for _, tokens in pairs]
        spread = Counter(feature for counts in counted for feature in counts)
        self._weighed = {
            feature: (column, _WEIGHTS[feature[0]] * log1p(len(pairs) / spread[feature]))
            for column, feature in enumerate(sorted(spread))
        }
        self.vocabulary = frozenset(token for _, tokens in pairs for token in tokens)
        rows = np.zeros((len(pairs), len(self._weighed)))
        for row, counts in zip(rows, counted, strict=True):
            columns, values = self._sparse(counts)
            row[columns] = values
        classes = np.array([number[label] for label, _ in pairs], dtype=np.int64)
        self._first = np.searchsorted(classes, np.arange(len(self.labels)))
        target = np.zeros((len(pairs), len(self.labels)))
        target[np.arange(len(pairs)), classes] = 1
        meanings = np.array(
            [self._meaning(tokens) for _, tokens in pairs] or np.zeros((0, word_table().dimensions))
        )
        gram = rows @ rows.T + meanings @ meanings.T
        solved = np.linalg.solve(gram + RIDGE * np.eye(len(pairs)), target)
        self._by_column = np.hstack([rows.T @ solved, rows.T])
        self._by_meaning = meanings.T @ solved

    def scores(self, tokens: Sequence[str]) -> Scores:
        """The score of each class of `labels`, shape (classes,)."""
        return self.compare(tokens)[0]

    def _meaning(self, tokens: Sequence[str]) -> Scores:
        """The direction of the meaning of the words that have one of their own."""
        meant = (t for t in tokens if t != SLOT and rarity(t) >= MEANING)
        return word_table().vector(meant).astype(np.float64)

    def compare(self, tokens: Sequence[str]) -> tuple[Scores, Scores]:
        """The `scores`, and the cosine (0 to 1) to the nearest text of each class."""
        columns, values = self._sparse(features(tokens))
        both = values @ self._by_column[columns]
        written, cosines = both[: len(self.labels)], both[len(self.labels) :]
        scores = written + self._meaning(tokens) @ self._by_meaning
        if len(cosines) == 0:
            return scores, scores
        return scores, np.maximum.reduceat(cosines, self._first)

    def _sparse(self, counts: Counter[str]) -> tuple[list[int], Scores]:
        """The columns of the known features and their weights, of length 1."""
        columns, weights = [], []
        for feature, count in counts.items():
            known = self._weighed.get(feature)
            if known is not None:
                columns.append(known[0])
                weights.append(known[1] * (1 + log(count)) if count > 1 else known[1])
        values = np.array(weights)
        norm = sqrt(values @ values)
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
