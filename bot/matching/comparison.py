"""How well each attribute explains what a question says beside a name."""

from dataclasses import dataclass

import numpy as np

from bot.matching.classifier import Scores
from bot.matching.guards import WANTED, type_fits
from bot.matching.index import INVERSE, Index
from bot.matching.leftover import Leftover
from bot.matching.question import Question


@dataclass(frozen=True, slots=True)
class Comparison:
    """How well each attribute (in the order of the classifier's labels) explains a leftover.

    `fits` is 1 where the question word allows the attribute's type, else 0; None if it asks
    for no type.
    """

    leftover: Leftover
    scores: Scores
    likeness: Scores
    fits: Scores | None

    @classmethod
    def of(cls, leftover: Leftover, fits: Scores | None) -> "Comparison":
        """Compare a leftover with all attributes."""
        scores, likeness = leftover.index.attributes.compare(leftover.masked)
        return cls(leftover, scores, likeness, fits)

    def of_own(self, owned: list[int]) -> "Own":
        """Scores and likeness in which an own attribute of another type than asked has none."""
        scores, likeness = self.scores, self.likeness
        if self.fits is not None:
            scores, likeness = scores.copy(), likeness.copy()
            scores[owned] *= self.fits[owned]
            likeness[owned] *= self.fits[owned]
        lacking = np.array([scores, likeness])
        lacking[:, owned] = 0.0
        foreign = lacking.max(axis=1, initial=0.0).tolist()
        return Own(owned, scores.tolist(), likeness.tolist(), *foreign)


@dataclass(frozen=True, slots=True)
class Own:
    """A comparison as seen by one entity.

    Attributes:
        owned: the places (in the order of the classifier's labels) of its attributes.
        scores, likeness: of each attribute.
        foreign, foreign_likeness: the best of the attributes that it lacks; 0 without any.
    """

    owned: list[int]
    scores: list[float]
    likeness: list[float]
    foreign: float
    foreign_likeness: float


def allowed_types(question: Question, index: Index) -> Scores | None:
    """1 for each label whose type the question word allows, else 0: (labels,); None without."""
    labels = index.attributes.labels
    if not question.positions(WANTED):
        return None
    attributes = index.base.attributes
    allowed = [
        type_fits(question, attributes[label.removesuffix(INVERSE)], index.words_of[label])
        for label in labels
    ]
    return np.array(allowed, dtype=np.float64)
