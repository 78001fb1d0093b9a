"""Each kind of part and what puts it into words."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from bot.answering.following import said
from bot.answering.telling import told
from bot.asking.parts import Part, Said, Told, Unanswered
from bot.facts import Citation, FactBase
from bot.languages import Language

Worded: TypeAlias = tuple[list[str], list[Citation]]
"""Lines, and what they rest on."""


def worded(base: FactBase, part: Part, language: Language) -> Worded:
    """The lines that tell a part of an answer, and what they rest on."""
    return _WORDINGS[type(part)](base, part, language)


def _told(base: FactBase, part: Told, language: Language) -> Worded:
    return told(base, part.reading, language)


def _unanswered(_base: FactBase, _part: Unanswered, language: Language) -> Worded:
    return [language.several.reasons["unanswered"]], []


_WORDINGS: Mapping[type, Callable[[FactBase, Any, Language], Worded]] = {
    Told: _told,
    Said: said,
    Unanswered: _unanswered,
}
