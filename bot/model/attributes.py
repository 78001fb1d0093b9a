"""What can be said of entities, and how it is asked for."""

from dataclasses import dataclass, field

from bot.model.texts import Names, Texts
from bot.model.values import ValueType

PLACEHOLDER = "{entity}"
"""Stands in an attribute's phrasing where the entity's name stands in a question."""

VALUE = "{value}"
"""Stands in an attribute's sentence where the value stands in an answer."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number counts: a CLDR unit (``kilometer``), or a word of the base's own."""

    cldr: str | None = None
    label: Texts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Wording:
    """How something is named and asked for; `sentence` is how a fact of it reads."""

    label: Texts
    aliases: Names = field(default_factory=dict)
    phrasings: Names = field(default_factory=dict)
    sentence: Texts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Attribute:
    """A property that entities can have, shared by all of them.

    `inverse` words the relation as asked from its value's end, where values are entities.
    `changes` tells that a value holds for its as-of date only, so that several may stand
    side by side and the latest recorded one is what a question without a date means.
    """

    id: str
    wording: Wording
    type: ValueType
    unit: Unit | None = None
    many: bool = False
    changes: bool = False
    inverse: Wording | None = None
