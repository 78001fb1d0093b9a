"""The questions that a half-typed text may be growing into."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.suggesting.completions import Completions
from bot.suggesting.questions import Question, Questions
from bot.suggesting.ranking import Candidate, ranked_answers, ranked_pairs
from bot.suggesting.spelling import corrected
from bot.suggesting.typed import Typed, loosened, typed


@dataclass(frozen=True, slots=True)
class _Offer:
    """A question, the ids of the facts or the answer behind it, and what puts it in order."""

    question: str
    facts: frozenset[str]
    quality: tuple[int, int, bool]
    order: tuple[int, bool, int]


def complete(
    text: str, index: Completions, language: str, limit: int = 25, longest: int = 100
) -> list[str]:
    """Whole questions, the likeliest first, each about a fact that none before it is about.

    Args:
        text: what was typed; any of its words may be the beginning of a longer one.
        index: the base.
        language: the code of the language that the questions are in.
        limit: how many there may be.
        longest: how many characters each may have.
    """
    words = typed(text, index.phrases)
    if words is None:
        return []
    questions = _questions(words, index, language, limit, longest)
    loose = None if questions else loosened(words, index.phrases)
    return _questions(loose, index, language, limit, longest) if loose else questions


def _questions(
    words: Typed, index: Completions, language: str, limit: int, longest: int
) -> list[str]:
    words = corrected(words, index.tables)
    asking = Questions(words, index, language, longest)
    offers = _merged(_pairs(words, index, asking), _answers(words, index, asking))
    if all(word.function for word in words.words):  # "who are" without any of it says nothing
        offers = [each for each in offers if each.quality[0] < 0]
    return _different(offers, limit)


def _pairs(words: Typed, index: Completions, asking: Questions) -> Iterator[_Offer]:
    for place, candidate in enumerate(ranked_pairs(words, index)):
        entity = index.entities[int(index.pair_entity[candidate.number])]
        number = int(index.pair_relation[candidate.number])
        question = asking.of_pair(entity, number)
        if question:
            facts = frozenset(f.id for f in index.facts_of(entity, index.relations[number]))
            order = (candidate.tier, index.relations[number][1], place)
            yield _Offer(question.text, facts, _quality(question, candidate), order)


def _answers(words: Typed, index: Completions, asking: Questions) -> Iterator[_Offer]:
    for place, candidate in enumerate(ranked_answers(words, index)):
        question = asking.of_answer(candidate.number)
        if question:
            key = frozenset({f"answer:{index.answer_ids[candidate.number]}"})
            order = (candidate.tier, False, place)
            yield _Offer(question.text, key, _quality(question, candidate), order)


def _quality(question: Question, candidate: Candidate) -> tuple[int, int, bool]:
    """How well a question goes on with the text; less is better."""
    has = (question.has | candidate.named).bit_count()
    return -has, -candidate.coverage, not question.begun


def _merged(*sorts: Iterator[_Offer]) -> list[_Offer]:
    """All offers, the better ones first; of equally good ones a fact and an answer in turn."""
    ordered = [sorted(several, key=lambda each: (each.quality, each.order)) for several in sorts]
    placed = [
        (each.quality, place, sort, each)
        for sort, several in enumerate(ordered)
        for place, each in enumerate(several)
    ]
    return [offer for *_, offer in sorted(placed, key=lambda one: one[:3])]


def _different(offers: list[_Offer], limit: int) -> list[str]:
    """The first questions that are about a fact which none before them is about."""
    questions: dict[str, None] = {}
    known: set[str] = set()
    for offer in offers:
        if len(questions) == limit:
            break
        if not offer.facts <= known:
            questions.setdefault(offer.question)
            known |= offer.facts
    return list(questions)
