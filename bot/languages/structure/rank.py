"""Questions for a place in an order."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.languages.phrases import Phrases


@dataclass(frozen=True, slots=True)
class RankWords:
    """Questions for a place in an order.

    Attributes:
        cues: phrases by what they do: ``top`` stands before how many are wanted, ``by`` before
            what they are ordered by, ``second``, ``third``, ``fourth`` and ``fifth`` ask for
            that place.
    """

    cues: Mapping[str, Phrases] = field(default_factory=dict)


PLACES = {"second": 2, "third": 3, "fourth": 4, "fifth": 5}
"""The cues that ask for a place."""
