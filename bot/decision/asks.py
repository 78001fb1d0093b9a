"""What a text asks for by its question words, and whether it asks anything at all."""

import re
from collections.abc import Iterable

from bot.languages import LANGUAGES, of_languages
from bot.languages.structure import FORMS

_NEVER = "(?!)"
_ALWAYS = {"asks": "[?？]", "states": "[!！。~～]$", "number": r"\d", "time": r"\d",
           "money": "[$€£¥]"}  # fmt: skip
"""What shows the same in every language."""


def shows(what: str, text: str) -> bool:
    """Whether a text shows something, in any language: see `FormWords`."""
    return _pattern(what).search(text.lower()) is not None


def states(text: str) -> bool:
    """Whether a text begins as a statement does, or ends as one."""
    return shows("states", text)


def orders(text: str) -> bool:
    """Whether a text asks for something to be done instead of told."""
    return shows("orders", text)


def asks_nothing(text: str) -> bool:
    """Whether a text is an order, or a statement without any word that asks."""
    return orders(text) or (states(text) and not shows("asks", text))


def asked_noun(text: str) -> str:
    """The word for the kind of thing that a text asks for ("which camera"); else empty."""
    found = _pattern("noun").search(text.lower())
    return next(filter(None, found.groups()), "") if found else ""


def asked_forms(text: str) -> Iterable[str]:
    """The question words of a text, by what they ask for, of `FORMS`."""
    lowered = text.lower()
    return (form for form in FORMS if _form(form).search(lowered))


@of_languages
def _pattern(what: str) -> re.Pattern[str]:
    several = [getattr(language.forms, what) for language in LANGUAGES.values()]
    if what == "money":
        codes = {code for language in LANGUAGES.values() for code in language.reading.currencies}
        several.append(rf"\b({'|'.join(sorted(codes)).lower()})\b")
    return _any([_ALWAYS.get(what, ""), *several])


@of_languages
def _form(form: str) -> re.Pattern[str]:
    return _any([language.forms.forms.get(form, "") for language in LANGUAGES.values()])


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(filter(None, patterns)) or _NEVER)
