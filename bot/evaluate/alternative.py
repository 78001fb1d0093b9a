"""Which of several options is right: the fact that says so."""

from bot.asking.parts import Told
from bot.matching.index import Index
from bot.matching.readings import Reading
from bot.query.nodes import Alternative


def alternative(query: Alternative, index: Index) -> Told:
    """The facts that hold the right option."""
    facts = tuple(index.base.facts[each] for each in query.facts)
    return Told(Reading(f"{query.entity}/{query.attribute}", facts, 1.0))
