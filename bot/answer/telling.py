"""What a reading asks for, in words: a fact, several, a list, or a free answer."""

import re
from collections.abc import Iterable

from bot.answer import figures
from bot.answer.markdown import Markdown
from bot.answer.wording import fact_line, joined, name
from bot.languages import Language
from bot.matching.free import PREFIX as ANSWER
from bot.matching.index import INVERSE
from bot.matching.lists import PREFIX as LIST
from bot.matching.readings import Reading
from bot.model import Attribute, Citation, Fact, FactBase, Wording, in_language

_BLOCK = re.compile(r"\n|```|^(?:#{1,3}|-#|>{1,3}|[-*]|\d{1,3}[.)])\s")

MOST_FACTS = 8
"""Facts that one answer tells in full."""


def told(
    base: FactBase, reading: Reading, language: Language, unit: str | None = None
) -> tuple[list[str], list[Citation]]:
    """The lines that tell what a reading asks for, and what they rest on.

    Figures are converted to `unit`, a CLDR unit of the same kind, where it is given.
    """
    words = language.answer
    if reading.key.startswith(ANSWER):
        answer = base.answers[reading.key.removeprefix(ANSWER)]
        date = words.as_of.format(date=figures.day(answer.as_of, language))
        return _dated(in_language(answer.text, language.code), date, language), [answer.citation]
    lines = []
    if reading.members:
        lines.append(_listing(base, reading, language))
    about = reading.key.split("/")[0]
    for fact in reading.facts[:MOST_FACTS]:
        of = fact.entity if reading.members else about
        lines.append(fact_line(base, fact, _wording(base, reading, fact), of, language, unit))
        if fact.note:
            lines.append(Markdown(in_language(fact.note, language.code)))
    if len(reading.facts) > MOST_FACTS:
        lines.append(words.more.format(count=len(reading.facts) - MOST_FACTS))
    return lines, [fact.citation for fact in reading.facts[:MOST_FACTS]]


def _dated(text: str, date: str, language: Language) -> list[str]:
    """A free answer with its date: behind a single line, else below, where no mark holds it."""
    detailed = language.answer.detailed
    if _BLOCK.search(text):
        return [Markdown(text), detailed.format(value="", details=date).strip()]
    return [Markdown(detailed.format(value=text, details=date))]


def lines_of(base: FactBase, facts: Iterable[Fact], language: Language) -> list[str]:
    """Facts as lines, each of its own entity."""
    return [
        fact_line(base, fact, base.attributes[fact.attribute].wording, fact.entity, language)
        for fact in facts
    ]


def facts_named(base: FactBase, facts: Iterable[Fact], language: Language) -> str:
    """The facts that a reason speaks of, a line each."""
    return "\n".join(lines_of(base, tuple(facts)[:MOST_FACTS], language))


def label_of(base: FactBase, reading: Reading, language: Language) -> str:
    """A few words for a reading, to choose by."""
    if reading.key.startswith(ANSWER):
        answer = base.answers[reading.key.removeprefix(ANSWER)]
        several = answer.phrasings.get(language.code) or next(iter(answer.phrasings.values()))
        return several[0]
    if reading.members:
        return _listing(base, reading, language)
    entity, _, label = reading.key.partition("/")
    attribute = base.attributes[label.split("/")[0].removesuffix(INVERSE)]
    wording = (label.endswith(INVERSE) and attribute.inverse) or attribute.wording
    return f"{name(base, entity, language)} – {in_language(wording.label, language.code)}"


def _wording(base: FactBase, reading: Reading, fact: Fact) -> Wording:
    attribute: Attribute = base.attributes[fact.attribute]
    inverse = attribute.inverse if reading.key.endswith(INVERSE) else None
    return inverse or attribute.wording


def _listing(base: FactBase, reading: Reading, language: Language) -> str:
    noun, _, filters = reading.key.removeprefix(LIST).partition(":")
    label = base.kinds[noun].label if noun in base.kinds else base.attributes[noun].wording.label
    return language.answer.listing.format(
        noun=in_language(label, language.code),
        filters=joined([name(base, f, language) for f in filters.split("+")], language),
        value=joined([name(base, member, language) for member in reading.members], language),
    )
