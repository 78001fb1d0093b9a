"""Kernel ridge regression from phrasings to answers: all answers compete for each text.

Up to `EXACT` phrasings all span the kernel. Of a larger base some do, drawn by a hash of
their words, and those that a first fit over these finds hardest (Rifkin and Klautau, "In
Defense of One-Vs-All Classification", 2004; Williams and Seeger, "Using the Nyström
Method to Speed Up Kernel Machines", 2001).

An answer with many phrasings weighs no more than one with few: each of them weighs less.

Either way the algebra also gives the scores that a phrasing would have if the base lacked
it: the base's rehearsal for questions that it hasn't seen.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from bot.matching.answers.kernel import Kernel
from bot.matching.answers.rehearsal import Rehearsal, rehearsal, usual_nearness
from bot.matching.answers.space import Ids, Space, Tokens

Matrix = NDArray[np.float64]

EXACT = 2500
DRAWN = 800
HARD = 2200
REHEARSED = 800
"""So many phrasings of a larger base are rehearsed."""

RIDGE = 0.1
_SLICE = 1000
_NUDGE = 1e-3
"""Added to the diagonal where phrasings that are all but the same span the kernel."""


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """The phrasings that span the kernel, the class of each, and what each says of each class."""

    kernel: Kernel
    classes: Ids
    weights: NDArray[np.float32]
    rehearsal: Rehearsal


class Regression:
    """Fits the phrasings of a space, each of a class (0, 1, …)."""

    def __init__(self, space: Space, tokens: Sequence[Tokens], classes: Ids) -> None:
        self._space, self._classes = space, classes
        self._order = sorted(range(len(tokens)), key=lambda r: (crc32(_bytes(tokens[r])), r))
        self._targets: Matrix = np.eye(int(classes.max()) + 1)[classes]
        counts = np.bincount(classes)
        self._share: Matrix = counts.mean() / counts[classes]

    def fit(self) -> Fit:
        """The whole fit."""
        return self._exact() if len(self._classes) <= EXACT else self._sparse()

    def _exact(self) -> Fit:
        kernel = Kernel(self._space, self._space.texts)
        gram = kernel.similarities(self._space.texts).astype(np.float64)
        inverse = np.linalg.inv((gram + gram.T) / 2 + RIDGE * np.diag(1 / self._share))
        weights = inverse @ self._targets
        alone = self._targets - weights / np.diag(inverse)[:, None]
        near = usual_nearness(gram, self._classes, self._targets.shape[1])
        rehearsed = rehearsal(alone, self._classes, self._classes, near)
        return Fit(kernel, self._classes, weights.astype(np.float32), rehearsed)

    def _sparse(self) -> Fit:
        drawn = set(self._order[:DRAWN])
        margins = self._margins(np.array(sorted(drawn)))
        rest = [row for row in sorted(self._order, key=lambda r: margins[r]) if row not in drawn]
        return self._spanned(np.array(sorted(drawn | set(rest[:HARD]))))

    def _spanned(self, basis: Ids) -> Fit:
        kernel, left, right = self._equations(basis)
        rows = np.array(sorted(self._order[-REHEARSED:]))
        similar = self._similar(kernel, rows).astype(np.float64)
        solved = np.linalg.solve(left, np.hstack([right, similar.T]))
        weights, spread = np.hsplit(solved, [right.shape[1]])
        leverage = self._share[rows] * np.einsum("ij,ji->i", similar, spread)
        targets = self._targets[rows]
        alone = targets - (targets - similar @ weights) / (1 - leverage)[:, None]
        near = usual_nearness(
            self._similar(kernel, basis).astype(np.float64),
            self._classes[basis],
            self._targets.shape[1],
        )
        rehearsed = rehearsal(alone, self._classes[rows], self._classes, near)
        return Fit(kernel, self._classes[basis], weights.astype(np.float32), rehearsed)

    def _equations(self, basis: Ids) -> tuple[Kernel, Matrix, Matrix]:
        """The normal equations of all phrasings over a basis of some, summed in slices."""
        kernel = Kernel(self._space, [self._space.texts[row] for row in basis])
        left = np.zeros((len(basis), len(basis)), np.float32)
        right = np.zeros((len(basis), self._targets.shape[1]), np.float32)
        for rows in self._slices():
            root = np.sqrt(self._share[rows]).astype(np.float32)[:, None]
            similar = self._similar(kernel, rows) * root
            left += similar.T @ similar
            right += similar.T @ (self._targets[rows].astype(np.float32) * root)
        ridge = RIDGE / 2 * self._similar(kernel, basis) + _NUDGE * np.eye(len(basis))
        return kernel, left.astype(np.float64) + ridge, right.astype(np.float64)

    def _margins(self, basis: Ids) -> NDArray[np.float32]:
        """By how much a fit over a basis puts each phrasing's own class before the others."""
        kernel, left, right = self._equations(basis)
        weights = np.linalg.solve(left, right).astype(np.float32)
        margins = np.empty(len(self._classes), np.float32)
        for rows in self._slices():
            scores = self._similar(kernel, rows) @ weights
            own = scores[np.arange(len(rows)), self._classes[rows]]
            scores[np.arange(len(rows)), self._classes[rows]] = -np.inf
            margins[rows] = own - scores.max(axis=1)
        return margins

    def _similar(self, kernel: Kernel, rows: Ids) -> NDArray[np.float32]:
        return kernel.similarities([self._space.texts[row] for row in rows])

    def _slices(self) -> Iterable[Ids]:
        count = len(self._classes)
        return (np.arange(s, min(count, s + _SLICE)) for s in range(0, count, _SLICE))


def _bytes(tokens: Tokens) -> bytes:
    return " ".join(tokens).encode("utf-8", "replace")
