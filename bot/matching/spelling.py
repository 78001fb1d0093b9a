"""Mends misspelt words towards the words that a base and its languages know."""

from collections.abc import Iterable
from functools import cache

from bot.matching.common import KNOWN, frequency, stock
from bot.matching.neighbours import Neighbours


class Speller:
    """Corrects words to a vocabulary; a word that is known English is never corrected."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._vocabulary = frozenset(vocabulary)
        self._neighbours = Neighbours(self._vocabulary)

    def correct(self, word: str) -> str:
        """The vocabulary's word one or two typos from an unknown word, else the word itself."""
        if word in self._vocabulary or frequency(word) >= KNOWN:
            return word
        near = self._neighbours.of(word) or common_words().of(word) or self._neighbours.far(word)
        return max(near, key=lambda w: (w[0] == word[0], frequency(w), w), default=word)


@cache
def common_words() -> Neighbours:
    """The stock of common words, to tell a misspelt one from a stranger."""
    return Neighbours(stock())
