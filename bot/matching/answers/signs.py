"""What a free answer's confidence is made of."""

from dataclasses import astuple, dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for and against the best answer to a question.

    Attributes:
        score: the regression's score of the best answer (near 1: certain).
        gap: its lead over the second.
        near: the cosine to the nearest of its phrasings.
        near_gap: the lead of that cosine over any other answer's phrasing.
        unknown: the weighted share of the question's words that no phrasing has.
        heard: the weighted share of its words that the best answer's phrasings have.
        strength: score and lead, beside what the base's own phrasings reach unseen.
        rehearsed: the log-odds that these come out right unseen.
        stranger: how much unexplained words that mean something weigh (0 to 3).
        small: how few answers the base has (0: many, 1: one or two); with few rivals the
            best one leads easily, so that what is strange to a small base weighs more:
        small_unknown: small and unknown at once.
        small_stranger: small and stranger at once.
    """

    score: float
    gap: float
    near: float
    near_gap: float
    unknown: float
    heard: float
    strength: float
    rehearsed: float
    stranger: float
    small: float
    small_unknown: float
    small_stranger: float

    def vector(self) -> NDArray[np.float64]:
        """The signs in the order of the fitted coefficients."""
        return np.array(astuple(self))
