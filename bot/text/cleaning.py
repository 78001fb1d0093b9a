"""What is typed into a message and is no part of what it asks: links, emoticons, list numbers."""

import re
from collections.abc import Callable

from bot.text.frequency import frequency

_NOISE = re.compile(
    r"\b(?:https?://|www\.)\S+"  # a link
    r"|<a?:\w+:\d+>|:[a-z0-9_+-]{2,32}:"  # an emoji's code
    r"|[0-9#*]\ufe0f?\u20e3"  # a keycap
    r"|(?<!\S)(?:<+3+|[:;=8]['’]?-?[)(DPpOo3/\\|*]+|[xX]D+|\^[_-]?\^)(?!\S)"  # an emoticon
    r"|^[ \t]*(?:\(?\d{1,2}[.)]|[-*•])[ \t]+(?=\D)"  # a list's number or mark
    r"|\s#\d{1,3}\s*$",  # a trailing count
    re.MULTILINE,
)
_STRETCHED = re.compile(r"(?!\b[IVXLCDM]+\b)\b[^\W\d_]*([^\W\d_])\1\1[^\W\d_]*")
_RUN = re.compile(r"([^\W\d_])\1{2,}")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_EITHER = re.compile(
    r"(?<![^\W\d_])([^\W\d_]{3,})(?:\s*[/|]\s*|\s+\+\s+)(?=([^\W\d_]{3,}))"
    r"|([\u4e00-\u9fff]{2})[/|、+](?=([\u4e00-\u9fff]{2}))"
)
"""A sign between two words that joins them as *and* does."""

_HASHTAG = re.compile(r"#(?=[^\W\d_])(\w+)")


def cleaned(text: str) -> str:
    """A text without what carries nothing, its drawn-out words and hashtags as plain ones."""
    text = _NOISE.sub(" ", text)
    text = _HASHTAG.sub(lambda match: parted(match[1]), text)
    return _STRETCHED.sub(_relaxed, text).strip()


def joined(text: str, conjunction: str, is_name: Callable[[str], bool]) -> str:
    """A text with a conjunction in the place of signs that join two words (population/area).

    `is_name` tells what is called so with its sign, and stays.
    """

    def replaced(match: re.Match[str]) -> str:
        one, other = match[1] or match[3], match[2] or match[4]
        return match[0] if is_name(f"{one} {other}") else f"{one}{conjunction}"

    return _EITHER.sub(replaced, text)


def parted(word: str) -> str:
    """A word that is run together out of several with capitals, as these."""
    return _HUMP.sub(" ", word)


def _relaxed(match: re.Match[str]) -> str:
    """A drawn-out word as it is spelt; as typed, where that is no known word."""
    ways = (_RUN.sub(r"\1", match[0]), _RUN.sub(r"\1\1", match[0]))
    return next((way for way in ways if frequency(way.lower())), match[0])
