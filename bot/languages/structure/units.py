"""Figures in another unit."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.languages.phrases import Phrases


@dataclass(frozen=True, slots=True)
class UnitWords:
    """Figures in another unit.

    Attributes:
        cues: phrases by what they do: ``into`` stands before the unit that is wanted,
            ``shown`` may stand behind it.
        converted: tells a figure (``value``) and the one that it is converted from (``source``).
        more: words for CLDR's units that CLDR lacks, by unit.
        variants: BCP 47 codes of other spellings of the language that CLDR knows.
        reasons: sentences that say why nothing is told, or how an open word was taken.
    """

    cues: Mapping[str, Phrases]
    converted: str
    more: Mapping[str, Phrases] = field(default_factory=dict)
    variants: tuple[str, ...] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)
