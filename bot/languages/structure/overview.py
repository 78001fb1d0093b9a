"""Questions for all that is known of a thing."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.languages.phrases import Phrases


@dataclass(frozen=True, slots=True)
class OverviewWords:
    """Questions for all that is known of a thing.

    Attributes:
        cues: phrases by what they do: ``all`` asks for all that is known of what is named,
            ``figures`` for its figures first, ``plain`` only what or who it is.
        further: a sentence that names what else can be asked; its field is ``labels``.
    """

    cues: Mapping[str, Phrases] = field(default_factory=dict)
    further: str = "{labels}"
