"""Which facts and answers a text may be growing into, the likeliest first.

What is typed and carries a meaning must be in a question: a text with "Hangzhou" in it is
not completed to a question about another city.
"""

from dataclasses import dataclass

import numpy as np

from bot.suggesting.completions import Completions
from bot.suggesting.naming import WHOLE, naming
from bot.suggesting.rows import Numbers
from bot.suggesting.typed import MOST_WORDS, Typed

MOST_CANDIDATES = 100
"""Candidates of each sort that are put into words."""

EXACT, LABEL, ALIAS, INSIDE, PHRASED, ANY = range(6)
"""Tiers: what is typed beside the name is a label or an alias, begins a label, begins an
alias, stands in one, stands in a phrasing; or nothing is typed beside it."""

_TIERS = 8
_MOST_ENTITIES = (1 << 20) - 1
_MOST_RELATIONS = (1 << 17) - 1


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pair of an entity and a relation, or an answer, by its number in the index.

    Attributes:
        number: of the pair or the answer.
        named: a bit for each word of the text that the entity's name has.
        coverage: how much of the entity's name is typed, 0 to `WHOLE`.
        tier: how the words of the relation have the rest of the text.
    """

    number: int
    named: int = 0
    coverage: int = 0
    tier: int = PHRASED


def ranked_pairs(typed: Typed, index: Completions) -> list[Candidate]:
    """The pairs that have all that is wanted: most words, most of the name, prominent first."""
    named = naming(typed, index.names)
    scores = _relation_scores(typed, index, named.readings)
    entity, relation = index.pair_entity, index.pair_relation
    score = scores[named.reading[entity], relation]
    fitting = np.flatnonzero(score >= 0)
    explained, tier = score[fitting] // _TIERS, ANY - score[fitting] % _TIERS
    coverage = named.coverage[entity[fitting]]
    key = (MOST_WORDS - explained) << 10 | (WHOLE - coverage)
    key = key << 3 | tier
    key = key << 20 | np.minimum(entity[fitting], _MOST_ENTITIES)
    key = key << 17 | np.minimum(relation[fitting], _MOST_RELATIONS)
    reading = named.reading[entity[fitting]]
    return [
        Candidate(
            int(fitting[at]), named.readings[reading[at]][1], int(coverage[at]), int(tier[at])
        )
        for at in _first(key)
    ]


def ranked_answers(typed: Typed, index: Completions) -> list[Candidate]:
    """The free answers that have all that is wanted, those with most words first."""
    bits = index.answers.bits(typed)
    fits = (bits & typed.wanted) == typed.wanted
    explained = np.where(fits, _count(bits), -1)
    best = index.answers.best(explained, -1)
    fitting = np.flatnonzero(best >= 0)
    key = (MOST_WORDS - best[fitting]) << 32 | fitting
    return [Candidate(int(fitting[at])) for at in _first(key)]


def _count(bits: Numbers) -> Numbers:
    """How many bits are set."""
    return np.bitwise_count(bits).astype(np.int64)


def _first(key: Numbers) -> list[int]:
    """Where the smallest keys stand, in order."""
    chosen = np.arange(len(key))
    if len(key) > MOST_CANDIDATES:
        chosen = np.argpartition(key, MOST_CANDIDATES)[:MOST_CANDIDATES]
    ordered: list[int] = chosen[np.argsort(key[chosen], kind="stable")].tolist()
    return ordered


def _relation_scores(typed: Typed, index: Completions, readings: list[tuple[int, int]]) -> Numbers:
    """Reading of names × relation: words explained and tier in one number; -1 where none fits."""
    rows = index.wordings
    bits, first = rows.bits(typed), rows.first_bits(typed)

    def scores(fullest: int, longest: int) -> Numbers:
        rest = typed.wanted & ~fullest
        tier = np.where((bits & rest) == rest, _tiers(typed, index, first, rest), _TIERS)
        least = typed.wanted & ~longest
        tier = np.where((bits & least) == least, np.minimum(tier, ANY), tier)
        explained = _count(bits | longest)
        score = np.where(tier < _TIERS, explained * _TIERS + ANY - tier, -1)
        return rows.best(score, -1)

    return np.stack([scores(*reading) for reading in readings])


def _tiers(typed: Typed, index: Completions, first: Numbers, rest: int) -> Numbers:
    """The tier of each row that has the rest of the text."""
    if not rest:
        return np.full(len(index.wordings), ANY, dtype=np.int64)
    letters = sum(len(word.spellings[0]) for n, word in enumerate(typed.words) if rest & (1 << n))
    begun = np.where((first & rest) != 0, np.where(index.is_label, LABEL, ALIAS), INSIDE)
    named = np.where(index.wordings.letters == letters, EXACT, begun)
    return np.where(index.is_phrasing, PHRASED, named).astype(np.int64)
