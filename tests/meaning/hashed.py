"""A second encoder: the letters of a text, hashed. It is quick, knows nothing, and is never wrong
about two texts that are the same."""

from collections.abc import Sequence
from zlib import crc32

import numpy as np

from bot.meaning.encoder import Vectors
from bot.text.letters import trigrams


class HashedEncoder:
    """Counts trigrams in 256 places."""

    name = "hashed-1"
    dimensions = 256

    def encode(self, texts: Sequence[str]) -> Vectors:
        out = np.zeros((len(texts), self.dimensions), np.float32)
        for row, text in zip(out, texts, strict=True):
            for gram in trigrams(text):
                row[crc32(gram.encode()) % self.dimensions] += 1
        lengths = np.maximum(1, np.linalg.norm(out, axis=1, keepdims=True))
        return np.asarray(out / lengths, np.float32)
