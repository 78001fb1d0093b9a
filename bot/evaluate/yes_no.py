"""Whether something is so of a thing, as far as its facts tell."""

from bot.asking.comparing.compared import Verdict
from bot.asking.parts import Told
from bot.matching.index import Index
from bot.matching.readings import Reading
from bot.query.nodes import Exists, YesNo


def yes_no(query: YesNo, index: Index) -> Verdict | Told | None:
    """Yes where a fact says so, no where the one value is another thing; else what is known.

    That a list lacks something excludes nothing, so that its no is hedged.
    """
    facts = index.base.facts_of(query.entity, query.attribute)
    wanted = index.base.facts.get(query.wanted)
    values = wanted.values if wanted else ()
    saying = tuple(
        fact
        for fact in facts
        if query.wanted in fact.references or any(value in fact.values for value in values)
    )
    if saying:
        return Verdict(yes=True, facts=saying)
    if not facts:
        return None
    attribute = index.base.attributes[query.attribute]
    if wanted is None and all(fact.references for fact in facts):
        single = not attribute.many and len(facts) == len(facts[0].values) == 1
        return Verdict(yes=False, facts=facts, hedged=not single)
    return Told(Reading(f"{query.entity}/{query.attribute}", facts, 1.0))


def exists(query: Exists, index: Index) -> Verdict | None:
    """Yes, with the facts that say so; None where the base has lost one."""
    known = [index.base.facts.get(each) for each in query.facts]
    facts = tuple(fact for fact in known if fact is not None)
    return Verdict(yes=True, facts=facts) if len(facts) == len(known) and facts else None
