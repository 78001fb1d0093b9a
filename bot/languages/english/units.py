"""Figures in another unit."""

from bot.languages.phrases import phrases
from bot.languages.structure import UnitWords

UNITS = UnitWords(
    cues={
        "into": phrases(
            """
            in, into, to, as, in terms of, expressed in, converted to, converted into, convert
            to, in units of, measured in, in degrees, degrees
            """
        ),
        "shown": phrases("please, pls"),
    },
    converted="{value}, converted from {source}",
    more={
        "celsius": phrases("celsius, centigrade, degrees celsius"),
        "fahrenheit": phrases("fahrenheit, degrees fahrenheit"),
        "kilometer": phrases("kms, kilometer, kilometre"),
        "pound": phrases("lbs"),
        "kilogram": phrases("kgs, kilo, kilos"),
        "mile-per-hour": phrases("mph"),
        "kilometer-per-hour": phrases("kph, kmh"),
    },
    variants=("en-GB",),
    reasons={
        "other_kind": "“{what}” is given in a unit that does not convert to that one.",
        "no_unit": "“{what}” is not given in a unit that converts.",
    },
)
