"""Which phrasing a curator uses for a fact: golden questions show it.

"when was {entity} signed" may come first among the phrasings, but that is no question about a city.
Where a golden question of a fact is one of its attribute's phrasings, with the entity's name
in the slot, that phrasing is the one; else what golden questions show for things of its kind.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from bot.languages import LANGUAGES
from bot.model import Entity, Expectation, Fact, FactBase, Reference
from bot.suggesting.templates import SLOT, phrasing_templates
from bot.text.normalise import words

K = TypeVar("K")

OF_THE_ENTITY, OF_ITS_KIND, OF_OTHER_KINDS = 2, 1, -1
"""Whose golden questions have a phrasing: the entity's, those of its kind, only others'."""

Relation: TypeAlias = tuple[str, bool]
"""An attribute's id, and whether a question names its value instead of its entity."""

Skeleton: TypeAlias = tuple[str, ...]
"""The tokens of a question with `SLOT` for the name."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The phrasings that golden questions are, by whose facts they stand beside."""

    by_entity: Mapping[tuple[str, Relation], frozenset[Skeleton]]
    by_kind: Mapping[tuple[str, Relation], frozenset[Skeleton]]
    of_all: Mapping[Relation, frozenset[Skeleton]]

    def weight(self, entity: Entity, relation: Relation, skeleton: Skeleton) -> int:
        """How far golden questions speak for a phrasing of a relation of an entity.

        `OF_OTHER_KINDS` where only golden questions of other kinds have the skeleton, while these
        have another that begins alike ("when did … sign" beside "when was … signed"); 0 where
        they say nothing.
        """
        of_entity = self.by_entity.get((entity.id, relation), frozenset())
        of_kind = self.by_kind.get((entity.kind or "", relation), frozenset())
        if skeleton in of_entity:
            return OF_THE_ENTITY
        if skeleton in of_kind:
            return OF_ITS_KIND
        elsewhere = skeleton in self.of_all.get(relation, frozenset())
        alike = any(each[0] == skeleton[0] != SLOT for each in of_entity | of_kind)
        return OF_OTHER_KINDS if elsewhere and alike else 0


def evidence_of(base: FactBase) -> Evidence:
    """What the golden questions of a base show."""
    templates = _Templates(base)
    by_entity: dict[tuple[str, Relation], set[Skeleton]] = {}
    by_kind: dict[tuple[str, Relation], set[Skeleton]] = {}
    of_all: dict[Relation, set[Skeleton]] = {}
    for golden in base.golden:
        fact = base.facts.get(golden.target)
        if fact is not None and golden.expectation is Expectation.ANSWER:
            for id_, relation in _topics(fact):
                entity = base.entities[id_]
                for skeleton in templates.fitting(golden.question, entity, relation):
                    by_entity.setdefault((id_, relation), set()).add(skeleton)
                    by_kind.setdefault((entity.kind or "", relation), set()).add(skeleton)
                    of_all.setdefault(relation, set()).add(skeleton)
    return Evidence(_frozen(by_entity), _frozen(by_kind), _frozen(of_all))


def _frozen(found: Mapping[K, set[Skeleton]]) -> Mapping[K, frozenset[Skeleton]]:
    return {key: frozenset(several) for key, several in found.items()}


class _Templates:
    """The phrasings that golden questions may be."""

    def __init__(self, base: FactBase) -> None:
        self._articles = {a for each in LANGUAGES.values() for a in each.reading.articles}
        self._of = {
            (id_, inverse): frozenset(each.tokens for each in phrasing_templates(w.phrasings))
            for id_, attribute in base.attributes.items()
            for w, inverse in ((attribute.wording, False), (attribute.inverse, True))
            if w is not None
        }

    def fitting(self, question: str, entity: Entity, relation: Relation) -> Iterator[Skeleton]:
        """The phrasings of a relation that a question about an entity is."""
        known, tokens = self._of.get(relation, frozenset()), words(question)
        for name in entity.name.values():
            found = _skeletons(tokens, words(name), self._articles)
            yield from (skeleton for skeleton in found if skeleton in known)


def _topics(fact: Fact) -> Iterator[tuple[str, Relation]]:
    """Whom a question about a fact may be about: its entity, or those that it names."""
    yield fact.entity, (fact.attribute, False)
    for value in fact.values:
        if isinstance(value, Reference):
            yield value.entity, (fact.attribute, True)


def _skeletons(
    tokens: tuple[str, ...], name: tuple[str, ...], articles: set[str]
) -> Iterator[Skeleton]:
    """A question with a name in it left out, and its article with it."""
    for start in range(len(tokens) - len(name) + 1):
        if name and tokens[start : start + len(name)] == name:
            before = tokens[:start]
            if before and before[-1] in articles:
                before = before[:-1]
            yield (*before, SLOT, *tokens[start + len(name) :])
