"""How alike two texts are by their letters."""

from functools import lru_cache
from typing import TypeAlias

Trigrams: TypeAlias = frozenset[str]


@lru_cache(maxsize=65536)
def trigrams(text: str) -> Trigrams:
    """The runs of three characters of a text, in lower case, a space before and behind it."""
    padded = f" {text.lower()} "
    return frozenset(padded[at : at + 3] for at in range(len(padded) - 2))


def dice(one: Trigrams, other: Trigrams) -> float:
    """Dice's coefficient of two sets: 0 where they share nothing, 1 where they are the same."""
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else 0.0
