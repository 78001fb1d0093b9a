"""How common a word is in general English, and how much a stranger among words weighs."""

from functools import cache, lru_cache
from pathlib import Path

TOP = 6.5
"""The frequency (Zipf scale) from which on a word carries no meaning of its own."""

KNOWN = 3.0
"""A word at least this frequent (Zipf scale) is a word of its own, not another's typo."""

_DIGITS_WEIGHT = 0.9
_HAN_WEIGHT = 0.35
"""One Han character is a half or a third of a word."""


@cache
def _frequencies() -> dict[str, float]:
    table: dict[str, float] = {}
    text = (Path(__file__).parent / "data" / "english.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        zipf, *words = line.split(" ")
        table.update(dict.fromkeys(words, float(zipf)))
    return table


def frequency(word: str) -> float:
    """A folded word's frequency on the Zipf scale (3 to 8); 0 for one that isn't common."""
    return _frequencies().get(word, 0.0)


def stock() -> frozenset[str]:
    """All common words."""
    return frozenset(_frequencies())


@lru_cache(maxsize=65536)
def rarity(word: str) -> float:
    """How much a token that nothing explains counts: 0 (no meaning) to 1 (a stranger)."""
    if word.isdigit():
        return _DIGITS_WEIGHT
    if len(word) == 1 and not word.isascii():
        return _HAN_WEIGHT
    return max(0.0, TOP - frequency(word)) / TOP
