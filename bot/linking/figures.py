"""A figure as a key: the facts that a number or a year in an utterance may stand for."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cached_property

from bot.languages.amounts import amounts_in
from bot.linking.links import Links
from bot.model import Fact, FactBase, Money, Number, PartialDate

LEAST_DIGITS = 3
"""Significant digits that a figure has where no name stands beside it: 500 is any 500."""


class Figures:
    """The facts of a base by their figures."""

    def __init__(self, base: FactBase) -> None:
        self._base = base

    @cached_property
    def _by_amount(self) -> dict[Decimal, list[Fact]]:
        found: dict[Decimal, list[Fact]] = {}
        for fact in self._base.facts.values():
            for amount in {*_amounts(fact)}:
                found.setdefault(amount, []).append(fact)
        return found

    def meant(self, links: Links, text: str) -> tuple[Fact, ...]:
        """The facts of one attribute of one entity that the text's figures are values of.

        Of the entities that are named, where one is; else of any, where the figure is precise.
        Empty where there are none, or several things are meant.
        """
        named = {e for link in links.entities if not link.distance for e in link.entities}
        found: dict[str, Fact] = {}
        for each in amounts_in(text, links.language):
            for fact in self._by_amount.get(each.amount, ()):
                precise = (
                    not named and len(each.amount.normalize().as_tuple().digits) >= LEAST_DIGITS
                )
                if precise or fact.entity in named or fact.references & named:
                    found[fact.id] = fact
        meant = {(fact.entity, fact.attribute) for fact in found.values()}
        return tuple(found.values()) if len(meant) == 1 else ()


def _amounts(fact: Fact) -> Iterator[Decimal]:
    values: Iterable[object] = (*fact.values, *fact.also)
    for value in values:
        if isinstance(value, Number | Money):
            yield value.amount
        elif isinstance(value, PartialDate):
            yield Decimal(value.year)
