"""Readings of a question that names no entity, where the base leaves hardly a choice."""

import math
from collections.abc import Iterable

from bot.matching.guards import guard, qualify
from bot.matching.index import INVERSE, Index
from bot.matching.leftover import Leftover
from bot.matching.question import Question
from bot.matching.readings import Reading
from bot.text.frequency import rarity

MOST_OWNERS = 5
"""An attribute that more entities have says nothing about which of them is meant."""

MOST_LABELS = 3
LEAST_SCORE = 0.2
MOST_UNEXPLAINED = 0.1
"""Summed rarity of unexplained words above which nothing is implied."""


def implied_readings(question: Question, index: Index) -> Iterable[Reading]:
    """A reading for each entity that alone, or nearly, has what is asked for."""
    mended = question.mended != question.tokens
    if index.names.exact(question.mended) if mended else question.named:
        return
    if not any(len(owners) <= MOST_OWNERS for owners in index.owners.values()):
        return
    leftover = Leftover(question, index, 0, 0)
    scores = index.attributes.scores(leftover.masked)
    labels = index.attributes.labels
    best = float(scores.max(initial=0.0))
    order = sorted(range(len(labels)), key=lambda i: (-scores[i], labels[i]))
    for i in order[:MOST_LABELS]:
        owners = index.owners.get(labels[i], ())
        vague = scores[i] < LEAST_SCORE or not leftover.supported(labels[i])
        if vague or not 0 < len(owners) <= MOST_OWNERS:
            continue
        for entity in owners:
            yield from _reading(leftover, entity, labels[i], float(scores[i]), best)


def _reading(
    leftover: Leftover, entity: str, label: str, score: float, best: float
) -> Iterable[Reading]:
    index, question = leftover.index, leftover.question
    unexplained = leftover.unexplained(label, entity)
    if sum(rarity(question.tokens[i]) for i in unexplained) > MOST_UNEXPLAINED:
        return
    off = sum(rarity(question.tokens[i]) for i in leftover.off_label(label, entity))
    attribute = index.base.attributes[label.removesuffix(INVERSE)]
    facts, fired = qualify(question, attribute, index.own[entity][label], leftover.free(label))
    fired = fired or guard(question, attribute, facts, leftover.free(label), unexplained)
    evidence = -3.0 + 12 * score - 8 * (best - score) - 4 * off
    yield Reading(
        key=f"{entity}/{label}",
        facts=() if fired else facts,
        probability=0.95 / (1 + math.exp(-evidence)),
        guard=fired,
        unexplained=tuple(question.tokens[i] for i in unexplained),
    )
