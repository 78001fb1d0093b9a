"""Things that are described instead of named: "the planet that Deimos circles"."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.languages.phrases import Phrases


@dataclass(frozen=True, slots=True)
class DescriptionWords:
    """Things that are described instead of named.

    Attributes:
        what: what asks for a thing.
        cues: phrases by what they do: ``opening`` begins a description, ``relative`` begins the
            clause in it, ``attached`` stands between the description and the noun that it ends
            with.
    """

    what: str = ""
    cues: Mapping[str, Phrases] = field(default_factory=dict)
