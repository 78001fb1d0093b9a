"""Queries: what is asked, as frozen values of ids that outlive a reload."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias


class First(StrEnum):
    """What an overview begins with."""

    ANY = "any"
    FIGURES = "figures"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that the base has about an entity: its figures, or texts and things, first."""

    entity: str
    first: First = First.ANY


@dataclass(frozen=True, slots=True)
class ValueFilter:
    """Narrows a list to the things one of whose facts, by id, has a value that is asked for."""

    attribute: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListOf:
    """The things of a kind that all filters leave; `counted` wants their number too."""

    kind: str
    filters: tuple[ValueFilter, ...]
    counted: bool = False


@dataclass(frozen=True, slots=True)
class Rank:
    """So many things of a kind from a place on, ordered by an attribute.

    Attributes:
        kind, attribute: what is ordered, and by what.
        place: of the first one that is wanted, from 1.
        count: how many are wanted.
        filters: what narrows the kind.
        falling: whether the order begins with the largest or the latest.
    """

    kind: str
    attribute: str
    place: int
    count: int
    filters: tuple[ValueFilter, ...] = ()
    falling: bool = True


@dataclass(frozen=True, slots=True)
class Alternative:
    """Which of the options that a question offers is right, as the facts of an attribute say."""

    entity: str
    attribute: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class YesNo:
    """Whether an attribute of a thing has a value: another thing, or that of the fact `wanted`."""

    entity: str
    attribute: str
    wanted: str


@dataclass(frozen=True, slots=True)
class Exists:
    """Whether there is something, by the ids of the facts that say so."""

    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """What is asked of a thing that other facts lead to.

    Attributes:
        steps: the facts that lead to it, the first ones first.
        key: what is asked of it, as `Reading.key`.
    """

    steps: tuple[str, ...]
    key: str


class DatePart(StrEnum):
    """What is asked of a date instead of the whole of it."""

    WEEKDAY = "weekday"
    MONTH = "month"
    AGO = "ago"


@dataclass(frozen=True, slots=True)
class DateOf:
    """A part of the date that a fact has; `today` is the asker's date."""

    fact: str
    part: DatePart
    today: date


class TimeUnit(StrEnum):
    """What the time between two dates is counted in; `TIME` leaves it open."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Interval:
    """The time between the dates that two facts have."""

    first: str
    second: str
    counted_in: TimeUnit


class Task(StrEnum):
    """What is asked of two things that are set against each other."""

    WHICH = "which"
    VERDICT = "verdict"
    DIFFERENCE = "difference"
    SUM = "sum"
    RATIO = "ratio"


@dataclass(frozen=True, slots=True)
class Compare:
    """Two facts set against each other.

    Attributes:
        first, second: the ids of the facts.
        task: what is asked.
        falling: whether the larger or later one is asked for.
    """

    first: str
    second: str
    task: Task
    falling: bool


@dataclass(frozen=True, slots=True)
class Growth:
    """How a figure grew from one fact to a later one, by their ids."""

    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Rate:
    """What there is of one fact's figure for each of another one's, by their ids."""

    total: str
    heads: str


@dataclass(frozen=True, slots=True)
class Several:
    """Several questions, each for one attribute of one thing, by the keys of their readings."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where facts stand, or who says so; `published` wants the former."""

    facts: tuple[str, ...]
    published: bool


@dataclass(frozen=True, slots=True)
class BaseSources:
    """Where the facts of a base come from."""


Query: TypeAlias = (
    Overview
    | ListOf
    | Rank
    | Alternative
    | YesNo
    | Exists
    | Path
    | DateOf
    | Interval
    | Compare
    | Growth
    | Rate
    | Several
    | Provenance
    | BaseSources
)
"""Any query."""
