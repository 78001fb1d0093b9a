"""Who said what was told before, and when it was so, in words."""

from bot.answer.wording import fact_line, name
from bot.asking.parts import Dated, Said
from bot.languages import Language
from bot.model import Citation, Fact, FactBase, Reference, Text, in_language


def said(base: FactBase, part: Said, language: Language) -> tuple[list[str], list[Citation]]:
    """A line a fact, with who said it, or who published it."""
    lines = [_line(base, fact, part, language) for fact in part.facts]
    return lines, [fact.citation for fact in part.facts]


def dated(base: FactBase, part: Dated, language: Language) -> tuple[list[str], list[Citation]]:
    """A line a fact, which shows its date."""
    lines = [_fact(base, fact, language) for fact in part.facts]
    return lines, [fact.citation for fact in part.facts]


def _fact(base: FactBase, fact: Fact, language: Language) -> str:
    wording = base.attributes[fact.attribute].wording
    return fact_line(base, fact, wording, fact.entity, language)


def _line(base: FactBase, fact: Fact, part: Said, language: Language) -> str:
    words, line = language.following, _fact(base, fact, language)
    if isinstance(fact.said_by, Reference) and not part.published:
        return words.said.format(who=name(base, fact.said_by.entity, language), fact=line)
    if isinstance(fact.said_by, Text) and not part.published:
        who = in_language(fact.said_by.texts, language.code)
        return words.said.format(who=who, fact=line)
    source = base.sources[fact.citation.source]
    return words.published.format(
        who=in_language(source.publisher, language.code),
        title=in_language(source.title, language.code),
        fact=line,
    )
