"""A question as the decision sees it: its vectors, with and without the names in it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.decision.asks import asked_forms
from bot.decision.naming import Named, described_by, named_in, undescribed, without
from bot.linking.phrases import Likenesses
from bot.linking.space import Space
from bot.linking.stock import centred
from bot.matching.question import Question
from bot.meaning import world
from bot.meaning.encoder import Vectors
from bot.text.normalise import fold, join
from bot.text.sentences import asking_sentence, sentences
from bot.text.terms import stem, terms

MOST_NAMED = 3
"""Entities whose names are taken out of the question in turn."""

MOST_TERMS = 16
"""Words of a question that are compared by meaning, the first ones."""

LONGEST = 240
"""Characters of a text that are encoded, the first ones: they cost more than all else."""

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_WORD = re.compile(r"([^\W\d_]+)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NAMELIKE = re.compile(r"(?<![.!?。！？\s])\s+([A-Z][\w+#.-]*)|\b(\w*\d\w*|[A-Z]{2,}\w*)\b")
_WEIGHED = ("en", "zh")


@dataclass(frozen=True, slots=True)
class View:
    """What a question says beside one name, or without taking any out.

    Attributes:
        text: the question with a pronoun for the name.
        labels: likeness by meaning to each label of the space.
        worded: likeness by words to each wording of each label, side by side.
        world: likeness to the nearest common attribute of the world.
        common: the id of that attribute.
        vector: of the text.
    """

    text: str
    labels: Likenesses
    worded: NDArray[np.float64]
    world: float
    common: str
    vector: Vectors


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
        entities: the same to each entity's best fact.
        answers, answer_texts: the same to each free answer's phrasings and text.
        answers_worded: likeness by words to each phrasing of each free answer, side by side.
        remark: the same to the nearest remark that asks nothing.
        namelike: its words that are written as names are.
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
    entities: Likenesses
    answers: Likenesses
    answer_texts: Likenesses
    answers_worded: NDArray[np.float64]
    remark: float
    namelike: tuple[str, ...]
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
    named = named_in(question, space)
    text = question.text
    asking = _spelt(asking_sentence(text), question)
    removed = {name: without(question, of) for name, of in list(named.items())[:MOST_NAMED]}
    several = [*dict.fromkeys(terms(_corrected(question)))][:MOST_TERMS]
    described = described_by(several, space)
    for entity in list(described)[:2]:
        removed.setdefault(entity, undescribed(question, space.profiles[entity]))
    texts = [each[:LONGEST] for each in (text, asking, *removed.values(), *several)]
    vectors = space.encoder.encode(texts)
    own, rest = vectors[:2], vectors[2:]
    masked, words = rest[: len(removed)], rest[len(removed) :]
    seen = np.concatenate([own[1:], masked])
    common = space.world_profile.each_nearest(seen)
    each = _each([asking, *removed.values()], seen, common, space)
    remarks = space.remark_classes.nearest(own[0])
    facts = _best(space.fact_phrases.each_nearest(own))
    return Views(
        question=question,
        asking=asking,
        sentences=len(sentences(text)),
        named=named,
        whole=each[0],
        without=dict(zip(removed, each[1:], strict=True)),
        facts=facts,
        entities=np.maximum.reduceat(facts, space.entity_starts) if space.entities else facts,
        answers=_best(space.answers.phrases.each_nearest(own)),
        answer_texts=_best(space.answer_text_phrases.each_nearest(own)),
        answers_worded=space.answers.bags.cosines(asking),
        remark=float(remarks.max()),
        namelike=tuple(_namelike(text)),
        terms=tuple(several),
        weights=np.array([weight(term, question.language) for term in several], np.float32),
        known=np.array([_known(term, space) for term in several], np.float32),
        label_terms=space.labels.term_phrases.each_nearest(words),
        answer_terms=space.answers.term_phrases.each_nearest(words),
        years=frozenset(_YEAR.findall(text)),
        numbers=frozenset(_NUMBER.findall(text)),
        described=described,
        vectors=own,
        term_vectors=words,
        world=centred(common[0]),
        remarks=remarks,
        forms=frozenset(asked_forms(asking)),
    )


def _each(texts: Sequence[str], vectors: Vectors, common: Likenesses, space: Space) -> list[View]:
    """The views of some texts; `common` is how near each comes to the world's attributes."""
    labels, bags = space.labels.phrases.each_nearest(vectors), space.labels.bags
    nearest = common.argmax(axis=1).tolist()
    return [
        View(
            text,
            labels[at],
            bags.cosines(text),
            float(common[at, nearest[at]]),
            space.common_attributes[nearest[at]],
            vectors[at],
        )
        for at, text in enumerate(texts)
    ]


def _best(likenesses: Likenesses) -> Likenesses:
    return np.asarray(likenesses.max(axis=0))


def _corrected(question: Question) -> str:
    """The question with its misspelt words corrected towards the base's."""
    return join(question.mended)


def _spelt(text: str, question: Question) -> str:
    """A text of the question with the misspelt words corrected that are encoded."""
    typed = zip(question.tokens, question.mended, strict=True)
    corrected = {token: mended for token, mended in typed if token != mended}
    if not corrected:
        return text
    encoded = [corrected.get(word.lower(), word) for word in _WORD.split(text[:LONGEST])]
    return "".join(encoded) + text[LONGEST:]


def _namelike(text: str) -> Iterator[str]:
    """The words that are written as names are: with a capital inside a sentence, or digits."""
    found = (match[1] or match[2] for match in _NAMELIKE.finditer(text))
    return (fold(word) for word in found if word != "I")


def _known(term: str, space: Space) -> bool:
    return term in space.vocabulary or stem(term) in space.vocabulary


def weight(term: str, language: str) -> float:
    """How much a term that nothing explains counts: 0 to 1."""
    return world.rarity(term, language if language in _WEIGHED else "en")
