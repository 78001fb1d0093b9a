"""A long part of a name that stands for the whole, as people shorten titles."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from bot.text.frequency import KNOWN, frequency

SHORTEST_BEGINNING = 10
LEAST_BEGINNING = 0.5
"""Letters, and share of a name's letters, from which on its beginning may stand for it."""

LEAST_KEPT = 0.7
"""The share of a name's letters that may stand for it where words in its middle are left out."""

_LEAST_PARTS = 3

LONG_TITLE = 20
MOST_OF_TITLE = 0.8
"""Letters, and share of a name's letters, that may stand for it where one word is another."""

PARTLY = 2
"""The distance that a part of a name is given."""

SHORTEST_MISSPELT = 3
"""Letters that a word of a name has at the least where each of its words has a typo."""

_LEAST_LETTERS = 4
"""A word so long may have a typo; an unknown one may be a letter shorter."""


@dataclass(frozen=True, slots=True)
class Part:
    """Tokens `start` to `end` (exclusive), and the distance in letters that they are given."""

    start: int
    end: int
    distance: int


def part_of(tokens: Sequence[str], name: Sequence[str]) -> Part | None:
    """The tokens that are a long part of a name, as far from it as two typos would be.

    The part is its beginning, or most of it with some words in its middle left out or one word
    standing for another; each of its words may have a typo.
    """
    letters = sum(map(len, name))
    if letters < SHORTEST_BEGINNING or len(name) < _LEAST_PARTS:
        return None
    for start in range(len(tokens)):
        kept, skipped, typos = _aligned(tokens[start:], name)
        part = sum(map(len, tokens[start : start + kept]))
        least = max(SHORTEST_BEGINNING, (LEAST_KEPT if skipped else LEAST_BEGINNING) * letters)
        if kept > 1 and part >= least:
            return Part(start, start + kept, PARTLY + typos)
    return _replaced(tokens, name, letters)


def _replaced(tokens: Sequence[str], name: Sequence[str], letters: int) -> Part | None:
    """A long name in which one word stands for another: a title in another version."""
    for start in range(len(tokens) - len(name) + 1):
        span = tokens[start : start + len(name)]
        same = [a for a, b in zip(span, name, strict=True) if a == b]
        one = len(same) == len(name) - 1 and digits("".join(span)) == digits("".join(name))
        if one and sum(map(len, same)) >= max(LONG_TITLE, MOST_OF_TITLE * letters):
            return Part(start, start + len(name), PARTLY + 1)
    return None


def _aligned(tokens: Sequence[str], name: Sequence[str]) -> tuple[int, bool, int]:
    """How many tokens in a row are a name's, from its first, whether some are left out, typos."""
    kept = last = typos = 0
    for at, word in enumerate(name):
        if kept == len(tokens):
            break
        wrong = _typos(tokens[kept], word)
        if wrong is None:
            if not kept:
                break
            continue
        kept, last, typos = kept + 1, at + 1, typos + wrong
    return kept, last > kept, typos


def _typos(typed: str, word: str) -> int | None:
    """0 for the word itself, 1 for a longer word with one typo, else None."""
    if typed == word:
        return 0
    least = _LEAST_LETTERS if frequency(typed) >= KNOWN else _LEAST_LETTERS - 1
    if min(len(typed), len(word)) < least or digits(typed) != digits(word):
        return None
    return 1 if OSA.distance(typed, word, score_cutoff=1) == 1 else None


def one_each(typed: Sequence[str], name: Sequence[str]) -> bool:
    """Whether the words of a name have one typo at most each, and are none of their own."""
    if len(typed) != len(name) or min(map(len, name)) < SHORTEST_MISSPELT:
        return False
    other = [(a, b) for a, b in zip(typed, name, strict=True) if a != b]
    return all(frequency(a) < KNOWN and OSA.distance(a, b, score_cutoff=1) == 1 for a, b in other)


def digits(text: str) -> str:
    """The digits and numerals of a text in order: no typo ever changes them."""
    return "".join(c for c in text if c.isnumeric())
