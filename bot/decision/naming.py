"""Which entities a question names or describes, and what it says beside them."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.linking.space import Space
from bot.matching.names import Mention
from bot.matching.question import Question
from bot.matching.slots import mentions
from bot.meaning.world import pronoun
from bot.text.normalise import join
from bot.text.terms import stem, stop_words

MOST_DESCRIBED = 4
"""Entities that a question may describe instead of naming them."""

COMMON = 0.34
"""A word that more than this share of the entities are described by tells none of them apart."""


@dataclass(frozen=True, slots=True)
class Named:
    """An entity that a question may name: letters of the name, and how many are wrong."""

    entity: str
    length: int
    distance: int
    mention: Mention


def named_in(question: Question, space: Space) -> Mapping[str, Named]:
    """The entities that a question may name, exact and long names first."""
    found: dict[str, Named] = {}
    for mention in mentions(question, space.index):
        length = sum(len(t) for t in question.tokens[mention.start : mention.end])
        for entity in space.index.names.owners[mention.name]:
            found.setdefault(entity, Named(entity, length, mention.distance, mention))
    return found


def without(question: Question, named: Named) -> str:
    """The question with a pronoun in the place of a name."""
    at = named.mention
    before, behind = question.mended[: at.start], question.mended[at.end :]
    return join([*before, pronoun(question.language), *behind])


def described_by(several: Sequence[str], space: Space) -> Mapping[str, float]:
    """The entities that words describe, by the share of the words' inverse document frequency."""
    total, scores = 0.0, dict[str, float]()
    count = len(space.entities)
    for term in several:
        fits = space.described.get(term) or space.described.get(stem(term)) or ()
        rare = math.log((1 + count) / (1 + len(fits)))
        total += rare
        if len(fits) <= max(3, COMMON * count):
            for entity in fits:
                scores[entity] = scores.get(entity, 0.0) + rare
    best = sorted(scores, key=lambda entity: (-scores[entity], entity))[:MOST_DESCRIBED]
    # What every entity has tells nothing, and then there is nothing to share.
    return {entity: scores[entity] / total for entity in best} if total else {}


def undescribed(question: Question, profile: frozenset[str]) -> str:
    """The question with one pronoun for the words that a profile has."""
    stop, out = stop_words(), list[str]()
    name = pronoun(question.language)
    for token in question.mended:
        if token not in stop and (token in profile or stem(token) in profile):
            out += [name] if name not in out else []
        else:
            out.append(token)
    return join(out)
