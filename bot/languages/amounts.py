"""Amounts in the words of a question: 5,000, 5k, 600 billion, half a million, 六千亿, 6000亿.

Pure: a text in, where amounts stand in it and what they come to.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

_SCALES = {
    "hundred": 2, "thousand": 3, "k": 3, "million": 6, "mn": 6, "mio": 6,
    "billion": 9, "bn": 9, "trillion": 12, "tn": 12,
}  # fmt: skip
_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_DIGITS = dict(
    zip("〇零一二三四五六七八九两兩", (0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2, 2), strict=True)
)
_TENS = {"十": 1, "百": 2, "千": 3}
_MYRIADS = {"万": 4, "萬": 4, "亿": 8, "億": 8, "兆": 12}

_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
_POWER = "hundred|thousand|million|billion|trillion"
_HAN = "".join([*_DIGITS, *_TENS])
_AMOUNT = re.compile(
    rf"(?<![A-Za-z\d.,])(?P<digits>{_NUMBER})\s*(?P<han>[{''.join([*_TENS, *_MYRIADS])}]+)"
    rf"|(?P<chinese>[{_HAN}]*[{_HAN}][{_HAN}{''.join(_MYRIADS)}]*)"
    rf"|(?<![A-Za-z\d.,])(?P<sign>(?<!\S)-)?(?P<number>{_NUMBER})(?:\s*(?P<scale>{_SCALE})\b)?"
    r"(?![A-Za-z\d]|\.\d)"
    rf"|\b(?P<half>half\s+an?|an?|{'|'.join(_WORDS)})(?P<powers>(?:\s+(?:{_POWER}))+)\b"
    rf"|\b(?P<word>{'|'.join(_WORDS)})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Amount:
    """Characters `start` to `end` (exclusive) of a text are this amount."""

    start: int
    end: int
    amount: Decimal


def amounts_in(text: str) -> tuple[Amount, ...]:
    """The amounts in a text, in order; digits keep the precision that they are typed with."""
    return tuple(Amount(*found.span(), _amount(found)) for found in _AMOUNT.finditer(text))


def _amount(found: re.Match[str]) -> Decimal:
    if found["digits"]:
        amount = _plain(found["digits"])
        for scale in found["han"]:
            amount = amount.scaleb(_TENS.get(scale) or _MYRIADS[scale])
        return amount
    if found["chinese"]:
        return chinese(found["chinese"])
    if found["number"]:
        amount = _plain(found["number"]).scaleb(_SCALES.get((found["scale"] or "").lower(), 0))
        return -amount if found["sign"] else amount
    if found["powers"]:
        return _worded(found["half"].lower(), found["powers"].lower().split())
    return Decimal(_WORDS[found["word"].lower()])


def _worded(first: str, powers: Sequence[str]) -> Decimal:
    many = Decimal("0.5") if first.startswith("half") else Decimal(_WORDS.get(first, 1))
    return many.scaleb(sum(_SCALES[power] for power in powers))


def _plain(digits: str) -> Decimal:
    return Decimal(digits.replace(",", ""))


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
