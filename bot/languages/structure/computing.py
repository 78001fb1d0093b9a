"""Comparisons and figures that are computed of others."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.languages.phrases import Phrases


@dataclass(frozen=True, slots=True)
class ComputingWords:
    """Comparisons and figures that are computed of others.

    Attributes:
        cues: phrases by what they do.
        reasons: sentences that say why nothing is told, or how an open word was taken.
    """

    cues: Mapping[str, Phrases]
    reasons: Mapping[str, str] = field(default_factory=dict)
