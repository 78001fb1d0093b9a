"""Things by what is true of them, whatever the words for it: "moons spotted in 1789".

The decision reads what "spotted" asks for, of one of the moons.
"""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain

from bot.linking.links import Links
from bot.matching.question import Question
from bot.query.nodes import ListOf, Query, ValueFilter
from bot.query.parse.constraints import Constraint, constraints_in, recorded
from bot.query.parse.filters import Narrowing, values_and_things
from bot.query.parse.things import Things, left_over, of_one, things_in
from bot.query.plan import Found, Plan, Steps

MOST_EXAMPLES = 3
"""Members of which the words of a constraint are read."""


def chosen(links: Links, today: date) -> Iterator[Plan]:
    """The ways to read what is true of the things of a kind: one constraint at the most."""
    del today
    constraints = [*constraints_in(links)]
    constraint = constraints[0] if len(constraints) == 1 else None
    narrowing = constraint or links.value_matches or links.entities
    if len(constraints) > 1 or not narrowing:
        return
    things = things_in(links, constraint.positions if constraint else frozenset())
    filters = _filters(links, things) if things else None
    if things is None or filters is None or not (constraint or filters):
        return
    for word in constraint.words if constraint else ("",):
        yield Plan(_steps(links, things, constraint, filters, word), explicit=True)


def _filters(links: Links, things: Things) -> list[Narrowing] | None:
    """What narrows the things; what is behind a negation holds of none of them."""
    found = values_and_things(links, frozenset(things.members), things.positions)
    if found is None:
        return None
    negations = sorted(links.question.at("negation"))
    if not negations or not found:
        return found
    denied = [each for each in found if each.positions[0] > negations[0]]
    if not denied:
        return None
    first = min(denied, key=lambda each: each.positions[0])
    return [_but(links, things, each) if each is first else each for each in found]


def _but(links: Links, things: Things, narrowing: Narrowing) -> Narrowing:
    """The facts of the same attribute that say something else."""
    meant, attribute = {*narrowing.filter.facts}, narrowing.filter.attribute
    base = links.index.base
    having = {base.facts[each].entity for each in meant}
    other = tuple(
        fact.id
        for each in things.members
        if each not in having
        for fact in base.facts_of(each, attribute)
    )
    return replace(narrowing, filter=ValueFilter(attribute, other))


def _steps(
    links: Links,
    things: Things,
    constraint: Constraint | None,
    filters: Sequence[Narrowing],
    word: str,
) -> Steps:
    narrowed = [each.filter for each in filters]
    if constraint is not None:
        found = yield from _constrained(links, things, constraint, filters, word)
        if found is None:
            return None
        narrowed.append(found)
    elif not links.empty.issuperset(left_over(links, _explained(things, None, filters))):
        return None
    kind = things.kind or _common_kind(links, narrowed)
    if not kind or not all(each.facts for each in narrowed):
        return None
    return ListOf(kind, tuple(narrowed), counted=bool(links.cues("lists", "count")))


def _constrained(
    links: Links,
    things: Things,
    constraint: Constraint,
    filters: Sequence[Narrowing],
    word: str,
) -> Generator[Question | Query, Found | None, ValueFilter | None]:
    """What keeps to a constraint: of the only attribute that can, or of the one that is read."""
    members = _members(links, things, [each.filter for each in filters])
    likely = _holding(links, members, constraint, filters)
    left = left_over(links, _explained(things, constraint, filters))
    if len(likely) > 1 or not links.empty.issuperset(left):
        asked = sorted({*left, *constraint.spelt})
        read = ""
        for member in _examples(links, members, likely):
            found = yield of_one(links, things, member, asked, word)
            read = found.reading.key.partition("/")[2] if found else ""
            if read in likely:
                break
        likely = [read] if read in likely else []
    return _kept(links, members, likely[0], constraint, filters) if len(likely) == 1 else None


def _explained(
    things: Things, constraint: Constraint | None, filters: Sequence[Narrowing]
) -> set[int]:
    """The places of the words for the things and of what narrows them."""
    narrowing = chain.from_iterable(each.positions for each in filters)
    return {*things.positions, *(constraint.positions if constraint else ()), *narrowing}


def _members(links: Links, things: Things, narrowed: Sequence[ValueFilter]) -> list[str]:
    """The things that all filters leave."""
    facts = links.index.base.facts
    holders = [{facts[each].entity for each in one.facts} for one in narrowed]
    return [each for each in things.members if all(each in several for several in holders)]


def _likely(links: Links, members: Sequence[str], constraint: Constraint) -> list[str]:
    """The attributes of the members whose values may keep to a constraint."""
    base = links.index.base
    having = {label for each in members for label in base.by_attribute.get(each, ())}
    found = []
    for label in sorted(having):
        attribute = base.attributes[label]
        unit = attribute.unit.cldr if attribute.unit else ""
        if attribute.type in constraint.types and constraint.unit in ("", unit):
            found.append(label)
    return found


def _holding(
    links: Links, members: Sequence[str], constraint: Constraint, filters: Sequence[Narrowing]
) -> list[str]:
    """The likely attributes of which some member has a value that keeps to the constraint."""
    likely = _likely(links, members, constraint)
    kept = (_kept(links, members, each, constraint, filters) for each in likely)
    return [each.attribute for each in kept if each.facts]


def _kept(
    links: Links,
    members: Sequence[str],
    label: str,
    constraint: Constraint,
    filters: Sequence[Narrowing],
) -> ValueFilter:
    """The facts of the members that keep to a constraint; that don't, where it is denied."""
    denied = bool(links.question.at("negation")) and not filters
    facts = (recorded(links.index.base.facts_of(each, label)) for each in members)
    meant = (fact.id for fact in facts if fact and constraint.holds(fact) is not denied)
    return ValueFilter(label, tuple(meant))


def _common_kind(links: Links, narrowed: Sequence[ValueFilter]) -> str:
    """The kind of all things that the filters leave; empty where they are of several."""
    base = links.index.base
    everything = Things(frozenset(), 0, "", tuple(base.entities))
    kinds = {base.entities[each].kind or "" for each in _members(links, everything, narrowed)}
    return kinds.pop() if len(kinds) == 1 else ""


def _examples(links: Links, members: Sequence[str], likely: Sequence[str]) -> list[str]:
    """Members that have the likely attributes, each as many as possible; a few."""
    facts, left, found = links.index.base.by_attribute, {*likely}, list[str]()
    while left and len(found) < MOST_EXAMPLES:
        best = max(members, key=lambda each: (len(left & facts.get(each, {}).keys()), each))
        found.append(best)
        left -= facts.get(best, {}).keys()
    return found
