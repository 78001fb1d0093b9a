"""Words one typo away: deletion neighbourhoods, hashed, over the words of a base.

Two words are within one insertion, deletion, substitution or swap of neighbours exactly
when deleting at most one letter from each can make them equal (up to the pairs that a
last check with the true distance removes). The method is SymSpell's symmetric delete.
"""

from collections.abc import Iterable, Sequence

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.matching.grams import Codes, code_points, distinct
from bot.matching.postings import Postings

SHORTEST = 4
"""Known words shorter than this are too near to too many others to be found."""

SHORTEST_TYPED = 3
"""A word of four letters may have lost one."""

SHORTEST_FAR = 5
FAR = 2

LONGEST = 24
_MULTIPLIER = np.int64(1_000_003)


class Neighbours:
    """Finds the known words that are one typo away from a given one."""

    def __init__(self, known: Iterable[str]) -> None:
        self._words: Sequence[str] = sorted({w for w in known if _correctable(w, SHORTEST)})
        by_length: dict[int, list[int]] = {}
        for index, word in enumerate(self._words):
            by_length.setdefault(len(word), []).append(index)
        keys, documents = [np.empty(0, np.int64)], [np.empty(0, np.int32)]
        for length, indexes in by_length.items():
            points = code_points("".join(self._words[i] for i in indexes))
            deleted = _deletions(points.reshape(len(indexes), length))
            keys.append(deleted.ravel())
            documents.append(np.repeat(np.array(indexes, np.int32), length + 1))
        self._index = Postings.build(np.concatenate(keys), np.concatenate(documents))

    def of(self, word: str) -> list[str]:
        """The known words at distance 1 (optimal string alignment), in order; digits never."""
        if not _correctable(word, SHORTEST_TYPED):
            return []
        deleted = distinct(_deletions(code_points(word).reshape(1, len(word))))
        rows = self._index.rows(deleted)
        found = {int(i) for row in rows for i in self._index.row(row)}
        near = (self._words[i] for i in sorted(found))
        return [w for w in near if OSA.distance(word, w, score_cutoff=1) == 1]

    def far(self, word: str) -> list[str]:
        """The known words at distance 2, in order, of a word of five letters or more."""
        if not _correctable(word, SHORTEST_FAR):
            return []
        near = [w for w in self._words if abs(len(w) - len(word)) <= FAR]
        found = process.extract(word, near, scorer=OSA.distance, score_cutoff=FAR, limit=None)
        return sorted(w for w, distance, _ in found if distance == FAR)


def _correctable(word: str, shortest: int) -> bool:
    return shortest <= len(word) <= LONGEST and not any(c.isdigit() for c in word)


def _deletions(points: Codes) -> Codes:
    """Hashes of each word (rows of equal length) whole and less one letter: (n, length + 1)."""
    count, length = points.shape
    out = np.empty((count, length + 1), dtype=np.int64)
    with np.errstate(over="ignore"):
        for left_out in range(length + 1):
            value = np.zeros(count, dtype=np.int64)
            for position in range(length):
                if position != left_out:
                    value = value * _MULTIPLIER + points[:, position]
            out[:, left_out] = value
    return out
