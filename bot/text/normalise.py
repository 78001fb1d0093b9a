"""Text as the matcher sees it: folded, bounded and cut into tokens.

Folding is Unicode NFKC, lower case, accents off, possessives and zero-width characters gone,
traditional characters as simplified ones, so that "SHAOXING’s", "shaoxing" and full-width
"ＳＨＡＯＸＩＮＧ" are one word. Han, kana and other scripts that are written without spaces
give one token a character.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import filterfalse, islice

from bot.languages.han import simplified

MAX_CHARACTERS = 500
"""What is read of a text; nothing that can be answered needs more."""

MAX_TOKENS = 64
"""How many tokens of a text are read."""

_POSSESSIVE = re.compile(r"(?<=\w)['’ʼ`´](?:s\b|(?=\s|$))", re.IGNORECASE)
_EARLY_MARK = re.compile(r"(?<=\w)([?!])(\w)\s*$")
"""A mark that was typed one letter too early ("bor?n")."""

_UNSPACED = (
    "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003134f\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
)
_TOKEN = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
_RUN_ON_YEAR = re.compile(rf"(?<=[^\W\d_{_UNSPACED}])(?=[12]\d{{3}}[{_UNSPACED}])")
"""Between a word and a year that is written on to it in a script without spaces: NASA2020年."""
_UNSPACED_CHARACTER = re.compile(rf"[{_UNSPACED}]")


def cut(text: str) -> str:
    """The part of a text that is read; invisible and surplus combining marks are left out."""
    if text.isascii() and text.isprintable():
        return text[:MAX_CHARACTERS]
    kept: list[str] = []
    marks = 0
    for character in text[: 4 * MAX_CHARACTERS]:
        category = unicodedata.category(character)
        marks = marks + 1 if category in {"Mn", "Me"} else 0
        if marks <= 2 and category not in {"Cf", "Cs", "Co", "Cn"}:  # noqa: PLR2004 - two marks are real spelling
            kept.append(" " if category == "Cc" else character)
    return "".join(kept[:MAX_CHARACTERS])


def fold(text: str) -> str:
    """NFKC, lower case, no accents, simplified characters; the length may change."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    bare = "".join(filterfalse(unicodedata.combining, decomposed))
    return simplified(unicodedata.normalize("NFC", bare))


def tokenise(text: str) -> tuple[str, ...]:
    """The folded tokens of a text, at most `MAX_TOKENS`, in order."""
    folded = fold(_POSSESSIVE.sub(" ", _EARLY_MARK.sub(r"\2\1", cut(text))))
    if not folded.isascii():
        folded = _RUN_ON_YEAR.sub(" ", folded)
    matches = islice(_TOKEN.finditer(folded), MAX_TOKENS)
    return tuple(match[0] for match in matches)


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """The tokens of a name or phrasing of the base."""
    return tokenise(text)


def is_unspaced(token: str) -> bool:
    """Whether a token is a character of a script that is written without spaces."""
    return len(token) == 1 and _UNSPACED_CHARACTER.match(token) is not None


def join(tokens: tuple[str, ...] | list[str]) -> str:
    """Tokens as one text: a space between words, none beside unspaced characters."""
    out: list[str] = []
    for index, token in enumerate(tokens):
        if index and not (is_unspaced(token) and is_unspaced(tokens[index - 1])):
            out.append(" ")
        out.append(token)
    return "".join(out)


def written(text: str) -> tuple[str, ...]:
    """The tokens of a text as they are typed, at most `MAX_TOKENS`, possessives off."""
    typed = _RUN_ON_YEAR.sub(" ", _POSSESSIVE.sub(" ", cut(text)))
    matches = islice(_TOKEN.finditer(typed), MAX_TOKENS)
    return tuple(match[0] for match in matches)


def capitalised(text: str) -> tuple[str, ...]:
    """The folded tokens that a text writes with a capital, but for its first word."""
    found = (match[0] for match in _TOKEN.finditer(cut(text)))
    rest = islice(found, 1, MAX_TOKENS)
    return tuple(fold(token) for token in rest if token[0].isupper())
