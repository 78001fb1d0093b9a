"""What the probability of a reading is worked out from."""

from dataclasses import dataclass, fields
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class FactFeatures:
    """How well an entity's attribute reads a question.

    Attributes:
        stranger: summed rarity of the words that nothing explains, at most 3.
        rarest: the rarest of them.
        beside: the rarest of them next to the name.
        other: rarity of another entity's name that the reading leaves over.
        nested: 1 where the name stands inside a longer name of the base.
        edits: letters of the name that differ.
        edit_share: the same as a share of the name's letters.
        known_words: how much of a near name differs, where what differs is made of known words
            (0 to 1); else 0.
        name_length: letters of the name, at most 20, in tens.
        name_rarity: summed rarity of the name's words, at most 2.
        owners: how many other entities have the name, at most 3.
        own: the attribute's score on the words outside the name.
        foreign_gap: how much better an attribute that the entity lacks explains them.
        foreign_ratio: the logarithm of own over the best lacking attribute's score.
        margin: how much better than the entity's next attribute.
        best: the best score of any attribute.
        alone: 1 where the entity has no other attribute.
        off: summed rarity of words that only other attributes explain, at most 3.
        share: the unexplained part of the rarity of all words outside the name.
        unknown: how many of the unexplained words are strangers to English too, at most 2.
        likeness: the cosine to the attribute's nearest phrasing.
        foreign_likeness: how much nearer a phrasing of a lacking attribute is.
    """

    stranger: float = 0.0
    rarest: float = 0.0
    beside: float = 0.0
    other: float = 0.0
    nested: float = 0.0
    edits: float = 0.0
    edit_share: float = 0.0
    known_words: float = 0.0
    name_length: float = 0.0
    name_rarity: float = 0.0
    owners: float = 0.0
    own: float = 0.0
    foreign_gap: float = 0.0
    foreign_ratio: float = 0.0
    margin: float = 0.0
    best: float = 0.0
    alone: float = 0.0
    off: float = 0.0
    share: float = 0.0
    unknown: float = 0.0
    likeness: float = 0.0
    foreign_likeness: float = 0.0

    def vector(self) -> NDArray[np.float64]:
        """The features in their order, shape (22,)."""
        return np.array(_in_order(self))


_in_order = attrgetter(*(field.name for field in fields(FactFeatures)))
