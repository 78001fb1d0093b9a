"""How common a word is in general English, and how much a stranger among words weighs."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

import numpy as np

TOP = 6.5
"""The frequency (Zipf scale) from which on a word carries no meaning of its own."""

KNOWN = 3.0
"""A word at least this frequent (Zipf scale) is a word of its own, not another's typo."""

_DIGITS_WEIGHT = 0.9
_HAN_WEIGHT = 0.35
"""One Han character is a half or a third of a word."""


@cache
def _lines() -> bytes:
    """The stock: a line a word with its frequency, in order of the words."""
    return (Path(__file__).parent / "data" / "english.txt").read_bytes()


@cache
def _starts() -> Sequence[int]:
    """Where the lines start, and where the last one ends."""
    breaks = np.flatnonzero(np.frombuffer(_lines(), np.uint8) == ord("\n"))
    return [0, *(breaks + 1).tolist()]


def _line(number: int) -> list[bytes]:
    starts = _starts()
    return _lines()[starts[number] : starts[number + 1]].split()


@lru_cache(maxsize=65536)
def frequency(word: str) -> float:
    """A folded word's frequency on the Zipf scale (3 to 8); 0 for one that isn't common.

    The lines are searched by halves: a mapping of all of them would take longer to make than
    a start has for everything else that it looks up.
    """
    sought, count = word.encode("utf-8", "replace"), len(_starts()) - 1
    at = bisect_left(range(count), sought, key=lambda number: _line(number)[0])
    if at == count:
        return 0.0
    known, zipf = _line(at)
    return float(zipf) if known == sought else 0.0


def stock() -> frozenset[str]:
    """All common words."""
    return frozenset(line.partition(" ")[0] for line in _lines().decode().splitlines())


@lru_cache(maxsize=65536)
def rarity(word: str) -> float:
    """How much a token that nothing explains counts: 0 (no meaning) to 1 (a stranger)."""
    if word.isdigit():
        return _DIGITS_WEIGHT
    if len(word) == 1 and not word.isascii():
        return _HAN_WEIGHT
    return max(0.0, TOP - frequency(word)) / TOP
