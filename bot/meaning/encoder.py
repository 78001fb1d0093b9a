"""A sentence encoder: texts in, vectors out whose cosine says how alike their meanings are."""

from collections.abc import Sequence
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

Vectors: TypeAlias = NDArray[np.float32]
"""One row a text, each of unit length."""


class Encoder(Protocol):
    """Turns texts into vectors; the same text always into the same vector."""

    @property
    def name(self) -> str:
        """Tells the encoder and its version: vectors of another name can't be compared."""

    @property
    def dimensions(self) -> int:
        """The length of a vector."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """The vectors of texts, shape (texts, dimensions)."""


class Wrapper:
    """What stands around an encoder and answers to its name; `encode` is its own."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder

    @property
    def name(self) -> str:
        """The encoder's name."""
        return self._encoder.name

    @property
    def dimensions(self) -> int:
        """The encoder's dimensions."""
        return self._encoder.dimensions
