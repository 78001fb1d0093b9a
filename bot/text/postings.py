"""An inverted index in three flat arrays: from integer keys to the documents that hold them."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int32]
Keys = NDArray[np.integer[Any]]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Keys in order, a key as often as documents hold it, and those documents beside them.

    Where most keys have one document this takes a third of the memory of `Postings`, and is as
    fast for the few keys of a question that are there at all.
    """

    keys: Keys
    documents: NDArray[np.integer[Any]]

    @classmethod
    def build(cls, keys: Keys, documents: Ids, size: int) -> "Pairs":
        """Index pairs of a key and a document below `size`, both of shape (n,)."""
        order = np.lexsort((documents, keys))
        keys, documents = keys[order], documents[order]
        fresh = np.ones(len(keys), dtype=bool)
        fresh[1:] = (keys[1:] != keys[:-1]) | (documents[1:] != documents[:-1])
        narrow = np.uint16 if size <= 1 << 16 else np.int32
        return cls(keys[fresh], documents[fresh].astype(narrow))

    def any_of(self, keys: Keys) -> set[int]:
        """The documents that hold any of a few keys."""
        if len(self.keys) == 0:
            return set()
        at = self.keys[:-1].searchsorted(keys)  # so that it stays within the keys
        held = self.keys[at] == keys
        if not held.any():
            return set()
        starts, ends = at[held].tolist(), self.keys.searchsorted(keys[held], "right").tolist()
        parts = (self.documents[s:e].tolist() for s, e in zip(starts, ends, strict=True))
        return {document for part in parts for document in part}


@dataclass(frozen=True, slots=True)
class Postings:
    """`documents[starts[i]:starts[i + 1]]` are the ascending documents that hold `keys[i]`."""

    keys: Keys
    starts: NDArray[np.int64]
    documents: Ids

    @classmethod
    def build(cls, keys: Keys, documents: Ids) -> "Postings":
        """Index pairs of a key and a document, both of shape (n,); repeated pairs count once."""
        order = np.lexsort((documents, keys))
        keys, documents = keys[order], documents[order]
        fresh = np.ones(len(keys), dtype=bool)
        fresh[1:] = (keys[1:] != keys[:-1]) | (documents[1:] != documents[:-1])
        keys, documents = keys[fresh], documents[fresh]
        unique, first = np.unique(keys, return_index=True)
        return cls(unique, np.append(first, len(keys)).astype(np.int64), documents)

    def rows(self, keys: Keys) -> NDArray[np.int64]:
        """The row of each key that the index holds; others are left out."""
        if len(self.keys) == 0:
            return np.empty(0, dtype=np.int64)
        at = self.keys[:-1].searchsorted(keys)  # so that it stays within the keys
        found: NDArray[np.int64] = at[self.keys[at] == keys]
        return found

    def lengths(self) -> NDArray[np.int64]:
        """How many documents each key has."""
        return np.diff(self.starts)

    def lengths_of(self, rows: NDArray[np.int64]) -> NDArray[np.int64]:
        """How many documents each of some rows has."""
        return self.starts[rows + 1] - self.starts[rows]

    def gather(self, rows: NDArray[np.int64]) -> Ids:
        """The documents of some rows, one row's after the other's."""
        if len(rows) == 0:
            return self.documents[:0]
        starts = self.starts[rows]
        lengths = self.starts[rows + 1] - starts
        ends = lengths.cumsum()
        at = np.arange(ends[-1]) + (starts - ends + lengths).repeat(lengths)
        found: Ids = self.documents[at]
        return found
