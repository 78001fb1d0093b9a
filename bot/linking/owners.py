"""What is asked for by wordings: all labels of a base, or all its free answers."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import accumulate

import numpy as np

from bot.linking.phrases import Phrases
from bot.meaning.encoder import Encoder, Vectors
from bot.text.bags import BagIndex
from bot.text.letters import Trigrams, trigrams
from bot.text.terms import terms, with_stems

Beside = Callable[[], Sequence[Iterable[str]]]
"""Makes further words of each owner, which it explains and isn't asked for by."""


class Owners:
    """Things that are asked for, each an owner of wordings; what is made of them is made once.

    Attributes:
        keys: the owners, in order; what follows is in the same order.
        texts: how each is asked for.
    """

    def __init__(
        self,
        keys: Sequence[str],
        texts: Iterable[Iterable[str]],
        encoder: Encoder,
        beside: Beside | None = None,
    ) -> None:
        self.keys = tuple(keys)
        self.texts = tuple(tuple(own) for own in texts)
        self._encoder = encoder
        self._beside = beside

    def __len__(self) -> int:
        """How many owners there are."""
        return len(self.keys)

    @cached_property
    def at(self) -> Mapping[str, int]:
        """The place of each owner."""
        return {key: at for at, key in enumerate(self.keys)}

    @cached_property
    def phrases(self) -> Phrases:
        """The wordings by meaning."""
        return Phrases.of(self.texts, self._encoder)

    @cached_property
    def trigrams(self) -> tuple[tuple[Trigrams, ...], ...]:
        """The wordings by letters."""
        return tuple(tuple(map(trigrams, own)) for own in self.texts)

    @cached_property
    def bags(self) -> BagIndex:
        """The wordings of all owners by words, side by side; see `wordings_of`."""
        return BagIndex(text for own in self.texts for text in own)

    def wordings_of(self, at: int) -> slice:
        """Where the wordings of an owner stand among those of all."""
        return slice(self._ends[at], self._ends[at + 1])

    @cached_property
    def _ends(self) -> tuple[int, ...]:
        return tuple(accumulate(map(len, self.texts), initial=0))

    @cached_property
    def centroids(self) -> Vectors:
        """The mean of each owner's wordings by meaning, of unit length: (owners, dimensions)."""
        vectors, starts = self.phrases.vectors, self.phrases.starts
        if not len(starts):
            return vectors[:0]
        sums = np.add.reduceat(vectors, starts, axis=0)
        lengths = np.linalg.norm(sums, axis=1, keepdims=True)
        return np.asarray(sums / np.where(lengths, lengths, 1), np.float32)

    @cached_property
    def terms(self) -> tuple[tuple[str, ...], ...]:
        """The words of each owner's wordings that carry meaning, each once."""
        return tuple(
            tuple(dict.fromkeys(term for text in own for term in terms(text))) for own in self.texts
        )

    @cached_property
    def term_phrases(self) -> Phrases:
        """The same by meaning."""
        return Phrases.of(self.terms, self._encoder)

    @cached_property
    def words(self) -> tuple[frozenset[str], ...]:
        """The same with their stems and with the words beside them, for looking up."""
        beside = self._beside() if self._beside else [()] * len(self)
        return tuple(
            with_stems([*own, *more]) for own, more in zip(self.terms, beside, strict=True)
        )
