"""The fact base in the making: what the files read so far have given."""

from dataclasses import dataclass, field
from datetime import date

from bot.knowledge.problem import Problem
from bot.knowledge.sharing import Words
from bot.model import (
    Answer,
    Attribute,
    Entity,
    Fact,
    FactBase,
    GoldenQuestion,
    Kind,
    Names,
    Place,
    Reference,
    Source,
    Texts,
)


@dataclass(slots=True)
class Draft:
    """Collects things and problems from file to file.

    `hidden` holds the sorts of things (such as ``sources``) of which a broken file may hide
    some: that an id of theirs is unknown is then no news. `doubtful` holds the attributes
    whose own description is broken: their values can't be judged. `references` has every
    entity of which there is a file, read already or not. `suggestions` is how many times
    more a problem may come with the nearest known id. `today` is the day by which a review
    is due. `ignore` holds the patterns of files that are no part of the base, `words` who has
    which wording, and `places` where things and the names of entities stand.
    """

    today: date

    title: Texts = field(default_factory=dict)
    languages: tuple[str, ...] = ()
    examples: Names = field(default_factory=dict)
    subject: str = ""
    sources: dict[str, Source] = field(default_factory=dict)
    attributes: dict[str, Attribute] = field(default_factory=dict)
    kinds: dict[str, Kind] = field(default_factory=dict)
    entities: dict[str, Entity] = field(default_factory=dict)
    references: dict[str, Reference] = field(default_factory=dict)
    facts: dict[str, Fact] = field(default_factory=dict)
    answers: dict[str, Answer] = field(default_factory=dict)
    golden: list[GoldenQuestion] = field(default_factory=list)
    ignore: tuple[str, ...] = ()
    words: list[Words] = field(default_factory=list)
    hidden: set[str] = field(default_factory=set)
    doubtful: set[str] = field(default_factory=set)
    places: dict[tuple[str, str], Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    suggestions: int = 50

    def finish(self) -> FactBase:
        """The fact base; only where there are no problems."""
        return FactBase(
            title=self.title,
            languages=self.languages,
            sources=self.sources,
            attributes=self.attributes,
            kinds=self.kinds,
            entities=self.entities,
            facts=self.facts,
            answers=self.answers,
            golden=tuple(self.golden),
            examples=self.examples,
            subject=self.subject,
        )
