"""Parts of dates and the time between two, in words."""

from decimal import Decimal

from bot.answer import figures
from bot.answer.telling import lines_of
from bot.evaluate.dates import Between, Length, PartOfDate
from bot.languages import Language
from bot.model import Citation, FactBase, PartialDate, Unit
from bot.query.nodes import TimeUnit

_UNITS = {
    TimeUnit.DAYS: "day",
    TimeUnit.WEEKS: "week",
    TimeUnit.MONTHS: "month",
    TimeUnit.YEARS: "year",
}
"""CLDR's names of the units."""


def part_of_date(
    base: FactBase, part: PartOfDate, language: Language
) -> tuple[list[str], list[Citation]]:
    """The part that is asked for, then the fact that has the date."""
    (when,) = part.fact.values
    today = PartialDate(part.today.year, part.today.month, part.today.day)
    fields = {"today": figures.day(today, language)}
    if isinstance(when, PartialDate):
        fields["weekday"] = figures.weekday(when, language)
        fields["month"] = figures.day(PartialDate(when.year, when.month), language)
    if part.length:
        fields["length"] = _length(part.length, language)
    line = language.dates.sentences[part.part].format(**fields)
    told = [line, *lines_of(base, part.facts, language)]
    return [language.sentences.between.join(told)], [part.fact.citation]


def between(base: FactBase, part: Between, language: Language) -> tuple[list[str], list[Citation]]:
    """How long it is, then both facts."""
    words = language.dates.sentences
    known = words["between"].format(length=_length(part.length, language))
    line = known if part.length.count else words["same"]
    told = [line, *lines_of(base, part.facts, language)]
    return [language.sentences.between.join(told)], [fact.citation for fact in part.facts]


def _length(length: Length, language: Language) -> str:
    unit = Unit(cldr=_UNITS[length.unit])
    text = figures.quantity(Decimal(length.count), unit, language)
    return language.answer.bounds[length.bound].format(value=text)
