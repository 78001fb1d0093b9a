"""Words one or two typos away: deletion neighbourhoods, hashed, over the words of a base.

Two words within `d` insertions, deletions, substitutions or swaps of neighbours can be made
equal by deleting at most `d` letters from each; a last check with the true distance removes
the pairs that only look it. The method is SymSpell's symmetric delete: what a look-up costs
depends on the length of the word, not on how many words are known.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA

from bot.text.grams import Codes, code_points
from bot.text.postings import Keys, Pairs

SHORTEST = 4
"""Known words shorter than this are too near to too many others to be found."""

SHORTEST_TYPED = 3
"""A word of four letters may have lost one."""

SHORTEST_FAR = 5
FAR = 2

LONGEST = 24
_WRAP = (1 << 32) - 1
_POWERS = tuple(pow(1_000_003, i, _WRAP + 1) for i in range(LONGEST))
"""A word is numbered by its letters times these, the last letter's first, modulo 2^32. Two
words may have one number, which the last check finds out; half as much memory is gone through."""


class Neighbours:
    """Finds the known words that are one typo away from a given one, or (`reach` 2) two."""

    def __init__(self, known: Iterable[str], reach: int = 1) -> None:
        self._words: Sequence[str] = sorted({w for w in known if _correctable(w, SHORTEST)})
        by_length: dict[int, list[int]] = {}
        for index, word in enumerate(self._words):
            by_length.setdefault(len(word), []).append(index)
        matrices = [
            (code_points("".join(self._words[i] for i in indexes)).reshape(-1, length), indexes)
            for length, indexes in by_length.items()
        ]
        self._near = _index(matrices, 1, len(self._words))
        self._far = _index(matrices, FAR, len(self._words)) if reach == FAR else None

    def of(self, word: str) -> list[str]:
        """The known words at distance 1 (optimal string alignment), in order; digits never."""
        if not _correctable(word, SHORTEST_TYPED):
            return []
        return self._at(self._near, _typed(word), word, 1)

    def far(self, word: str) -> list[str]:
        """The known words at distance 2, in order, of a word of five letters or more.

        Raises:
            ValueError: the neighbours were made without that reach.
        """
        if self._far is None:
            raise ValueError(f"made to reach one typo, not {FAR}")
        if not _correctable(word, SHORTEST_FAR):
            return []
        return self._at(self._far, _typed_far(word), word, FAR)

    def _at(self, index: Pairs, keys: Keys, word: str, distance: int) -> list[str]:
        near = (self._words[i] for i in sorted(index.any_of(keys)))
        return [w for w in near if OSA.distance(word, w, score_cutoff=distance) == distance]


def _correctable(word: str, shortest: int) -> bool:
    if not shortest <= len(word) <= LONGEST:
        return False
    return word.isalpha() or not any(c.isdigit() for c in word)


def _index(matrices: Iterable[tuple[Codes, list[int]]], deleted: int, words: int) -> Pairs:
    """Index words (rows of equal length, with their numbers) by what deletions leave of them."""
    keys: list[Keys] = [np.empty(0, np.uint32)]
    documents = [np.empty(0, np.int32)]
    for points, numbers in matrices:
        for rest in _shortened(points, deleted - 1):
            hashes = _deletions(rest)
            keys.append(hashes.ravel())
            documents.append(np.repeat(np.array(numbers, np.int32), hashes.shape[1]))
    return Pairs.build(np.concatenate(keys), np.concatenate(documents), words)


def _shortened(points: Codes, deleted: int) -> Iterator[Codes]:
    """The words, and where one letter is `deleted` each way to leave it out."""
    yield points
    for position in range(points.shape[1] if deleted else 0):
        yield np.delete(points, position, axis=1)


def _deletions(points: Codes) -> Keys:
    """Hashes of each word (rows of equal length) whole and less one letter: (n, length + 1)."""
    count, length = points.shape
    letters, powers = points.astype(np.uint32), np.array(_POWERS, dtype=np.uint32)
    before = np.zeros(count, dtype=np.uint32)
    after = letters @ powers[length - 1 :: -1]
    out = np.empty((count, length + 1), dtype=np.uint32)
    out[:, length] = after
    for at in range(length):
        after = after - letters[:, at] * powers[length - 1 - at]
        out[:, at] = before + after
        before = before + letters[:, at] * powers[max(0, length - 2 - at)]
    return out


@lru_cache(maxsize=4096)
def _typed(word: str) -> Keys:
    """The keys of a typed word whole and less one letter, as `_deletions` has them."""
    return np.array(sorted(_hashes(word)), dtype=np.uint32)


@lru_cache(maxsize=4096)
def _typed_far(word: str) -> Keys:
    """The keys of a typed word whole, less one letter and less two; one key may come twice.

    What two deletions leave is three runs of letters, whose powers are lower by two, by one
    and by none: differences of three running sums give all pairs at once.
    """
    count, letters = len(word), code_points(word).astype(np.uint32)
    powers = np.zeros((FAR + 1, count), dtype=np.uint32)
    for lower in range(FAR + 1):
        powers[lower, : count - lower] = _POWERS[: count - lower][::-1]
    sums = np.zeros((FAR + 1, count + 1), dtype=np.uint32)
    np.cumsum(powers * letters, axis=1, out=sums[:, 1:])
    none, one, two = sums
    last = one[:-1] - none[1:] + none[-1]
    pairs = np.add.outer(two[:-1] - one[1:], last)[_above_diagonal(count)]
    return np.concatenate([none[-1:], last, pairs])


@cache
def _above_diagonal(count: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The rows and columns of all pairs of different places, the earlier one first."""
    return np.triu_indices(count, 1)


def _hashes(word: str) -> set[int]:
    """What `_deletions` gives one word; for one, plain integers are quicker than arrays."""
    last = len(word) - 1
    after = sum(ord(letter) * _POWERS[last - at] for at, letter in enumerate(word))
    before, found = 0, {after & _WRAP}
    for at, letter in enumerate(word):
        after -= ord(letter) * _POWERS[last - at]
        found.add((before + after) & _WRAP)
        before += ord(letter) * _POWERS[max(0, last - at - 1)]
    return found
