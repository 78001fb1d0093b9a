"""Queries: what is asked, as frozen values of ids that outlive a reload."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that the base has about an entity; `figures` wants numbers and money first."""

    entity: str
    figures: bool = False


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
class Provenance:
    """Where facts stand, or who says so; `published` wants the former."""

    facts: tuple[str, ...]
    published: bool


@dataclass(frozen=True, slots=True)
class BaseSources:
    """Where the facts of a base come from."""


Query: TypeAlias = Overview | ListOf | Rank | Alternative | Provenance | BaseSources
"""Any query."""
