"""A whole fact base."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from bot.model.attributes import Attribute
from bot.model.entities import Entity, Kind
from bot.model.golden import GoldenQuestion
from bot.model.sources import Source
from bot.model.statements import Answer, Fact, Status
from bot.model.texts import Names, Texts


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
