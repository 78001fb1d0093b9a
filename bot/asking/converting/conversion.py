"""Figures of one CLDR unit in another of the same kind, with the source's precision."""

from decimal import Context, Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pint

UNITS = {
    "length": "kilometer meter decimeter centimeter millimeter micrometer nanometer mile yard foot "
    "inch parsec light-year astronomical-unit furlong fathom nautical-mile",
    "mass": "tonne kilogram gram milligram microgram ton stone pound ounce carat",
    "temperature": "celsius fahrenheit kelvin",
    "duration": "century year month week day hour minute second millisecond",
    "area": "square-kilometer hectare square-meter square-centimeter square-mile acre square-yard "
    "square-foot square-inch",
    "volume": "cubic-kilometer cubic-meter cubic-centimeter cubic-mile cubic-yard cubic-foot "
    "hectoliter liter centiliter milliliter gallon quart pint barrel",
    "speed": "kilometer-per-hour meter-per-second mile-per-hour knot",
    "energy": "kilocalorie kilojoule joule kilowatt-hour",
    "power": "gigawatt megawatt kilowatt watt horsepower",
    "pressure": "bar millibar atmosphere pascal hectopascal kilopascal megapascal",
    "frequency": "gigahertz megahertz kilohertz hertz",
}
"""CLDR's units that convert, by kind."""

KINDS = {unit: kind for kind, units in UNITS.items() for unit in units.split()}
"""Unit → kind."""

_NAMES = {
    "celsius": "degree_Celsius",
    "fahrenheit": "degree_Fahrenheit",
    "tonne": "metric_ton",
    "barrel": "oil_barrel",
}
"""What pint calls a unit otherwise than CLDR."""


def bare(unit: str) -> str:
    """A CLDR unit without its kind: ``length-mile`` → ``mile``."""
    kind, _, rest = unit.partition("-")
    return rest if kind in UNITS and rest in KINDS else unit


def converted(amount: Decimal, source: str, target: str) -> Decimal:
    """A figure in another unit of the same kind, no more precise than it was.

    It keeps its significant digits; a temperature keeps its decimals, since its zero is moved.

    Args:
        amount: the figure.
        source: its CLDR unit.
        target: the CLDR unit that is wanted, of the same kind.
    """
    registry = _registry()
    exact: Decimal = registry.Quantity(amount, _name(source)).to(_name(target)).magnitude
    digits, exponent = amount.as_tuple().digits, amount.as_tuple().exponent
    if KINDS[bare(source)] == "temperature" and isinstance(exponent, int):
        return exact.quantize(Decimal((0, (1,), min(0, exponent))))
    rounded = Context(prec=max(1, len(digits))).plus(exact)
    return Decimal(f"{rounded:f}")


@cache
def _registry() -> "pint.UnitRegistry[Any]":
    """Imported when it is first needed: that takes as long as reading a base."""
    import pint  # noqa: PLC0415

    return pint.UnitRegistry(non_int_type=Decimal, cache_folder=None)


def _name(unit: str) -> str:
    short = bare(unit)
    return " / ".join(_power(part) for part in _NAMES.get(short, short).split("-per-"))


def _power(unit: str) -> str:
    for word, power in (("square-", 2), ("cubic-", 3)):
        if unit.startswith(word):
            return f"{unit.removeprefix(word)} ** {power}"
    return "kilowatt * hour" if unit == "kilowatt-hour" else unit.replace("-", "_")
