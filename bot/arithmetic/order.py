"""Which of two figures or dates is more, as far as bounds and precision tell."""

from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from typing import TypeVar

from bot.arithmetic.figure import Figure
from bot.model import Bound, PartialDate

T = TypeVar("T")


class Order(StrEnum):
    """How one thing stands to another; `OPEN` where it can't be told."""

    MORE = "more"
    LESS = "less"
    EQUAL = "equal"
    OPEN = "open"


REVERSED = {
    Order.MORE: Order.LESS,
    Order.LESS: Order.MORE,
    Order.EQUAL: Order.EQUAL,
    Order.OPEN: Order.OPEN,
}


def order(first: Figure, second: Figure) -> Order:
    """How the true amounts of two figures stand to each other."""
    if first.bound is second.bound is Bound.EXACTLY and first.amount == second.amount:
        return Order.EQUAL
    if _above(first, second):
        return Order.MORE
    return Order.LESS if _above(second, first) else Order.OPEN


def _above(first: Figure, second: Figure) -> bool:
    strict = first.bound is Bound.OVER or second.bound is Bound.UNDER
    return first.least > second.most or (strict and first.least == second.most)


def days(when: PartialDate) -> tuple[date, date]:
    """The first and the last day that a date may mean."""
    first = date(when.year, when.month or 1, when.day or 1)
    month = when.month or 12
    return first, date(when.year, month, when.day or monthrange(when.year, month)[1])


def order_of_dates(first: PartialDate, second: PartialDate) -> Order:
    """Which date is later; dates that overlap are equal where they are days, else open."""
    (first_from, first_to), (second_from, second_to) = days(first), days(second)
    if first_from > second_to:
        return Order.MORE
    if second_from > first_to:
        return Order.LESS
    return Order.EQUAL if first_from == first_to == second_from == second_to else Order.OPEN


def extreme(
    several: Sequence[T], order_of: Callable[[T, T], Order], wanted: Order
) -> tuple[T, ...] | None:
    """Those that stand so to all the rest, several where they are equal; None where it's open."""
    best = [
        one
        for one in several
        if all(
            order_of(one, other) in (wanted, Order.EQUAL) for other in several if other is not one
        )
    ]
    return tuple(best) or None
