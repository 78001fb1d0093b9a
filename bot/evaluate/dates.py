"""Parts of dates, and the time between two."""

from dataclasses import dataclass
from datetime import date

from bot.asking.comparing.compared import keys_of
from bot.matching.index import Index
from bot.model import Bound, Fact, PartialDate
from bot.query.nodes import DateOf, DatePart, Interval, TimeUnit

DAYS_OF_A_WEEK = 7
MONTHS_OF_A_YEAR = 12
FEW_DAYS, FEW_MONTHS = 60, 24
"""Up to so many days a time is told in days, below so many months in months."""


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time in days, weeks, months or years: exactly so many, more, or about."""

    count: int
    unit: TimeUnit
    bound: Bound = Bound.EXACTLY


@dataclass(frozen=True, slots=True)
class PartOfDate:
    """What is asked of the date that a fact has; `length` is the time since then."""

    fact: Fact
    part: DatePart
    today: date
    length: Length | None = None

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The fact."""
        return (self.fact,)

    @property
    def keys(self) -> tuple[str, ...]:
        """What it is about."""
        return keys_of(self.facts)


@dataclass(frozen=True, slots=True)
class Between:
    """The time between the dates of two facts, the earlier one first."""

    facts: tuple[Fact, ...]
    length: Length

    @property
    def keys(self) -> tuple[str, ...]:
        """What it is about."""
        return keys_of(self.facts)


def date_of(query: DateOf, index: Index) -> PartOfDate | None:
    """The part of a date; None where it is not known so exactly, or still to come."""
    fact = index.base.facts.get(query.fact)
    when = _when(fact)
    if fact is None or when is None:
        return None
    if query.part is DatePart.AGO:
        day = PartialDate(query.today.year, query.today.month, query.today.day)
        length = length_between(when, day, TimeUnit.TIME) if when <= day else None
        return PartOfDate(fact, query.part, query.today, length) if length else None
    known = when.day if query.part is DatePart.WEEKDAY else when.month
    return PartOfDate(fact, query.part, query.today) if known else None


def interval(query: Interval, index: Index) -> Between | None:
    """The time between two dates; None where these are not known so exactly."""
    facts = [index.base.facts.get(each) for each in (query.first, query.second)]
    known = [(when, fact) for fact in facts if fact and (when := _when(fact))]
    if len(known) < len(facts):
        return None
    (start, first), (end, second) = sorted(known, key=lambda each: each[0])
    length = length_between(start, end, query.counted_in)
    return Between((first, second), length) if length else None


def _when(fact: Fact | None) -> PartialDate | None:
    value = fact.values[0] if fact and len(fact.values) == 1 else None
    return value if isinstance(value, PartialDate) else None


def length_between(start: PartialDate, end: PartialDate, counted_in: TimeUnit) -> Length | None:
    """The time from one date to a later one; None where they are not known so exactly.

    What is left open is told in years where only the years are known, and else in the unit
    that leaves the number small.
    """
    unit = _unit(start, end) if counted_in is TimeUnit.TIME else counted_in
    if unit in (TimeUnit.DAYS, TimeUnit.WEEKS):
        return _in_days(start, end, unit) if start.day and end.day else None
    if start.month and end.month:
        return _in_months(start, end, unit)
    return Length(end.year - start.year, unit, Bound.ABOUT) if unit is TimeUnit.YEARS else None


def _in_months(start: PartialDate, end: PartialDate, unit: TimeUnit) -> Length:
    """The months between, as years where these are wanted and there is one."""
    months = _months(start, end)
    exact = bool(start.day and end.day)
    months -= exact and end.day < start.day
    over = Bound.OVER if exact and end.day != start.day else Bound.EXACTLY
    years, rest = divmod(months, MONTHS_OF_A_YEAR)
    if unit is TimeUnit.MONTHS or not years:
        return Length(months, TimeUnit.MONTHS, over)
    return Length(years, TimeUnit.YEARS, Bound.OVER if rest else over)


def _months(start: PartialDate, end: PartialDate) -> int:
    return (end.year - start.year) * MONTHS_OF_A_YEAR + end.month - start.month


def _unit(start: PartialDate, end: PartialDate) -> TimeUnit:
    if start.day and end.day and (_day(end) - _day(start)).days <= FEW_DAYS:
        return TimeUnit.DAYS
    few = start.month and end.month and _months(start, end) < FEW_MONTHS
    return TimeUnit.MONTHS if few else TimeUnit.YEARS


def _in_days(start: PartialDate, end: PartialDate, unit: TimeUnit) -> Length:
    days = (_day(end) - _day(start)).days
    if unit is TimeUnit.DAYS:
        return Length(days, unit)
    weeks, rest = divmod(days, DAYS_OF_A_WEEK)
    return Length(weeks, unit, Bound.OVER if rest else Bound.EXACTLY)


def _day(when: PartialDate) -> date:
    return date(when.year, when.month, when.day)
