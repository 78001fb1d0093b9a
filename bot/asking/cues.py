"""The phrases that show what kind of question is asked."""

from collections.abc import Iterable, Mapping, Sequence

from bot.languages import LANGUAGES, of_languages
from bot.languages.language import CONCERNS
from bot.text.phrases import Found, PhraseTable

Cues = Mapping[str, tuple[Found, ...]]
"""Role (``concern.cue``, such as ``times.since``) → where phrases with that role stand."""


def cues_in(tokens: Sequence[str], codes: tuple[str, ...]) -> Cues:
    """The cues of some languages in a question, by role."""
    found: dict[str, list[Found]] = {}
    for each in _table(codes).find(tokens):
        found.setdefault(each.role, []).append(each)
    return {role: tuple(several) for role, several in found.items()}


@of_languages
def _table(codes: tuple[str, ...]) -> PhraseTable:
    return PhraseTable(_phrases(codes))


def _phrases(codes: Iterable[str]) -> Iterable[tuple[str, str]]:
    for code in codes:
        for concern in CONCERNS:
            for cue, several in getattr(LANGUAGES[code], concern).cues.items():
                yield from ((phrase, f"{concern}.{cue}") for phrase in several)
