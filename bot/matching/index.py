"""Everything that is worked out once per fact base, so that a question costs little."""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from bot.compiled.store import Store
from bot.languages import LANGUAGES
from bot.languages.choice import all_heard
from bot.languages.pinyin import is_pinyin
from bot.matching.answers.kept import learnt
from bot.matching.classifier import Classifier
from bot.matching.names import Names as NameIndex
from bot.matching.places import known_places
from bot.model import PLACEHOLDER, Answer, Fact, FactBase, Names, Reference, ValueType, Wording
from bot.text.contexts import SLOT, Contexts
from bot.text.frequency import KNOWN, frequency
from bot.text.normalise import is_unspaced, words
from bot.text.phrases import PhraseTable
from bot.text.spelling import Speller

INVERSE = "~"
"""Ends the class label of an attribute that is asked from its value's end."""

_SLOT_WORD = "slotmark"


class Index:
    """A fact base made ready for matching.

    Attributes:
        names: the names of all entities.
        attributes: the classifier of attributes; a label is an attribute's id, with
            `INVERSE` behind it where the relation is asked from its value's end.
        own: entity id → label → the facts that answer it.
        answers: the model of free answers.
        pairs: character pairs of unspaced scripts that the wordings of attributes hold.
        answer_pairs: neighbouring words of free answers' phrasings; "" stands before each.
        words_of: label → the tokens that its wording explains.
        owners: label → the entities that have it.
        members: kind id → its entities.
        linked: entity id → the entities that a fact of theirs links to it.
        roles: code of a question's language → the phrases of the languages that count in it.
        kinds, relations: the phrases of kinds, of relations.
        places: the names of well-known places.
    """

    def __init__(self, base: FactBase, store: Store | None = None) -> None:
        self.base = base
        self.names = NameIndex(base.entities)
        self.own = _own(base)
        worded = dict(_worded(base))
        self.words_of = {
            label: frozenset(t for text in texts for t in text) for label, texts in worded.items()
        }
        self.attributes = Classifier(
            (text, label) for label, texts in worded.items() for text in texts
        )
        self.pairs = frozenset(
            pair for texts in worded.values() for text in texts for pair in _pairs(text)
        )
        self.answers = learnt(phrasings_of(base), store)
        self.answer_pairs = frozenset(
            pair
            for answer in base.answers.values()
            for text in _flat(answer.phrasings)
            for pair in pairwise(("", *words(text)))
        )
        self.roles = {
            code: PhraseTable(_role_phrases(several))
            for code, several in all_heard(base.languages).items()
        }
        self.kinds = PhraseTable(_kind_phrases(base))
        self.speller = Speller(
            self.attributes.vocabulary
            | self.answers.vocabulary
            | frozenset().union(*(table.vocabulary for table in self.roles.values()))
            | self.kinds.vocabulary,
            self.names.vocabulary,
            Contexts(_phrasings(base), SLOT),
        )
        self.places = known_places()
        self.relations = PhraseTable(_relation_phrases(base))
        self.owners = _owners(self.own)
        self.members = _members(base)
        self.linked = _linked(base)
        self._stems: dict[tuple[str, int], frozenset[str]] = {}

    def stems(self, label: str, length: int) -> frozenset[str]:
        """The beginnings (of so many letters) of an attribute's words; a name has no forms."""
        known = self._stems.get((label, length))
        if known is None:
            words = self.words_of.get(label, ())
            known = frozenset(w[:length] for w in words if len(w) >= length and not self._named(w))
            self._stems[label, length] = known
        return known

    def _named(self, word: str) -> bool:
        """Whether a word of a name is nothing but a name, as far as one can tell."""
        return word in self.names.vocabulary and (frequency(word) < KNOWN or is_pinyin(word))


def _own(base: FactBase) -> Mapping[str, Mapping[str, tuple[Fact, ...]]]:
    own: dict[str, dict[str, list[Fact]]] = {}
    for entity, attributes in base.by_attribute.items():
        for attribute, facts in attributes.items():
            own.setdefault(entity, {})[attribute] = list(facts)
    for fact in sorted(base.facts.values(), key=lambda fact: fact.id):
        if base.attributes[fact.attribute].inverse is not None:
            for value in fact.values:
                if isinstance(value, Reference):
                    label = fact.attribute + INVERSE
                    own.setdefault(value.entity, {}).setdefault(label, []).append(fact)
    return {e: {label: tuple(facts) for label, facts in a.items()} for e, a in own.items()}


def _owners(own: Mapping[str, Mapping[str, object]]) -> Mapping[str, tuple[str, ...]]:
    """Label → the entities that have it, in order."""
    owners: dict[str, list[str]] = {}
    for entity in sorted(own):
        for label in own[entity]:
            owners.setdefault(label, []).append(entity)
    return {label: tuple(entities) for label, entities in owners.items()}


def _members(base: FactBase) -> Mapping[str, tuple[str, ...]]:
    """Kind id → its entities, in order."""
    members: dict[str, list[str]] = {}
    for entity in sorted(base.entities.values(), key=lambda e: e.id):
        if entity.kind:
            members.setdefault(entity.kind, []).append(entity.id)
    return {kind: tuple(ids) for kind, ids in members.items()}


def _linked(base: FactBase) -> Mapping[str, frozenset[str]]:
    """Entity id → the entities whose facts name it."""
    linked: dict[str, set[str]] = {}
    for fact in base.facts.values():
        for named in named_in(fact):
            if named != fact.entity:
                linked.setdefault(named, set()).add(fact.entity)
    return {entity: frozenset(entities) for entity, entities in linked.items()}


def _relation_phrases(base: FactBase) -> Iterable[tuple[str, str]]:
    """The nouns that name the values of relations to several entities ("partners")."""
    for attribute in base.attributes.values():
        if attribute.type is ValueType.ENTITY and attribute.many:
            wording = attribute.wording
            for name in [*wording.label.values(), *_flat(wording.aliases)]:
                yield name, attribute.id


def phrasings_of(base: FactBase) -> list[tuple[tuple[str, ...], str]]:
    """The tokens of each phrasing of the free answers, and its answer's id."""
    return [
        (words(text), answer.id)
        for answer in base.answers.values()
        for text in _flat(answer.phrasings)
    ]


def named_in(fact: Fact) -> set[str]:
    """The entities that a fact names: its own, its values, who said it."""
    said = {fact.said_by.entity} if isinstance(fact.said_by, Reference) else set()
    return {fact.entity} | said | fact.references


def _worded(base: FactBase) -> Iterable[tuple[str, list[tuple[str, ...]]]]:
    for attribute in base.attributes.values():
        yield attribute.id, _texts(attribute.wording)
        if attribute.inverse is not None:
            yield attribute.id + INVERSE, _texts(attribute.inverse)


def _phrasings(base: FactBase) -> Iterable[tuple[str, ...]]:
    """All whole sentences of the base's wording."""
    for attribute in base.attributes.values():
        for wording in filter(None, (attribute.wording, attribute.inverse)):
            yield from map(_slotted, _flat(wording.phrasings))
    for answer in base.answers.values():
        yield from map(words, _flat(answer.phrasings))


def _texts(wording: Wording) -> list[tuple[str, ...]]:
    """A wording's texts as tokens, `SLOT` standing where the entity's name stands."""
    texts = [*wording.label.values(), *_flat(wording.aliases), *_flat(wording.phrasings)]
    return [_slotted(text) for text in texts]


def _slotted(text: str) -> tuple[str, ...]:
    spaced = words(text.replace(PLACEHOLDER, f" {_SLOT_WORD} "))
    return tuple(SLOT if token == _SLOT_WORD else token for token in spaced)


def _pairs(text: tuple[str, ...]) -> Iterable[tuple[str, str]]:
    """Neighbouring characters of unspaced scripts; a lone one pairs with itself."""
    for first, second in pairwise((*text, SLOT)):
        if is_unspaced(first):
            yield (first, second) if is_unspaced(second) else (first, first)


def _flat(names: Names) -> Iterable[str]:
    return (name for several in names.values() for name in several)


def _role_phrases(codes: Iterable[str]) -> Iterable[tuple[str, str]]:
    for code in codes:
        reading = LANGUAGES[code].reading
        for role in ROLES:
            yield from ((phrase, role) for phrase in getattr(reading, role))
        for currency, phrases in reading.currencies.items():
            yield from ((phrase, currency) for phrase in phrases)


ROLES = (
    "function", "articles", "asking", "people", "places", "times", "counts", "changed_quantity",
    "other_holder", "other_time", "negation", "comparison", "lists", "latest", "forecast",
    "recorded", "claimed", "prepositions", "alternative", "reasons",
)  # fmt: skip


def _kind_phrases(base: FactBase) -> Iterable[tuple[str, str]]:
    for kind in base.kinds.values():
        for name in [*kind.label.values(), *_flat(kind.aliases)]:
            yield name, kind.id


def answer_key(answer: Answer) -> str:
    """The key that names a free answer among facts."""
    return f"answer:{answer.id}"
