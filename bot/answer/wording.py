"""Facts, lists and sources as sentences."""

from collections.abc import Iterable, Sequence

from bot.answer import figures
from bot.asking.converting.conversion import KINDS, converted
from bot.languages import Language
from bot.model import (
    Bound,
    Fact,
    FactBase,
    Money,
    Number,
    PartialDate,
    Reference,
    Text,
    Unit,
    Value,
    Wording,
    in_language,
)

SENTENCE_ENDS = (".", "。", "!", "！", "…")


def name(base: FactBase, entity: str, language: Language) -> str:
    """An entity's name."""
    return in_language(base.entities[entity].name, language.code)


def kind_name(base: FactBase, kind: str, count: int, language: Language) -> str:
    """What so many things of a kind are called: of several by an alias that is a plural."""
    label = in_language(base.kinds[kind].label, language.code)
    endings = language.sentences.plural
    aliases = base.kinds[kind].aliases.get(language.code, ()) if endings and count != 1 else ()
    plurals = (each for each in aliases if each.endswith(endings) and each[:2] == label[:2])
    return next(plurals, label)


def joined(parts: Sequence[str], language: Language) -> str:
    """Several parts as a list in words."""
    words = language.answer
    if len(parts) < 2:  # noqa: PLR2004 - one part needs no conjunction
        return "".join(parts)
    return words.joined.join(parts[:-1]) + words.conjunction + parts[-1]


def value_text(base: FactBase, fact: Fact, value: Value, language: Language) -> str:
    """One value of a fact."""
    match value:
        case Text():
            return in_language(value.texts, language.code)
        case Number():
            return figures.quantity(value.amount, _unit(base, fact, language), language)
        case Money():
            return figures.money(value, language)
        case PartialDate():
            return figures.day(value, language)
        case Reference():
            return name(base, value.entity, language)


def _unit(base: FactBase, fact: Fact, language: Language) -> Unit | None:
    """The unit of a fact's figures; none where the attribute's label names it ("seats")."""
    attribute = base.attributes[fact.attribute]
    if attribute.unit is None or attribute.unit.cldr or language.code in attribute.wording.sentence:
        return attribute.unit
    word = in_language(attribute.unit.label, language.code).lower()
    label = in_language(attribute.wording.label, language.code).lower()
    return None if word in (label.split() if language.spaced else [label]) else attribute.unit


def fact_line(
    base: FactBase,
    fact: Fact,
    wording: Wording,
    about: str,
    language: Language,
    unit: str | None = None,
) -> str:
    """A fact as a label with its value; `about` and `unit` as `stated` takes them."""
    words = language.answer
    text = stated(base, fact, about, language, unit)
    sentence = text.endswith(SENTENCE_ENDS)
    details = words.separator.join(_details(base, fact, language))
    text = words.detailed.format(value=text, details=details) if details else text
    if sentence:
        return text
    label = in_language(wording.label, language.code)
    return words.fact.format(entity=name(base, about, language), label=label, value=text)


def stated(
    base: FactBase, fact: Fact, about: str, language: Language, unit: str | None = None
) -> str:
    """What a fact says of an entity, with its bound and other currencies.

    Args:
        base: the base of the fact.
        fact: the fact.
        about: the entity that is asked for: the fact's own, or one that is its value.
        language: the reader's.
        unit: a CLDR unit of the same kind that figures are converted to.
    """
    words = language.answer
    if about != fact.entity:
        return name(base, fact.entity, language)
    text = joined([value_text(base, fact, value, language) for value in fact.values], language)
    if fact.bound is not Bound.EXACTLY:
        text = words.bounds[fact.bound].format(value=text)
    if unit:
        text = _converted(base, fact, unit, text, language)
    if fact.also:
        other = joined([figures.money(also, language) for also in fact.also], language)
        text = words.bracketed.format(value=text, other=other)
    return text


def _converted(base: FactBase, fact: Fact, unit: str, source: str, language: Language) -> str:
    """The figures of a fact in another CLDR unit, and those that they come from."""
    own = base.attributes[fact.attribute].unit
    if own is None or own.cldr is None:
        return source
    amounts = [converted(v.amount, own.cldr, unit) for v in fact.values if isinstance(v, Number)]
    full = Unit(cldr=f"{KINDS[unit]}-{unit}")
    texts = [figures.quantity(amount, full, language) for amount in amounts]
    value = language.answer.bounds[fact.bound].format(value=joined(texts, language))
    return language.units.converted.format(value=value, source=source)


def speaker(base: FactBase, fact: Fact, language: Language) -> str:
    """Who said what a fact states; empty where nobody is named."""
    if isinstance(fact.said_by, Reference):
        return name(base, fact.said_by.entity, language)
    return in_language(fact.said_by.texts, language.code) if fact.said_by else ""


def _details(base: FactBase, fact: Fact, language: Language) -> Iterable[str]:
    words = language.answer
    if base.attributes[fact.attribute].changes or fact.status != "recorded":
        when = figures.day(fact.as_of, language)
        yield words.statuses[fact.status].format(date=when)
    who = speaker(base, fact, language)
    if who:
        yield words.said_by.format(who=who)
