"""The vectors of a base's own texts, kept between starts by content and encoder."""

from collections.abc import Mapping, Sequence

import numpy as np

from bot.compiled.pack import DamagedError, Pack
from bot.compiled.store import Shelf
from bot.meaning.encoder import Encoder, Vectors, Wrapper
from bot.progress import Meter, Silence

_NAME = "vectors"
_MOST = 65536
"""Texts whose vectors are kept: 128 MB at 512 dimensions; a larger base encodes the rest anew."""


_BATCH = 256


class Kept(Wrapper):
    """Encodes a text that it has not seen, and remembers it; `grown` once there was one.

    `meter` shows how far the encoding of many texts is.
    """

    def __init__(
        self,
        encoder: Encoder,
        vectors: Mapping[str, Vectors] | None = None,
        meter: Meter | None = None,
    ) -> None:
        super().__init__(encoder)
        self._meter = meter or Silence()
        self._vectors = dict(vectors or {})
        self.grown = False

    def encode(self, texts: Sequence[str]) -> Vectors:
        """The vectors of texts, as the encoder gives them."""
        new = [text for text in dict.fromkeys(texts) if text not in self._vectors]
        if new:
            self.grown = True
            self._encode(new)
        if not texts:
            return self._encoder.encode(())
        return np.array([self._vectors[text] for text in texts], np.float32)

    def _encode(self, texts: Sequence[str]) -> None:
        with self._meter.encoding() as told:
            for at in range(0, len(texts), _BATCH):
                told(at, len(texts))
                batch = texts[at : at + _BATCH]
                self._vectors.update(zip(batch, self._encoder.encode(batch), strict=True))
            told(len(texts), len(texts))

    def keep(self, shelf: Shelf) -> None:
        """Keep the vectors on the shelf of their base."""
        texts = list(self._vectors)[:_MOST]
        pack = Pack(texts, [np.array([self._vectors[text] for text in texts], np.float32)])
        shelf.store.write(_NAME, _key(shelf, self._encoder), pack)
        self.grown = False


def kept_vectors(shelf: Shelf, encoder: Encoder) -> Mapping[str, Vectors]:
    """The vectors that were kept; none where there are none that can be trusted."""

    def vectors(pack: Pack) -> Mapping[str, Vectors]:
        texts, arrays = pack.tree, pack.arrays
        if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
            raise DamagedError("no list of texts")
        if len(arrays) != 1 or arrays[0].shape != (len(texts), encoder.dimensions):
            raise DamagedError("not a vector for each text")
        return dict(zip(texts, arrays[0], strict=True))

    return shelf.store.read(_NAME, _key(shelf, encoder), vectors) or {}


def _key(shelf: Shelf, encoder: Encoder) -> str:
    return f"{shelf.key} {encoder.name}"
