"""The things of a kind that have all values asked for."""

from dataclasses import dataclass

from bot.matching.index import Index
from bot.model import Fact
from bot.query.nodes import ListOf


@dataclass(frozen=True, slots=True)
class Matches:
    """The things that a list was narrowed to.

    Attributes:
        kind: what they are.
        entities: the things, in order of their ids.
        facts: those that say so, filter by filter.
        counted: whether their number was asked for.
    """

    kind: str
    entities: tuple[str, ...]
    facts: tuple[Fact, ...]
    counted: bool

    @property
    def keys(self) -> tuple[str, ...]:
        """The things, for what is asked next."""
        return tuple(f"{entity}/" for entity in self.entities)


def list_of(query: ListOf, index: Index) -> Matches | None:
    """What the filters leave; None where they leave nothing."""
    facts = [[index.base.facts[each] for each in one.facts] for one in query.filters]
    holders = [{fact.entity for fact in several} for several in facts]
    left = set.intersection(*holders)
    if not left:
        return None
    told = {f.id: f for several in facts for f in several if f.entity in left}
    return Matches(query.kind, tuple(sorted(left)), tuple(told.values()), query.counted)
