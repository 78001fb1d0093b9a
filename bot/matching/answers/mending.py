"""Mends words that free answers bear to have mended, where facts don't.

A word of four letters or more that is one typo away is mended before, towards all words
of the base (`bot.matching.spelling`). Here long words are mended over two typos, and words
of three letters that lack one. That is too bold where a name or a fact is at stake, so
nothing is mended towards a name.
"""

from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.matching.common import KNOWN, frequency

SHORTEST = 3
LONG = 6
"""From so many letters on two typos are mended."""

LONGEST = 30


class Mender:
    """Corrects words to a vocabulary; numbers, known English and names never."""

    def __init__(self, vocabulary: Iterable[str], names: Iterable[str] = ()) -> None:
        self._known = frozenset(vocabulary)
        plain = {word for word in self._known.difference(names) if _is_plain(word)}
        self._long = sorted(word for word in plain if len(word) >= LONG)
        self._of_four = sorted(word for word in plain if len(word) == SHORTEST + 1)

    def mend(self, word: str) -> str:
        """The vocabulary's nearest word, else the word itself."""
        if word in self._known or not _is_plain(word) or frequency(word) >= KNOWN:
            return word
        if len(word) == SHORTEST:
            return self._nearest(word, self._of_four, 1)
        return self._nearest(word, self._long, 2) if LONG <= len(word) <= LONGEST else word

    @staticmethod
    def _nearest(word: str, known: list[str], typos: int) -> str:
        near = process.extract(word, known, scorer=OSA.distance, score_cutoff=typos, limit=None)
        order = ((distance, w[0] != word[0], -frequency(w), w) for w, distance, _ in near)
        return min(order, default=(0, False, 0.0, word))[-1]


def _is_plain(word: str) -> bool:
    return word.isascii() and word.isalpha()
