"""An encoder that remembers the vectors of the texts that it saw last."""

from collections.abc import Sequence

import numpy as np

from bot.meaning.encoder import Encoder, Vectors, Wrapper

_MOST = 8192
"""Vectors that are remembered: 16 MB at 512 dimensions."""


class Remembered(Wrapper):
    """Encodes what it doesn't remember in one batch; safe to share between threads."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__(encoder)
        self._vectors: dict[str, Vectors] = {}

    def encode(self, texts: Sequence[str]) -> Vectors:
        """The vectors of texts, as the encoder gives them."""
        known = self._vectors
        found = {text: known.get(text) for text in texts}
        new = [text for text, vector in found.items() if vector is None]
        if new:
            found.update(zip(new, self._encoder.encode(new), strict=True))
            if len(known) + len(new) > _MOST:
                # A new mapping, not a smaller one: other threads may be reading the old.
                self._vectors = known = {}
            known.update((text, vector) for text, vector in found.items() if vector is not None)
        rows = [found[text] for text in texts]
        return np.array(rows, np.float32) if rows else self._encoder.encode(())
