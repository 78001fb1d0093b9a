"""Questions for yes or no."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.languages.phrases import Phrases


@dataclass(frozen=True, slots=True)
class VerdictWords:
    """Questions for yes or no.

    Attributes:
        cues: phrases by what they do: ``opening`` begins a question for yes or no, ``closing``
            ends one, ``inside`` shows it anywhere, ``open`` asks for more wherever it stands;
            ``exceed``, ``reach``, ``fall_short`` and ``at_most`` stand before a threshold,
            ``in`` between two entities, ``a`` before a kind, ``be`` begins a question for what
            something is, ``copula`` says what it is, ``during`` stands beside a year,
            ``to_come`` says that it is about the future.
            ``exists`` asks whether there is something,
            ``says_yes`` and ``says_no`` are texts of facts that say so.
        sentences: tell the verdict (``name``, ``kind``); ``hedged`` is a no that nothing excludes.
        reasons: sentences that say why nothing is told, or how an open word was taken.
    """

    cues: Mapping[str, Phrases]
    sentences: Mapping[str, str] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
