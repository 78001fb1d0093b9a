"""Numbers as a language writes them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.languages.phrases import Phrases


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Numbers as a language writes them; Chinese numerals are read in any.

    Attributes:
        words: words that are numbers.
        before_scales: words that are numbers only before a scale ("half a million").
        scales: words behind a number, with the power of ten that each stands for; those of
            fewer than three letters stand behind digits only ("5k").
        ordinals: endings that make an ordinal of digits ("17th").
        decades: endings that make a decade of a year ("1970s").
        point: the mark before decimals.
        groups: the marks between groups of three digits.
    """

    words: Mapping[str, int] = field(default_factory=dict)
    before_scales: Mapping[str, str] = field(default_factory=dict)
    scales: Mapping[str, int] = field(default_factory=dict)
    ordinals: Phrases = ()
    decades: Phrases = ()
    point: str = "."
    groups: str = ","
