"""The form of a text: what it asks for by its question words, or that it asks nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.languages.phrases import Phrases


@dataclass(frozen=True, slots=True)
class FormWords:
    """Regular expressions over lower-case text; an empty one matches nothing.

    Attributes:
        asks: what shows that something is asked.
        states: how a statement begins or ends.
        orders: how a text begins that wants something done instead of told.
        noun: what kind of thing is asked for, as a group ("which (camera)").
        forms: question words by what they ask for, under one of `FORMS`.
        of_type: words that only say of what type a value is ("end of life date"), by that type.
        number, time, cost, money: what shows that a text holds a number, tells a time, asks for a
            price, and tells one.
    """

    asks: str = ""
    states: str = ""
    orders: str = ""
    noun: str = ""
    forms: Mapping[str, str] = field(default_factory=dict)
    of_type: Mapping[str, Phrases] = field(default_factory=dict)
    number: str = ""
    time: str = ""
    cost: str = ""
    money: str = ""


FORMS = ("who", "when", "where", "amount", "how", "why", "verdict", "which")
"""What question words may ask for."""
