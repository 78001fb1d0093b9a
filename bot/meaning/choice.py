"""Which encoder a setting names: the shipped one, none, or one of the operator's own."""

from collections.abc import Sequence
from importlib import import_module

import numpy as np

from bot.errors import CitewellError
from bot.meaning.encoder import Encoder, Vectors
from bot.meaning.use import shared_encoder

SHIPPED, NONE = "use", "none"


class NoEncoder:
    """Stands where there is no encoder: questions are read by their letters alone."""

    name = NONE
    dimensions = 0

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Vectors without dimensions, one a text."""
        return np.zeros((len(texts), 0), np.float32)


def encoder_named(name: str) -> Encoder:
    """The encoder of a name: `use`, `none`, or `package.module:name` of a class or an object.

    Raises:
        CitewellError: there is none of that name, or it is no encoder.
    """
    if name == SHIPPED:
        return shared_encoder()
    if name == NONE:
        return NoEncoder()
    module, _, attribute = name.partition(":")
    try:
        found = getattr(import_module(module), attribute)
        encoder: Encoder = found() if isinstance(found, type) else found
        shape = encoder.encode(["a", "b"]).shape
    except Exception as error:
        raise CitewellError(
            f"CITEWELL_ENCODER: {name!r} can't be had ({error}): write use, none, or the name of "
            "a class as package.module:Class that has name, dimensions and encode"
        ) from error
    if shape != (2, encoder.dimensions):
        raise CitewellError(
            f"CITEWELL_ENCODER: {name!r} makes vectors of shape {shape} out of two texts: let "
            f"encode return one of {encoder.dimensions} dimensions for each"
        )
    return encoder
