"""Questions that follow an answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.languages.phrases import Phrases


@dataclass(frozen=True, slots=True)
class FollowingWords:
    """Questions that follow an answer.

    Attributes:
        cues: phrases by what they do.
        people: nouns for a person, by which "he" and "she" are known.
        of: adds the ``name`` of what is asked about to words that lack it (``rest``).
        said: tells a fact with who said it (``who``, ``fact``).
        published: the same with who published it, where nobody is known to have said it.
        reasons: sentences that say why nothing is told, or how an open word was taken.
    """

    cues: Mapping[str, Phrases]
    said: str
    published: str
    people: Phrases = ()
    of: str = "{rest} {name}"
    reasons: Mapping[str, str] = field(default_factory=dict)
