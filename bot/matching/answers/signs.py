"""What a free answer's confidence is made of."""

from dataclasses import astuple, dataclass

import numpy as np
from numpy.typing import NDArray

LEAST = 0.02
"""A score lower than this is as bad as this."""


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
        rival: the score of the second best answer, counted the less the more phrasings an
            answer has: with a few, a score hangs on single words and the lead tells more.
        length: the logarithm of one more than the number of the question's tokens.
        long_score: length, times score: a high score is harder to come by for a longer question.
        doubling: the logarithm of the score, at least `LEAST`: from little to some is a longer
            way than from much to more.
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
    rival: float
    length: float
    long_score: float
    doubling: float
    many: float
    stranger: float
    small: float
    small_unknown: float
    small_stranger: float

    def vector(self) -> NDArray[np.float64]:
        """The signs in the order of the fitted coefficients."""
        return np.array(astuple(self))
