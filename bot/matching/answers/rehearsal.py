"""How a base's own phrasings come out when each is asked as if the base lacked it."""

from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from bot.matching.answers.space import Ids

Matrix = NDArray[np.float64]

SCORE, SPREAD, NEAR = 0.5, 0.2, 0.4
"""What is usual among bases, for one that is too small to tell."""

BELIEF = 10
"""So many phrasings of its own count as much as what is usual (shrinkage to a prior)."""


@dataclass(frozen=True, slots=True, eq=False)
class Rehearsal:
    """What a base's phrasings do without themselves, held towards what is usual among bases.

    Attributes:
        score: the mean score of those that come out right.
        spread: the standard deviation of that score.
        near: for each class how similar a phrasing is to the nearest other of its class.
    """

    score: float
    spread: float
    near: Matrix

    def clear(self, score: float) -> float:
        """By how many standard deviations a score is above that of right phrasings."""
        return (score - self.score) / self.spread


def rehearsal(alone: Matrix, classes: Ids, all_classes: Ids, near: Matrix) -> Rehearsal:
    """The rehearsal from the scores that phrasings have without themselves, row by row.

    A phrasing that is its class's only one can't come out right without itself and is left out.

    Args:
        alone: scores of shape (phrasings rehearsed, classes).
        classes: their classes.
        all_classes: the classes of all phrasings of the base.
        near: what `usual_nearness` tells of each class.
    """
    able = np.bincount(all_classes)[classes] > 1
    if alone.shape[1] < 2 or not able.any():  # noqa: PLR2004 - a lead needs a rival
        return Rehearsal(SCORE, SPREAD, near)
    right = alone[able].argmax(axis=1) == classes[able]
    scores = alone[able].max(axis=1)[right]
    mean = _held(scores, SCORE)
    spread = sqrt(_held((scores - mean) ** 2, SPREAD**2))
    return Rehearsal(mean, spread, near)


def usual_nearness(similar: Matrix, classes: Ids, count: int) -> Matrix:
    """How similar a phrasing of each class is to the nearest other one of it, on average.

    Args:
        similar: the similarities of some phrasings, of shape (n, n).
        classes: their classes.
        count: the number of classes.
    """
    others = np.where(classes[:, None] == classes, similar, 0.0)
    np.fill_diagonal(others, 0.0)
    nearest = others.max(axis=1, initial=0.0)
    able = np.bincount(classes, minlength=count)[classes] > 1
    sums = np.bincount(classes[able], nearest[able], count)
    counts = np.bincount(classes[able], minlength=count)
    near: Matrix = (sums + _held(nearest[able], NEAR)) / (counts + 1)
    return near


def _held(values: Matrix, usual: float) -> float:
    """The mean of values, held towards what is usual."""
    return float((values.sum() + BELIEF * usual) / (len(values) + BELIEF))
