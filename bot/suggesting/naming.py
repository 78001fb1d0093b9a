"""Which entities a text names or begins to name."""

from dataclasses import dataclass

import numpy as np

from bot.suggesting.rows import Numbers, Rows
from bot.suggesting.typed import MOST_WORDS, Typed

WHOLE = 1023
"""How much of a name is typed, where all of it is."""

MOST_READINGS = 12
"""Different ways of naming that are looked at, those with most of a name first."""

_LETTERS = 1023
_BITS = (1 << MOST_WORDS) - 1


@dataclass(frozen=True, slots=True)
class Naming:
    """What the names of entities explain of a text.

    Attributes:
        readings: different pairs of bits: of the name that is typed most completely, and of
            the name that explains most of the text. The first pair is of those not named.
        reading: for each entity the number of its pair; 0 where it is not named.
        coverage: for each entity how much of its name is typed, 0 to `WHOLE`.
    """

    readings: list[tuple[int, int]]
    reading: Numbers
    coverage: Numbers


def naming(typed: Typed, names: Rows) -> Naming:
    """Which entities a text names, and by which of its words."""
    bits, letters = _matched(typed, names)
    coverage = np.minimum(WHOLE, WHOLE * letters // names.letters)
    fullest = names.best(coverage << 42 | letters << 32 | bits, 0)
    longest = names.best(letters << 42 | coverage << 32 | bits, 0)
    named = np.flatnonzero(fullest & _BITS)
    reading = np.zeros(names.count, dtype=np.int64)
    readings = [(0, 0)]
    for number in _distinct(fullest[named], longest[named]):
        pair = int(fullest[named[number]] & _BITS), int(longest[named[number]] & _BITS)
        same = ((fullest[named] & _BITS) == pair[0]) & ((longest[named] & _BITS) == pair[1])
        reading[named[same]] = len(readings)
        readings.append(pair)
    return Naming(readings, reading, np.where(reading > 0, fullest >> 42, 0))


def _distinct(fullest: Numbers, longest: Numbers) -> list[int]:
    """Where each different pair of bits stands first, the most complete names first."""
    pairs = (fullest & _BITS) << 31 ^ (longest & _BITS)
    order = np.argsort(-fullest, kind="stable")
    _, first = np.unique(pairs[order], return_index=True)
    return [int(order[at]) for at in sorted(first.tolist())[:MOST_READINGS]]


def _matched(typed: Typed, names: Rows) -> tuple[Numbers, Numbers]:
    """For each name the words of the text that it has, and how many letters they make.

    A name is not named by words without a meaning alone ("of"), unless it is all that is typed.
    """
    bits = np.zeros(len(names), dtype=np.int64)
    letters = np.zeros(len(names), dtype=np.int64)
    named = np.zeros(len(names), dtype=bool)
    for number, word in enumerate(typed.words):
        spans = names.spans(word)
        having = names.having(spans)
        bits[having] |= 1 << number
        letters[having] += len(word.spellings[0])
        named[names.having(_longer(names, spans, word.spellings)) if word.function else having] = (
            True
        )
    named |= (bits == typed.everything) & (letters >= names.letters)
    letters = np.minimum(letters, _LETTERS)
    return np.where(named, bits, 0), np.where(named, letters, 0)


def _longer(
    names: Rows, spans: list[tuple[int, int]], spellings: tuple[str, ...]
) -> list[tuple[int, int]]:
    """The words that a word begins, without itself."""
    return [
        (low + (low < high and names.words[low] == spelling), high)
        for (low, high), spelling in zip(spans, spellings, strict=True)
    ]
