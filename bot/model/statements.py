"""What a base states: facts and free answers."""

from dataclasses import dataclass, field
from enum import StrEnum

from bot.model.sources import Citation
from bot.model.texts import Names, Texts
from bot.model.values import Bound, Money, PartialDate, Reference, Text, Value


class Status(StrEnum):
    """How sure the source is of a fact."""

    RECORDED = "recorded"
    FORECAST = "forecast"
    CLAIMED = "claimed"


@dataclass(frozen=True, slots=True)
class Fact:
    """One sourced statement: an entity's attribute has these values, as of this date.

    `id` is ``entity/attribute``, followed by ``/as-of`` where the attribute changes with
    time, or by the id that the curator gave. `also` holds the same figure as the source
    gives it in other currencies. `said_by` is who said it: an entity's id or words.
    Of several facts of one attribute the one of higher `rank` is told first.
    """

    id: str
    entity: str
    attribute: str
    values: tuple[Value, ...]
    as_of: PartialDate
    citation: Citation
    status: Status = Status.RECORDED
    bound: Bound = Bound.EXACTLY
    said_by: Reference | Text | None = None
    also: tuple[Money, ...] = ()
    note: Texts = field(default_factory=dict)
    rank: int = 0
    review_by: PartialDate | None = None

    @property
    def references(self) -> frozenset[str]:
        """The entities that are its values."""
        return frozenset(v.entity for v in self.values if isinstance(v, Reference))


@dataclass(frozen=True, slots=True)
class Answer:
    """A curated answer to a question that is no entity's attribute ('how do I …')."""

    id: str
    phrasings: Names
    text: Texts
    as_of: PartialDate
    citation: Citation
    review_by: PartialDate | None = None
