"""A question as the decision sees it: its vectors, with and without the names in it."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.linking.phrases import Likenesses
from bot.linking.space import Space
from bot.linking.stock import centred
from bot.matching.names import Mention
from bot.matching.normalise import join
from bot.matching.question import Question
from bot.matching.slots import mentions
from bot.meaning import world
from bot.meaning.encoder import Vectors
from bot.meaning.world import pronoun
from bot.text.sentences import asking_sentence, sentences
from bot.text.terms import stem, stop_words, terms

MOST_NAMED = 3
"""Entities whose names are taken out of the question in turn."""

MOST_DESCRIBED = 4
"""Entities that a question may describe instead of naming them."""

COMMON = 0.34
"""A word that more than this share of the entities are described by tells none of them apart."""

MOST_TERMS = 16
"""Words of a question that are compared by meaning, the first ones."""

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Named:
    """An entity that a question may name: letters of the name, and how many are wrong."""

    entity: str
    length: int
    distance: int
    mention: Mention


@dataclass(frozen=True, slots=True)
class View:
    """What a question says beside one name, or without taking any out.

    Attributes:
        text: the question with a pronoun for the name.
        labels: likeness by meaning to each label of the space.
        world: likeness to the nearest common attribute of the world.
    """

    text: str
    labels: Likenesses
    world: float


@dataclass(frozen=True, slots=True)
class Views:
    """All that is worked out once per question.

    Attributes:
        question: the question by letters.
        asking: the sentence of it that asks.
        sentences: how many sentences it has.
        named: entity → how it is named, the best mention of each.
        whole: the view that takes no name out.
        without: entity → the view without its name, of the first named ones.
        facts: likeness by meaning of the question to each fact as a sentence.
        answers, answer_texts: the same to each free answer's phrasings and text.
        remark: the same to the nearest remark that asks nothing.
        terms, weights: its words that carry meaning, and how rare each is.
        known: 1 for each word that something of the base is called, asked for or described by.
        label_terms, answer_terms: how near each word comes to a word of each label's wording,
            of each answer's phrasings: (terms, labels), (terms, answers).
        years, numbers: as they are typed.
        vectors: of the whole text and of the sentence that asks, (2, dimensions).
        term_vectors: of each word, (terms, dimensions).
        world: likeness to each common attribute of the world, centred.
        remarks: the same to each class of remarks.
        forms: what its question words ask for, of `FORMS`.
        described: entity → the share of the words, by how few entities each fits, that its
            profile has; the best ones first.
    """

    question: Question
    asking: str
    sentences: int
    named: Mapping[str, Named]
    whole: View
    without: Mapping[str, View]
    facts: Likenesses
    answers: Likenesses
    answer_texts: Likenesses
    remark: float
    terms: tuple[str, ...]
    weights: Likenesses
    known: Likenesses
    label_terms: Likenesses
    answer_terms: Likenesses
    years: frozenset[str]
    numbers: frozenset[str]
    described: Mapping[str, float]
    vectors: Vectors
    term_vectors: Vectors
    world: Likenesses
    remarks: Likenesses
    forms: frozenset[str]

    def of(self, entity: str) -> View:
        """The view without an entity's name; else without the best named one's, else whole."""
        if entity in self.without:
            return self.without[entity]
        return next((self.without[e] for e in self.without if e in self.named), self.whole)


def views(question: Question, space: Space) -> Views:
    """Work out a question's views, encoding all its texts in one batch."""
    named = _named(question, space)
    text = question.text
    asking = asking_sentence(text)
    removed = {name: _without(question, of) for name, of in list(named.items())[:MOST_NAMED]}
    several = [*dict.fromkeys(terms(_corrected(question)))][:MOST_TERMS]
    described = _described(several, space)
    for entity in list(described)[:2]:
        removed.setdefault(entity, _undescribed(question, space.profiles[entity]))
    texts = [text, asking, *removed.values(), *several]
    vectors = space.encoder.encode(texts)
    own, rest = vectors[:2], vectors[2:]
    masked, words = rest[: len(removed)], rest[len(removed) :]
    seen = np.concatenate([own[1:], masked])
    labels, common = space.label_phrases.each_nearest(seen), space.world_profile.each_nearest(seen)
    worlds = common.max(axis=1)
    each = [
        View(said, labels[at], float(worlds[at]))
        for at, said in enumerate([asking, *removed.values()])
    ]
    remarks = space.remark_classes.nearest(own[0])
    return Views(
        question=question,
        asking=asking,
        sentences=len(sentences(text)),
        named=named,
        whole=each[0],
        without=dict(zip(removed, each[1:], strict=True)),
        facts=_best(space.fact_phrases.each_nearest(own)),
        answers=_best(space.answer_phrases.each_nearest(own)),
        answer_texts=_best(space.answer_text_phrases.each_nearest(own)),
        remark=float(remarks.max()),
        terms=tuple(several),
        weights=np.array([weight(term, question.language) for term in several], np.float32),
        known=np.array([_known(term, space) for term in several], np.float32),
        label_terms=space.term_phrases.each_nearest(words),
        answer_terms=space.answer_term_phrases.each_nearest(words),
        years=frozenset(_YEAR.findall(text)),
        numbers=frozenset(_NUMBER.findall(text)),
        described=described,
        vectors=own,
        term_vectors=words,
        world=centred(common[0]),
        remarks=remarks,
        forms=frozenset(asked_forms(asking)),
    )


def _best(likenesses: Likenesses) -> Likenesses:
    return np.asarray(likenesses.max(axis=0))


def _corrected(question: Question) -> str:
    """The question with its misspelt words corrected towards the base's."""
    return join(question.mended)


def _named(question: Question, space: Space) -> Mapping[str, Named]:
    """The entities that a question may name, exact and long names first."""
    found: dict[str, Named] = {}
    for mention in mentions(question, space.index):
        length = sum(len(t) for t in question.tokens[mention.start : mention.end])
        for entity in space.index.names.owners[mention.name]:
            found.setdefault(entity, Named(entity, length, mention.distance, mention))
    return found


def _without(question: Question, named: Named) -> str:
    """The question with a pronoun in the place of a name."""
    at = named.mention
    before, behind = question.mended[: at.start], question.mended[at.end :]
    return join([*before, pronoun(question.language), *behind])


def _known(term: str, space: Space) -> bool:
    return term in space.vocabulary or stem(term) in space.vocabulary


def _described(several: Sequence[str], space: Space) -> Mapping[str, float]:
    """The entities that words describe, by the share of the words' inverse document frequency."""
    total, scores = 0.0, dict[str, float]()
    count = len(space.entities)
    for term in several:
        fits = space.described.get(term) or space.described.get(stem(term)) or ()
        rare = math.log((1 + count) / (1 + len(fits)))
        total += rare
        if len(fits) <= max(3, COMMON * count):
            for entity in fits:
                scores[entity] = scores.get(entity, 0.0) + rare
    best = sorted(scores, key=lambda entity: (-scores[entity], entity))[:MOST_DESCRIBED]
    # What every entity has tells nothing, and then there is nothing to share.
    return {entity: scores[entity] / total for entity in best} if total else {}


def _undescribed(question: Question, profile: frozenset[str]) -> str:
    """The question with one pronoun for the words that a profile has."""
    stop, out = stop_words(), list[str]()
    name = pronoun(question.language)
    for token in question.mended:
        if token not in stop and (token in profile or stem(token) in profile):
            out += [name] if name not in out else []
        else:
            out.append(token)
    return join(out)


def weight(term: str, language: str) -> float:
    """How much a term that nothing explains counts: 0 to 1."""
    return world.rarity(term, language if language in _WEIGHED else "en")


def asked_forms(text: str) -> Iterable[str]:
    """The question words of a text, by what they ask for."""
    lowered = text.lower()
    return (form for form, pattern in _FORMS.items() if pattern.search(lowered))


_FORMS = {
    "who": re.compile(r"\b(who|whose|whom)\b|谁"),
    "when": re.compile(
        r"\bwhen\b|\b(what|which) (year|date|time|day|month)\b"
        r"|什么时候|何时|几点|哪年|哪一年|哪天|几月|几号"
    ),
    "where": re.compile(r"\bwhere\b|哪里|哪儿|在哪|何处|什么地方"),
    "amount": re.compile(
        r"\bhow (many|much|far|long|tall|old|big|large|high|heavy|fast|deep|often|wide)\b"
        r"|多少|几[个位家种次]|多大|多远|多高|多长|多久|多重"
    ),
    "how": re.compile(r"\bhow (do|can|to|does|did|should|would)\b|怎么|如何|怎样"),
    "why": re.compile(r"\bwhy\b|\breason\b|为什么|为何|原因"),
    "verdict": re.compile(
        r"^(is|are|was|were|do|does|did|can|could|has|have|will|would|should|may)\b"
        r"|吗|是不是|有没有|能不能|可不可以|是否"
    ),
    "which": re.compile(r"\bwhich\b|哪[些个几]"),
}

_WEIGHED = ("en", "zh")

FORMS = tuple(_FORMS)
"""What question words may ask for."""
