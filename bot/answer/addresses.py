"""Web addresses in a text: where each begins and where it ends."""

import re
from collections.abc import Iterator

SCHEME = re.compile(r"https?://")
ENCLOSED = re.compile(r"<(https?://[^\s<>]+)>")
"""An address in angle brackets, which say themselves where it ends."""

# Chinese punctuation is written without a space after it, and stands in no address.
BARE = re.compile(r"https?://[^\s<>。，；：！？、「」『』【】《》〈〉“”]+")

_ADDRESS = re.compile(f"{ENCLOSED.pattern}|{BARE.pattern}")
_OPENED_BY = {")": "(", "]": "[", "}": "{", "）": "（"}
_CLOSING = frozenset(".,;:!?'\"*|`\\([{（…") | _OPENED_BY.keys()
"""What after an address belongs to the sentence, as a rule."""


def split(text: str) -> Iterator[tuple[str, bool]]:
    """A text in pieces, each with whether it is an address; joined they are the text.

    An address in angle brackets comes with them.
    """
    start = 0
    for found in _ADDRESS.finditer(text):
        address = found[0] if found[1] else whole(found[0])
        if address:
            yield text[start : found.start()], False
            yield address, True
            start = found.start() + len(address)
    yield text[start:], False


def whole(found: str) -> str:
    """A bare address without the sentence's marks after it; a bracket that it opens closes it.

    Empty where nothing but the scheme is left.
    """
    end = len(found)
    surplus = {
        closing: found.count(closing) - found.count(by) for closing, by in _OPENED_BY.items()
    }
    while end and found[end - 1] in _CLOSING:
        last = found[end - 1]
        if last in surplus:
            if surplus[last] <= 0:
                break
            surplus[last] -= 1
        elif last in _OPENED_BY.values():
            surplus = {c: n + (_OPENED_BY[c] == last) for c, n in surplus.items()}
        end -= 1
    return "" if SCHEME.fullmatch(found[:end]) else found[:end]
