"""Questions for where something stands, and who says so."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.languages.phrases import Phrases


@dataclass(frozen=True, slots=True)
class ProvenanceWords:
    """Questions for where a claim stands, and who says so.

    Attributes:
        cues: phrases by what they do: ``speaker_before`` and ``source_before`` stand before the
            claim ("who says that", "what is the source for"), ``speaker_behind`` and
            ``source_behind`` behind it ("…, who says so", "…, where is that written"); ``base``
            asks where all of the facts come from.
        base: the sentence before the sources of a base.
    """

    cues: Mapping[str, Phrases] = field(default_factory=dict)
    base: str = ""
