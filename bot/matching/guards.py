"""Slots that keep a fact from a question that is about something else.

A guard is told by its name: `year`, `status`, `currency`, `type` (who, when, how many),
`number`, `counted`, `place`, `stranger` (a word that no language here knows), `predicate` (a
yes or no that nothing tells), `statement`, `near_name`, `longer_name`, `kind` (of another kind
than what is told), `unsupported`, `lacking`, or the role of the word that makes it another
question (`changed_quantity`, …).

`near_name`, `longer_name`, `kind` and `unsupported` are in `doubts.py`; `slots.py` lets a reading
that is sure pass `unsupported`, `statement` and a `stranger` that is no name.
"""

from collections.abc import Collection

from bot.languages import LANGUAGES, of_languages
from bot.matching.question import MEANING_CHANGING, STATUSES, Question
from bot.model import Attribute, Fact, Money, Status, ValueType
from bot.text.frequency import rarity
from bot.text.normalise import is_unspaced

_SUBSTANCE = 0.3
"""From this rarity on a word after a preposition is something of its own."""


QUANTITIES = (ValueType.NUMBER, ValueType.MONEY)
DATED = (*QUANTITIES, ValueType.DATE)

_WANTED_TYPES: dict[str, set[ValueType]] = {
    "times": {ValueType.DATE, ValueType.TEXT},
    "counts": {ValueType.NUMBER, ValueType.MONEY},
    "people": {ValueType.ENTITY, ValueType.TEXT},
    "places": {ValueType.ENTITY, ValueType.TEXT},
    "reasons": set(),
}

WANTED = tuple(_WANTED_TYPES)
"""Roles of the words that ask for values of some types."""


@of_languages
def currencies() -> frozenset[str]:
    """The codes of all currencies that a language has words for."""
    return frozenset(code for lang in LANGUAGES.values() for code in lang.reading.currencies)


@of_languages
def _verbs() -> frozenset[str]:
    return frozenset(verb for lang in LANGUAGES.values() for verb in lang.reading.verbs)


def is_verb(token: str) -> bool:
    """Whether a token is a verb that questions for yes or no begin with."""
    return token in _verbs()


def qualify(
    question: Question, attribute: Attribute, facts: tuple[Fact, ...], free: Collection[int]
) -> tuple[tuple[Fact, ...], str | None]:
    """The facts that a question's qualifiers leave, and the guard that left none.

    Args:
        question: the question as read.
        attribute: the attribute that the reading takes.
        facts: its facts of one entity.
        free: the positions that neither the name nor the attribute's wording covers.
    """
    years = {int(question.tokens[i]) for i in question.years if i in free}
    if years:
        facts = tuple(f for f in facts if f.as_of.year in years)
        if not facts:
            return (), "year"
    facts = _of_status(question, attribute, facts, free)
    if not facts:
        return (), "status"
    for currency in question.said & currencies():
        if not question.at(currency).isdisjoint(free):
            facts = tuple(f for f in facts if currency in _currencies(f))
    return (facts, None) if facts else ((), "currency")


def _of_status(
    question: Question, attribute: Attribute, facts: tuple[Fact, ...], free: Collection[int]
) -> tuple[Fact, ...]:
    """The facts of the statuses that are asked for, and of what changes the newest if asked."""
    for status in STATUSES if attribute.type in DATED else ():
        if not question.at(status).isdisjoint(free):
            facts = tuple(f for f in facts if f.status == Status(status))
    if attribute.changes and not question.at("latest").isdisjoint(free):
        return _newest(question, facts, free)
    return facts


def _newest(question: Question, facts: tuple[Fact, ...], free: Collection[int]) -> tuple[Fact, ...]:
    """The newest facts; where no status is asked for, of those that are no forecasts."""
    if question.positions(STATUSES).isdisjoint(free):
        facts = tuple(f for f in facts if f.status is not Status.FORECAST)
    newest = max((f.as_of for f in facts), default=None)
    return tuple(f for f in facts if f.as_of == newest)


def _currencies(fact: Fact) -> set[str]:
    return {v.currency for v in (*fact.values, *fact.also) if isinstance(v, Money)}


def guard(
    question: Question,
    attribute: Attribute,
    facts: tuple[Fact, ...],
    free: Collection[int],
    unexplained: Collection[int],
) -> str | None:
    """The guard that keeps an attribute's facts from a question, or None.

    Args:
        question: the question as read.
        attribute: the attribute that the reading takes.
        facts: what would be told.
        free: the positions that neither the name nor the attribute's wording covers.
        unexplained: the positions that nothing explains.
    """
    outside = set(free)
    quantity = ("changed_quantity",) if attribute.type in QUANTITIES else ()
    changed: list[str] = [r for r in (*quantity, *MEANING_CHANGING) if question.at(r) & outside]
    if changed:
        return changed[0]
    if not _told_by_type(question, attribute, facts, outside):
        return "type"
    if any(question.tokens[i].isdecimal() and i not in question.years for i in unexplained):
        return "number"
    if unexplained and not question.asks:
        return "statement"
    if unexplained and _begins_with_verb(question) and not _alternatives(question):
        return "predicate"
    return strangers(question, set(unexplained))


def _told_by_type(
    question: Question, attribute: Attribute, facts: tuple[Fact, ...], outside: set[int]
) -> bool:
    """Whether the values are of a type that is asked for, or say who said so."""
    asked_who = bool(question.at("people") & outside)
    if asked_who and attribute.type not in _WANTED_TYPES["people"]:
        return all(fact.said_by for fact in facts)
    return type_fits(question, attribute, (), outside)


def _begins_with_verb(question: Question) -> bool:
    """Whether it is asked for yes or no; "were did …" is no verb but a misspelt question word."""
    first, second = (*question.tokens[:2], "", "")[:2]
    return is_verb(first) and not is_verb(second)


def _alternatives(question: Question) -> bool:
    """Whether a question that begins with a verb offers the answers itself ("a or b")."""
    return bool(question.at("alternative"))


def type_fits(
    question: Question,
    attribute: Attribute,
    own: Collection[str],
    free: Collection[int] | None = None,
) -> bool:
    """Whether who, where, when and how many can be answered by an attribute's values.

    A question word that the attribute's own wording has (`own`, or outside `free`) fits.
    """
    for role, types in _WANTED_TYPES.items():
        asked = question.at(role)
        asked = asked & set(free) if free is not None else asked
        if role == "people" and question.positions(("forecast", "claimed")):
            continue  # "who predicts …" asks who said so, whatever was said
        if attribute.type not in types and any(question.mended[i] not in own for i in asked):
            return False
    return True


def strangers(question: Question, unexplained: set[int]) -> str | None:
    """The guard against what is counted, a place or a word that nothing explains."""
    if any(f.end in unexplained for f in question.roles if f.role == "counts"):
        return "counted"
    narrowed = _narrowed(question)
    places = [range(p.start, p.end) for p in question.places if p.start > narrowed]
    if any(_left(question, place, unexplained) for place in places):
        return "place"
    after = {f.end for f in question.roles if f.role == "prepositions" and f.end > narrowed}
    if any(_substantial(question, i, unexplained) for i in after):
        return "place"
    if any(rarity(question.mended[i]) >= 1 for i in unexplained - question.slips):
        return "stranger"
    return None


def _left(question: Question, place: range, unexplained: set[int]) -> bool:
    """Whether a place stays unexplained: a word of it, or one character as if by chance."""
    unspaced = is_unspaced(question.tokens[place.start])
    return bool(unexplained & {*place}) if unspaced else unexplained.issuperset(place)


def _substantial(question: Question, start: int, unexplained: set[int]) -> bool:
    """Whether the unexplained words from a place on hold one with a meaning of its own."""
    end = start
    while end in unexplained:
        end += 1
    return any(rarity(question.mended[i]) > _SUBSTANCE for i in range(start, end))


def _narrowed(question: Question) -> int:
    """The last position of an opening such as "where in", whose place only narrows it."""
    opening = question.positions(("people", "places", "times", "prepositions"))
    return next((i for i in range(len(question.tokens)) if i not in opening), 0)
