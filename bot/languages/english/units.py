"""Figures in another unit."""

from bot.languages.phrases import phrases
from bot.languages.structure import UnitWords

UNITS = UnitWords(
    cues={
        "into": phrases("in, into, to"),
    },
)
