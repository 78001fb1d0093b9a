"""Slots that keep a fact from a question that is about something else.

A guard is told by its name: `year`, `status`, `currency`, `type`, `number`, `statement`,
or the role of the word that makes it another question (`changed_quantity`, …).
"""

from collections.abc import Collection

from bot.facts import Attribute, Fact, Money, Status, ValueType
from bot.languages import LANGUAGES
from bot.matching.question import MEANING_CHANGING, STATUSES, Question

CURRENCIES = frozenset(c for lang in LANGUAGES.values() for c in lang.reading.currencies)

_WANTED_TYPES = {
    "times": {ValueType.DATE, ValueType.TEXT},
    "counts": {ValueType.NUMBER, ValueType.MONEY, ValueType.TEXT},
    "people": {ValueType.ENTITY, ValueType.TEXT},
    "places": {ValueType.ENTITY, ValueType.TEXT},
}


def qualify(
    question: Question, facts: tuple[Fact, ...], free: Collection[int]
) -> tuple[tuple[Fact, ...], str | None]:
    """The facts that a question's qualifiers leave, and the guard that left none.

    Args:
        question: the question as read.
        facts: the facts of one attribute of one entity.
        free: the positions that neither the name nor the attribute's wording covers.
    """
    years = {int(question.tokens[i]) for i in question.years if i in free}
    if years:
        facts = tuple(f for f in facts if f.as_of.year in years)
        if not facts:
            return (), "year"
    for status in STATUSES:
        if question.positions([status]) & set(free):
            facts = tuple(f for f in facts if f.status == Status(status))
    if not facts:
        return (), "status"
    for currency in CURRENCIES:
        if question.positions([currency]) & set(free):
            facts = tuple(f for f in facts if currency in _currencies(f))
    return (facts, None) if facts else ((), "currency")


def _currencies(fact: Fact) -> set[str]:
    return {v.currency for v in (*fact.values, *fact.also) if isinstance(v, Money)}


def guard(
    question: Question, attribute: Attribute, free: Collection[int], unexplained: Collection[int]
) -> str | None:
    """The guard that keeps an attribute's facts from a question, or None.

    Args:
        question: the question as read.
        attribute: the attribute that the reading takes.
        free: the positions that neither the name nor the attribute's wording covers.
        unexplained: the positions that nothing explains.
    """
    for role in MEANING_CHANGING:
        if question.positions([role]) & set(free):
            return role
    for role, types in _WANTED_TYPES.items():
        asked = question.positions([role]) & set(free)
        if asked and attribute.type not in types and not (role == "counts" and attribute.many):
            return "type"
    if any(question.tokens[i].isdecimal() and i not in question.years for i in unexplained):
        return "number"
    if unexplained and not question.asks:
        return "statement"
    return None
