"""Facts as figures that can be set against each other, or the reason why they can't."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.arithmetic.figure import Figure
from bot.arithmetic.order import Order, order, order_of_dates
from bot.asking.asked import Asked
from bot.asking.result import Assumption, Refusal
from bot.matching.guards import currencies
from bot.model import Fact, Money, Number, PartialDate, Status, Unit, ValueType

QUANTITIES = (ValueType.NUMBER, ValueType.MONEY)
COMPARABLE = (*QUANTITIES, ValueType.DATE)


MOST_YEARS_APART = 1
"""Figures that change are set against each other up to so many years apart."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure with what it counts: a unit, a currency, or neither for a bare ratio."""

    figure: Figure
    unit: Unit | None = None
    currency: str = ""


def years_asked(asked: Asked) -> tuple[int, ...]:
    """The years that a question names, in order of time."""
    return tuple(sorted({int(asked.tokens[i]) for i in asked.question.years}))


def year_words(asked: Asked) -> frozenset[int]:
    """The places of words that only say that what stands before them is a year (2019年)."""
    years = asked.question.years
    return frozenset(
        i for f in asked.at("times.year") if f.start - 1 in years for i in range(f.start, f.end)
    )


def status_asked(asked: Asked) -> Status | None:
    """The status that a question names."""
    said = [status for status in Status if asked.question.at(status)]
    return said[0] if said else None


def single(asked: Asked, entity: str, label: str, year: int = 0) -> Fact | None:
    """The newest fact of an attribute with one value, recorded ones first; None where none is.

    `year` is that of the fact's date, 0 for any.
    """
    wanted = status_asked(asked)
    facts = [
        fact
        for fact in asked.index.base.facts_of(entity, label)
        if len(fact.values) == 1
        and (not year or fact.as_of.year == year)
        and (wanted is None or fact.status is wanted)
    ]
    recorded = [fact for fact in facts if fact.status is Status.RECORDED] or facts
    return max(recorded, key=lambda fact: fact.as_of, default=None)


def unlike(asked: Asked, facts: Sequence[Fact], *, ranked: bool = True) -> Refusal | None:
    """Why facts of one attribute can't be set against each other; None where they can.

    What is `ranked` has one status and one year; a difference or a ratio is told with what it
    is made of.
    """
    first = facts[0]
    if unlike_status(facts) or (ranked and len({fact.status for fact in facts}) > 1):
        return Refusal("computing.statuses", tuple(facts))
    changes = asked.index.base.attributes[first.attribute].changes
    if changes and years_apart(facts) > (0 if ranked else MOST_YEARS_APART):
        return Refusal("computing.years", tuple(facts))
    if isinstance(first.values[0], Money) and not currency(asked, facts):
        return Refusal("computing.currencies", tuple(facts))
    return None


def unlike_status(facts: Sequence[Fact]) -> bool:
    """Whether what is only claimed would be set against what is recorded or expected."""
    statuses = {fact.status for fact in facts}
    return len(statuses) > 1 and Status.CLAIMED in statuses


def years_apart(facts: Sequence[Fact]) -> int:
    """The years between the oldest and the newest of facts."""
    years = [fact.as_of.year for fact in facts]
    return max(years) - min(years)


def labels_of(asked: Asked, facts: Sequence[Fact]) -> list[Assumption]:
    """What must be said with something that is computed of unlike facts."""
    found = []
    if len({fact.status for fact in facts}) > 1:
        found.append(Assumption("computing.forecast"))
    changes = any(asked.index.base.attributes[fact.attribute].changes for fact in facts)
    if changes and years_apart(facts):
        found.append(Assumption("computing.apart"))
    return found


def currency(asked: Asked, facts: Sequence[Fact]) -> str:
    """The currency that all facts are given in, the asked one or the first's; empty if none."""
    wanted = [code for code in currencies() if asked.question.at(code)]
    given = [[v.currency for v in (*f.values, *f.also) if isinstance(v, Money)] for f in facts]
    common = [code for code in given[0] if all(code in codes for codes in given)]
    if wanted:
        common = [code for code in common if code in wanted]
    return common[0] if common else ""


def measured(asked: Asked, fact: Fact, code: str = "") -> Measured | None:
    """A fact's figure, in a currency where it is money; None where it is no figure."""
    value = fact.values[0]
    if isinstance(value, Number):
        unit = asked.index.base.attributes[fact.attribute].unit
        return Measured(Figure(value.amount, fact.bound), unit)
    for each in (value, *fact.also):
        if isinstance(each, Money) and each.currency == (code or each.currency):
            return Measured(Figure(each.amount, fact.bound), None, each.currency)
    return None


def order_of(asked: Asked, first: Fact, second: Fact, code: str) -> Order:
    """How the values of two facts stand to each other."""
    one, other = first.values[0], second.values[0]
    if isinstance(one, PartialDate) and isinstance(other, PartialDate):
        return order_of_dates(one, other)
    a, b = measured(asked, first, code), measured(asked, second, code)
    return order(a.figure, b.figure) if a and b else Order.OPEN
