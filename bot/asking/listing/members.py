"""Who belongs to a list, and the facts that say so.

A list has a noun – a kind of entities, a relation to several of them, or an attribute asked
from its value's end – and filters, entities that a fact links to each member. Whoever no fact
speaks of is left out.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.asking.timing.period import period_named
from bot.matching.index import INVERSE, Index, named_in
from bot.model import Fact, PartialDate, Reference, Status, ValueType

Explains = Mapping[str, frozenset[int]]
"""Attribute id → the places of the words, of those to be explained, that its wording has."""

DATED = "="
"""Between an attribute of type date and the years that it lies in: ``launched-on=1970..1979``."""

MOST_DATED = 5000
"""Entities of a kind whose dates are looked at."""

_TELLING = (ValueType.ENTITY, ValueType.TEXT)


@dataclass(frozen=True, slots=True)
class Member:
    """An entity of a list and the facts that make it one."""

    entity: str
    facts: tuple[Fact, ...]


def once(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Each fact once, in order."""
    return tuple({fact.id: fact for fact in facts}.values())


def members(
    index: Index,
    noun: str,
    filters: Sequence[str],
    words: Collection[int] = (),
    explains: Explains | None = None,
) -> tuple[Member, ...]:
    """The members of a list, in the order of their ids.

    Args:
        index: the base, made ready.
        noun: a kind, an attribute, or an attribute with `INVERSE` behind it.
        filters: entities, each of which a fact must link to a member, or dates that a member
            has (see `DATED`).
        words: places of words that the linking facts' attributes must explain together.
        explains: which of these each attribute explains.
    """
    spans = [each for each in filters if DATED in each]
    if spans:
        others = [each for each in filters if DATED not in each]
        return _dated(index, noun, spans, others, words, explains or {})
    if noun.endswith(INVERSE):
        return _from_the_other_end(index, noun, filters)
    if noun in index.members:
        holding: Mapping[str, tuple[Fact, ...]] = {}
        likely: Iterable[str] = index.members[noun]
    else:
        holding = _held(index, noun)
        likely = sorted(holding)
    likely = [entity for entity in likely if entity not in filters]
    if not filters:
        return _unfiltered(index, likely, holding)
    found = []
    near = _near(index, filters[0])
    for entity in [entity for entity in likely if entity in near]:
        facts = _links(index, entity, filters, frozenset(words), explains or {})
        if facts:
            found.append(Member(entity, facts))
    return tuple(found)


def _dated(
    index: Index,
    noun: str,
    spans: Sequence[str],
    filters: Sequence[str],
    words: Collection[int],
    explains: Explains,
) -> tuple[Member, ...]:
    """Those whose dates lie in all spans, in order of time; none of a kind that is too large.

    What is only forecast is left out where something has come.
    """
    likely = index.members.get(noun, ()) or index.owners.get(noun, ())
    if len(likely) > MOST_DATED:
        return ()
    narrowed = members(index, noun, filters, words, explains) if filters else ()
    linked = {member.entity: member.facts for member in narrowed}
    found = []
    for entity in likely:
        dated = [_within(index, entity, span) for span in spans]
        if all(dated) and (not filters or entity in linked):
            facts = [fact for several in dated for fact in several]
            found.append(Member(entity, once([*facts, *linked.get(entity, ())])))
    came = [m for m in found if m.facts[0].status is Status.RECORDED] or found
    return tuple(sorted(came, key=lambda member: (str(member.facts[0].values[0]), member.entity)))


def _within(index: Index, entity: str, span: str) -> tuple[Fact, ...]:
    """The facts of an entity whose dates lie in a span, as `DATED` tells."""
    label, _, text = span.partition(DATED)
    period = period_named(text)
    if period is None:
        return ()
    return tuple(
        fact
        for fact in index.base.facts_of(entity, label)
        if all(isinstance(v, PartialDate) and period.holds(v) for v in fact.values)
    )


def _from_the_other_end(index: Index, label: str, filters: Sequence[str]) -> tuple[Member, ...]:
    """Those that have a filter as a value of the attribute."""
    facts = [_naming(index, label.removesuffix(INVERSE), wanted) for wanted in filters]
    if not facts:
        return ()
    holders = set.intersection(*[{fact.entity for fact in several} for several in facts])
    return tuple(
        Member(entity, tuple(f for several in facts for f in several if f.entity == entity))
        for entity in sorted(holders)
    )


def _naming(index: Index, attribute: str, entity: str) -> list[Fact]:
    holders = sorted(index.linked.get(entity, ()))
    facts = [f for holder in holders for f in index.base.facts_of(holder, attribute)]
    return [f for f in facts if Reference(entity) in f.values]


def _held(index: Index, attribute: str) -> Mapping[str, tuple[Fact, ...]]:
    """Value → the facts of an attribute that have it."""
    held: dict[str, tuple[Fact, ...]] = {}
    for holder in index.owners.get(attribute, ()):
        for fact in index.base.facts_of(holder, attribute):
            for value in fact.values:
                if isinstance(value, Reference):
                    held[value.entity] = (*held.get(value.entity, ()), fact)
    return held


def _unfiltered(
    index: Index, likely: Sequence[str], holding: Mapping[str, tuple[Fact, ...]]
) -> tuple[Member, ...]:
    if holding:
        return tuple(Member(entity, holding[entity][:1]) for entity in likely)
    own = index.base.by_attribute
    common = Counter(label for entity in likely for label in own.get(entity, ()))
    order = {label: place for place, label in enumerate(index.base.attributes)}
    by_order = {
        label: (index.base.attributes[label].type not in _TELLING, -common[label], order[label])
        for label in common
    }
    found = [Member(entity, _speaking(index, entity, by_order)) for entity in likely]
    return tuple(member for member in found if member.facts)


def speaking(index: Index, entity: str) -> tuple[Fact, ...]:
    """The fact that best says what an entity is: a text or a relation, first in the vocabulary."""
    order = {
        label: (attribute.type not in _TELLING, 0, place)
        for place, (label, attribute) in enumerate(index.base.attributes.items())
    }
    return _speaking(index, entity, order)


def _speaking(
    index: Index, entity: str, order: Mapping[str, tuple[bool, int, int]]
) -> tuple[Fact, ...]:
    """One fact that speaks of an entity: its own that tells most like the others', else any."""
    own = index.base.by_attribute.get(entity, {})
    if own:
        return own[min(own, key=lambda label: order[label])][:1]
    holders = sorted(index.linked.get(entity, ()))[:1]
    of = [
        f for holder in holders for facts in index.base.by_attribute[holder].values() for f in facts
    ]
    return tuple(f for f in of if entity in named_in(f))[:1]


def _near(index: Index, wanted: str) -> set[str]:
    """The entities that a fact links to a filter, from either side."""
    own = [f for facts in index.base.by_attribute.get(wanted, {}).values() for f in facts]
    return {*index.linked.get(wanted, ()), *(named for fact in own for named in named_in(fact))}


def _links(
    index: Index,
    member: str,
    filters: Sequence[str],
    words: frozenset[int],
    explains: Explains,
) -> tuple[Fact, ...]:
    """The facts that link a member to each filter and explain all words; else none."""
    chosen: list[Fact] = []
    left = words
    for wanted in filters:
        facts = _between(index, member, wanted)
        if not facts:
            return ()
        best = max(len(explains.get(f.attribute, frozenset()) & words) for f in facts)
        kept = [f for f in facts if len(explains.get(f.attribute, frozenset()) & words) == best]
        left = left.difference(*[explains.get(f.attribute, frozenset()) for f in kept])
        chosen += kept if best else kept[:1]
    return () if left else once(chosen)


def _between(index: Index, member: str, wanted: str) -> list[Fact]:
    """A member's own facts that name a filter; where none does, the filter's that name it."""
    for one, other in ((member, wanted), (wanted, member)):
        if one in index.linked.get(other, ()):
            facts = [f for several in index.base.by_attribute[one].values() for f in several]
            return [f for f in facts if other in named_in(f)]
    return []
