"""Numbers that are written in Chinese characters."""

import re

_DIGITS = dict(zip("〇零○一二三四五六七八九", "000123456789", strict=True))
_YEAR = re.compile(f"[{''.join(_DIGITS)}]{{4}}(?=\\s*年)")


def years_in_digits(text: str) -> str:
    """A text with its years in digits: 二〇一九年 → 2019年; it stays as long as it was."""
    return _YEAR.sub(lambda found: "".join(_DIGITS[digit] for digit in found[0]), text)
