"""Figures in another unit."""

from bot.languages.phrases import phrases
from bot.languages.structure import UnitWords

UNITS = UnitWords(
    cues={"into": phrases("en, exprimé en, exprimée en, convertie en, converti en")},
    converted="{value}, conversion de {source}",
    more={"kilometer": phrases("kms"), "foot": phrases("pieds")},
    reasons={
        "other_kind": "« {what} » est donné dans une unité qui ne se convertit pas en celle-là.",
        "no_unit": "« {what} » n'est pas donné dans une unité qui se convertit.",
    },
)
