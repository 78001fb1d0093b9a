"""What the values of a kind's things must keep to: "in 1789", "hotter than 100 degrees"."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from bot.arithmetic.figure import Figure
from bot.arithmetic.order import Order, days
from bot.asking.comparing.grades import Graded, grades_in
from bot.languages.choice import heard
from bot.linking.amounts import AmountLink
from bot.linking.links import Links
from bot.linking.months import months_of
from bot.model import Fact, PartialDate, Status, ValueType
from bot.query.parse.limits import Limit, limit_behind, limit_in


@dataclass(frozen=True, slots=True)
class Constraint:
    """What values must keep to.

    Attributes:
        positions: where it stands.
        spelt: those of its positions that hold its unit or its currency.
        words: what asks for such a value of one thing.
        types: what the values are.
        holds: whether the value of a fact keeps to it.
        unit: CLDR's, that the values must be in; empty for any.
    """

    positions: frozenset[int]
    words: tuple[str, ...]
    types: tuple[ValueType, ...]
    holds: Callable[[Fact], bool]
    unit: str = ""
    spelt: frozenset[int] = frozenset()


def constraints_in(links: Links) -> Iterator[Constraint]:
    """Each constraint that an utterance names."""
    yield from _years(links)
    limit = limit_in(links)
    graded = _graded(links)
    if limit is not None:
        yield _limited(limit, _counting(links, limit.amount))
    elif graded is not None:
        behind = max(links.cues("computing", "than"), default=graded.end - 1)
        wanted = Order.MORE if graded.degree.up else Order.LESS
        cues = frozenset({*graded.positions, *links.cues("computing", "than")})
        limit = limit_behind(links, behind, cues, wanted, equal=False)
        if limit is not None:
            yield _limited(limit, graded.degree.bases)
    else:
        yield from _amounts(links)


def _graded(links: Links) -> Graded | None:
    codes = heard(links.question.language, links.index.base.languages)
    if not links.cues("computing", "than"):
        return None
    found = [g for g in grades_in(links.question.tokens, codes) if g.degree.up is not None]
    return found[0] if len(found) == 1 and not found[0].most else None


def _limited(limit: Limit, words: tuple[str, ...]) -> Constraint:
    def holds(fact: Fact) -> bool:
        figure = limit.amount.figure_of(fact)
        return figure is not None and limit.holds(figure)

    amount = limit.amount
    positions = limit.positions | amount.beside
    return Constraint(positions, words, _types(amount), holds, amount.unit, amount.beside)


def _types(amount: AmountLink) -> tuple[ValueType, ...]:
    return (ValueType.MONEY,) if amount.currency else (ValueType.NUMBER,)


_PERIODS = ("before", "after", "since", "until")


def _years(links: Links) -> Iterator[Constraint]:
    """A year, outside of names and without a unit, that a date lies in, before or after."""
    named = {at for link in links.entities for at in link.span.positions}
    years = [at for at in links.question.years if at not in named and not _counts(links, at)]
    if len(years) != 1:
        return
    (at,) = years
    month, places = _month(links, at)
    places |= {at} | (links.cues("times", "year") & {at + 1})
    before = min(places) - 1
    cue = next((c for c in _PERIODS if before in links.cues("times", c)), "")
    beside = links.cues("times", cue) if cue else links.cues("verdicts", "during") & {before}
    period = days(PartialDate(int(links.question.tokens[at]), month))

    def holds(fact: Fact) -> bool:
        value = fact.values[0]
        return isinstance(value, PartialDate) and _lies(days(value), cue, period)

    when = links.language.reading.times[0]
    yield Constraint(frozenset(places | beside), (when,), (ValueType.DATE,), holds)


def _month(links: Links, at: int) -> tuple[int, frozenset[int]]:
    """The month that stands by a year, 0 for none, and the places of its words."""
    tokens = links.question.tokens
    for name, month in months_of(
        heard(links.question.language, links.index.base.languages)
    ).items():
        size = len(name)
        for start in (at - size, at + 1, at + 2):
            if start >= 0 and tokens[start : start + size] == name:
                return month, frozenset(range(start, start + size))
    return 0, frozenset()


def _lies(found: tuple[date, date], cue: str, period: tuple[date, date]) -> bool:
    """Whether all days that a date may mean lie so to a period."""
    if cue == "before":
        return found[1] < period[0]
    if cue == "after":
        return found[0] > period[1]
    if cue == "since":
        return found[0] >= period[0]
    return (
        found[1] <= period[1] if cue == "until" else period[0] <= found[0] <= found[1] <= period[1]
    )


def _counts(links: Links, at: int) -> bool:
    """Whether a number has a unit or a currency, so that it is no year."""
    return any(at in each.digits and (each.unit or each.currency) for each in links.amounts)


def _amounts(links: Links) -> Iterator[Constraint]:
    """A figure with its unit or currency, which a value is."""
    for amount in links.amounts:
        if amount.unit or amount.currency:
            words = _counting(links, amount)
            holds = partial(_is, amount)
            yield Constraint(
                amount.positions, words, _types(amount), holds, amount.unit, amount.beside
            )


def _counting(links: Links, amount: AmountLink) -> tuple[str, ...]:
    """What asks for such an amount: how much money, how many of all else."""
    first, *_, last = links.language.computing.cues.get("how_much", ("",)) * 2
    return (first,) if amount.currency else (last,)


def _is(amount: AmountLink, fact: Fact) -> bool:
    """Whether a fact has just that figure."""
    return amount.figure_of(fact) == Figure(amount.amount)


def recorded(facts: tuple[Fact, ...]) -> Fact | None:
    """The newest recorded fact with one value; None where there is none."""
    single = [f for f in facts if len(f.values) == 1 and f.status is Status.RECORDED]
    return max(single, key=lambda fact: fact.as_of, default=None)
