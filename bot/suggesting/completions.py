"""The index that completion looks texts up in, built once for a base."""

from collections.abc import Mapping, Sequence
from functools import cached_property

import numpy as np

from bot.languages import LANGUAGES
from bot.languages.choice import FALLBACK
from bot.languages.pinyin import spelled
from bot.model import Entity, Fact, FactBase, Reference, in_language
from bot.suggesting.articles import articles_of
from bot.suggesting.evidence import Relation, evidence_of
from bot.suggesting.rows import Numbers, Rows, rows_of
from bot.suggesting.templates import Template, phrasing_templates, wording_templates
from bot.suggesting.typed import phrases_of
from bot.text.normalise import words

MOST_NAME_TOKENS = 16

SHORTEST_SOUND = 5
"""Letters from which on a name in pinyin is not likely to be another word."""


class Completions:
    """A fact base made ready for completion.

    Attributes:
        entities: ids of the entities, the most prominent first: those with most
            facts about them and facts that name them. A number of an entity is its place here.
        relations: the attributes, each from both its ends, in the order of the base.
        names: the names of the entities, all languages together.
        wordings: the words of the relations; `templates` are the texts of its rows,
            `is_label` and `is_phrasing` tell what these are.
        answers: the words of the free answers' phrasings; `phrasings` are its rows' texts.
        pair_entity, pair_relation: for each pair of both that has facts, their numbers.
        phrases: what carries no meaning by itself in the base's languages.
        evidence: which phrasings golden questions use.
        person_kinds: the ids of the kinds that people are of.
    """

    def __init__(self, base: FactBase) -> None:
        self.base = base
        codes = [code for code in base.languages if code in LANGUAGES] or [FALLBACK]
        self.phrases = phrases_of(codes)
        self._inverse = _inverse_facts(base)
        self.entities = _by_prominence(base)
        self.relations = _relations(base)
        self._articles = {code: articles_of(base, code) for code in codes}
        self.names = rows_of([self._names(base.entities[id_]) for id_ in self.entities])
        worded = [self._templates(relation) for relation in self.relations]
        self.templates = [template for several in worded for template in several]
        self.wordings = rows_of([[t.words for t in several] for several in worded])
        self.is_label = np.array([t.is_label for t in self.templates], dtype=bool)
        self.is_phrasing = np.array([t.is_phrasing for t in self.templates], dtype=bool)
        self.answer_ids = [*base.answers]
        phrased = [phrasing_templates(answer.phrasings) for answer in base.answers.values()]
        self.phrasings = [template for several in phrased for template in several]
        self.answers = rows_of([[t.tokens for t in several] for several in phrased])
        self.pair_entity, self.pair_relation = self._pairs()
        self.evidence = evidence_of(base)
        self.person_kinds = _person_kinds(base)

    @cached_property
    def tables(self) -> tuple[Rows, ...]:
        """All words there are."""
        return self.names, self.wordings, self.answers

    def facts_of(self, entity: str, relation: Relation) -> Sequence[Fact]:
        """The facts that a question for a relation of an entity is answered by."""
        attribute, inverse = relation
        if inverse:
            return self._inverse.get((entity, attribute), ())
        return self.base.facts_of(entity, attribute)

    def article(self, entity: str, code: str) -> str:
        """The article before an entity's name in a language; empty where there is none."""
        return self._articles.get(code, {}).get(entity, "")

    def relation_rows(self, relation: int) -> range:
        """The numbers of a relation's rows in `wordings` and `templates`."""
        return _range(self.wordings, relation)

    def answer_rows(self, answer: int) -> range:
        """The numbers of an answer's rows in `answers` and `phrasings`."""
        return _range(self.answers, answer)

    def _names(self, entity: Entity) -> list[tuple[str, ...]]:
        """The tokens of an entity's names, with their articles, and how its Chinese ones sound."""
        aliases = (alias for several in entity.aliases.values() for alias in several)
        names = [*entity.name.values(), *aliases]
        names += [
            f"{self.article(entity.id, code)} {in_language(entity.name, code)}"
            for code in self._articles
            if self.article(entity.id, code)
        ]
        sounds = [(sound,) for sound in map(spelled, names) if len(sound) >= SHORTEST_SOUND]
        tokens = [words(name)[:MOST_NAME_TOKENS] for name in names]
        return list(dict.fromkeys(row for row in [*tokens, *sounds] if row))

    def _templates(self, relation: Relation) -> list[Template]:
        attribute = self.base.attributes[relation[0]]
        wording = attribute.inverse if relation[1] else attribute.wording
        return wording_templates(wording) if wording else []

    def _pairs(self) -> tuple[Numbers, Numbers]:
        entity = {id_: number for number, id_ in enumerate(self.entities)}
        relation = {each: number for number, each in enumerate(self.relations)}
        pairs = [
            (entity[id_], relation[attribute, False])
            for id_, attributes in self.base.by_attribute.items()
            for attribute in attributes
        ]
        pairs += [(entity[id_], relation[a, True]) for id_, a in self._inverse]
        array = np.array(pairs, dtype=np.int64).reshape(-1, 2)
        return array[:, 0].copy(), array[:, 1].copy()


def _range(rows: Rows, owner: int) -> range:
    at = int(np.searchsorted(rows.owners, owner))
    if at == len(rows.owners) or rows.owners[at] != owner:
        return range(0)
    end = rows.starts[at + 1] if at + 1 < len(rows.owners) else len(rows)
    return range(int(rows.starts[at]), int(end))


def _relations(base: FactBase) -> list[Relation]:
    found: list[Relation] = [(id_, False) for id_ in base.attributes]
    return found + [(id_, True) for id_, each in base.attributes.items() if each.inverse]


def _person_kinds(base: FactBase) -> frozenset[str]:
    """The kinds whose label is a noun for a person in its language."""
    return frozenset(
        kind.id
        for kind in base.kinds.values()
        for code, label in kind.label.items()
        if code in LANGUAGES and label in LANGUAGES[code].following.people
    )


def _inverse_facts(base: FactBase) -> Mapping[tuple[str, str], list[Fact]]:
    """Entity and attribute id → the facts that have the entity for a value."""
    found: dict[tuple[str, str], list[Fact]] = {}
    for fact in base.facts.values():
        if base.attributes[fact.attribute].inverse is not None:
            for value in fact.values:
                if isinstance(value, Reference):
                    found.setdefault((value.entity, fact.attribute), []).append(fact)
    return found


def _by_prominence(base: FactBase) -> list[str]:
    facts = dict.fromkeys(base.entities, 0)
    for fact in base.facts.values():
        facts[fact.entity] += 1
        for value in fact.values:
            if isinstance(value, Reference):
                facts[value.entity] += 1
    return sorted(facts, key=lambda id_: (-facts[id_], id_))
