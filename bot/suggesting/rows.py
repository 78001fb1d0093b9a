"""Rows of words, each of an owner, that are found by any of their words or its beginning."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from bot.suggesting.typed import Typed, Word

Numbers: TypeAlias = NDArray[np.int64]

_LAST = "\U0010ffff"
"""Sorts behind whatever may follow the beginning of a word."""


@dataclass(frozen=True, slots=True)
class Rows:
    """An inverted index over rows of words; the rows of an owner stand side by side.

    Attributes:
        words: all words, sorted, so that those of one beginning are neighbours.
        offsets: where the postings of each word begin; one more than there are words.
        postings: numbers of rows, word after word.
        first: the number of each row's first word, -1 for a row without words.
        letters: how many letters each row has, at least 1.
        owners: the numbers of the owners that have rows, ascending.
        starts: the first row of each of these.
        count: how many owners there are, with or without rows.
    """

    words: Sequence[str]
    offsets: Numbers
    postings: Numbers
    first: Numbers
    letters: Numbers
    owners: Numbers
    starts: Numbers
    count: int

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self.first)

    def span(self, spelling: str, *, begins: bool) -> tuple[int, int]:
        """The numbers of the words that a spelling is, or begins; the second is exclusive."""
        low = bisect_left(self.words, spelling)
        if begins:
            return low, bisect_left(self.words, spelling + _LAST, low)
        return low, low + (low < len(self.words) and self.words[low] == spelling)

    def spans(self, word: Word) -> list[tuple[int, int]]:
        """The same for all spellings of what was typed."""
        return [self.span(spelling, begins=word.begins) for spelling in word.spellings]

    def having(self, spans: Iterable[tuple[int, int]]) -> Numbers:
        """The numbers of the rows that have one of these words, some perhaps twice."""
        found = [self.postings[self.offsets[low] : self.offsets[high]] for low, high in spans]
        return found[0] if len(found) == 1 else np.concatenate([*found, _NONE])

    def bits(self, typed: Typed) -> Numbers:
        """For each row the words of the text that it has, the word number n as bit n."""
        bits = np.zeros(len(self), dtype=np.int64)
        for number, word in enumerate(typed.words):
            bits[self.having(self.spans(word))] |= 1 << number
        return bits

    def first_bits(self, typed: Typed) -> Numbers:
        """For each row the words of the text that its first word is, or that begin it."""
        bits = np.zeros(len(self), dtype=np.int64)
        for number, word in enumerate(typed.words):
            for low, high in self.spans(word):
                bits[(self.first >= low) & (self.first < high)] |= 1 << number
        return bits

    def best(self, values: Numbers, default: int) -> Numbers:
        """The largest value of each owner's rows; the default where it has none."""
        best = np.full(self.count, default, dtype=np.int64)
        if len(self.owners):
            best[self.owners] = np.maximum.reduceat(values, self.starts)
        return best


_NONE = np.empty(0, dtype=np.int64)


def rows_of(texts: Sequence[Sequence[tuple[str, ...]]]) -> Rows:
    """The rows of some owners, given the tokens of all texts of each."""
    rows = [row for several in texts for row in several]
    counts = np.array([len(several) for several in texts], dtype=np.int64)
    words = sorted({word for row in rows for word in row})
    number = {word: at for at, word in enumerate(words)}
    distinct = [sorted({number[word] for word in row}) for row in rows]
    sizes = np.array([len(row) for row in distinct], dtype=np.int64)
    flat = np.array([word for row in distinct for word in row], dtype=np.int64)
    owning = np.repeat(np.arange(len(rows), dtype=np.int64), sizes)
    per_word = np.bincount(flat, minlength=len(words)).astype(np.int64)
    return Rows(
        words=words,
        offsets=np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(per_word)]),
        postings=owning[np.argsort(flat, kind="stable")],
        first=np.array([number[row[0]] if row else -1 for row in rows], dtype=np.int64),
        letters=np.array([max(1, sum(map(len, row))) for row in rows], dtype=np.int64),
        owners=np.flatnonzero(counts),
        starts=(np.cumsum(counts) - counts)[counts > 0],
        count=len(texts),
    )
