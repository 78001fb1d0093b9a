"""What is asked of a thing that other facts lead to."""

from dataclasses import dataclass

from bot.matching.index import Index
from bot.matching.readings import Reading
from bot.model import Fact
from bot.query.nodes import Path


@dataclass(frozen=True, slots=True)
class Reached:
    """What answers the question, and the facts that lead to what it is about."""

    reading: Reading
    steps: tuple[Fact, ...]

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that answer, then the steps to them."""
        return (*self.reading.facts, *self.steps)

    @property
    def keys(self) -> tuple[str, ...]:
        """What is asked, for what is asked next."""
        return (self.reading.key,)


def path(query: Path, index: Index) -> Reached | None:
    """The facts of the last step and those that lead to it; None where the base lost some."""
    entity, _, label = query.key.partition("/")
    facts = index.own.get(entity, {}).get(label, ())
    known = [index.base.facts.get(each) for each in query.steps]
    final = {fact.id for fact in facts}
    steps = tuple(fact for fact in known if fact is not None and fact.id not in final)
    if not facts or None in known:
        return None
    return Reached(Reading(query.key, facts, 1.0), steps)
