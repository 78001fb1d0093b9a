"""Several questions in one."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.languages.phrases import Phrases


@dataclass(frozen=True, slots=True)
class SeveralWords:
    """Several questions in one.

    Attributes:
        cues: phrases by what they do: ``and`` stands between two questions (its first phrase
            takes the place of a comma), ``joint`` makes one question of two names; ``telling``
            begins a sentence about the asker, ``wanting`` makes a wish of one.
        reasons: sentences that say why nothing is told, or how an open word was taken.
    """

    cues: Mapping[str, Phrases]
    reasons: Mapping[str, str] = field(default_factory=dict)
