"""What was computed or compared, in words, with every fact that it rests on."""

from collections.abc import Sequence

from bot.answer import figures
from bot.answer.sentences import subject
from bot.answer.telling import lines_of
from bot.answer.wording import joined, kind_name, name
from bot.asking.comparing.compared import Computed, Foremost, Verdict
from bot.asking.comparing.measured import Measured
from bot.languages import Language
from bot.model import Bound, Citation, Fact, FactBase, Money, in_language

MOST_TOLD = 10
"""Facts of those compared that are told in full."""


def measured_text(measure: Measured, language: Language) -> str:
    """A figure with its bound and what it counts."""
    amount = measure.figure.amount
    if measure.currency:
        text = figures.money(Money(amount, measure.currency), language)
    else:
        text = figures.quantity(amount, measure.unit, language)
    if measure.figure.bound is Bound.EXACTLY:
        return text
    return language.answer.bounds[measure.figure.bound].format(value=text)


def computed(
    base: FactBase, part: Computed, language: Language
) -> tuple[list[str], list[Citation]]:
    """The sentence that tells a result, then the facts that it comes from."""
    first, second = part.facts
    words = language.computing
    attribute = base.attributes[first.attribute]
    fields = {
        "first": name(base, first.entity, language),
        "second": name(base, second.entity, language),
        "label": in_language(attribute.wording.label, language.code),
        "subject": subject(base, first.entity, attribute.wording, language),
        "heads": in_language(base.attributes[second.attribute].wording.label, language.code),
        "start": figures.day(first.as_of, language),
        "end": figures.day(second.as_of, language),
        "result": measured_text(part.result, language) if part.result else "",
        "percent": _percent(part.percent, language) if part.percent else "",
    }
    line = words.sentences[part.sentence].format(**fields)
    return [line, *lines_of(base, part.facts, language)], _cited(part.facts)


def _percent(measure: Measured, language: Language) -> str:
    number = figures.number(measure.figure.amount, language)
    text = language.computing.sentences["percent"].format(number=number)
    if measure.figure.bound is Bound.EXACTLY:
        return text
    return language.answer.bounds[measure.figure.bound].format(value=text)


def foremost(
    base: FactBase, part: Foremost, language: Language
) -> tuple[list[str], list[Citation]]:
    """Who has the most, over how many it was found, then the facts."""
    words = language.computing.sentences
    winners = joined([name(base, entity, language) for entity in part.winners], language)
    label = in_language(base.attributes[part.facts[0].attribute].wording.label, language.code)
    if part.kind:
        kind = kind_name(base, part.kind, len(part.facts), language)
        line = words["extreme"].format(first=winners, count=len(part.facts), kind=kind, label=label)
    else:
        line = words["same" if len(part.winners) > 1 else "which"].format(first=winners)
    lines = [line, *lines_of(base, part.facts[:MOST_TOLD], language)]
    if len(part.facts) > MOST_TOLD:
        lines.append(words["further"].format(count=len(part.facts) - MOST_TOLD))
    return lines, _cited(part.facts)


def verdict(base: FactBase, part: Verdict, language: Language) -> tuple[list[str], list[Citation]]:
    """Yes or no, then the facts that say so."""
    words = language.verdicts.sentences
    lines = [words["yes" if part.yes else "hedged" if part.hedged else "no"]]
    kind = base.entities[part.entity].kind if part.entity else None
    if kind:
        lines.append(
            words["kind"].format(
                name=name(base, part.entity, language),
                kind=in_language(base.kinds[kind].label, language.code),
            )
        )
    told = [*lines, *lines_of(base, part.facts, language)]
    return [language.sentences.between.join(told)], _cited(part.facts)


def _cited(facts: Sequence[Fact]) -> list[Citation]:
    return [fact.citation for fact in facts]
