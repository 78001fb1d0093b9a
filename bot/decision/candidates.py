"""What a question may be asking: the units that are worth weighing, by letters and by meaning."""

from collections.abc import Iterable, Sequence
from itertools import islice

import numpy as np

from bot.asking.result import Result
from bot.decision.views import Views
from bot.linking.phrases import Likenesses
from bot.linking.space import Space
from bot.linking.unit import Unit
from bot.matching.readings import Reading

MOST_LABELS = 4
"""Labels of a named entity that are weighed, the nearest ones."""

MOST_FACTS = 8
"""Facts that are weighed since they read like the question, and as many of the subject."""

MOST_LIKELY = 4
"""Entities that are weighed since one of their facts reads like the question."""

MOST_OF_LIKELY = 2
"""Labels of each of them that are weighed."""

MOST_ANSWERS = 6
MOST_READINGS = 5
MOST_PARTS = 4
LEAST_READ = 0.02
"""The probability by letters from which on a reading is always weighed."""

MOST_NEAR = 10
MOST_SAYING = 5
"""Units that are weighed in the end, by how they are asked for and by what they say."""

DESCRIBED, NAMED = 0.5, 0.3
"""What it counts beside a likeness that a unit's entity is described, or named."""

MOST_OWNERS = 3
"""A label that more entities have says nothing about which of them is meant."""


def candidates(views: Views, result: Result, space: Space) -> tuple[Unit, ...]:
    """The units that a question may be asking for, in an order that depends on nothing else."""
    read = {r.key for r in result.decision.considered if r.probability >= LEAST_READ}
    offered = {reading.key for reading in result.choices}
    sure = {*units_of(result, space), *(key for key in read | offered if _known(key, space))}
    keys = sorted({*_keys(views, result.decision.considered, space), *sure})
    units = [space.unit(key) for key in keys]
    near, says = _nearness(views, units, space), _likeness(views, units, space)
    kept = {keys[at] for at in np.argsort(-near, kind="stable")[:MOST_NEAR]}
    kept |= {keys[at] for at in np.argsort(-says, kind="stable")[:MOST_SAYING]}
    return tuple(unit for unit in units if unit.key in kept | sure)


def _nearness(views: Views, units: Sequence[Unit], space: Space) -> Likenesses:
    """How near a question is to what each unit is asked for by, and to its entity."""
    found = [
        views.of(unit.entity).labels[space.labels.at[unit.label]]
        + DESCRIBED * views.described.get(unit.entity, 0.0)
        + NAMED * (unit.entity in views.named)
        if unit.label
        else views.answers[space.answers.at[unit.key]]
        for unit in units
    ]
    return np.array(found, np.float32)


def _likeness(views: Views, units: Sequence[Unit], space: Space) -> Likenesses:
    """How near a question is to what each unit says."""
    places = [(space.fact_at.get(unit.key), space.answers.at.get(unit.key)) for unit in units]
    found = [
        views.facts[fact] if fact is not None else views.answer_texts[at] if at is not None else 0
        for fact, at in places
    ]
    return np.array(found, np.float32)


def _keys(views: Views, readings: Sequence[Reading], space: Space) -> Iterable[str]:
    yield from _of_readings(readings, space)
    for entity, view in views.without.items():
        yield from _of_entity(entity, view.labels, space)
    yield from _of_entity(space.subject, views.of(space.subject).labels, space)
    yield from _unnamed(views, space)
    for entity in _likely(views, space):
        yield from islice(_of_entity(entity, views.of(entity).labels, space), MOST_OF_LIKELY)
    yield from _first(space.fact_keys, views.facts, MOST_FACTS)
    yield from _first(space.answers.keys, views.answers, MOST_ANSWERS)
    yield from _first(space.answers.keys, views.answer_texts, 2)


def units_of(result: Result, space: Space) -> tuple[str, ...]:
    """The keys of the units that a result tells, the first ones."""
    facts = (fact for part in result.parts for fact in part.facts)
    named = (key for part in result.parts for key in part.keys)
    keys = dict.fromkeys([*named, *(f"{fact.entity}/{fact.attribute}" for fact in facts)])
    return tuple(islice((key for key in keys if _known(key, space)), MOST_PARTS))


def _known(key: str, space: Space) -> bool:
    entity, _, label = key.partition("/")
    return key in space.answers.at or label in space.index.own.get(entity, ())


def _of_readings(readings: Sequence[Reading], space: Space) -> Iterable[str]:
    known = (reading.key for reading in readings if _known(reading.key, space))
    return islice(known, MOST_READINGS)


def _of_entity(entity: str, likeness: Likenesses, space: Space) -> Iterable[str]:
    labels = list(space.index.own.get(entity, ()))
    found = sorted(labels, key=lambda label: (-likeness[space.labels.at[label]], label))
    return (f"{entity}/{label}" for label in found[:MOST_LABELS])


def _unnamed(views: Views, space: Space) -> Iterable[str]:
    """What hardly another entity has, where the question is near its wording."""
    likeness = views.whole.labels
    for at in np.argsort(-likeness)[:MOST_LABELS]:
        label = space.labels.keys[at]
        owners = space.index.owners.get(label, ())
        if len(owners) <= MOST_OWNERS:
            yield from (f"{entity}/{label}" for entity in owners)


def _likely(views: Views, space: Space) -> Iterable[str]:
    """The entities that the question describes, by their words and by their best facts."""
    yield from views.described
    yield from _first(space.entities, views.entities, MOST_LIKELY)


def _first(keys: Sequence[str], likeness: Likenesses, most: int) -> Iterable[str]:
    return (keys[at] for at in np.argsort(-likeness, kind="stable")[:most])
