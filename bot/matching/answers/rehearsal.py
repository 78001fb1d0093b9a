"""How a base's own phrasings come out when each is asked as if the base lacked it."""

from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray

from bot.matching.answers.space import Ids

LEAST_TEXTS = 10
LEAST_CLASSES = 3
"""With less there is nothing to learn from a rehearsal."""


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """The usual strength of a base's phrasings, and the share of them that come out right."""

    strength: float = 0.6
    right: float = 0.8

    @property
    def odds(self) -> float:
        """The log-odds of a phrasing to come out right, bounded."""
        right = min(max(self.right, 0.02), 0.98)
        return log(right / (1.02 - right))


def strength(best: float, second: float) -> float:
    """How clearly a text stands for its best answer: the score and its lead."""
    return 2 * best - second


def rehearsal(alone: NDArray[np.float64], classes: Ids, all_classes: Ids) -> Rehearsal:
    """The rehearsal from the scores that phrasings have without themselves, row by row.

    A phrasing that is its class's only one can't come out right without itself and is left out.
    """
    counts = np.bincount(all_classes)
    able = counts[classes] > 1
    if able.sum() < LEAST_TEXTS or len(counts) < LEAST_CLASSES:
        return Rehearsal()
    second, best = np.sort(alone[able], axis=1)[:, -2:].T
    right = alone[able].argmax(axis=1) == classes[able]
    return Rehearsal(float(np.mean(2 * best - second)), float(right.mean()))
