"""The names of a base: which entities a piece of text may be naming, exactly or nearly.

Every name and alias is kept once, as its folded tokens run together without spaces, so
that "josefhassid" finds "Josef Hassid". Exact spans are looked up; near ones come from a
character n-gram index over the whole question and are verified span by span.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.facts import Entity
from bot.matching.grams import code_points, distinct, grams
from bot.matching.neighbours import Neighbours
from bot.matching.normalise import words
from bot.matching.postings import Postings

MAX_NAME_TOKENS = 16
MOST_CANDIDATES = 24
"""Names that are verified against the question, best n-gram coverage first."""

LEAST_COVERAGE = 0.3
"""The share of a name's n-grams (by rarity) that a question must hold to be verified."""

SHORTEST_BEGINNING = 10
LEAST_BEGINNING = 0.5
"""Letters, and share of a name's letters, from which on its beginning may stand for it."""

BEGUN = 2
"""The distance that a name's beginning is given."""

_SPACED_TYPOS = (4, 9, 15)
_UNSPACED_TYPOS = (4,)
"""The lengths from which on a name may have one more letter wrong."""

_PREFIX = 4
"""Letters of the names that are looked up to leave a hopeless span early."""

MOST_POSTINGS = 60_000
"""Index entries that one question may touch, rarest grams first: this bounds its cost."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens `start` to `end` (exclusive) of a question read as the name number `name`.

    `distance` is the optimal string alignment distance in letters; 0 is the name itself.
    """

    start: int
    end: int
    name: int
    distance: int


class Names:
    """All names of a base, numbered in order of their text, so that file order is nothing."""

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        owners: dict[str, set[str]] = {}
        tokens: dict[str, tuple[str, ...]] = {}
        for entity in entities.values():
            for name in all_names(entity):
                split = words(name)[:MAX_NAME_TOKENS]
                key = "".join(split)
                if key:
                    owners.setdefault(key, set()).add(entity.id)
                    tokens.setdefault(key, split)
        self.keys = sorted(owners)
        self.tokens = [tokens[key] for key in self.keys]
        self.owners = [tuple(sorted(owners[key])) for key in self.keys]
        self._number = {key: number for number, key in enumerate(self.keys)}
        self._longest = max(map(len, self.tokens), default=0)
        self._prefixes = {key[:_PREFIX] for key in self.keys}
        self._index, self._weight, self._total = _index(self.keys)
        self.vocabulary = frozenset(word for split in self.tokens for word in split)
        self._neighbours = Neighbours(self.vocabulary)

    def exact(self, tokens: tuple[str, ...]) -> list[Mention]:
        """Every span that is a name to the letter, overlapping ones too."""
        found = []
        for start in range(len(tokens)):
            key = ""
            for end in range(start + 1, min(len(tokens), start + self._longest + 2) + 1):
                key += tokens[end - 1]
                if key[:_PREFIX] not in self._prefixes and len(key) >= _PREFIX:
                    break
                number = self._number.get(key)
                if number is not None:
                    found.append(Mention(start, end, number, 0))
        return found

    def near(self, tokens: tuple[str, ...]) -> list[Mention]:
        """Spans that are a name but for typos, the best span of each likely name."""
        return [m for name in self._candidates(tokens) for m in self._verify(tokens, name)]

    def _candidates(self, tokens: tuple[str, ...]) -> NDArray[np.int64]:
        """Names most of whose n-grams the question holds, as written or one typo mended."""
        texts = ["".join(tokens)]
        for index, word in enumerate(tokens):
            if word not in self.vocabulary:
                before = tokens[index - 1][-2:] if index else ""
                after = tokens[index + 1][:2] if index + 1 < len(tokens) else ""
                texts += [before + near + after for near in self._neighbours.of(word)[:8]]
        rows = self._index.rows(distinct(grams(code_points("\0".join(texts)))))
        lengths = self._index.lengths()[rows]
        order = np.argsort(lengths, kind="stable")
        rows = rows[order][np.cumsum(lengths[order]) <= MOST_POSTINGS]
        if len(rows) == 0:
            return np.empty(0, dtype=np.int64)
        documents = np.concatenate([self._index.row(row) for row in rows])
        weights = np.repeat(self._weight[rows], self._index.lengths()[rows])
        covered = np.bincount(documents, weights, minlength=len(self.keys)) / self._total
        likely = np.flatnonzero(covered >= LEAST_COVERAGE)
        best = np.argsort(-covered[likely], kind="stable")[:MOST_CANDIDATES]
        return likely[best]

    def _verify(self, tokens: tuple[str, ...], name: int) -> list[Mention]:
        key, size = self.keys[name], len(self.tokens[name])
        limit = allowed_typos(key)
        spans = [
            (start, end)
            for length in range(max(1, size - 1), size + 2)
            for start in range(len(tokens) - length + 1)
            for end in (start + length,)
        ]
        texts = ["".join(tokens[start:end]) for start, end in spans]
        if not limit or not texts:
            return []
        distances = process.cdist([key], texts, scorer=OSA.distance, score_cutoff=limit)[0]
        at = int(np.argmin(distances))
        if distances[at] > limit or digits(key) != digits(texts[at]):
            return self._begun(tokens, name)
        return [Mention(*spans[at], name, int(distances[at]))]

    def _begun(self, tokens: tuple[str, ...], name: int) -> list[Mention]:
        """The long beginning of a name, which stands for it as two typos would."""
        split, key = self.tokens[name], self.keys[name]
        for size in range(len(split) - 1, 1, -1):
            begun = "".join(split[:size])
            if len(begun) < max(SHORTEST_BEGINNING, LEAST_BEGINNING * len(key)):
                break
            if begun in self._number:
                break  # what is typed is a name of its own
            for start in range(len(tokens) - size + 1):
                if tokens[start : start + size] == split[:size]:
                    return [Mention(start, start + size, name, BEGUN)]
        return []


def all_names(entity: Entity) -> list[str]:
    """An entity's names and aliases in every language."""
    aliases = [alias for several in entity.aliases.values() for alias in several]
    return [*entity.name.values(), *aliases]


def allowed_typos(key: str) -> int:
    """How many letters of a name may be wrong and still be read as it."""
    steps = _UNSPACED_TYPOS if key[0] >= "\u2e80" else _SPACED_TYPOS
    return sum(len(key) >= length for length in steps)


def digits(text: str) -> str:
    """The digits and numerals of a text in order: no typo ever changes them."""
    return "".join(c for c in text if c.isnumeric())


def _index(keys: list[str]) -> tuple[Postings, NDArray[np.float64], NDArray[np.float64]]:
    """The gram index of the names, each row's weight (rarity), each name's total weight."""
    points = code_points("\0".join(keys))
    sizes = np.array([len(key) + 1 for key in keys], dtype=np.int64)
    owner = np.repeat(np.arange(len(keys), dtype=np.int32), sizes)[: len(points)]
    codes = grams(points)
    postings = Postings.build(codes[codes > 0], owner[codes > 0])
    weight = np.log1p(len(keys) / np.maximum(postings.lengths(), 1))
    total = np.bincount(
        postings.documents, np.repeat(weight, postings.lengths()), minlength=len(keys)
    )
    return postings, weight, np.maximum(total, 1e-9)
