"""Periods and points in time."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.languages.phrases import Phrases


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Periods and points in time.

    Attributes:
        cues: phrases by what they do; those that end in ``_it`` stand after the year.
        relative: how an answer calls the years that are told from today's.
        reasons: sentences that say why nothing is told, or how an open word was taken.
    """

    cues: Mapping[str, Phrases]
    relative: Mapping[str, str] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
