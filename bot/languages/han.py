"""Traditional and simplified Chinese characters, by OpenCC's tables."""

import re
from functools import cache

from opencc import OpenCC

_HAN = re.compile("[\u3400-\u9fff]")
_RANGE = range(0x3400, 0xA000)


def has_han(text: str) -> bool:
    """Whether a text has a Han character."""
    return _HAN.search(text) is not None


def simplified(text: str) -> str:
    """A text with each traditional character as its simplified one; as long as it was."""
    return text.translate(_simple()) if has_han(text) else text


def is_traditional(text: str) -> bool:
    """Whether a text is in traditional characters; what both scripts have tells nothing."""
    return simplified(text) != text


def is_simplified(text: str) -> bool:
    """Whether a text is in simplified characters, so far as its characters tell."""
    return has_han(text) and not is_traditional(text) and traditional(text) != text


def traditional(text: str) -> str:
    """A text in traditional characters, phrases as OpenCC's dictionary has them."""
    return str(_to_traditional().convert(text))


@cache
def _simple() -> dict[int, str]:
    """Traditional → simplified, a character each, so that both sides of a match keep length."""
    characters = [chr(point) for point in _RANGE]
    converted = OpenCC("t2s").convert("\n".join(characters)).split("\n")
    pairs = zip(characters, converted, strict=True)
    return {ord(a): b for a, b in pairs if a != b and len(b) == 1}


@cache
def _to_traditional() -> OpenCC:
    return OpenCC("s2t")
