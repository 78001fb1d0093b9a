"""The things of a kind in the order of an attribute, from a place on."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bot.arithmetic.order import days
from bot.matching.index import Index
from bot.model import Bound, Fact, Money, Number, PartialDate, Status
from bot.query.nodes import Rank

_BESIDE = 2
"""Things around the place that are told too, so that a reader sees by how much."""

_EXACT = (Bound.EXACTLY, Bound.ABOUT)


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
    """The things at the places asked for.

    None where too few can be set against each other, where a value is only a limit ("over
    600"), or where the one at the place has as much as the one before it.
    """
    members = set(index.members.get(query.kind, ()))
    narrowing = [[index.base.facts[each] for each in one.facts] for one in query.filters]
    for several in narrowing:
        members &= {fact.entity for fact in several}
    amounts = _amounts(_facts(members, query.attribute, index))
    order = sorted(amounts, key=lambda each: (each[0], each[1].entity))
    order = order[::-1] if query.falling else order
    first, last = query.place - 1, query.place - 1 + query.count
    if len(order) < max(last, 2) or _tied(order, first):
        return None
    while _tied(order, last):  # who has as much as the last one shares its place
        last += 1
    chosen = [fact for _, fact in order[first:last]]
    beside = [fact for _, fact in order[last : last + _BESIDE]] if query.place == 1 else []
    before = [fact for _, fact in order[:first]]
    winners = tuple(fact.entity for fact in chosen)
    belonging = tuple(f for several in narrowing for f in several if f.entity in winners)
    return Ranked(query.kind, winners, (*chosen, *before, *beside), belonging)


def _tied(order: list[tuple[Decimal | date, Fact]], at: int) -> bool:
    """Whether the things on both sides of a cut have as much."""
    return 0 < at < len(order) and order[at - 1][0] == order[at][0]


def _facts(members: Iterable[str], attribute: str, index: Index) -> list[Fact]:
    """A recorded fact of each member; where they change, of the year that most members have."""
    found = [
        fact
        for each in sorted(members)
        for fact in index.base.facts_of(each, attribute)
        if len(fact.values) == 1 and fact.status is Status.RECORDED
    ]
    if index.base.attributes[attribute].changes:
        years = Counter(fact.as_of.year for fact in found)
        year = max(years, key=lambda y: (years[y], y), default=0)
        found = [fact for fact in found if fact.as_of.year == year]
    return list({fact.entity: fact for fact in reversed(found)}.values())


def _amounts(facts: Iterable[Fact]) -> list[tuple[Decimal | date, Fact]]:
    """Each fact with what it is ordered by; nothing where they can't be set side by side."""
    found: list[tuple[Decimal | date, Fact]] = []
    currencies: set[str] = set()
    for fact in facts:
        value = fact.values[0]
        if isinstance(value, PartialDate):
            found.append((days(value)[0], fact))
        elif isinstance(value, Number | Money) and fact.bound in _EXACT:
            found.append((value.amount, fact))
            currencies.add(value.currency if isinstance(value, Money) else "")
        else:
            return []
    return found if len(currencies) <= 1 else []
