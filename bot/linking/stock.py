"""The stock of the world by meaning, and how near a base's labels and answers come to it."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.linking.phrases import Phrases
from bot.meaning import world
from bot.meaning.encoder import Encoder
from bot.meaning.shipped import WithShipped

_stocks: dict[tuple[str, tuple[str, ...]], tuple[Phrases, Phrases]] = {}


def stock(encoder: Encoder, languages: tuple[str, ...]) -> tuple[Phrases, Phrases]:
    """The stock of the world by meaning, attributes and remarks; encoded once a process."""
    key = encoder.name, languages
    if key not in _stocks:
        encoder = WithShipped(encoder)
        attributes = world.by_attribute(languages)
        _stocks[key] = (
            Phrases.of([attributes[name] for name in world.ids(languages)], encoder),
            Phrases.of(list(world.by_class(languages).values()), encoder),
        )
    return _stocks[key]


def profiles(phrases: Phrases, attributes: Phrases) -> NDArray[np.float32]:
    """How near the texts of each owner come to each attribute on the mean, centred."""
    near = attributes.each_nearest(phrases.vectors)
    if not len(phrases):
        return near
    counts = np.diff([*phrases.starts, len(phrases.vectors)])
    return centred(np.add.reduceat(near, phrases.starts, axis=0) / counts[:, None])


def centred(rows: NDArray[Any]) -> NDArray[np.float32]:
    """Rows without their mean and of unit length, so that products are correlations."""
    rows = rows - rows.mean(axis=-1, keepdims=True)
    length = np.linalg.norm(rows, axis=-1, keepdims=True)
    return np.asarray(rows / np.maximum(length, 1e-6), np.float32)
