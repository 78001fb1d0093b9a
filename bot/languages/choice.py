"""Which language a text is in, and which one its reader is answered in."""

import re
from collections.abc import Mapping, Sequence

from bot.languages import LANGUAGES, Language, of_languages
from bot.languages.han import has_han, is_simplified, is_traditional

TRADITIONAL = "zh-Hant"

FALLBACK = "en"
"""The language of a base that is written in none that is known."""

_WORD = re.compile(r"\w+")

_TRADITIONAL_TAGS = frozenset({"hant", "tw", "hk", "mo"})
"""Scripts and regions of a language tag by which Chinese is written in traditional characters."""


def primary(tag: str) -> str:
    """The primary language of a BCP 47 tag: ``zh`` of ``zh-CN``."""
    return tag.partition("-")[0].lower()


def reads_traditional(text: str, reader: str | None) -> bool:
    """Whether whoever asks reads traditional characters: by what is typed, else by their tag."""
    if is_traditional(text):
        return True
    of_reader = _TRADITIONAL_TAGS.intersection((reader or "").lower().split("-")[1:])
    return bool(of_reader) and not is_simplified(text)


def language_of(text: str, known: Sequence[str], reader: str | None = None) -> Language:
    """The language of a text by its script, then its words, else the reader's, else the first.

    Args:
        text: what was typed; empty where only the reader's language counts.
        known: the codes of the languages that a base is written in, the default one first.
        reader: the tag of the reader's language, where it is known.
    """
    codes = _readable(known)
    unspaced = [code for code in codes if not LANGUAGES[code].spaced]
    spaced = [code for code in codes if LANGUAGES[code].spaced]
    if unspaced and has_han(text):
        return LANGUAGES[unspaced[0]]
    written = any(character.isalpha() for character in text)
    allowed = _by_words(text, spaced or codes) if written else codes
    wanted = primary(reader or "")
    return LANGUAGES[wanted if wanted in allowed else allowed[0]]


def _readable(known: Sequence[str]) -> list[str]:
    return [code for code in known if code in LANGUAGES] or [FALLBACK]


@of_languages
def heard(own: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """The codes of the languages whose words count in a text of the language `own`.

    Of two languages with spaces only one counts, so that no word of the other ("plus", "pour")
    is taken for one of its; those without spaces can't be confounded with them.
    """
    spaced = LANGUAGES[own].spaced
    others = [code for code in LANGUAGES if LANGUAGES[code].spaced != spaced]
    return (own, *([code for code in others if code in known] or others))


def all_heard(known: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """Each language that a question to a base may be in → those whose words count in it."""
    codes = _readable(known)
    own = {other for code in codes for other in heard(code, tuple(known))} | {*codes}
    return {code: heard(code, tuple(known)) for code in LANGUAGES if code in own}


def _by_words(text: str, codes: Sequence[str]) -> Sequence[str]:
    """The languages that have most of a text's words, of those that stand in no sentence alone."""
    if len(codes) == 1:
        return codes
    typed = _WORD.findall(text.casefold())
    known = {code: sum(word in _common(code) for word in typed) for code in codes}
    most = max(known.values())
    return [code for code in codes if known[code] == most]


@of_languages
def _common(code: str) -> frozenset[str]:
    """The words that sentences of a language are held together by, and asked with."""
    reading = LANGUAGES[code].reading
    return frozenset(word for p in (*reading.function, *reading.asking) for word in p.split())
