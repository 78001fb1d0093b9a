"""The words for units in all languages: CLDR's, in all their forms, and what it lacks."""

from collections.abc import Collection, Iterable, Mapping

from babel import Locale
from babel.units import format_unit, get_unit_name

from bot.asking.converting.conversion import KINDS
from bot.languages import LANGUAGES, Language, of_languages
from bot.text.normalise import tokenise
from bot.text.phrases import PhraseTable

_LENGTHS = ("long", "short", "narrow")
_AMOUNTS = (0, 1, 2, 3, 5, 11)
"""Amounts by which the plural forms of all languages are met."""


@of_languages
def unit_table(codes: tuple[str, ...]) -> PhraseTable:
    """The phrases of some languages for units; a role is the CLDR unit without its kind."""
    common = {word for code in codes for word in LANGUAGES[code].reading.function}
    return PhraseTable(
        (phrase, unit)
        for code in codes
        for unit in KINDS
        for phrase in set(_forms(LANGUAGES[code], unit))
        if _tells(phrase, common)
    )


@of_languages
def unit_letters(codes: tuple[str, ...]) -> Mapping[str, str]:
    """The single letters that CLDR shortens units to, which only an amount before makes clear."""
    found: dict[str, str] = {}
    for code in codes:
        spoken = Locale.parse(LANGUAGES[code].code, sep="-")
        for unit, kind in KINDS.items():
            form = str(format_unit(1, f"{kind}-{unit}", "short", locale=spoken))
            letter = form.replace("1", "").strip().casefold()
            if len(letter) == 1 and letter.isascii() and letter.isalpha():
                found.setdefault(letter, unit)
    return found


def _tells(phrase: str, common: Collection[str]) -> bool:
    """Whether a form is more than a letter or a common word ("in" for inches)."""
    tokens = tokenise(phrase)
    alone = len(phrase) == 1 and phrase.isascii()
    return bool(tokens) and not alone and not (phrase.isascii() and phrase in common)


def _forms(language: Language, unit: str) -> Iterable[str]:
    yield from language.units.more.get(unit, ())
    full = f"{KINDS[unit]}-{unit}"
    for code in (language.code, *language.units.variants):
        spoken = Locale.parse(code, sep="-")
        for length in _LENGTHS:
            yield (get_unit_name(full, length, locale=spoken) or "").casefold()  # type: ignore[arg-type]
            for amount in _AMOUNTS:
                form = str(format_unit(amount, full, length, locale=spoken))  # type: ignore[arg-type]
                if full not in form and "°" not in form:
                    yield form.replace(str(amount), "").strip().casefold()


def word_for(unit: str, language: Language) -> str:
    """A language's word for a unit, in the plural."""
    full = f"{KINDS[unit]}-{unit}"
    length = language.answer.unit_length
    form = str(format_unit(2, full, length, locale=Locale.parse(language.code, sep="-")))
    return form.replace("2", "").strip()
