"""What a reading asks for, in words: a fact, several, a list, or a free answer."""

import re
from collections.abc import Iterable, Sequence

from bot.answer import figures
from bot.answer.markdown import Markdown
from bot.answer.sentences import End, filled, sentence
from bot.answer.wording import fact_line, joined, name
from bot.languages import Language
from bot.matching.free import PREFIX as ANSWER
from bot.matching.index import INVERSE
from bot.matching.lists import PREFIX as LIST
from bot.matching.readings import Reading
from bot.model import Attribute, Citation, Fact, FactBase, Status, Wording, in_language

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
    shown = reading.facts[:MOST_FACTS]
    if reading.members:
        lines = [_listing(base, reading, language)]
    else:
        lines = sentences(base, shown, reading.key, language, unit)
    lines += [Markdown(in_language(fact.note, language.code)) for fact in shown if fact.note]
    if len(reading.facts) > MOST_FACTS:
        lines.append(words.more.format(count=len(reading.facts) - MOST_FACTS))
    return lines, [fact.citation for fact in shown]


def sentences(
    base: FactBase,
    facts: Sequence[Fact],
    key: str,
    language: Language,
    unit: str | None = None,
) -> list[str]:
    """The facts of a reading: as sentences behind one another, else as a line each.

    Args:
        base: the base of the facts.
        facts: of one attribute.
        key: of the reading, which tells the entity that is asked about.
        language: the reader's.
        unit: a CLDR unit that figures are converted to.
    """
    about, of_value = key.split("/", maxsplit=1)[0], key.endswith(INVERSE)
    found = _together(base, facts, about, language) if of_value else None
    if found is not None:
        return [found]
    ends = [End(about, _wording(base, of_value, fact)) for fact in facts]
    lines = [
        sentence(base, fact, end, language, unit, again=at > 0)
        for at, (fact, end) in enumerate(zip(facts, ends, strict=True))
    ]
    whole = [line for line in lines if line is not None]
    if len(whole) == len(lines):
        return [language.sentences.between.join(whole)] if whole else []
    return [
        fact_line(base, fact, _wording(base, of_value, fact), about, language, unit)
        for fact in facts
    ]


def labelled(base: FactBase, reading: Reading, language: Language) -> list[str]:
    """The facts of a reading, each as a label with its value."""
    about, of_value = reading.key.split("/")[0], reading.key.endswith(INVERSE)
    return [
        fact_line(base, fact, _wording(base, of_value, fact), about, language)
        for fact in reading.facts[:MOST_FACTS]
    ]


def _together(base: FactBase, facts: Sequence[Fact], about: str, language: Language) -> str | None:
    """What several facts of one attribute say of the entity that is the value of all of them."""
    plain = all(not fact.said_by and fact.status is Status.RECORDED for fact in facts)
    if not plain or not facts or base.attributes[facts[0].attribute].changes:
        return None
    if any(fact.entity == about for fact in facts):
        return None
    names = joined([name(base, fact.entity, language) for fact in facts], language)
    wording = _wording(base, True, facts[0])  # noqa: FBT003
    if language.code in wording.sentence:
        return filled(wording, name(base, about, language), names, language)
    label = in_language(wording.label, language.code)
    entity = name(base, about, language)
    return language.answer.fact.format(entity=entity, label=label, value=names)


def _dated(text: str, date: str, language: Language) -> list[str]:
    """A free answer with its date: behind a single line, else below, where no mark holds it."""
    detailed = language.answer.detailed
    if _BLOCK.search(text):
        return [Markdown(text), detailed.format(value="", details=date).strip()]
    return [Markdown(detailed.format(value=text, details=date))]


def lines_of(base: FactBase, facts: Iterable[Fact], language: Language) -> list[str]:
    """Facts as lines, each of its own entity: a sentence, or a label with its value."""
    found = []
    for fact in facts:
        wording = base.attributes[fact.attribute].wording
        line = sentence(base, fact, End(fact.entity, wording), language)
        found.append(line or fact_line(base, fact, wording, fact.entity, language))
    return found


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


def _wording(base: FactBase, of_value: bool, fact: Fact) -> Wording:  # noqa: FBT001
    """How a fact's attribute is asked for: from its entity, or from its value's end."""
    attribute: Attribute = base.attributes[fact.attribute]
    return (attribute.inverse if of_value else None) or attribute.wording


def _listing(base: FactBase, reading: Reading, language: Language) -> str:
    noun, _, filters = reading.key.removeprefix(LIST).partition(":")
    label = base.kinds[noun].label if noun in base.kinds else base.attributes[noun].wording.label
    return language.answer.listing.format(
        noun=in_language(label, language.code),
        filters=joined([name(base, f, language) for f in filters.split("+")], language),
        value=joined([name(base, member, language) for member in reading.members], language),
    )
