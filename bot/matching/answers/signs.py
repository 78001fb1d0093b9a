"""What a free answer's confidence is made of."""

from dataclasses import astuple, dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for and against the best answer to a question.

    Attributes:
        score: the regression's score of the best answer (near 1: certain).
        clear: by how many standard deviations that is above what the base's own phrasings
            score unseen, where these come out right.
        usual: how near the best answer's phrasings are to each other: where they differ
            much, a lower score tells as much.
        heard: the weighted share of the question's words that its phrasings have.
        many: the logarithm of the number of answers: the fewer there are, the more of what
            is asked is asked in vain.
        stranger: how much unexplained words that mean something weigh (0 to 3).
        small: how few answers the base has (0: many, 1: one or two); with few rivals the
            best one leads easily, so that what is strange to a small base weighs more:
        small_unknown: small, times the weighted share of words that no phrasing has.
        small_stranger: small, times stranger.
    """

    score: float
    clear: float
    usual: float
    heard: float
    many: float
    stranger: float
    small: float
    small_unknown: float
    small_stranger: float

    def vector(self) -> NDArray[np.float64]:
        """The signs in the order of the fitted coefficients."""
        return np.array(astuple(self))
