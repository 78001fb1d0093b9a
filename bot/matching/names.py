"""The names of a base: which entities a piece of text may be naming, exactly or nearly.

Every name and alias is kept once, as its folded tokens run together without spaces, so
that "josefhassid" finds "Josef Hassid". Exact spans are looked up; near ones come from a
character n-gram index over the whole question and are verified span by span.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.languages.pinyin import spelled
from bot.matching.parts import digits, one_each, part_of
from bot.model import Entity
from bot.text.frequency import KNOWN, frequency
from bot.text.grams import code_points, distinct, grams
from bot.text.neighbours import FAR, Neighbours
from bot.text.normalise import is_unspaced, words
from bot.text.postings import Postings

MAX_NAME_TOKENS = 16
MOST_CANDIDATES = 24
"""Names that are verified against the question, best n-gram coverage first."""

LEAST_COVERAGE = 0.2
"""The share of a name's n-grams (by rarity) that a question must hold to be verified."""

MOST_MENDED = 24
"""Words that no name has and that are looked up as misspelt ones of a name."""

SHARE_OF_BEST = 0.4
"""Names that the question covers less than this share of the best covered one are left."""

_SPACED_TYPOS = (4, 9, 15)
_UNSPACED_TYPOS = (4,)
"""The lengths from which on a name may have one more letter wrong."""

ONE_MORE = 8
"""Letters of a short name from which on two may be wrong, beside a word that is right."""

_PREFIX = 4
"""Letters of the names that are looked up to leave a hopeless span early."""

SHORTEST_PINYIN = 5
"""Letters from which on a name in pinyin is not likely to be another language's word."""

MOST_POSTINGS = 60_000
"""Index entries that one question may touch, rarest grams first: this bounds its cost."""

Spans: TypeAlias = dict[str, tuple[int, int]]
"""Where in a question a text stands that runs several of its tokens together."""


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
        for key, entity_id in _in_pinyin(entities.values()):
            if key not in tokens or tokens[key] == (key,):
                owners.setdefault(key, set()).add(entity_id)
                tokens.setdefault(key, (key,))
        self.keys = sorted(owners)
        self.tokens = [tokens[key] for key in self.keys]
        self.owners = [tuple(sorted(owners[key])) for key in self.keys]
        self._number = {key: number for number, key in enumerate(self.keys)}
        self._bags = {
            " ".join(sorted(split)): number
            for number, split in enumerate(self.tokens)
            if len(split) > 1 and not any(map(is_unspaced, split))
        }
        self._runs = _runs(self.tokens, self.owners)
        self._longest = max(map(len, self.tokens), default=0)
        self._prefixes = {key[:_PREFIX] for key in self.keys}
        self._index, self._weight, self._total = _index(self.keys)
        self.vocabulary = frozenset(word for split in self.tokens for word in split)
        self._neighbours = Neighbours(self.vocabulary, reach=FAR)

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

    def numbered(self, tokens: tuple[str, ...]) -> list[Mention]:
        """Every span of numbers that stands in the names of one entity alone ("3.12")."""
        found = []
        for start in range(len(tokens)):
            end = start
            while end < len(tokens) and tokens[end].isdecimal():
                end += 1
            number = self._runs.get(tokens[start:end])
            if number is not None and not (start and tokens[start - 1].isdecimal()):
                found.append(Mention(start, end, number, 0))
        return found

    def reordered(self, tokens: tuple[str, ...]) -> list[Mention]:
        """Every span that has exactly a name's words, in another order ("Xun Lu")."""
        found = []
        for start in range(len(tokens)):
            for end in range(start + 1, min(len(tokens), start + self._longest) + 1):
                if tokens[end - 1] not in self.vocabulary:
                    break
                number = self._bags.get(" ".join(sorted(tokens[start:end])))
                if number is not None and tokens[start:end] != self.tokens[number]:
                    found.append(Mention(start, end, number, 0))
        return found

    def near(self, tokens: tuple[str, ...]) -> list[Mention]:
        """Spans that are a name but for typos, the best span of each likely name."""
        spans: dict[int, Spans] = {}
        found = []
        for name in self._candidates(tokens).tolist():
            size = len(self.tokens[name])
            if size not in spans:
                spans[size] = _spans(tokens, size)
            found += self._verify(tokens, name, spans[size])
        return found

    def _candidates(self, tokens: tuple[str, ...]) -> NDArray[np.int64]:
        """Names most of whose n-grams the question holds, as written or one typo mended."""
        texts = ["".join(tokens)]
        strange = [
            at
            for at, word in enumerate(tokens)
            if word not in self.vocabulary and frequency(word) < KNOWN
        ]
        for at in strange[:MOST_MENDED]:
            before = tokens[at - 1][-2:] if at else ""
            after = tokens[at + 1][:2] if at + 1 < len(tokens) else ""
            texts += [before + near + after for near in self._mends(tokens[at])]
        rows = self._index.rows(distinct(grams(code_points("\0".join(texts)))))
        lengths = self._index.lengths_of(rows)
        order = np.argsort(lengths, kind="stable")
        touched = np.cumsum(lengths[order]) <= MOST_POSTINGS
        rows, lengths = rows[order][touched], lengths[order][touched]
        if len(rows) == 0:
            return np.empty(0, dtype=np.int64)
        documents = self._index.gather(rows)
        weights = np.repeat(self._weight[rows], lengths)
        covered = np.bincount(documents, weights, minlength=len(self.keys)) / self._total
        least = max(LEAST_COVERAGE, SHARE_OF_BEST * float(covered.max()))
        likely = np.flatnonzero(covered >= least)
        best = np.argsort(-covered[likely], kind="stable")[:MOST_CANDIDATES]
        return likely[best]

    def _mends(self, word: str) -> list[str]:
        """Words of names that an unknown word may be meant for: one typo away, else two."""
        return self._neighbours.of(word)[:8] or self._neighbours.far(word)[:4]

    def _verify(self, tokens: tuple[str, ...], name: int, spans: Spans) -> list[Mention]:
        key = self.keys[name]
        limit = allowed_typos(key)
        if not limit or not spans:
            return []
        best = process.extractOne(key, [*spans], scorer=OSA.distance, score_cutoff=limit + 1)
        if best is None or digits(key) != digits(best[0]):
            return self._part(tokens, name)
        if best[1] > limit and not self._one_more(tokens[slice(*spans[best[0]])], name):
            return self._part(tokens, name)
        return [Mention(*spans[best[0]], name, int(best[1]))]

    def _part(self, tokens: tuple[str, ...], name: int) -> list[Mention]:
        """A long part of a name, unless what is typed is a name of its own."""
        found = part_of(tokens, self.tokens[name])
        if found is None or "".join(tokens[found.start : found.end]) in self._number:
            return []
        return [Mention(found.start, found.end, name, found.distance)]

    def _one_more(self, typed: Sequence[str], name: int) -> bool:
        """Whether a short name may have one more letter wrong, since a word of it is right."""
        key, split = self.keys[name], self.tokens[name]
        right = any(len(w) >= _SPACED_TYPOS[0] and w in typed for w in split)
        short = allowed_typos(key) == 1
        return short and ((right and len(key) >= ONE_MORE) or one_each(typed, split))


def _spans(tokens: tuple[str, ...], size: int) -> Spans:
    """The spans that may be a misspelt name of so many tokens, the shortest first."""
    spans: Spans = {}
    for length in range(max(1, size - 1), size + 2):
        for start in range(len(tokens) - length + 1):
            spans.setdefault("".join(tokens[start : start + length]), (start, start + length))
    return spans


def _runs(
    names: Sequence[Sequence[str]], owners: Sequence[tuple[str, ...]]
) -> Mapping[tuple[str, ...], int]:
    """The runs of two numbers or more, as in a version, that one entity's names alone have."""
    found: dict[tuple[str, ...], set[int]] = {}
    for number, name in enumerate(names):
        digits = [at for at, token in enumerate(name) if token.isdecimal()]
        run = tuple(name[at] for at in digits)
        if len(run) > 1 and digits == [*range(digits[0], digits[-1] + 1)]:
            found.setdefault(run, set()).add(number)
    return {
        run: min(several)
        for run, several in found.items()
        if len({owners[each] for each in several}) == 1
    }


def all_names(entity: Entity) -> list[str]:
    """An entity's names and aliases in every language."""
    aliases = [alias for several in entity.aliases.values() for alias in several]
    return [*entity.name.values(), *aliases]


def _in_pinyin(entities: Iterable[Entity]) -> Iterable[tuple[str, str]]:
    """The Chinese names as they sound, and their entities; none that is a common word."""
    for entity in entities:
        for key in map(spelled, all_names(entity)):
            if len(key) >= SHORTEST_PINYIN and frequency(key) < KNOWN:
                yield key, entity.id


def allowed_typos(key: str) -> int:
    """How many letters of a name may be wrong and still be read as it."""
    steps = _UNSPACED_TYPOS if key[0] >= "\u2e80" else _SPACED_TYPOS
    return bisect_right(steps, len(key))


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
