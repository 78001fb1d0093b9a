"""Single values from their text: dates, numbers, money, ids, addresses. None: not of that form."""

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache
from unicodedata import category
from urllib.parse import urlsplit

from babel import Locale
from babel.numbers import list_currencies

from bot.model import PartialDate

MAX_DIGITS = 28
"""The most digits a number may have: as many as decimal arithmetic keeps by default."""

MAX_URL = 2000
"""The most characters of an address: Discord takes no longer ones."""

SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
"""The word after a number → the power of ten it stands for."""

DATE_PATTERN = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
NUMBER_PATTERN = r"-?(0|[1-9][0-9]*|[1-9][0-9]{0,2}(,[0-9]{3})+)(\.[0-9]+)?"
SLUG_PATTERN = r"[a-z0-9][a-z0-9-]*"
LANGUAGE_PATTERN = r"[a-z]{2,3}(-[A-Za-z0-9]+)*"

_DATE = re.compile(DATE_PATTERN)
_NUMBER = re.compile(NUMBER_PATTERN)
_WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,8})")
_SLUG = re.compile(SLUG_PATTERN)
_LANGUAGE = re.compile(LANGUAGE_PATTERN)

# Line separators, the byte order mark, and marks that turn the direction of what follows.
_TREACHEROUS = frozenset("\u2028\u2029\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

_LONGEST = 60  # No date, number or amount is longer: caches need not keep what is.
_WORDS = ("yes", "no", "on", "off", "y", "n", "true", "false", "null")
_BENT_WORDS = frozenset(
    ["~", "=", "<<", *(form(word) for word in _WORDS for form in (str, str.capitalize, str.upper))]
)
_BENT_STARTS = frozenset("0123456789+-.")
_BENT_NUMBER = re.compile(
    r"""[-+]? (?: 0[0-9_]+ (?:\.[0-9_]*)?      # 010: octal
      | 0 [bB][01_]+ | 0 [oO][0-7_]+ | 0 [xX][0-9a-fA-F_]+
      | [0-9][0-9_]* (?: :[0-5]?[0-9] )+ (?:\.[0-9_]*)?   # 12:30: base 60
      | (?= [^_]* _ ) (?: [0-9][0-9_]* (?:\.[0-9_]*)? | \.[0-9][0-9_]* ) (?:[eE][-+][0-9]+)?
      | \. (?: inf | Inf | INF | nan | NaN | NAN ) )""",
    re.VERBOSE,
)


def bent(text: str) -> str | None:
    """The rule that an unquoted text breaks because YAML 1.1 reads it as something else."""
    if text in _BENT_WORDS:
        return "bent-word"
    if text[:1] in _BENT_STARTS and _BENT_NUMBER.fullmatch(text):
        return "bent-number"
    return None


bent_key = lru_cache(maxsize=4096)(bent)
"""`bent` for keys, most of which come again and again."""


def hidden_character(text: str, *, several_lines: bool) -> str | None:
    """The first character that shows nothing but may do harm; line feeds only if allowed."""
    for character in text:
        if character == "\n" and several_lines:
            continue
        if character in _TREACHEROUS or category(character) in {"Cc", "Cs"}:
            return character
    return None


def is_slug(text: str, longest: int) -> bool:
    """Whether a text is an id of at most so many characters, and none that YAML bends."""
    return len(text) <= longest and _SLUG.fullmatch(text) is not None and not bent(text)


def is_language(text: str) -> bool:
    """Whether a text has the form of a language tag, such as ``en`` or ``zh-Hant``."""
    return _LANGUAGE.fullmatch(text) is not None


def is_url(text: str) -> bool:
    """Whether a text is an http or https address with a host and no blanks."""
    if len(text) > MAX_URL or not text.isprintable() or " " in text:
        return False
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(host)


def date_of(text: str) -> PartialDate | None:
    """A date with year, month or day precision; None where no such day exists."""
    return _date(text) if len(text) <= _LONGEST else None


def number_of(text: str) -> Decimal | None:
    """A number with its source's digits: ``5 million`` → ``Decimal('5E+6')``."""
    return _number(text) if len(text) <= _LONGEST else None


def money_of(text: str) -> tuple[Decimal, str] | None:
    """A number and the word after it, which should be a currency: ``578 billion CNY``."""
    amount, _, currency = text.rpartition(" ")
    number = number_of(amount)
    return None if number is None or currency in SCALES else (number, currency)


@lru_cache(maxsize=1024)
def whole_of(text: str) -> int | None:
    """A whole number of at most nine digits."""
    return int(text) if _WHOLE.fullmatch(text) else None


@lru_cache(maxsize=1)
def currencies() -> frozenset[str]:
    """The ISO 4217 codes, those of the past included."""
    return frozenset(list_currencies())


@lru_cache(maxsize=1)
def units() -> frozenset[str]:
    """The CLDR units that can be worded, such as ``kilometer`` and ``kilometer-per-hour``."""
    return frozenset(str(name).partition("-")[2] for name in Locale("en").unit_display_names)


@lru_cache(maxsize=1 << 15)
def _date(text: str) -> PartialDate | None:
    if not _DATE.fullmatch(text):
        return None
    year, month, day = int(text[:4]), int(text[5:7] or 0), int(text[8:] or 0)
    try:
        date(year, month if len(text) > 4 else 1, day if len(text) > 7 else 1)  # noqa: PLR2004 -- the lengths of 2019 and 2020-12
    except ValueError:
        return None
    return PartialDate(year, month, day)


@lru_cache(maxsize=8192)
def _number(text: str) -> Decimal | None:
    digits, _, scale = text.partition(" ")
    if (scale and scale not in SCALES) or text.endswith(" ") or not _NUMBER.fullmatch(digits):
        return None
    number = Decimal(digits.replace(",", ""))
    # To take the number apart is dear; a short text can't have too many digits.
    if len(digits) > MAX_DIGITS and len(number.as_tuple().digits) > MAX_DIGITS:
        return None
    return number.scaleb(SCALES[scale]) if scale else number
