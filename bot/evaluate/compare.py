"""Two facts set against each other."""

from bot.arithmetic.arithmetic import difference, negative, ratio, total
from bot.arithmetic.figure import Figure
from bot.arithmetic.order import REVERSED, Order, order, order_of_dates
from bot.asking.comparing.compared import Computed, Foremost, Verdict
from bot.asking.comparing.computed import RELATIVE
from bot.asking.comparing.measured import Measured
from bot.evaluate.dates import Between, length_between
from bot.matching.index import Index
from bot.model import Fact, Money, Number, PartialDate
from bot.query.nodes import Compare, Task, TimeUnit


def compare(query: Compare, index: Index) -> Computed | Foremost | Verdict | Between | None:
    """What the two come to; None where their bounds, dates or units leave it open."""
    facts = [index.base.facts.get(each) for each in (query.first, query.second)]
    first, second = facts
    if first is None or second is None or not _alike(first, second, index):
        return None
    if query.task is Task.DIFFERENCE:
        return _apart(first, second, index)
    if query.task in (Task.SUM, Task.RATIO):
        return _computed(query.task, first, second, index)
    return _ordered(query, first, second, index)


def _ordered(query: Compare, first: Fact, second: Fact, index: Index) -> Foremost | Verdict | None:
    """Which of both it is, or whether it is the first."""
    found = _order(first, second, index)
    if found is Order.OPEN:
        return None
    wanted = Order.MORE if query.falling else Order.LESS
    if query.task is Task.VERDICT:
        return Verdict(found is wanted, (first, second))
    if found is Order.EQUAL:
        return Foremost((first.entity, second.entity), (first, second))
    one, other = (second, first) if found is REVERSED[wanted] else (first, second)
    return Foremost((one.entity,), (one, other))


def _alike(first: Fact, second: Fact, index: Index) -> bool:
    """Whether both have one value, of one status and, where it changes, of one year."""
    single = len(first.values) == len(second.values) == 1
    changes = index.base.attributes[first.attribute].changes
    same_year = not changes or first.as_of.year == second.as_of.year
    return single and first.status is second.status and same_year


def _order(first: Fact, second: Fact, index: Index) -> Order:
    one, other = first.values[0], second.values[0]
    if isinstance(one, PartialDate) and isinstance(other, PartialDate):
        return order_of_dates(one, other)
    a, b = measured_beside(first, second, index), measured_beside(second, first, index)
    return order(a.figure, b.figure) if a and b else Order.OPEN


def measured_beside(fact: Fact, beside: Fact, index: Index) -> Measured | None:
    """A fact's figure, of money in a currency that the other one has too."""
    value = fact.values[0]
    if isinstance(value, Number):
        unit = index.base.attributes[fact.attribute].unit
        return Measured(Figure(value.amount, fact.bound), unit)
    common = _currencies(fact) & _currencies(beside)
    for each in (value, *fact.also):
        if isinstance(each, Money) and each.currency in sorted(common)[:1]:
            return Measured(Figure(each.amount, fact.bound), None, each.currency)
    return None


def _currencies(fact: Fact) -> set[str]:
    return {each.currency for each in (*fact.values, *fact.also) if isinstance(each, Money)}


def _computed(task: Task, first: Fact, second: Fact, index: Index) -> Computed | None:
    """The sum or the ratio of two figures of one unit; None where that has no sense."""
    a, b = measured_beside(first, second, index), measured_beside(second, first, index)
    if a is None or b is None or (a.unit and a.unit.cldr in RELATIVE):
        return None
    found = (total if task is Task.SUM else ratio)(a.figure, b.figure)
    if found is None:
        return None
    unit = (a.unit, a.currency) if task is Task.SUM else (None, "")
    return Computed(task.value, (first, second), Measured(found, *unit))


def _apart(first: Fact, second: Fact, index: Index) -> Computed | Between | None:
    one, other = first.values[0], second.values[0]
    if isinstance(one, PartialDate) and isinstance(other, PartialDate):
        early, late = sorted((first, second), key=lambda fact: str(fact.values[0]))
        length = length_between(min(one, other), max(one, other), TimeUnit.TIME)
        return Between((early, late), length) if length else None
    a, b = measured_beside(first, second, index), measured_beside(second, first, index)
    gap = difference(a.figure, b.figure) if a and b else None
    if a is None or gap is None or (gap.least < 0 < gap.most):
        return None
    if not gap.amount:
        return Computed("equal", (first, second))
    less = gap.amount < 0
    result = Measured(negative(gap) if less else gap, a.unit, a.currency)
    return Computed("less" if less else "more", (first, second), result)
