"""How similar texts are to some texts of a base: in their wording and in their meaning."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.matching.answers.space import FULL, Ids, Space, Text

Cosines = NDArray[np.float32]

WORDING = 0.5
"""How much the wording counts for the similarity of two texts; the meaning counts for the rest."""

BEND = 4.0
"""How much more one text of near meaning counts than several that are farther."""

COMMON = 512
"""So many of the commonest features stand in full columns; the rarer ones in postings."""


def bend(meanings: Cosines) -> Cosines:
    """What cosines of meaning count for; 0 and 1 stay what they are.

    Sums of word vectors are all somewhat alike, so that only a high cosine tells much. An
    exponential of a kernel is a kernel again, as is a sum of two.
    """
    bent: Cosines = np.expm1(np.float32(BEND) * meanings) / np.float32(np.expm1(BEND))
    return bent


class Kernel:
    """Some texts of a space, by feature."""

    def __init__(self, space: Space, texts: Sequence[Text]) -> None:
        self.size = len(texts)
        columns = np.concatenate([text.ids for text in texts])
        rows = np.repeat(np.arange(self.size), [len(text.ids) for text in texts])
        values = np.concatenate([text.values for text in texts])
        common = np.argsort(-np.bincount(columns, minlength=space.size), kind="stable")[:COMMON]
        self._slot: Ids = np.full(space.size, -1)
        self._slot[common] = np.arange(len(common))
        self._common = len(common)
        self._full = np.ascontiguousarray(self._columns(texts).T)
        self._vectors = np.ascontiguousarray(np.array([text.vector for text in texts]).T)
        rare = np.flatnonzero(self._slot[columns] < 0)
        rare = rare[np.argsort(columns[rare], kind="stable")]
        self._rows, self._values = rows[rare], values[rare]
        self._starts = np.searchsorted(columns[rare], np.arange(space.size + 1))

    def similarities(self, texts: Sequence[Text]) -> Cosines:
        """How similar (0 to 1) each text is to each of the kernel's own."""
        worded = np.float32(WORDING) * self.wordings(texts)
        return worded + np.float32(1 - WORDING) * bend(self.meanings(texts))

    def meanings(self, texts: Sequence[Text]) -> Cosines:
        """The cosine (-1 to 1) of each text's meaning with that of each of the kernel's own."""
        cosines: Cosines = np.array([text.vector for text in texts]) @ self._vectors
        return cosines

    def wordings(self, texts: Sequence[Text]) -> Cosines:
        """The cosine (0 to 1) of each text's features with those of each of the kernel's own."""
        out: Cosines = self._columns(texts) @ self._full
        for row, text in zip(out, texts, strict=True):
            self._add_rare(row, text)
        return out / np.float32(FULL)

    def _columns(self, texts: Sequence[Text]) -> Cosines:
        out = np.zeros((len(texts), self._common), np.float32)
        for row, text in zip(out, texts, strict=True):
            slots = self._slot[text.ids]
            row[slots[slots >= 0]] = text.values[slots >= 0]
        return out

    def _add_rare(self, row: Cosines, text: Text) -> None:
        rare = self._slot[text.ids] < 0
        ids, weights = text.ids[rare], text.values[rare]
        lengths = self._starts[ids + 1] - self._starts[ids]
        ends = np.cumsum(lengths)
        if len(ids) and ends[-1]:
            at = np.arange(ends[-1]) + np.repeat(self._starts[ids] - ends + lengths, lengths)
            products = self._values[at] * np.repeat(weights, lengths)
            row += np.bincount(self._rows[at], products, self.size).astype(np.float32)
