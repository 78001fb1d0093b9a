"""Numbers, money and dates in a reader's language, with the precision of the source."""

from datetime import date
from decimal import Decimal
from functools import cache, lru_cache

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import NumberPattern, get_currency_name, parse_pattern
from babel.units import format_unit

from bot.languages import Language
from bot.model import Money, PartialDate, Unit, in_language

MOST_DECIMALS = 3
"""A figure is worded in millions only if that leaves it at most so many decimals."""


def number(amount: Decimal, language: Language) -> str:
    """A plain figure: digits, grouped as the language groups them, in words for the zeros."""
    for power, word in language.answer.scales:
        scaled = amount.scaleb(-power)
        if abs(amount) >= Decimal(10) ** power and _decimals(scaled) <= MOST_DECIMALS:
            return language.answer.quantity.format(number=_digits(scaled, language), word=word)
    return _digits(amount, language)


def quantity(amount: Decimal, unit: Unit | None, language: Language) -> str:
    """A figure with its unit."""
    if unit is None:
        return number(amount, language)
    if unit.cldr:
        return _measure(amount, unit.cldr, language)
    word = in_language(unit.label, language.code)
    return language.answer.quantity.format(number=number(amount, language), word=word)


def _measure(amount: Decimal, unit: str, language: Language) -> str:
    """A figure with CLDR's word for its unit: the digits are worded as those of other figures."""
    pattern, where = _pattern_of(amount, language), locale(language.code)
    length = language.answer.unit_length
    text = str(format_unit(amount, unit, length, format=pattern.pattern, locale=where))
    return text.replace(str(pattern.apply(amount, where)), number(amount, language))


def money(value: Money, language: Language) -> str:
    """An amount with the currency's name."""
    name = language.answer.currencies.get(value.currency) or get_currency_name(
        value.currency, value.amount, locale=locale(language.code)
    )
    return language.answer.quantity.format(number=number(value.amount, language), word=name)


def day(when: PartialDate, language: Language) -> str:
    """A date, as precise as it is known."""
    return _day(when, language.code)


@lru_cache(maxsize=4096)
def _day(when: PartialDate, code: str) -> str:
    if when.day:
        full = date(when.year, when.month, when.day)
        return str(format_date(full, "long", locale=locale(code)))
    if when.month:
        first = date(when.year, when.month, 1)
        return str(format_skeleton("yMMMM", first, locale=locale(code)))
    return str(format_skeleton("y", date(when.year, 1, 1), locale=locale(code)))


def weekday(when: PartialDate, language: Language) -> str:
    """The name of a day's weekday; empty where only the month or the year is known."""
    if not when.day:
        return ""
    day = date(when.year, when.month, when.day)
    return str(format_date(day, "EEEE", locale=locale(language.code)))


@cache
def locale(code: str) -> Locale:
    """A language's CLDR data; to read a code anew for every figure takes as long as the figure."""
    return Locale.parse(code, sep="-")


def _decimals(amount: Decimal) -> int:
    """How many decimals a figure is given with; a zero at the end counts."""
    exponent = amount.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _digits(amount: Decimal, language: Language) -> str:
    return str(_pattern_of(amount, language).apply(amount, locale(language.code)))


def _pattern_of(amount: Decimal, language: Language) -> NumberPattern:
    return _pattern(_decimals(amount), grouped=language.answer.grouped)


@cache
def _pattern(decimals: int, *, grouped: bool) -> NumberPattern:
    return parse_pattern(("#,##0" if grouped else "0") + ("." + "0" * decimals if decimals else ""))
