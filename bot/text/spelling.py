"""Mends misspelt words towards the words that a base and its languages know."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache

from rapidfuzz.distance import OSA

from bot.languages.pinyin import is_pinyin
from bot.text.contexts import END, FULL_LENGTH, SLOT, Contexts
from bot.text.frequency import KNOWN, frequency, stock
from bot.text.neighbours import FAR, Neighbours

PLACE = 0.75
"""How much of a typo it makes up for that a word stands beside such a neighbour in a phrasing."""

BOTH_SIDES = 2

MOST_MENDED = 16
"""Unknown words of a text that are looked up as misspelt."""

SHORTEST_SLIP = 7
"""Nearly any shorter word has a common one within two letters."""


SHORTEST_SWAP = 3
"""Of a word this short no letter may be wrong, only two be swapped; a name's may not even be."""

LONG = 8
"""Letters from which on a word that may be one of its own is mended by two typos."""


class Speller:
    """Corrects words to a vocabulary; a word that is known English is never corrected.

    Towards a name's word that is no common one it takes one typo at most, and none where
    both words are pinyin: what is near the name of a place is likely another place.
    """

    def __init__(
        self,
        vocabulary: Iterable[str],
        names: Iterable[str] = (),
        contexts: Contexts | None = None,
    ) -> None:
        self._vocabulary = frozenset(vocabulary)
        self._names = frozenset(names)
        self._neighbours = Neighbours(self._vocabulary, reach=FAR)
        self.contexts = contexts or Contexts([], SLOT)

    def knows(self, word: str) -> bool:
        """Whether a word is the vocabulary's or known English, and so never misspelt."""
        return word in self._vocabulary or frequency(word) >= KNOWN

    def correct_all(
        self, tokens: Sequence[str], known: Collection[str], *, common: bool = True
    ) -> tuple[str, ...]:
        """Each token corrected in its place, but for the `known` ones.

        `common` tells whether common English words may be meant too.

        With more than `MOST_MENDED` unknown words a text is no question, and the rest is left.
        """
        out: list[str] = []
        left = MOST_MENDED
        for i, token in enumerate(tokens):
            if token in known or self.knows(token) or not left:
                out.append(token)
                continue
            left -= 1
            after = tokens[i + 1] if i + 1 < len(tokens) else END
            out.append(self.correct(token, out[-1] if out else END, after, common=common))
        return tuple(out)

    def correct(
        self, word: str, before: str = END, after: str = END, *, common: bool = True
    ) -> str:
        """The vocabulary's word one or two typos from an unknown word, else the word itself.

        `before` and `after` are the words beside it: of several words that are as near, and
        before a common word that the vocabulary lacks, comes one that stands there in a phrasing.
        """
        if self.knows(word) or any(map(str.isdigit, word)):
            return word
        near = [w for w in self._neighbours.of(word) if not self._both_names(word, w)]
        placed = self._placed(word, before, after)
        if len(near) > 1:
            beside = self.contexts.beside(before, after)
            placed = {**{w: beside[w] for w in near if w in beside}, **placed}
        found = [*near, *(w for w in placed if not self._name(word, w))]
        found = found or self._farther(word, common=common)
        if not common:
            found = [w for w in found if OSA.distance(word, w) <= _typos(word)]
        return min(found, key=lambda w: _cost(word, w, placed.get(w, 0)), default=word)

    def _farther(self, word: str, *, common: bool) -> list[str]:
        """What a word may stand for that no word of the vocabulary is near by letters alone."""
        found: list[str] = []
        if len(word) == SHORTEST_SWAP:
            found = [w for w in _swapped(word) if w in self._vocabulary and w not in self._names]
        if not found and common:
            found = [*common_words().of(word)]
        if not found and not is_pinyin(word):
            found = [w for w in self._neighbours.far(word) if not self._name(word, w)]
        return found

    def _placed(self, word: str, before: str, after: str) -> dict[str, int]:
        """The words that a word's place speaks for; of what may be a place's name, loudly."""
        placed = self.contexts.likely(word, before, after)
        if not is_pinyin(word):
            return placed
        sure = len(word) >= FULL_LENGTH
        return {w: sides for w, sides in placed.items() if sure and sides == BOTH_SIDES}

    def slipped(self, word: str) -> bool:
        """Whether an unknown word is, it seems, a common one with two letters wrong."""
        known = word in self._vocabulary or word in self._names or frequency(word) > 0
        return not known and len(word) >= SHORTEST_SLIP and bool(_far_common_words().far(word))

    def _name(self, word: str, known: str) -> bool:
        rare = known in self._names and frequency(known) < KNOWN
        return rare or self._both_names(word, known)

    def _both_names(self, word: str, known: str) -> bool:
        return known in self._names and is_pinyin(word) and is_pinyin(known)


def _swapped(word: str) -> Iterator[str]:
    """A word with two letters beside each other in each other's place."""
    for at in range(len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _typos(word: str) -> int:
    """How many typos a word has at most where nothing tells it from a word of its own."""
    return 1 if len(word) < LONG else 2


def _cost(word: str, known: str, sides: int) -> tuple[float, bool, bool, float, str]:
    """How unlikely a known word is to be meant: by typos and place, then by look and use."""
    typos = OSA.distance(word, known)
    swapped = sorted(word) == sorted(known)
    return (
        typos - PLACE * sides,
        word[0] != known[0] and not swapped,
        not swapped,
        -frequency(known),
        known,
    )


@cache
def _far_common_words() -> Neighbours:
    """The longer common words, to be found over two typos."""
    return Neighbours((w for w in stock() if len(w) >= SHORTEST_SLIP - FAR), reach=FAR)


@cache
def common_words() -> Neighbours:
    """The stock of common words, to tell a misspelt one from a stranger."""
    return Neighbours(stock())
