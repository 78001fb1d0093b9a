"""Questions for yes or no."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.languages.phrases import Phrases


@dataclass(frozen=True, slots=True)
class VerdictWords:
    """Questions for yes or no.

    Attributes:
        cues: phrases by what they do.
        sentences: tell the verdict (``name``, ``kind``).
        reasons: sentences that say why nothing is told, or how an open word was taken.
    """

    cues: Mapping[str, Phrases]
    sentences: Mapping[str, str] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
