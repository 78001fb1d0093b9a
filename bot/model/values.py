"""The values that facts have."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from bot.model.texts import Texts


class ValueType(StrEnum):
    """What the values of an attribute are."""

    TEXT = "text"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    ENTITY = "entity"


class Bound(StrEnum):
    """How a figure limits the true one: 'over 600' is not 600."""

    EXACTLY = "exactly"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date known to the year, the month (1 to 12) or the day; 0 stands for 'not known'."""

    year: int
    month: int = 0
    day: int = 0

    def __str__(self) -> str:
        """The ISO 8601 form with the precision it has: ``2019``, ``2020-12``, ``2020-12-19``."""
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part]
        return "-".join(parts)


@dataclass(frozen=True, slots=True)
class Text:
    """A value in words, in one language or several."""

    texts: Texts


@dataclass(frozen=True, slots=True)
class Number:
    """A plain quantity in its attribute's unit; the amount keeps the source's digits."""

    amount: Decimal


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in an ISO 4217 currency; the amount keeps the source's digits."""

    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A value that is another entity, by its id."""

    entity: str


Value: TypeAlias = Text | Number | Money | PartialDate | Reference
