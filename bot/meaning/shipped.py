"""The vectors of the stock of the world, which the wheel carries for the shipped encoder.

They take seconds to work out, are the same in every base, and would be in every base's cache.
`python scripts/make_stock_vectors.py` writes them; without the right ones the texts are encoded.
"""

import hashlib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import as_file, files

import numpy as np
from numpy.typing import NDArray

from bot.languages import LANGUAGES
from bot.meaning import world
from bot.meaning.encoder import Encoder, Vectors, Wrapper

NAME = "stock.npz"
STEPS = 127
"""A vector is kept as whole numbers up to this one, which moves a cosine by less than 0.001."""


def stock_texts() -> tuple[str, ...]:
    """The texts of the stock in all languages, each once, in order."""
    codes = tuple(LANGUAGES)
    return tuple(sorted({*world.attributes(codes), *world.remarks(codes)}))


def digest(encoder: str, texts: Sequence[str]) -> str:
    """What vectors are of: the name of an encoder and the texts."""
    return hashlib.sha256("\n".join([encoder, *texts]).encode()).hexdigest()


def rounded(vectors: Vectors) -> NDArray[np.int8]:
    """Vectors as bytes, each stretched to the full range."""
    largest = np.abs(vectors).max(axis=1, keepdims=True)
    return np.asarray(np.rint(vectors / largest * STEPS), np.int8)


@cache
def shipped_vectors(encoder: str) -> Mapping[str, Vectors]:
    """Text → its vector; none for another encoder or another version of it."""
    texts = stock_texts()
    with as_file(files("bot.meaning").joinpath("data", NAME)) as path, np.load(path) as data:
        if str(data["digest"]) != digest(encoder, texts):
            return {}
        rows = data["vectors"].astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return dict(zip(texts, rows, strict=True))


class WithShipped(Wrapper):
    """Takes the shipped vectors of the texts that have one, and encodes the others."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__(encoder)
        self._shipped = shipped_vectors(encoder.name)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """The vectors of texts."""
        rest = [text for text in texts if text not in self._shipped]
        others = iter(self._encoder.encode(rest))
        rows = [self._shipped[text] if text in self._shipped else next(others) for text in texts]
        return np.array(rows, np.float32).reshape(len(rows), self.dimensions)
