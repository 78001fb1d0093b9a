"""Mends misspelt words towards the words that a base and its languages know."""

from collections.abc import Iterable
from functools import cache

from bot.languages.pinyin import is_pinyin
from bot.matching.common import KNOWN, frequency, stock
from bot.matching.neighbours import FAR, Neighbours


class Speller:
    """Corrects words to a vocabulary; a word that is known English is never corrected.

    Towards a name's word that is no common one it takes one typo at most, and none where
    both words are pinyin: what is near the name of a place is likely another place.
    """

    def __init__(self, vocabulary: Iterable[str], names: Iterable[str] = ()) -> None:
        self._vocabulary = frozenset(vocabulary)
        self._names = frozenset(names)
        self._neighbours = Neighbours(self._vocabulary, reach=FAR)

    def knows(self, word: str) -> bool:
        """Whether a word is the vocabulary's or known English, and so never misspelt."""
        return word in self._vocabulary or frequency(word) >= KNOWN

    def correct(self, word: str) -> str:
        """The vocabulary's word one or two typos from an unknown word, else the word itself."""
        if self.knows(word):
            return word
        near = [w for w in self._neighbours.of(word) if not self._both_names(word, w)]
        near = near or common_words().of(word)
        near = near or [w for w in self._neighbours.far(word) if not self._name(word, w)]
        return max(near, key=lambda w: (w[0] == word[0], frequency(w), w), default=word)

    def _name(self, word: str, known: str) -> bool:
        rare = known in self._names and frequency(known) < KNOWN
        return rare or self._both_names(word, known)

    def _both_names(self, word: str, known: str) -> bool:
        return known in self._names and is_pinyin(word) and is_pinyin(known)


@cache
def common_words() -> Neighbours:
    """The stock of common words, to tell a misspelt one from a stranger."""
    return Neighbours(stock())
