"""Which words stand beside which in a base's phrasings, to mend a misspelt word by its place."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

SLOT = "\u25a1"
"""The token that stands where a name stood."""

END = ""
"""Stands before the first and after the last word of a phrasing."""

SHORTEST = 3
"""Words shorter than this are too like too many others, wherever they stand."""

FULL_LENGTH = 6
"""A word of so many letters is mended where one neighbour fits.

A shorter one needs both, or the right first letter.
"""


class Contexts:
    """The neighbours that each word of a set of phrasings has."""

    def __init__(self, phrasings: Iterable[Sequence[str]], slot: str) -> None:
        self._slot = slot
        self._after: dict[str, set[str]] = {}
        self._before: dict[str, set[str]] = {}
        for phrasing in phrasings:
            for first, second in pairwise((END, *phrasing, END)):
                self._after.setdefault(first, set()).add(second)
                self._before.setdefault(second, set()).add(first)

    def likely(self, word: str, before: str, after: str) -> dict[str, int]:
        """The words within two typos of `word` that its place speaks for, by how loudly.

        Each has 1 where one neighbour fits, 2 where both do. `before` and `after` are the words
        beside it, or `END`; one that no phrasing has is taken for a name.
        """
        fits = {w: sides for w, sides in self.beside(before, after).items() if len(w) >= SHORTEST}
        placed = [w for w, sides in fits.items() if self._enough(word, w, sides, before)]
        limit = 2 if len(word) > SHORTEST else 1
        found = process.extract(word, placed, scorer=OSA.distance, score_cutoff=limit, limit=None)
        return {w: fits[w] for w, _, _ in found}

    def beside(self, before: str, after: str) -> dict[str, int]:
        """The words that stand after `before` (1), before `after` (1) or between both (2)."""
        follow, precede = self._beside(self._after, before), self._beside(self._before, after)
        return {w: (w in follow) + (w in precede) for w in follow | precede}

    def _enough(self, word: str, known: str, sides: int, before: str) -> bool:
        long = len(word) >= FULL_LENGTH or (len(word) > SHORTEST and known[0] == word[0])
        opening = before == END and known in self._after[END]
        return known.isalpha() and (sides > 1 or long or opening)

    def _beside(self, table: dict[str, set[str]], word: str) -> set[str]:
        known = table.get(word, set())
        return known if word in self._after or word == END else table.get(self._slot, set())
