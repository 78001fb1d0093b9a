"""The amounts in an utterance, with their units and currencies: "33.6 kilos", "€2,000", "75m"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from babel.numbers import get_currency_symbol

from bot.arithmetic.figure import Figure
from bot.asking.converting.unit_words import unit_letters, unit_table
from bot.languages import LANGUAGES, of_languages
from bot.languages.amounts import amounts_in
from bot.languages.choice import heard
from bot.matching.guards import currencies
from bot.matching.index import Index
from bot.matching.question import Question
from bot.model import Fact, Money, Number
from bot.text.normalise import tokenise

_UNIT_LETTERS = 3
"""Letters of a unit that may be written on to its amount."""


@dataclass(frozen=True, slots=True)
class AmountLink:
    """An amount at tokens from `start` on.

    Attributes:
        start: the place of its first token.
        digits: the places of its own tokens.
        beside: the places of the words for its unit or its currency.
        amount: its value.
        unit: CLDR's name of its unit; empty where none is named.
        currency: the ISO 4217 code; empty where none is named.
    """

    start: int
    digits: frozenset[int]
    beside: frozenset[int]
    amount: Decimal
    unit: str = ""
    currency: str = ""

    @property
    def positions(self) -> frozenset[int]:
        """All its places."""
        return self.digits | self.beside

    def figure_of(self, fact: Fact) -> Figure | None:
        """The figure of a fact that it may be set against; None where there is none."""
        for value in (*fact.values, *fact.also):
            if isinstance(value, Money) and value.currency == self.currency:
                return Figure(value.amount, fact.bound)
            if isinstance(value, Number) and not self.currency:
                return Figure(value.amount, fact.bound)
        return None


def amounts_of(question: Question, index: Index) -> Iterator[AmountLink]:
    """The amounts of an utterance, in order."""
    text, tokens = question.text, question.tokens
    codes = heard(question.language, index.base.languages)
    for found in amounts_in(text, LANGUAGES[question.language]):
        start, end = len(tokenise(text[: found.start])), len(tokenise(text[: found.end]))
        if not start < end <= len(tokens):
            continue
        digits = frozenset(range(start, end))
        unit, spelt = _unit(tokens[end:], codes)
        money = _currency(question, start, end, codes, text[: found.start])
        if money:
            yield AmountLink(start, digits, money[1], found.amount, currency=money[0])
        else:
            beside = frozenset(range(end, end + spelt))
            yield AmountLink(start, digits, beside, found.amount, unit)
    yield from _run_on(tokens, codes)


def _run_on(tokens: Sequence[str], codes: tuple[str, ...]) -> Iterator[AmountLink]:
    """The whole numbers that a unit is written on to ("75m")."""
    for at, token in enumerate(tokens):
        digits = token.rstrip("abcdefghijklmnopqrstuvwxyz")
        letters = token[len(digits) :]
        if digits.isdecimal() and digits.isascii() and 0 < len(letters) <= _UNIT_LETTERS:
            unit, spelt = _unit([letters], codes)
            if spelt:
                yield AmountLink(at, frozenset({at}), frozenset(), Decimal(digits), unit)


def _unit(tokens: Sequence[str], codes: tuple[str, ...]) -> tuple[str, int]:
    """The CLDR unit that tokens begin with, and how many they are."""
    found = [f for f in unit_table(codes).find(tokens) if f.start == 0]
    longest = max(found, key=lambda f: f.end, default=None)
    if longest is None and tokens:
        letter = unit_letters(codes).get(tokens[0], "")
        return letter, int(bool(letter))
    return (longest.role, longest.end) if longest else ("", 0)


def _currency(
    question: Question, start: int, end: int, codes: tuple[str, ...], before: str
) -> tuple[str, frozenset[int]] | None:
    """The currency beside an amount, and where its words stand; a sign has no place."""
    for code in sorted(currencies()):
        places = question.at(code)
        if places & {start - 1, end}:
            return code, places
    sign = before.rstrip()[-1:]
    code = _signs(codes).get(sign, "")
    return (code, frozenset()) if code else None


@of_languages
def _signs(codes: tuple[str, ...]) -> Mapping[str, str]:
    """Sign → the currency that the first of some languages has it for."""
    found: dict[str, str] = {}
    for language in codes:
        for code in sorted(currencies()):
            found.setdefault(str(get_currency_symbol(code, language)), code)
    return {sign: code for sign, code in found.items() if len(sign) == 1 and not sign.isalnum()}
