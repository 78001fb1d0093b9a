"""Who said facts, or where they stand."""

from bot.asking.parts import Said
from bot.matching.index import Index
from bot.query.nodes import Provenance


def provenance(query: Provenance, index: Index) -> Said | None:
    """The facts that the base still has, to be told with who said them; None where it has none."""
    known = [index.base.facts.get(fact_id) for fact_id in query.facts]
    facts = tuple(fact for fact in known if fact is not None)
    keys = tuple(dict.fromkeys(f"{fact.entity}/{fact.attribute}" for fact in facts))
    return Said(facts, keys, published=query.published) if facts else None
