"""The names of months, from CLDR."""

from collections.abc import Mapping

from babel import Locale

from bot.languages import LANGUAGES, of_languages
from bot.text.normalise import words

_WIDTHS = ("wide", "abbreviated")


@of_languages
def months_of(codes: tuple[str, ...]) -> Mapping[tuple[str, ...], int]:
    """Name in words → the month, 1 to 12, in some languages."""
    found: dict[tuple[str, ...], int] = {}
    for code in codes:
        locale = Locale.parse(LANGUAGES[code].code, sep="-")
        for width in _WIDTHS:
            for month, name in locale.months["format"][width].items():
                found.setdefault(words(name), month)
    return found
