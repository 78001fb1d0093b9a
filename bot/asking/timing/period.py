"""A stretch of time with open or closed ends."""

from dataclasses import dataclass

from bot.arithmetic.order import days
from bot.model import PartialDate

YEAR = 4
"""Digits of a year."""


@dataclass(frozen=True, slots=True)
class Period:
    """From one date to another, both within it; None leaves that end open."""

    start: PartialDate | None = None
    end: PartialDate | None = None

    def covers(self, when: PartialDate) -> bool:
        """Whether a date lies within, as far as it and the ends are known.

        A date is compared by what both tell: 2020-12-19 lies within "until 2020".
        """
        after = self.start is None or _common(when, self.start) >= _common(self.start, when)
        before = self.end is None or _common(when, self.end) <= _common(self.end, when)
        return after and before

    def holds(self, when: PartialDate) -> bool:
        """Whether all days that a date may mean lie within."""
        first, last = days(when)
        start = days(self.start)[0] if self.start else first
        end = days(self.end)[1] if self.end else last
        return start <= first and last <= end

    def __str__(self) -> str:
        """``2018..2020``; an open end is left out."""
        return f"{self.start or ''}..{self.end or ''}"


def period_named(text: str) -> Period | None:
    """The period of whole years that `str` gave this text for; None for any other text."""
    start, dots, end = text.partition("..")
    ends = [each for each in (start, end) if each]
    if not dots or not ends or not all(each.isdecimal() and len(each) == YEAR for each in ends):
        return None
    return years(int(start) if start else None, int(end) if end else None)


def years(start: int | None, end: int | None) -> Period:
    """The period from one year to another, both within it."""
    return Period(
        None if start is None else PartialDate(start), None if end is None else PartialDate(end)
    )


def _common(date: PartialDate, other: PartialDate) -> tuple[int, ...]:
    """A date with no more precision than another one has."""
    if not (date.month and other.month):
        return (date.year,)
    if not (date.day and other.day):
        return date.year, date.month
    return date.year, date.month, date.day
