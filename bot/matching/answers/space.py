"""Texts as points: their words, word pairs and pieces of words, weighted, and a word vector."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import groupby, pairwise
from math import log, sqrt

import numpy as np
from numpy.typing import NDArray

from bot.matching.answers.table import Vector, WordTable
from bot.text.normalise import is_unspaced

Tokens = Sequence[str]
Ids = NDArray[np.int64]


class Kind(IntEnum):
    """The kinds of features."""

    WORD = 0
    PAIR = 1
    PIECE = 2


WEIGHTS = {Kind.WORD: 0.5, Kind.PAIR: 0.75, Kind.PIECE: 1.0}
"""What each kind of features weighs in the similarity of two texts."""

FULL = sum(WEIGHTS.values())
"""The product of a text's features with themselves."""

ALONE = sqrt(2)
"""How much more the wording of a text counts of whose words no meaning is known."""

UNKNOWN = 0.5
"""How much of a feature that the base lacks adds to a text's length."""


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """A text read for matching.

    Attributes:
        ids: its features that the base has, and beside them
        values: what each weighs.
        vector: the direction of its words' meanings; zeros where none is known.
        words: what each of its words weighs, by word.
        unknown: the weighted share of its words that no phrasing has (0 to 1).
    """

    ids: Ids
    values: Vector
    vector: Vector
    words: Mapping[str, float]
    unknown: float


class Space:
    """The features of a base's phrasings."""

    def __init__(self, texts: Sequence[Tokens], table: WordTable) -> None:
        self._table = table
        counted = [features(tokens) for tokens in texts]
        spread = {kind: Counter(f for c in counted for f in c[kind]) for kind in Kind}
        keys = [(kind, feature) for kind in Kind for feature in sorted(spread[kind])]
        self._id = {key: i for i, key in enumerate(keys)}
        self._rarity = [log((1 + len(texts)) / (1 + spread[k][f])) + 1 for k, f in keys]
        self._unseen = log(1 + len(texts)) + 1
        self.size = len(keys)
        self.dimensions = table.dimensions
        self.texts = [self._text(*pair) for pair in zip(texts, counted, strict=True)]

    def read(self, tokens: Tokens) -> Text:
        """A text as a point; what the base lacks only adds to its length."""
        return self._text(tokens, features(tokens))

    def _text(self, tokens: Tokens, counted: Mapping[Kind, Counter[str]]) -> Text:
        groups = [self._group(kind, counted[kind]) for kind in Kind]
        words = {f: self._weight(Kind.WORD, f, n) for f, n in counted[Kind.WORD].items()}
        lacking = sum(w for word, w in words.items() if (Kind.WORD, word) not in self._id)
        vector = self._table.vector(self._meanings(tokens))
        scale = np.float32(1 if vector.any() else ALONE)
        return Text(
            np.concatenate([ids for ids, _ in groups]),
            np.concatenate([values for _, values in groups]) * scale,
            vector,
            words,
            lacking / sum(words.values()) if words else 0.0,
        )

    def _weight(self, kind: Kind, feature: str, count: int) -> float:
        known = self._id.get((kind, feature))
        return (self._unseen if known is None else self._rarity[known]) * (1 + log(count))

    def _group(self, kind: Kind, counts: Counter[str]) -> tuple[Ids, Vector]:
        ids, values, square = [], [], 0.0
        for feature, count in counts.items():
            weight = self._weight(kind, feature, count)
            known = self._id.get((kind, feature))
            if known is None:
                square += UNKNOWN * weight * weight
            else:
                square += weight * weight
                ids.append(known)
                values.append(weight)
        scale = sqrt(WEIGHTS[kind] / square) if square else 0.0
        return np.array(ids, np.int64), np.array(values, np.float32) * np.float32(scale)

    def _meanings(self, tokens: Tokens) -> Iterator[str]:
        for part in parts(tokens):
            yield from self._table.segment(part) if is_unspaced(part[0]) else (part,)


def features(tokens: Tokens) -> dict[Kind, Counter[str]]:
    """A text's words, word pairs (its ends marked) and pieces of words, counted."""
    bounded = ("^", *tokens, "$")
    return {
        Kind.WORD: Counter(tokens),
        Kind.PAIR: Counter(f"{a} {b}" for a, b in pairwise(bounded)),
        Kind.PIECE: Counter(piece for part in parts(tokens) for piece in pieces(part)),
    }


def parts(tokens: Tokens) -> Iterator[str]:
    """The words, and the runs of characters that are written without spaces as one each."""
    for unspaced, run in groupby(tokens, is_unspaced):
        if unspaced:
            yield "".join(run)
        else:
            yield from run


@lru_cache(maxsize=50_000)
def pieces(part: str) -> tuple[str, ...]:
    """A run's one to three neighbouring characters, a word's two to four with its ends."""
    text, sizes = (part, (1, 2, 3)) if is_unspaced(part[0]) else (f" {part} ", (2, 3, 4))
    return tuple(text[i : i + n] for n in sizes for i in range(len(text) - n + 1))
