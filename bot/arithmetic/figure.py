"""A figure: an amount with the source's digits, and how it limits the true one."""

from dataclasses import dataclass
from decimal import Decimal

from bot.model import Bound

ABOUT = Decimal("0.05")
"""By what share of itself a figure that is given as "about" may be off, for comparisons."""


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount and how it limits the true one; what it counts is the caller's to keep."""

    amount: Decimal
    bound: Bound = Bound.EXACTLY

    @property
    def digits(self) -> int:
        """How many significant digits the source gives; those of a zero are one."""
        return len(self.amount.as_tuple().digits)

    @property
    def exponent(self) -> int:
        """The power of ten of its last digit."""
        exponent = self.amount.as_tuple().exponent
        return exponent if isinstance(exponent, int) else 0

    @property
    def least(self) -> Decimal:
        """What the true amount is not below; of "over" it is not reached either."""
        if self.bound is Bound.UNDER:
            return Decimal("-Infinity")
        return self.amount - self._margin

    @property
    def most(self) -> Decimal:
        """What the true amount is not above; of "under" it is not reached either."""
        if self.bound is Bound.OVER:
            return Decimal("Infinity")
        return self.amount + self._margin

    @property
    def _margin(self) -> Decimal:
        return abs(self.amount) * ABOUT if self.bound is Bound.ABOUT else Decimal(0)


OPPOSITE = {
    Bound.EXACTLY: Bound.EXACTLY,
    Bound.ABOUT: Bound.ABOUT,
    Bound.OVER: Bound.UNDER,
    Bound.UNDER: Bound.OVER,
}
"""The bound of what a figure is taken from, or divides."""


def joint(first: Bound, second: Bound) -> Bound | None:
    """The bound of a result that grows with both figures; None where it is open."""
    if first is Bound.EXACTLY or first is second:
        return second
    return first if second is Bound.EXACTLY else None
