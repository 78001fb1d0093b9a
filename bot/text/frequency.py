"""How common a word is in general English, and how much a stranger among words weighs."""

from bisect import bisect_left
from functools import cache, lru_cache, partial
from pathlib import Path

from bot.languages import LANGUAGES, of_languages
from bot.text.normalise import fold

TOP = 6.5
"""The frequency (Zipf scale) from which on a word carries no meaning of its own."""

STOCK = "en"
"""The language of the stock."""

KNOWN = 3.0
"""A word at least this frequent (Zipf scale) is a word of its own, not another's typo."""

_DIGITS_WEIGHT = 0.9
_HAN_WEIGHT = 0.35
"""One Han character is a half or a third of a word."""


@cache
def _lines() -> list[bytes]:
    """The stock: a line a word with its frequency, in order of the words."""
    return (Path(__file__).parent / "data" / "english.txt").read_bytes().splitlines()


@lru_cache(maxsize=65536)
def frequency(word: str) -> float:
    """A folded word's frequency on the Zipf scale (3 to 8); 0 for one that isn't common.

    The lines are searched by halves: a mapping of all of them would take longer to make than
    a start has for everything else that it looks up.
    """
    sought, lines = word.encode("utf-8", "replace") + b" ", _lines()
    at = bisect_left(lines, sought)
    found = at < len(lines) and lines[at].startswith(sought)
    return float(lines[at][len(sought) :]) if found else 0.0


def in_stock(language: str) -> bool:
    """Whether a language's words are to be looked for in the stock.

    A word that the stock lacks is then likely misspelt; of another language with spaces it is
    likely a word of its own. What is not Han among Chinese characters is mostly English.
    """
    return language == STOCK or not LANGUAGES[language].spaced


def stock() -> frozenset[str]:
    """All common words."""
    return frozenset(line.partition(b" ")[0].decode() for line in _lines())


@of_languages
def _holding() -> frozenset[str]:
    """Words of other languages that sentences are held together by, and that the stock lacks."""
    spaced = [lang for lang in LANGUAGES.values() if lang.spaced and lang.code != STOCK]
    several = [lang.reading.function for lang in spaced]
    words = {fold(word) for phrases in several for phrase in phrases for word in phrase.split()}
    return frozenset(word for word in words if len(word) > 1 and not frequency(word))


@partial(of_languages, most=65536)
def rarity(word: str) -> float:
    """How much a token that nothing explains counts: 0 (no meaning) to 1 (a stranger)."""
    if word.isdigit():
        return _DIGITS_WEIGHT
    if len(word) == 1 and not word.isascii():
        return _HAN_WEIGHT
    if word in _holding():
        return 0.0
    return max(0.0, TOP - frequency(word)) / TOP
