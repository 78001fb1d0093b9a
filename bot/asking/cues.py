"""The phrases that show what kind of question is asked, in all languages."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from bot.languages import LANGUAGES
from bot.languages.language import CONCERNS
from bot.matching.phrases import Found, PhraseTable

Cues = Mapping[str, tuple[Found, ...]]
"""Role (``concern.cue``, such as ``times.since``) → where phrases with that role stand."""


def cues_in(tokens: Sequence[str]) -> Cues:
    """The cues in a question, by role."""
    found: dict[str, list[Found]] = {}
    for each in _table().find(tokens):
        found.setdefault(each.role, []).append(each)
    return {role: tuple(several) for role, several in found.items()}


@cache
def _table() -> PhraseTable:
    return PhraseTable(_phrases())


def _phrases() -> Iterable[tuple[str, str]]:
    for language in LANGUAGES.values():
        for concern in CONCERNS:
            for cue, several in getattr(language, concern).cues.items():
                yield from ((phrase, f"{concern}.{cue}") for phrase in several)
