"""Readings of a question as an entity's attribute: name first, then the words around it."""

from collections.abc import Iterable

import numpy as np

from bot.matching.calibration import fact_probability
from bot.matching.classifier import Scores
from bot.matching.common import KNOWN, frequency, rarity
from bot.matching.features import FactFeatures
from bot.matching.guards import guard, qualify
from bot.matching.index import INVERSE, Index
from bot.matching.leftover import Leftover
from bot.matching.names import Mention
from bot.matching.question import Question
from bot.matching.readings import Reading

MOST_MENTIONS = 24
"""Mentions that are read further, exact and long ones first."""

MOST_LABELS = 2
"""Attributes of one entity that are considered, best first."""


def slot_readings(question: Question, index: Index) -> Iterable[Reading]:
    """A reading for each likely name and each attribute of its that fits best."""
    leftovers: dict[tuple[int, int], tuple[Leftover, Scores]] = {}
    for mention in mentions(question, index):
        span = mention.start, mention.end
        if span not in leftovers:
            leftover = Leftover(question, index, *span)
            leftovers[span] = leftover, index.attributes.scores(leftover.masked)
        leftover, scores = leftovers[span]
        for entity in index.names.owners[mention.name][:8]:
            yield from _readings(leftover, scores, mention, entity)


def mentions(question: Question, index: Index) -> list[Mention]:
    """The names that a question may hold, best first."""
    exact = index.names.exact(question.tokens)
    known = {(m.start, m.end, m.name) for m in exact}
    near = [
        m
        for m in index.names.near(question.tokens)
        if m.distance and (m.start, m.end, m.name) not in known
    ]
    found = sorted(exact + near, key=lambda m: (m.distance, m.start - m.end, m.start, m.name))
    return found[:MOST_MENTIONS]


def _readings(
    leftover: Leftover, scores: Scores, mention: Mention, entity: str
) -> Iterable[Reading]:
    index = leftover.index
    labels = index.attributes.labels
    own = index.own.get(entity, {})
    owned = [i for i, label in enumerate(labels) if label in own]
    foreign = max((scores[i] for i in range(len(labels)) if labels[i] not in own), default=0.0)
    for i in sorted(owned, key=lambda i: (-scores[i], labels[i]))[:MOST_LABELS]:
        rival = max((scores[j] for j in owned if j != i), default=0.0)
        features = _features(leftover, mention, entity, labels[i], scores, (scores[i], rival, foreign))
        features_alone = len(owned) == 1
        yield reading_of(leftover, entity, labels[i], features, alone=features_alone)


def reading_of(
    leftover: Leftover, entity: str, label: str, features: FactFeatures, *, alone: bool = False
) -> Reading:
    """The reading of a question as an entity's attribute, guards applied."""
    del alone
    index, question = leftover.index, leftover.question
    unexplained = leftover.unexplained(label, entity)
    facts, fired = qualify(question, index.own[entity][label], leftover.free(label))
    attribute = index.base.attributes[label.removesuffix(INVERSE)]
    fired = fired or guard(question, attribute, leftover.free(label), unexplained)
    return Reading(
        key=f"{entity}/{label}",
        facts=() if fired else facts,
        probability=fact_probability(features),
        guard=fired,
        span=" ".join(question.tokens[leftover.start : leftover.end]),
        unexplained=tuple(question.tokens[i] for i in unexplained),
        features=features,
    )


def _features(
    leftover: Leftover,
    mention: Mention,
    entity: str,
    label: str,
    scores: Scores,
    compared: tuple[float, float, float],
) -> FactFeatures:
    index, tokens = leftover.index, leftover.question.tokens
    own, rival, foreign = compared
    unexplained = leftover.unexplained(label, entity)
    weights = {i: rarity(tokens[i]) for i in unexplained}
    key = index.names.keys[mention.name]
    typed = tokens[mention.start : mention.end]
    nested = any(
        m.start <= mention.start and mention.end <= m.end and m.end - m.start > len(typed)
        for m in leftover.question_mentions
    )
    return FactFeatures(
        stranger=min(3.0, sum(weights.values())),
        rarest=max(weights.values(), default=0.0),
        beside=max(weights.get(mention.start - 1, 0.0), weights.get(mention.end, 0.0)),
        other=leftover.strange_name(label, entity),
        nested=float(nested),
        edits=float(mention.distance),
        edit_share=mention.distance / len(key),
        known_words=float(mention.distance > 0 and all(frequency(t) >= KNOWN for t in typed)),
        name_length=min(len(key), 20) / 10,
        name_rarity=min(2.0, sum(rarity(t) for t in index.names.tokens[mention.name])),
        owners=float(min(3, len(index.names.owners[mention.name]) - 1)),
        own=float(own),
        foreign_gap=max(0.0, float(foreign - own)),
        foreign_ratio=float(np.log(max(own, 0.02) / max(foreign, 0.02))),
        margin=float(own - rival),
        best=float(scores.max(initial=0.0)),
        alone=float(len(index.own.get(entity, {})) == 1),
        off=min(3.0, sum(rarity(tokens[i]) for i in leftover.off_label(label, entity))),
    )
