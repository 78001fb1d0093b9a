"""Character n-grams as integers, so that numpy can index the names of a whole base at once.

A gram is three letters, or two where one of them belongs to a script without spaces. It
is numbered by its code points, which fits 64 bits without collisions (21 bits a letter).
"""

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.int64]

_BITS = 21
_UNSPACED_FROM = 0x2E80
"""From here up code points are, but for rare scripts, Han, kana, Hangul and their kin."""


def code_points(text: str) -> Codes:
    """The code points of a text."""
    return np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32).astype(np.int64)


def distinct(codes: Codes) -> Codes:
    """The different codes in ascending order, as `np.unique` has them.

    That one imports masked arrays when it is first called, which takes as long as all else
    that the first question after a start needs.
    """
    ordered = np.sort(codes, axis=None)
    fresh = np.ones(len(ordered), dtype=bool)
    fresh[1:] = ordered[1:] != ordered[:-1]
    return ordered[fresh]


def grams(points: Codes) -> Codes:
    """The gram that starts at each position but the last, 0 where there is none.

    Args:
        points: code points of shape (n,), 0 standing between texts.

    Returns:
        Gram numbers of shape (n,).
    """
    count = len(points)
    padded = np.zeros(count + 2, dtype=np.int64)
    padded[:count] = points
    second, third = padded[1:-1], padded[2:]
    pair = (points << _BITS) | second
    triple = np.where((points > 0) & (second > 0) & (third > 0), (pair << _BITS) | third, 0)
    if count == 0 or points.max() < _UNSPACED_FROM:
        return triple
    unspaced = (points >= _UNSPACED_FROM) | (second >= _UNSPACED_FROM)
    return np.where(unspaced, np.where((points > 0) & (second > 0), pair, 0), triple)
