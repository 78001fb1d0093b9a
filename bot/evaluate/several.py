"""The answers to several questions."""

from dataclasses import dataclass

from bot.matching.index import Index
from bot.matching.readings import Reading
from bot.model import Fact
from bot.query.nodes import Several


@dataclass(frozen=True, slots=True)
class Together:
    """What several questions ask for, in order."""

    readings: tuple[Reading, ...]

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts of all."""
        return tuple(fact for reading in self.readings for fact in reading.facts)

    @property
    def keys(self) -> tuple[str, ...]:
        """What they are about."""
        return tuple(reading.key for reading in self.readings)


def several(query: Several, index: Index) -> Together | None:
    """The facts of each; None where the base lost some."""
    found = []
    for key in query.keys:
        entity, _, label = key.partition("/")
        facts = index.own.get(entity, {}).get(label, ())
        if not facts:
            return None
        found.append(Reading(key, facts, 1.0))
    return Together(tuple(found))
