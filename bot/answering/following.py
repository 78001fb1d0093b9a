"""Who said what was told before, in words."""

from bot.answering.wording import fact_line, name
from bot.asking.parts import Said
from bot.facts import Citation, Fact, FactBase, Reference, in_language
from bot.languages import Language


def said(base: FactBase, part: Said, language: Language) -> tuple[list[str], list[Citation]]:
    """A line a fact, with who said it, or who published it."""
    lines = [_line(base, fact, language) for fact in part.facts]
    return lines, [fact.citation for fact in part.facts]


def _line(base: FactBase, fact: Fact, language: Language) -> str:
    words = language.following
    wording = base.attributes[fact.attribute].wording
    line = fact_line(base, fact, wording, fact.entity, language)
    if isinstance(fact.said_by, Reference):
        return words.said.format(who=name(base, fact.said_by.entity, language), fact=line)
    if fact.said_by:
        who = in_language(fact.said_by.texts, language.code)
        return words.said.format(who=who, fact=line)
    publisher = base.sources[fact.citation.source].publisher
    return words.published.format(who=in_language(publisher, language.code), fact=line)
