"""Words for kinds that a base does not list, by meaning: "factories" where it has plants."""

from collections.abc import Sequence
from functools import cached_property

import numpy as np

from bot.linking.space import Space
from bot.meaning.encoder import Vectors

LEAST = 0.66
"""The cosine from which on a word is one for a kind."""

MARGIN = 0.12
"""By how much it must be nearer than the next kind."""

MOST_WORDS = 8
"""Words of an utterance that are compared, the first ones."""


class NearKinds:
    """Finds the kind that a word is nearest to in meaning."""

    def __init__(self, space: Space) -> None:
        self._space = space

    def first(self, words: Sequence[str]) -> tuple[int, str] | None:
        """The place of the first word that is one for a kind, and the kind; None for none."""
        words = words[:MOST_WORDS]
        if len(self._kinds) < 2 or not words:  # noqa: PLR2004 - with one kind nothing is nearer
            return None
        likeness = self._space.encoder.encode([*words]) @ self._vectors.T
        of_kind = np.maximum.reduceat(likeness, self._starts, axis=1)
        for at, row in enumerate(of_kind):
            next_best, best = np.sort(row)[-2:]
            if best >= LEAST and best - next_best >= MARGIN:
                return at, self._kinds[int(row.argmax())]
        return None

    @cached_property
    def _texts(self) -> list[list[str]]:
        kinds = self._space.base.kinds.values()
        return [
            [
                *kind.label.values(),
                *(alias for several in kind.aliases.values() for alias in several),
            ]
            for kind in kinds
        ]

    @cached_property
    def _kinds(self) -> tuple[str, ...]:
        return tuple(self._space.base.kinds)

    @cached_property
    def _starts(self) -> list[int]:
        """The place of each kind's first text."""
        sizes = [len(several) for several in self._texts]
        return [sum(sizes[:at]) for at in range(len(sizes))]

    @cached_property
    def _vectors(self) -> Vectors:
        return self._space.encoder.encode([text for several in self._texts for text in several])
