"""How a figure grew between two facts of one attribute, and what there is of it for each."""

from bot.arithmetic.arithmetic import difference, growth, negative, per
from bot.arithmetic.figure import Figure
from bot.asking.comparing.compared import Computed
from bot.asking.comparing.measured import MOST_YEARS_APART, Measured, years_apart
from bot.evaluate.compare import measured_beside
from bot.matching.index import Index
from bot.model import Bound, Status
from bot.query.nodes import Growth, Rate


def grown(query: Growth, index: Index) -> Computed | None:
    """The difference and the percentage; None where currencies or bounds leave them open."""
    old, new = (index.base.facts.get(each) for each in (query.first, query.second))
    if old is None or new is None or Status.CLAIMED in {old.status, new.status}:
        return None
    before, after = measured_beside(old, new, index), measured_beside(new, old, index)
    gap = difference(after.figure, before.figure) if before and after else None
    if before is None or after is None or gap is None or gap.least < 0 < gap.most:
        return None
    facts = (old, new)
    if not gap.amount:
        return Computed("stayed", facts)
    percent, fell = growth(before.figure, after.figure), gap.amount < 0
    expected = "_expected" if new.status is Status.FORECAST else ""
    sentence = ("fell" if fell else "grew") + expected + ("" if percent else "_plain")
    result = Measured(negative(gap) if fell else gap, after.unit, after.currency)
    if percent is not None and fell:
        percent = negative(percent)
    return Computed(sentence, facts, result, Measured(percent) if percent else None)


def rate(query: Rate, index: Index) -> Computed | None:
    """A total by a number; None where their dates are too far apart or it has no sense."""
    total, heads = (index.base.facts.get(each) for each in (query.total, query.heads))
    if total is None or heads is None or Status.CLAIMED in {total.status, heads.status}:
        return None
    figure, number = measured_beside(total, total, index), measured_beside(heads, heads, index)
    facts = (total, heads)
    if figure is None or number is None or number.currency or years_apart(facts) > MOST_YEARS_APART:
        return None
    quotient = per(figure.figure, number.figure)
    if quotient is None:
        return None
    if years_apart(facts) and quotient.bound is Bound.EXACTLY:
        quotient = Figure(quotient.amount, Bound.ABOUT)
    return Computed("rate", facts, Measured(quotient, figure.unit, figure.currency))
