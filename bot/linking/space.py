"""A base by meaning: the vectors and the words of everything that it answers.

A *label* is an attribute's id, with `INVERSE` behind it where the relation is asked from its
value's end (see `bot.matching.index.Index`); a *unit* is what one answer is made of: an entity
with a label, or a free answer.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, partial

import numpy as np
from numpy.typing import NDArray

from bot.languages import LANGUAGES
from bot.linking.owners import Owners
from bot.linking.phrases import Phrases
from bot.linking.stock import profiles, stock
from bot.linking.unit import Unit
from bot.linking.wordings import (
    answer_phrasings,
    answer_texts,
    flat,
    label_texts,
    sentence_texts,
    unit_texts,
    value_text,
)
from bot.matching.free import PREFIX as ANSWER
from bot.matching.index import INVERSE, Index, named_in
from bot.meaning import world
from bot.meaning.encoder import Encoder
from bot.model import Fact, FactBase, ValueType
from bot.text.terms import with_stems, words

MOST_NAMES = 8
"""Names of other entities that a relation's inverse lends to an entity's profile."""

MOST_SENTENCES = 20_000
"""Facts up to which each is encoded as a sentence; of a larger base names must lead to them."""


class Space:
    """The vectors and words of a base; built once, at the first question that needs it."""

    def __init__(self, index: Index, encoder: Encoder, own: Encoder | None = None) -> None:
        """Make a space; `own` encodes the base's own texts, `encoder` the questions."""
        self.index, self.encoder = index, encoder
        self._own = own or encoder
        self._units: dict[str, Unit] = {}
        self._sentence_words: dict[str, frozenset[str]] = {}
        self._entity_words: dict[str, frozenset[str]] = {}

    @property
    def base(self) -> FactBase:
        """The base."""
        return self.index.base

    @cached_property
    def labels(self) -> Owners:
        """All labels, in order."""
        own = {label for labels in self.index.own.values() for label in labels}
        keys = sorted(own | {*self._worded()})
        return Owners(keys, (label_texts(self.base, key) for key in keys), self._own)

    def _worded(self) -> Iterable[str]:
        for attribute in self.base.attributes.values():
            yield attribute.id
            if attribute.inverse is not None:
                yield attribute.id + INVERSE

    @cached_property
    def answers(self) -> Owners:
        """All free answers, by the keys of their readings; each explains what it says too."""
        answers = self.base.answers
        keys = [ANSWER + key for key in answers]
        said = partial(_said, self.base)  # not bound to the space, which would be a circle
        return Owners(keys, map(answer_phrasings, answers.values()), self._own, said)

    @cached_property
    def answer_text_phrases(self) -> Phrases:
        """What each free answer says, by meaning."""
        return Phrases.of([answer_texts(a) for a in self.base.answers.values()], self._own)

    def owner(self, unit: Unit) -> tuple[Owners, int]:
        """By what a unit is asked for: the labels or the free answers, and its place in them."""
        if unit.label:
            return self.labels, self.labels.at[unit.label]
        return self.answers, self.answers.at[unit.key]

    @cached_property
    def fact_keys(self) -> tuple[str, ...]:
        """The keys of all units that are facts; empty for a base with too many."""
        own = self.index.own
        if sum(map(len, own.values())) > MOST_SENTENCES:
            return ()
        return tuple(f"{entity}/{label}" for entity, labels in own.items() for label in labels)

    @cached_property
    def fact_at(self) -> Mapping[str, int]:
        """The place of each of them."""
        return {key: at for at, key in enumerate(self.fact_keys)}

    @cached_property
    def fact_phrases(self) -> Phrases:
        """What each of them says, by meaning."""
        return Phrases.of([self._sentences(self.unit(key)) for key in self.fact_keys], self._own)

    @cached_property
    def entities(self) -> tuple[str, ...]:
        """The entities of `fact_keys`, in their order: the facts of one stand side by side."""
        return tuple(dict.fromkeys(key.partition("/")[0] for key in self.fact_keys))

    @cached_property
    def entity_at(self) -> Mapping[str, int]:
        """The place of each of them."""
        return {entity: at for at, entity in enumerate(self.entities)}

    @cached_property
    def entity_starts(self) -> NDArray[np.intp]:
        """The place in `fact_keys` of each entity's first fact."""
        first: dict[str, int] = {}
        for at, key in enumerate(self.fact_keys):
            first.setdefault(key.partition("/")[0], at)
        return np.array(list(first.values()), dtype=np.intp)

    @cached_property
    def profiles(self) -> Mapping[str, frozenset[str]]:
        """Entity → the words that it may be described by: of its names, its kind, its values."""
        return {entity: self._profile(entity) for entity in self.entities}

    def _profile(self, entity: str) -> frozenset[str]:
        texts = [*self.base.entities[entity].description.values()]
        for label, facts in self.index.own[entity].items():
            texts += self._told(label, facts)
        return self.entity_words(entity) | with_stems(w for text in texts for w in words(text))

    def _told(self, label: str, facts: Sequence[Fact]) -> list[str]:
        """The values of facts, or, of a relation that is asked from its value's end, the names."""
        base = self.base
        if label.endswith(INVERSE):
            names = [base.entities[fact.entity].name for fact in facts[:MOST_NAMES]]
            return [text for name in names for text in name.values()]
        values = [value for fact in facts for value in fact.values]
        return [value_text(base, value, code) for code in base.languages for value in values]

    @cached_property
    def described(self) -> Mapping[str, tuple[str, ...]]:
        """Word → the entities whose profile has it, in order; see `profiles`."""
        found: dict[str, list[str]] = {}
        for entity, profile in self.profiles.items():
            for word in sorted(profile):
                found.setdefault(word, []).append(entity)
        return {word: tuple(entities) for word, entities in found.items()}

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word that something of the base is called, asked for or described by."""
        parts = [*self.labels.words, *self.answers.words, *self.profiles.values()]
        return frozenset().union(*parts)

    @property
    def world_profile(self) -> Phrases:
        """What people ask about things, each attribute an owner; see `bot.meaning.world`."""
        return self._stock[0]

    @property
    def common_attributes(self) -> tuple[str, ...]:
        """The ids of those attributes, in order."""
        return world.ids(self._languages)

    @cached_property
    def _stock(self) -> tuple[Phrases, Phrases]:
        return stock(self._own, self._languages)

    @cached_property
    def label_profiles(self) -> NDArray[np.float32]:
        """How near each label comes to each common attribute: (labels, attributes), centred."""
        return profiles(self.labels.phrases, self.world_profile)

    @cached_property
    def answer_profiles(self) -> NDArray[np.float32]:
        """The same of each free answer."""
        return profiles(self.answers.phrases, self.world_profile)

    @property
    def remark_classes(self) -> Phrases:
        """What people say that asks nothing, each class an owner."""
        return self._stock[1]

    @property
    def _languages(self) -> tuple[str, ...]:
        """The base's languages and English, which is typed everywhere."""
        known = [code for code in self.base.languages if code in LANGUAGES]
        return tuple(dict.fromkeys([*known, "en"]))

    @cached_property
    def subject(self) -> str:
        """The entity that is meant where none is named; else the one that most facts are about."""
        if self.base.subject:
            return self.base.subject
        own = self.index.own
        return max(own, key=lambda entity: (len(own[entity]), entity), default="")

    def unit(self, key: str) -> Unit:
        """The unit that a key names.

        Raises:
            KeyError: the base has none.
        """
        if key not in self._units:
            self._units[key] = self._made(key)
        return self._units[key]

    def _made(self, key: str) -> Unit:
        if key.startswith(ANSWER):
            self.base.answers[key.removeprefix(ANSWER)]
            return Unit(key, "", "", (), (key,), frozenset())
        entity, _, label = key.partition("/")
        facts = tuple(self.index.own[entity][label])
        inverse = label.endswith(INVERSE)
        told = [repr(v) for f in facts for v in ((f.entity,) if inverse else f.values)]
        linked = {name for fact in facts for name in named_in(fact)} - {entity}
        return Unit(key, entity, label, facts, tuple(sorted(told)), frozenset(linked))

    def _sentences(self, unit: Unit) -> list[str]:
        return sentence_texts(self.base, unit.entity, unit.label, unit.facts)

    def type_of(self, unit: Unit) -> str:
        """The type of a unit's values; ``answer`` for a free answer."""
        if not unit.label:
            return "answer"
        if unit.label.endswith(INVERSE):
            return ValueType.ENTITY.value
        return self.base.attributes[unit.label].type.value

    def unit_words(self, unit: Unit) -> frozenset[str]:
        """The words that a unit explains: of its wording, its entity's names, and what it says."""
        if not unit.label:
            return self.answers.words[self.answers.at[unit.key]]
        if unit.key not in self._sentence_words:
            texts = [*self._sentences(unit), *unit_texts(self.base, unit.label)]
            self._sentence_words[unit.key] = with_stems(w for text in texts for w in words(text))
        label = self.labels.words[self.labels.at[unit.label]]
        return label | self._sentence_words[unit.key] | self.entity_words(unit.entity)

    def entity_words(self, entity: str) -> frozenset[str]:
        """The words of an entity's names and of its kind."""
        if entity not in self._entity_words:
            thing = self.base.entities[entity]
            kind = self.base.kinds.get(thing.kind or "")
            texts = [*thing.name.values(), *flat(thing.aliases)]
            texts += [*kind.label.values(), *flat(kind.aliases)] if kind else []
            self._entity_words[entity] = with_stems(w for text in texts for w in words(text))
        return self._entity_words[entity]

    def said_by(self, unit: Unit) -> str:
        """What a unit says, without how it is asked for."""
        if not unit.label:
            return " ".join(self.base.answers[unit.key.removeprefix(ANSWER)].text.values())
        return " ".join(
            value_text(self.base, value, code)
            for code in self.base.languages
            for fact in unit.facts
            for value in fact.values
        )

    def text_of(self, unit: Unit) -> str:
        """All that a unit says and is called, for looking up figures in it."""
        if not unit.label:
            answer = self.base.answers[unit.key.removeprefix(ANSWER)]
            return " ".join([*answer_phrasings(answer), *answer.text.values()]).lower()
        thing = self.base.entities[unit.entity]
        texts = [*self._sentences(unit), *thing.name.values(), *flat(thing.aliases)]
        dates = [str(fact.as_of) for fact in unit.facts]
        wording = self.labels.texts[self.labels.at[unit.label]]
        return " ".join([*texts, *dates, *wording]).lower()


def _said(base: FactBase) -> list[list[str]]:
    """The words of what each free answer says."""
    several = map(answer_texts, base.answers.values())
    return [[word for text in texts for word in words(text)] for texts in several]
