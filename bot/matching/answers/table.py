"""The shipped table of words: a small vector of what each means, and how common it is."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float32]

LONGEST = 4
"""Chinese words of more characters than this are read as several."""

MOST_REMEMBERED = 16384
"""Words whose rows need not be looked for again."""

_NO_WORD = -9.0
"""What a character that is no known word costs, as a power of ten of a share of all words."""


class WordTable:
    """Words, their vectors (rows of bytes, each with its scale) and their Zipf frequency.

    The words stand in the order of their bytes, so that one is found without a mapping of all,
    which would take longer to make than all else that a start needs of the table.
    """

    def __init__(self, data: Mapping[str, NDArray[np.generic]]) -> None:
        self._words = data["words"].tobytes().split(b"\n")
        self._row = lru_cache(maxsize=MOST_REMEMBERED)(self._found)
        self._steps = data["vectors"].astype(np.int8, copy=False)
        self._scales = data["scales"].astype(np.float32)
        self._log_share = data["zipf"].astype(np.float64) / 25 - 9
        self.dimensions = int(self._steps.shape[1])

    def _found(self, word: str) -> int | None:
        """The row of a word; None where it is none of the table's."""
        sought = word.encode("utf-8", "replace")
        row = bisect_left(self._words, sought)
        return row if row < len(self._words) and self._words[row] == sought else None

    def __contains__(self, word: str) -> bool:
        return self._row(word) is not None

    def vector(self, words: Iterable[str]) -> Vector:
        """The direction (length 1) of the sum of the known words' vectors; else zeros."""
        rows = [row for word in words if (row := self._row(word)) is not None]
        total: Vector = self._scales[rows] @ self._steps[rows].astype(np.float32)
        norm = np.linalg.norm(total)
        return (total / norm).astype(np.float32) if norm else total

    def segment(self, run: str) -> list[str]:
        """A run of characters without spaces as its likeliest words."""
        best = [(0.0, 0)]
        for end in range(1, len(run) + 1):
            starts = range(max(0, end - LONGEST), end)
            best.append(max((best[s][0] + self._cost(run[s:end]), s) for s in starts))
        found, end = [], len(run)
        while end:
            start = best[end][1]
            found.append(run[start:end])
            end = start
        return found[::-1]

    def _cost(self, word: str) -> float:
        row = self._row(word)
        return _NO_WORD * len(word) if row is None else float(self._log_share[row])


@cache
def word_table() -> WordTable:
    """The table, read when it is first needed."""
    folder = Path(__file__).parent.parent / "data" / "words"
    # One file an array: an archive of them would take longer to open than they to read.
    return WordTable(
        {path.stem: np.load(path, allow_pickle=False) for path in folder.glob("*.npy")}
    )
