"""Texts that belong to owners, by meaning: how near a question comes to each owner's nearest."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from bot.meaning.encoder import Encoder, Vectors

Likenesses = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Phrases:
    """The vectors of several owners' texts, those of one owner side by side.

    `vectors` has shape (texts, dimensions); `starts` holds the row of each owner's first text.
    Every owner has a text.
    """

    vectors: Vectors
    starts: NDArray[np.intp]

    @classmethod
    def of(cls, texts: Sequence[Sequence[str]], encoder: Encoder) -> "Phrases":
        """Encode the texts of each owner, in order; an owner without any has an empty one."""
        several = [list(own) or [""] for own in texts]
        starts = [0, *accumulate(len(own) for own in several)][: len(several)]
        vectors = encoder.encode([text for own in several for text in own])
        return cls(vectors, np.array(starts, dtype=np.intp))

    def __len__(self) -> int:
        """How many owners there are."""
        return len(self.starts)

    def nearest(self, query: Vectors) -> Likenesses:
        """The cosine of a query (dimensions,) to the nearest text of each owner: (owners,)."""
        row: Likenesses = self.each_nearest(query[None])[0]
        return row

    def each_nearest(self, queries: Vectors) -> Likenesses:
        """The same of several queries (queries, dimensions): (queries, owners)."""
        if not len(self.starts):
            return np.zeros((len(queries), 0), np.float32)
        likeness = queries @ self.vectors.T
        return np.maximum.reduceat(likeness, self.starts, axis=1).astype(np.float32)

    def of_owner(self, owner: int) -> Vectors:
        """The vectors of one owner's texts."""
        end = self.starts[owner + 1] if owner + 1 < len(self.starts) else len(self.vectors)
        return self.vectors[self.starts[owner] : end]
