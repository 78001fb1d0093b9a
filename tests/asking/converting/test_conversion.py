"""Figures convert within a kind, as precisely as they were given."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.asking.converting.conversion import KINDS, UNITS, converted

FIGURES = st.decimals(
    min_value="0.001", max_value=10**9, allow_nan=False, allow_infinity=False, places=3
)


@pytest.mark.parametrize(
    ("amount", "source", "target", "expected"),
    [
        ("200", "kilometer", "mile", "124"),
        ("1.5E+6", "kilometer", "mile", "930000"),
        ("142984", "kilometer", "mile", "88846.1"),
        ("11.1", "kilometer", "meter", "11100"),
        ("464", "celsius", "fahrenheit", "867"),
        ("15", "celsius", "kelvin", "288"),
        ("-110", "celsius", "fahrenheit", "-166"),
        ("0", "celsius", "fahrenheit", "32"),
        ("100", "kilometer-per-hour", "mile-per-hour", "62.1"),
        ("2.00", "square-kilometer", "hectare", "200"),
        ("0", "meter", "foot", "0"),
        ("120", "length-meter", "foot", "394"),
    ],
)
def test_converted(amount: str, source: str, target: str, expected: str) -> None:
    found = converted(Decimal(amount), source, target)
    assert found == Decimal(expected) or f"{found:.0f}" == f"{Decimal(expected):.0f}"


@pytest.mark.parametrize("unit", KINDS)
def test_every_unit_converts_within_its_kind(unit: str) -> None:
    for other in UNITS[KINDS[unit]].split():
        there = converted(Decimal("1.000000000000"), unit, other)
        back = converted(there, other, unit)
        assert abs(back - 1) < Decimal("0.000001"), other


@given(FIGURES)
def test_there_and_back(amount: Decimal) -> None:
    exact = amount + Decimal("0.000000000001")
    back = converted(converted(exact, "kilometer", "mile"), "mile", "kilometer")
    assert abs(back - exact) <= exact * Decimal("0.000001")
