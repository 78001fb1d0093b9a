"""All that is known of a thing: its facts, the most telling first, and what else can be asked."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.matching.index import INVERSE, Index
from bot.matching.readings import Reading
from bot.model import Fact, ValueType
from bot.query.nodes import First, Overview

_FIGURES = (ValueType.NUMBER, ValueType.MONEY)

MOST_TOLD = 10
"""Attributes that an overview tells in full."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of an entity.

    Attributes:
        entity: whose overview it is.
        readings: what is told, an attribute each.
        further: the labels of what else is known.
    """

    entity: str
    readings: tuple[Reading, ...]
    further: tuple[str, ...]

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that are told."""
        return tuple({f.id: f for each in self.readings for f in each.facts}.values())

    @property
    def keys(self) -> tuple[str, ...]:
        """The entity, for what is asked next."""
        return (f"{self.entity}/",)


def overview(query: Overview, index: Index) -> Profile | None:
    """The facts of an entity, its own ones first, in the order in which a base has attributes."""
    own = index.own.get(query.entity, {})
    labels = sorted(own, key=_order(query, index))
    if not labels:
        return None
    told, further = labels[:MOST_TOLD], labels[MOST_TOLD:]
    readings = tuple(Reading(f"{query.entity}/{each}", own[each], 1.0) for each in told)
    return Profile(query.entity, readings, tuple(further))


def _order(query: Overview, index: Index) -> Callable[[str], tuple[bool, bool, int]]:
    attributes = index.base.attributes
    place = {attribute: at for at, attribute in enumerate(attributes)}

    def key(label: str) -> tuple[bool, bool, int]:
        attribute = attributes[label.removesuffix(INVERSE)]
        later = query.first is not First.ANY
        later &= (attribute.type in _FIGURES) is not (query.first is First.FIGURES)
        return later, label.endswith(INVERSE), place[attribute.id]

    return key
