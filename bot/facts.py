"""The domain: what a fact base is made of, as frozen values that know nothing of YAML or chat.

Two shapes recur. `Texts` maps a language (a BCP 47 tag such as ``en`` or ``zh``) to one
text; `Names` maps a language to several. Ids are short slugs, unique in their own kind.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import TypeAlias

Texts: TypeAlias = Mapping[str, str]
Names: TypeAlias = Mapping[str, tuple[str, ...]]

PLACEHOLDER = "{entity}"
"""Stands in an attribute's phrasing where the entity's name stands in a question."""


class ValueType(StrEnum):
    """What the values of an attribute are."""

    TEXT = "text"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    ENTITY = "entity"


class Status(StrEnum):
    """How sure the source is of a fact."""

    RECORDED = "recorded"
    FORECAST = "forecast"
    CLAIMED = "claimed"


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


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in the fact base's files; line and column count from 1."""

    file: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Source:
    """Where facts come from."""

    id: str
    title: Texts
    publisher: Texts
    published: PartialDate
    retrieved: PartialDate | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A source and the place in it: a paragraph (from 1), words of one's own, or both."""

    source: str
    paragraph: int | None = None
    where: Texts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number counts: a CLDR unit (``kilometer``), or a word of the base's own."""

    cldr: str | None = None
    label: Texts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Wording:
    """How something is named and asked for."""

    label: Texts
    aliases: Names = field(default_factory=dict)
    phrasings: Names = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Attribute:
    """A property that entities can have, shared by all of them.

    `inverse` words the relation as asked from its value's end, where values are entities.
    `changes` tells that a value holds for its as-of date only, so that several may stand
    side by side and the latest recorded one is what a question without a date means.
    """

    id: str
    wording: Wording
    type: ValueType
    unit: Unit | None = None
    many: bool = False
    changes: bool = False
    inverse: Wording | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """A class of entities, such as *city*: its words (singular and plural) name lists of them."""

    id: str
    label: Texts
    aliases: Names = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing that facts are about."""

    id: str
    name: Texts
    aliases: Names = field(default_factory=dict)
    kind: str | None = None
    description: Texts = field(default_factory=dict)
    links: tuple[str, ...] = ()


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


@dataclass(frozen=True, slots=True)
class Answer:
    """A curated answer to a question that is no entity's attribute ('how do I …')."""

    id: str
    phrasings: Names
    text: Texts
    as_of: PartialDate
    citation: Citation
    review_by: PartialDate | None = None


class Expectation(StrEnum):
    """What must come of a golden question: its fact told, offered, or not told."""

    ANSWER = "answer"
    OFFER = "offer"
    DECLINE = "decline"


@dataclass(frozen=True, slots=True)
class GoldenQuestion:
    """A question that stands beside a fact (by fact id) or answer (``answer:id``)."""

    question: str
    expectation: Expectation
    target: str
    place: Place


@dataclass(frozen=True)
class FactBase:
    """A whole fact base, consistent in itself: every id that is named exists.

    Mappings go from id to thing. `languages` lists the languages it is written in, the
    default one first. `examples` are questions to show to those who don't know what to ask.
    `subject` is the entity that is meant where a question names none; empty where not given.
    """

    title: Texts
    languages: tuple[str, ...]
    sources: Mapping[str, Source]
    attributes: Mapping[str, Attribute]
    kinds: Mapping[str, Kind]
    entities: Mapping[str, Entity]
    facts: Mapping[str, Fact]
    answers: Mapping[str, Answer]
    golden: tuple[GoldenQuestion, ...] = ()
    examples: Names = field(default_factory=dict)
    subject: str = ""

    @cached_property
    def by_attribute(self) -> Mapping[str, Mapping[str, tuple[Fact, ...]]]:
        """Entity id → attribute id → its facts, by rank, recorded before the rest, newest first."""
        grouped: dict[str, dict[str, list[Fact]]] = {}
        for fact in self.facts.values():
            grouped.setdefault(fact.entity, {}).setdefault(fact.attribute, []).append(fact)
        return {
            entity: {attribute: _told_order(facts) for attribute, facts in attributes.items()}
            for entity, attributes in grouped.items()
        }

    def facts_of(self, entity: str, attribute: str) -> tuple[Fact, ...]:
        """The facts of one attribute of one entity; empty where there are none."""
        return self.by_attribute.get(entity, {}).get(attribute, ())


def _told_order(facts: list[Fact]) -> tuple[Fact, ...]:
    newest_first = sorted(sorted(facts, key=lambda f: f.id), key=lambda f: f.as_of, reverse=True)
    return tuple(sorted(newest_first, key=lambda f: (-f.rank, f.status is not Status.RECORDED)))


def in_language(texts: Texts, language: str) -> str:
    """The text in a language, else in the first language there is; empty where none is."""
    return texts.get(language) or next(iter(texts.values()), "")
