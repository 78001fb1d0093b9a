"""The things of a kind in the order of an attribute, from a place on."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bot.arithmetic.figure import Figure
from bot.arithmetic.order import Order, days, order, order_of_dates
from bot.matching.index import Index
from bot.model import Fact, Money, Number, PartialDate, Status
from bot.query.nodes import Rank

_BESIDE = 2
"""Things around the place that are told too, so that a reader sees by how much."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """The things at a place of an order.

    Attributes:
        kind: what they are.
        winners: those at the place, in order.
        ordered: the facts of the winners first, then those of the things next to them.
        narrowing: the facts by which the winners belong to the kind as it was narrowed.
    """

    kind: str
    winners: tuple[str, ...]
    ordered: tuple[Fact, ...]
    narrowing: tuple[Fact, ...] = ()

    @property
    def facts(self) -> tuple[Fact, ...]:
        """All facts that are told."""
        return (*self.ordered, *self.narrowing)

    @property
    def keys(self) -> tuple[str, ...]:
        """The winners' attribute, for what is asked next."""
        own = [fact for fact in self.ordered if fact.entity in self.winners]
        return tuple(f"{fact.entity}/{fact.attribute}" for fact in own)


def rank(query: Rank, index: Index) -> Ranked | None:
    """The things at the places asked for, with those that share the last place.

    None where there are too few, where their currencies differ, and where it is open who stands
    before whom at either end ("about 40" beside 40), or two share the place that is asked for.
    """
    members = set(index.members.get(query.kind, ()))
    narrowing = [[index.base.facts[each] for each in one.facts] for one in query.filters]
    for several in narrowing:
        members &= {fact.entity for fact in several}
    facts = _facts(members, query.attribute, index)
    ranked = sorted(facts, key=_size, reverse=query.falling)
    first, last = query.place - 1, query.place - 1 + query.count
    if len(ranked) < max(last, 2) or _cut(ranked, first) in (Order.EQUAL, Order.OPEN):
        return None
    while (cut := _cut(ranked, last)) is Order.EQUAL:
        last += 1
    if cut is Order.OPEN:
        return None
    chosen, before = ranked[first:last], ranked[:first]
    beside = ranked[last : last + _BESIDE] if query.place == 1 else []
    winners = tuple(fact.entity for fact in chosen)
    belonging = tuple(f for several in narrowing for f in several if f.entity in winners)
    return Ranked(query.kind, winners, (*chosen, *before, *beside), belonging)


def _size(fact: Fact) -> tuple[Decimal, date]:
    """What facts of one attribute are sorted by: an amount, or a date."""
    value = fact.values[0]
    if isinstance(value, PartialDate):
        return Decimal(0), days(value)[0]
    return value.amount if isinstance(value, Number | Money) else Decimal(0), date.min


def _cut(ranked: Sequence[Fact], at: int) -> Order:
    """How the things on both sides of a place stand to each other; nothing is open at an end."""
    if not 0 < at < len(ranked):
        return Order.MORE
    one, other = ranked[at - 1], ranked[at]
    first, second = one.values[0], other.values[0]
    if isinstance(first, PartialDate) and isinstance(second, PartialDate):
        return order_of_dates(first, second)
    if isinstance(first, Number | Money) and isinstance(second, Number | Money):
        return order(Figure(first.amount, one.bound), Figure(second.amount, other.bound))
    return Order.OPEN


def _facts(members: Iterable[str], attribute: str, index: Index) -> list[Fact]:
    """A recorded fact of each member; where they change, of the year that most members have.

    None where their currencies differ.
    """
    found = [
        fact
        for each in sorted(members)
        for fact in index.base.facts_of(each, attribute)
        if len(fact.values) == 1 and fact.status is Status.RECORDED
    ]
    if len({v.currency for fact in found for v in fact.values if isinstance(v, Money)}) > 1:
        return []
    if index.base.attributes[attribute].changes:
        years = Counter(fact.as_of.year for fact in found)
        year = max(years, key=lambda y: (years[y], y), default=0)
        found = [fact for fact in found if fact.as_of.year == year]
    return list({fact.entity: fact for fact in reversed(found)}.values())
