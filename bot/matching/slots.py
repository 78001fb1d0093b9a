"""Readings of a question as an entity's attribute: name first, then the words around it."""

import math
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from bot.languages.pinyin import is_pinyin
from bot.matching.calibration import fact_probability
from bot.matching.classifier import Scores
from bot.matching.common import KNOWN, frequency, rarity
from bot.matching.features import FactFeatures
from bot.matching.guards import WANTED, guard, qualify, type_fits
from bot.matching.index import INVERSE, Index
from bot.matching.leftover import Leftover
from bot.matching.names import Mention
from bot.matching.question import Question
from bot.matching.readings import Reading

MOST_MENTIONS = 24
"""Mentions that are read further, exact and long ones first."""

MOST_READ = 256
"""Tokens that the leftovers of all mentions hold together: a long text has fewer read."""

MOST_OWNERS = 8
"""Entities of one name that are considered."""

MOST_LABELS = 2
"""Attributes of one entity that are considered, best first."""


_SUBSTANCE = 0.15
"""From this rarity on a word that nothing explains may be what is asked for."""

_LACKING = 0.6
"""How sure an exact phrasing of an attribute is that the entity lacks."""

_DIRECTED = 0.1
"""How much nearer a relation's other end must read to be the one that is asked."""

_VAGUE = 0.6
"""A likeness under which words in common speak for nothing."""

_PHRASING = 0.8
"""The likeness from which on a question is an attribute's phrasing."""

CERTAIN = 0.9
"""The probability from which on an unknown word that seems no name may stay unexplained."""

NO_CHAT = 0.95
"""The probability from which on a sentence asks, whatever its form."""

WHOLLY = 0.15
"""The share of a name's letters from which on known words that differ are wholly others."""

SURE = 0.8
"""The probability from which on words without a meaning for the attribute raise no doubt."""

_LIKE = 0.75
_LEAST_RARITY = 0.3
"""What the words of a bare question ("what is …") weigh at the least."""


def slot_readings(question: Question, index: Index) -> Iterable[Reading]:
    """A reading for each likely name and each attribute of its that fits best."""
    compared: dict[tuple[int, int], Comparison] = {}
    fits = _fits(question, index)
    for mention in mentions(question, index)[: max(1, MOST_READ // (len(question.tokens) or 1))]:
        span = mention.start, mention.end
        if span not in compared:
            compared[span] = Comparison.of(Leftover(question, index, *span), fits)
        for entity in index.names.owners[mention.name][:MOST_OWNERS]:
            yield from _readings(compared[span], mention, entity)


@dataclass(frozen=True, slots=True)
class Comparison:
    """How well each attribute (in the order of the classifier's labels) explains a leftover.

    `fits` is 1 where the question word allows the attribute's type, else 0; None if it asks
    for no type.
    """

    leftover: Leftover
    scores: Scores
    likeness: Scores
    fits: Scores | None

    @classmethod
    def of(cls, leftover: Leftover, fits: Scores | None) -> "Comparison":
        """Compare a leftover with all attributes."""
        scores, likeness = leftover.index.attributes.compare(leftover.masked)
        return cls(leftover, scores, likeness, fits)

    def of_own(self, owned: list[int]) -> "Own":
        """Scores and likeness in which an own attribute of another type than asked has none."""
        scores, likeness = self.scores, self.likeness
        if self.fits is not None:
            scores, likeness = scores.copy(), likeness.copy()
            scores[owned] *= self.fits[owned]
            likeness[owned] *= self.fits[owned]
        lacking = np.array([scores, likeness])
        lacking[:, owned] = 0.0
        foreign = lacking.max(axis=1, initial=0.0).tolist()
        return Own(owned, scores.tolist(), likeness.tolist(), *foreign)


@dataclass(frozen=True, slots=True)
class Own:
    """A comparison as seen by one entity.

    Attributes:
        owned: the places (in the order of the classifier's labels) of its attributes.
        scores, likeness: of each attribute.
        foreign, foreign_likeness: the best of the attributes that it lacks; 0 without any.
    """

    owned: list[int]
    scores: list[float]
    likeness: list[float]
    foreign: float
    foreign_likeness: float


def _fits(question: Question, index: Index) -> Scores | None:
    """1 for each label whose type the question word allows, else 0: (labels,); None without."""
    labels = index.attributes.labels
    if not question.positions(WANTED):
        return None
    attributes = index.base.attributes
    allowed = [
        type_fits(question, attributes[label.removesuffix(INVERSE)], index.words_of[label])
        for label in labels
    ]
    return np.array(allowed, dtype=np.float64)


def mentions(question: Question, index: Index) -> list[Mention]:
    """The names that a question may hold, best first."""
    exact = [*question.named, *index.names.reordered(question.tokens)]
    known = {(m.start, m.end, m.name) for m in exact}
    near = [
        m
        for m in index.names.near(question.tokens)
        if m.distance and (m.start, m.end, m.name) not in known
    ]
    found = sorted([*exact, *near], key=lambda m: (m.distance, m.start - m.end, m.start, m.name))
    return found[:MOST_MENTIONS]


def _readings(compared: Comparison, mention: Mention, entity: str) -> Iterable[Reading]:
    labels = compared.leftover.index.attributes.labels
    own = compared.leftover.index.own.get(entity, {})
    owned = [i for i, label in enumerate(labels) if label in own]
    seen = compared.of_own(owned)
    for i in sorted(owned, key=lambda i: (-seen.scores[i], labels[i]))[:MOST_LABELS]:
        if not _asked_from_the_other_end(labels, seen.likeness, i):
            features = _features(compared.leftover, seen, mention, entity, i)
            yield _reading(compared.leftover, mention, entity, labels[i], features)
    yield from _lacking(compared, entity, owned)


def _asked_from_the_other_end(labels: tuple[str, ...], likeness: list[float], at: int) -> bool:
    """Whether a question is a phrasing of the same relation, asked of the other entity."""
    label = labels[at]
    twin = label.removesuffix(INVERSE) if label.endswith(INVERSE) else label + INVERSE
    if twin not in labels:
        return False
    other = likeness[labels.index(twin)]
    return other >= _PHRASING and other > likeness[at] + _DIRECTED


def _lacking(compared: Comparison, entity: str, owned: list[int]) -> Iterable[Reading]:
    """The attribute that the entity lacks, where the question is nearly its phrasing."""
    labels, likeness = compared.leftover.index.attributes.labels, compared.likeness.copy()
    own = float(likeness[owned].max(initial=0.0))
    likeness[owned] = 0.0
    at = int(likeness.argmax()) if len(likeness) else 0
    if len(likeness) and likeness[at] >= max(_LIKE, own):
        leftover = compared.leftover
        strange = leftover.unexplained(labels[at], entity)
        weight = sum(rarity(leftover.question.mended[i]) for i in strange)
        probability = _LACKING * float(likeness[at]) / (1 + weight)
        features = FactFeatures(likeness=float(likeness[at]))
        key = f"{entity}/{labels[at]}"
        yield Reading(key, (), probability, guard="lacking", features=features)


def _reading(
    leftover: Leftover, mention: Mention, entity: str, label: str, features: FactFeatures
) -> Reading:
    index, question = leftover.index, leftover.question
    unexplained = leftover.unexplained(label, entity)
    attribute = index.base.attributes[label.removesuffix(INVERSE)]
    facts, fired = qualify(question, attribute, index.own[entity][label], leftover.free(label))
    probability = fact_probability(features)
    narrowed = mention.start - 1 in unexplained
    fired = (
        fired
        or guard(question, attribute, facts, leftover.free(label), unexplained)
        or _name_guard(leftover, mention, f"{entity}/{label}", unexplained)
    )
    if fired == "statement" and probability >= NO_CHAT:
        fired = None
    if fired == "stranger" and probability >= CERTAIN and not question.proper & {*unexplained}:
        fired = None
    if not fired and (narrowed or probability < SURE):
        fired = _doubt(leftover, mention, f"{entity}/{label}", unexplained, features)
    return Reading(
        key=f"{entity}/{label}",
        facts=() if fired else facts,
        probability=probability,
        guard=fired,
        span=" ".join(question.tokens[leftover.start : leftover.end]),
        unexplained=tuple(question.tokens[i] for i in unexplained),
        features=features,
    )


def _name_guard(
    leftover: Leftover, mention: Mention, key: str, unexplained: Collection[int]
) -> str | None:
    """The guard against a name that is another's, or a kind that is another's."""
    entity, _, label = key.partition("/")
    tokens = leftover.question.tokens
    typed = "".join(tokens[mention.start : mention.end])
    if mention.distance and is_pinyin(typed) and is_pinyin(leftover.index.names.keys[mention.name]):
        return "near_name"
    if {mention.start - 1} & {*unexplained} and leftover.names_something(mention.start - 1):
        return "longer_name"
    return "kind" if leftover.other_kind(label, entity) else None


def _doubt(
    leftover: Leftover,
    mention: Mention,
    key: str,
    unexplained: Collection[int],
    features: FactFeatures,
) -> str | None:
    """What keeps back a reading that is not sure: words that seem to ask for something else."""
    entity, _, label = key.partition("/")
    if leftover.supported(label):
        return None
    if mention.end in unexplained:
        return "longer_name"
    rest = {*unexplained, *leftover.off_label(label, entity)}
    heavy = any(rarity(leftover.question.mended[i]) >= _SUBSTANCE for i in rest)
    vague = bool(unexplained) and features.likeness < _VAGUE
    return "unsupported" if heavy or vague else None


def _known_words(typed: Sequence[str], name: Sequence[str], share: float) -> float:
    """How much a span that differs from a name by known words alone is about something else."""
    other = [token for token in typed if token not in name]
    known = bool(other) and all(frequency(token) >= KNOWN for token in other)
    return min(1.0, share / WHOLLY) if known else 0.0


def _features(
    leftover: Leftover, seen: Own, mention: Mention, entity: str, at: int
) -> FactFeatures:
    scores, foreign = seen.scores, seen.foreign
    index, tokens = leftover.index, leftover.question.tokens
    label, own = index.attributes.labels[at], seen.scores[at]
    rival = max((scores[i] for i in seen.owned if i != at), default=0.0)
    unexplained = leftover.unexplained(label, entity)
    weights = {i: rarity(leftover.question.mended[i]) for i in unexplained}
    key = index.names.keys[mention.name]
    typed = tokens[mention.start : mention.end]
    nested = any(
        m.start <= mention.start and mention.end <= m.end and m.end - m.start > len(typed)
        for m in leftover.question.named
    )
    return FactFeatures(
        stranger=min(3.0, sum(weights.values())),
        rarest=max(weights.values(), default=0.0),
        beside=max(weights.get(mention.start - 1, 0.0), weights.get(mention.end, 0.0)),
        other=leftover.strange_name(label, entity),
        nested=float(nested),
        edits=float(mention.distance),
        edit_share=mention.distance / len(key),
        known_words=_known_words(
            typed, index.names.tokens[mention.name], mention.distance / len(key)
        ),
        name_length=min(len(key), 20) / 10,
        name_rarity=min(2.0, sum(rarity(t) for t in index.names.tokens[mention.name])),
        owners=float(min(3, len(index.names.owners[mention.name]) - 1)),
        own=own,
        foreign_gap=max(0.0, foreign - own),
        foreign_ratio=math.log(max(own, 0.02) / max(foreign, 0.02)),
        margin=own - rival,
        best=max(0.0, *scores),
        alone=float(len(index.own.get(entity, {})) == 1),
        off=min(3.0, sum(rarity(tokens[i]) for i in leftover.off_label(label, entity))),
        share=sum(weights.values()) / max(_LEAST_RARITY, sum(map(rarity, leftover.words))),
        unknown=float(min(2, sum(weight >= 1 for weight in weights.values()))),
        likeness=seen.likeness[at],
        foreign_likeness=max(0.0, seen.foreign_likeness - seen.likeness[at]),
    )
