"""Amounts in the words of a question: 5,000, 5k, 600 billion, half a million, 六千亿, 6000亿.

Pure: a text in, where amounts stand in it and what they come to.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.languages import LANGUAGES, Language, of_languages
from bot.languages.structure import NumberWords

_DIGITS = dict(
    zip("〇零一二三四五六七八九两兩", (0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2, 2), strict=True)
)
_TENS = {"十": 1, "百": 2, "千": 3}
_MYRIADS = {"万": 4, "萬": 4, "亿": 8, "億": 8, "兆": 12}

_HAN = "".join([*_DIGITS, *_TENS])

_LEAST_LETTERS = 3
"""A scale behind a word has so many letters."""


@dataclass(frozen=True, slots=True)
class Amount:
    """Characters `start` to `end` (exclusive) of a text are this amount."""

    start: int
    end: int
    amount: Decimal


def amounts_in(text: str, language: Language) -> tuple[Amount, ...]:
    """The amounts in a text, in order; digits keep the precision that they are typed with.

    Numbers may be in the words of any language; `language` tells what its marks mean.
    """
    numbers = language.numbers
    found = _pattern(numbers.point, numbers.groups).finditer(text)
    return tuple(Amount(*each.span(), _amount(each, numbers)) for each in found)


@of_languages
def _pattern(point: str, groups: str) -> re.Pattern[str]:
    """What amounts look like."""
    one = rf"(?:\d{{1,3}}(?:[{re.escape(groups)}]\d{{3}})+|\d+)(?:{re.escape(point)}\d+)?"
    scale, word = _any(_scales()), _any(_words())
    power = _any(scale for scale in _scales() if len(scale) >= _LEAST_LETTERS)
    before = _any([*_before_scales(), *_words()])
    return re.compile(
        rf"(?<![A-Za-z\d.,])(?P<digits>{one})\s*(?P<han>[{''.join([*_TENS, *_MYRIADS])}]+)"
        rf"|(?P<chinese>[{_HAN}]*[{_HAN}][{_HAN}{''.join(_MYRIADS)}]*)"
        rf"|(?<![A-Za-z\d.,])(?P<sign>(?<!\S)-)?(?P<number>{one})(?:\s*(?P<scale>{scale})\b)?"
        rf"(?![A-Za-z\d]|{re.escape(point)}\d)"
        rf"|\b(?P<first>{before})(?P<powers>(?:\s+(?:{power}))+)\b"
        rf"|\b(?P<word>{word})\b",
        re.IGNORECASE,
    )


def _any(words: Iterable[str]) -> str:
    longest = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest)


@of_languages
def _scales() -> Mapping[str, int]:
    return {w: power for each in LANGUAGES.values() for w, power in each.numbers.scales.items()}


@of_languages
def _words() -> Mapping[str, int]:
    return {w: amount for each in LANGUAGES.values() for w, amount in each.numbers.words.items()}


@of_languages
def _before_scales() -> Mapping[str, str]:
    return {w: n for each in LANGUAGES.values() for w, n in each.numbers.before_scales.items()}


def _amount(found: re.Match[str], numbers: NumberWords) -> Decimal:
    if found["digits"]:
        amount = _plain(found["digits"], numbers)
        for scale in found["han"]:
            amount = amount.scaleb(_TENS.get(scale) or _MYRIADS[scale])
        return amount
    if found["chinese"]:
        return chinese(found["chinese"])
    if found["number"]:
        scale = (found["scale"] or "").lower()
        amount = _plain(found["number"], numbers).scaleb(_scales().get(scale, 0))
        return -amount if found["sign"] else amount
    if found["powers"]:
        return _worded(found["first"].lower(), found["powers"].lower().split())
    return Decimal(_words()[found["word"].lower()])


def _worded(first: str, powers: Sequence[str]) -> Decimal:
    some = _before_scales().get(" ".join(first.split()))
    many = Decimal(some) if some else Decimal(_words()[first])
    return many.scaleb(sum(_scales()[power] for power in powers))


def _plain(digits: str, numbers: NumberWords) -> Decimal:
    bare = "".join(c for c in digits if c not in numbers.groups)
    return Decimal(bare.replace(numbers.point, "."))


def chinese(text: str) -> Decimal:
    """A number in Chinese characters: 五千七百八十亿; digits alone are read by place (二〇一九)."""
    if all(character in _DIGITS for character in text):
        return Decimal("".join(str(_DIGITS[character]) for character in text))
    for scale in sorted(_MYRIADS, key=lambda s: -_MYRIADS[s]):
        before, found, after = text.rpartition(scale)
        if found:
            whole = Decimal(int(chinese(before or "一").scaleb(_MYRIADS[scale])))
            return whole + (chinese(after) if after else 0)
    total, digit = 0, None
    for character in text:
        if character in _DIGITS:
            digit = _DIGITS[character]
        else:
            total += (1 if digit is None else digit) * int(10 ** _TENS[character])
            digit = None
    return Decimal(total + (digit or 0))
