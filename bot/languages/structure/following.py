"""Questions that follow an answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.languages.phrases import Phrases


@dataclass(frozen=True, slots=True)
class FollowingWords:
    """Questions that follow an answer.

    Attributes:
        cues: phrases by what they do: ``about`` begins a follow-up, ``closing`` ends one;
            ``it``, ``its``, ``they``, ``person`` and ``there`` stand for what was told (one
            phrase may be both ``it`` and ``person``), ``this`` does by itself or before a
            kind, ``the`` only before a kind, ``one`` before what tells it apart; ``idle``
            holds such words where they stand for nothing. ``who_said``, ``source``,
            ``when_was`` and ``more`` ask these of the last answer.
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
