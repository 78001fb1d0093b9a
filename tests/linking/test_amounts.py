from decimal import Decimal

import pytest

from bot.linking.amounts import AmountLink
from tests.linking.test_links import links


def amounts(text: str) -> list[tuple[Decimal, str, str]]:
    return [(each.amount, each.unit, each.currency) for each in links(text).amounts]


@pytest.mark.parametrize(
    ("text", "amount", "unit", "currency"),
    [
        ("which lake is 33.6 meters deep", "33.6", "meter", ""),
        ("deeper than 75m", "75", "meter", ""),
        ("under 2,000 euros", "2000", "", "EUR"),
        ("for €95 a day", "95", "", "EUR"),
        ("more than 80 fish", "80", "", ""),
    ],
)
def test_an_amount_has_its_unit_or_its_currency(
    text: str, amount: str, unit: str, currency: str
) -> None:
    assert amounts(text) == [(Decimal(amount), unit, currency)]


def test_the_places_are_those_of_the_tokens() -> None:
    (found,) = links("deeper than 33.6 meters").amounts
    assert (found.digits, found.beside) == (frozenset({2, 3}), frozenset({4}))
    assert isinstance(found, AmountLink)
    assert amounts("how deep is Velmo") == []
