"""What one answer is made of: an entity with a label, or a free answer."""

from dataclasses import dataclass

from bot.model import Fact


@dataclass(frozen=True, slots=True)
class Unit:
    """What one answer is made of.

    Attributes:
        key: names it, as `bot.matching.readings.Reading.key` does.
        entity, label: empty for a free answer.
        facts: empty for a free answer.
        signature: equal for two units that tell the same.
        linked: the other entities that its facts name.
    """

    key: str
    entity: str
    label: str
    facts: tuple[Fact, ...]
    signature: tuple[str, ...]
    linked: frozenset[str]
