"""Differences, ratios and growth of figures."""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal

from bot.arithmetic.figure import OPPOSITE, Figure, joint
from bot.model import Bound

LEAST_DIGITS = 2
"""A quotient is given with so many significant digits, however few the figures have."""

MOST_DIGITS = 3
"""A percentage has no more, however many the figures have."""

DIGITS_PER_HEAD = 4
"""The same of a share for each: a round number of people is taken at its word."""

_HUNDRED = Decimal(100)
_PRECISE = Context(prec=60)
_TOWARDS = {Bound.OVER: ROUND_FLOOR, Bound.UNDER: ROUND_CEILING}


def difference(first: Figure, second: Figure) -> Figure | None:
    """The first less the second: over 600 less 578 is over 22, over less over is open.

    Exact figures are taken at their word; one that is about is as precise as the coarser.
    """
    bound = joint(first.bound, OPPOSITE[second.bound])
    if bound is None:
        return None
    exact = _PRECISE.subtract(first.amount, second.amount)
    if bound is not Bound.ABOUT:
        return Figure(exact, bound)
    return _rounded(exact, max(first.exponent, second.exponent), bound)


def total(first: Figure, second: Figure) -> Figure | None:
    """The sum: over 600 and over 5 are over 605, over and under are open."""
    bound = joint(first.bound, second.bound)
    if bound is None:
        return None
    exact = _PRECISE.add(first.amount, second.amount)
    if bound is not Bound.ABOUT:
        return Figure(exact, bound)
    return _rounded(exact, max(first.exponent, second.exponent), bound)


def ratio(first: Figure, second: Figure, least_digits: int = LEAST_DIGITS) -> Figure | None:
    """The first in terms of the second, both positive; None where it is open or has no sense.

    It has the significant digits of the coarser figure, but no fewer than the least; a bound is
    rounded to its safe side.
    """
    if min(first.amount, second.amount) <= 0:
        return None
    bound = joint(first.bound, OPPOSITE[second.bound])
    if bound is None:
        return None
    exact = _PRECISE.divide(first.amount, second.amount)
    digits = max(least_digits, min(first.digits, second.digits))
    return _rounded(exact, exact.adjusted() - digits + 1, bound)


def growth(old: Figure, new: Figure) -> Figure | None:
    """By how many percent a positive figure grew; negative where it fell.

    As precise as the difference of the two, but never coarser than a whole percent.
    """
    gap = difference(new, old)
    if gap is None or min(old.amount, new.amount) <= 0:
        return None
    quotient = _PRECISE.divide(_PRECISE.subtract(new.amount, old.amount), old.amount)
    exact = _PRECISE.multiply(quotient, _HUNDRED)
    digits = max(LEAST_DIGITS, min(MOST_DIGITS, gap.digits, old.digits, new.digits))
    whole = exact == exact.to_integral_value()
    place = 0 if whole else min(0, exact.adjusted() - digits + 1)
    return _rounded(exact, place, gap.bound)


def per(total: Figure, heads: Figure) -> Figure | None:
    """How much of a total there is for each; as `ratio`."""
    return ratio(total, heads, DIGITS_PER_HEAD)


def negative(figure: Figure) -> Figure:
    """The same below zero."""
    return Figure(figure.amount.copy_negate(), OPPOSITE[figure.bound])


def _rounded(exact: Decimal, place: int, bound: Bound) -> Figure:
    """An amount to a power of ten; one that was exact and has lost digits is about."""
    direction = _TOWARDS.get(bound, ROUND_HALF_EVEN)
    scaled = exact.quantize(Decimal(1).scaleb(place), direction, context=_PRECISE)
    if bound is Bound.EXACTLY and scaled != exact:
        bound = Bound.ABOUT
    return Figure(scaled, bound)
