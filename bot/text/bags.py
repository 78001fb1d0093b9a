"""How alike two texts are by their words and word pairs, rare ones counting for more."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import pairwise
from math import sqrt
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from bot.text.frequency import rarity
from bot.text.terms import stem, words

Bag: TypeAlias = Mapping[str, float]
"""Word or pair of neighbours → its weight; the squares add up to 1."""

LEAST = 0.1
"""What the commonest word counts beside a stranger's 1."""

PAIR = 0.5
"""What a pair of neighbours counts beside the mean of its words; a text's ends are words too."""

_END = ""


@lru_cache(maxsize=65536)
def bag(text: str) -> Bag:
    """The words of a text by their stems; empty for a text without words.

    How rare a word is comes from general language and not from a base, so that the same two
    texts are as alike in every base.
    """
    found: dict[str, float] = {}
    several = words(text)
    weights = [LEAST + (1 - LEAST) * rarity(word) for word in several]
    for word, weight in zip(several, weights, strict=True):
        found[stem(word)] = weight
    bounded = [_END, *map(stem, several), _END]
    of_ends = [weights[0], *weights, weights[-1]] if weights else []
    for (one, other), (first, second) in zip(pairwise(bounded), pairwise(of_ends), strict=False):
        found[f"{one} {other}"] = PAIR * (first + second) / 2
    length = sqrt(sum(weight * weight for weight in found.values()))
    return {part: weight / length for part, weight in found.items()}


def cosine(one: Bag, other: Bag) -> float:
    """How alike two bags are: 0 where they share nothing, 1 where they are the same."""
    return sum(weight * other[part] for part, weight in one.items() if part in other)


class BagIndex:
    """The bags of many texts, by their parts: one text is compared with all of them at once."""

    def __init__(self, texts: Iterable[str]) -> None:
        parts: dict[str, tuple[list[int], list[float]]] = {}
        self._size = 0
        for at, text in enumerate(texts):
            self._size = at + 1
            for part, weight in bag(text).items():
                places, weights = parts.setdefault(part, ([], []))
                places.append(at)
                weights.append(weight)
        self._parts = {
            part: (np.array(places, np.intp), np.array(weights, np.float64))
            for part, (places, weights) in parts.items()
        }

    def cosines(self, text: str) -> NDArray[np.float64]:
        """How alike a text is to each, as `cosine` tells: (texts,)."""
        found = np.zeros(self._size)
        for part, weight in bag(text).items():
            if part in self._parts:
                places, weights = self._parts[part]
                found[places] += weight * weights
        return found
