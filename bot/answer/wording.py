"""Facts, lists and sources as sentences."""

from collections.abc import Iterable, Sequence

from bot.answer import figures
from bot.answer.reply import CitedSource
from bot.asking.converting.conversion import KINDS, converted
from bot.languages import Language
from bot.model import (
    Bound,
    Citation,
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
            return figures.quantity(value.amount, base.attributes[fact.attribute].unit, language)
        case Money():
            return figures.money(value, language)
        case PartialDate():
            return figures.day(value, language)
        case Reference():
            return name(base, value.entity, language)


def fact_line(
    base: FactBase,
    fact: Fact,
    wording: Wording,
    about: str,
    language: Language,
    unit: str | None = None,
) -> str:
    """A fact as one line; `about` is the entity that was asked for, `unit` what to convert to."""
    words = language.answer
    asked_from_value = about != fact.entity
    values = (
        [name(base, fact.entity, language)]
        if asked_from_value
        else [value_text(base, fact, value, language) for value in fact.values]
    )
    text = joined(values, language)
    if fact.bound is not Bound.EXACTLY and not asked_from_value:
        text = words.bounds[fact.bound].format(value=text)
    if unit and not asked_from_value:
        text = _converted(base, fact, unit, text, language)
    if fact.also and not asked_from_value:
        other = joined([figures.money(also, language) for also in fact.also], language)
        text = words.bracketed.format(value=text, other=other)
    details = words.separator.join(_details(base, fact, language))
    sentence = text.endswith(SENTENCE_ENDS)
    text = words.detailed.format(value=text, details=details)
    if sentence:
        return text
    label = in_language(wording.label, language.code)
    return words.fact.format(entity=name(base, about, language), label=label, value=text)


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


def _details(base: FactBase, fact: Fact, language: Language) -> Iterable[str]:
    words = language.answer
    when = figures.day(fact.as_of, language)
    dated = base.attributes[fact.attribute].changes or fact.status != "recorded"
    yield (words.statuses[fact.status] if dated else words.as_of).format(date=when)
    if isinstance(fact.said_by, Reference):
        yield words.said_by.format(who=name(base, fact.said_by.entity, language))
    elif fact.said_by:
        yield words.said_by.format(who=in_language(fact.said_by.texts, language.code))


def source_lines(base: FactBase, cited: Iterable[Citation], language: Language) -> list[str]:
    """A line for each source, with the places in it."""
    words = language.answer
    places: dict[str, list[str]] = {}
    for citation in cited:
        known = places.setdefault(citation.source, [])
        place = in_language(citation.where, language.code)
        if not place and citation.paragraph is not None:
            place = words.paragraph.format(number=citation.paragraph)
        if place and place not in known:
            known.append(place)
    lines = []
    for source_id, found in places.items():
        source = base.sources[source_id]
        line = words.source.format(
            publisher=in_language(source.publisher, language.code),
            title=in_language(source.title, language.code),
            published=figures.day(source.published, language),
        )
        line += words.place.format(place=joined(found, language)) if found else ""
        lines.append(f"{line}, <{source.url}>" if source.url else line)
    return lines


def cited_sources(
    base: FactBase, cited: Iterable[Citation], language: Language
) -> tuple[CitedSource, ...]:
    """The sources of citations, each once, in order."""
    return tuple(
        CitedSource(
            id=source.id,
            title=in_language(source.title, language.code),
            publisher=in_language(source.publisher, language.code),
            published=str(source.published),
            url=source.url,
        )
        for source in (base.sources[i] for i in dict.fromkeys(c.source for c in cited))
    )
