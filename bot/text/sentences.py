"""The sentences of a message, and the one that asks."""

import re

_END = re.compile(r"(?<=[.!?…。！？])\s+|(?<=[。！？])|\n+")
_ASKS = re.compile(r"[?？]\W*$")


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, without the blank ones; a number's point ends none."""
    return tuple(part.strip() for part in _END.split(text) if part.strip())


def asking_sentence(text: str) -> str:
    """The last sentence that ends in a question mark, else the whole text."""
    asking = [sentence for sentence in sentences(text) if is_marked(sentence)]
    return asking[-1] if asking else text


def is_marked(sentence: str) -> bool:
    """Whether a sentence ends in a question mark."""
    return _ASKS.search(sentence) is not None
