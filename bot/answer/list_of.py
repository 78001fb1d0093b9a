"""Lists of things that have a value, in words."""

from bot.answer.telling import lines_of
from bot.answer.wording import joined, kind_name, name
from bot.evaluate.list_of import Matches
from bot.languages import Language
from bot.model import Citation, FactBase

MOST_NAMED = 25
MOST_FACTS = 10
"""Facts that are told in full beside the names."""


def found(base: FactBase, part: Matches, language: Language) -> tuple[list[str], list[Citation]]:
    """The names, how many there are, then the facts that say so."""
    names = [name(base, each, language) for each in part.entities[:MOST_NAMED]]
    total = len(part.entities)
    kind = kind_name(base, part.kind, total, language)
    words = language.lists
    lines = [words.counted.format(what=kind, total=total)] if part.counted else []
    lines.append(words.whole.format(noun=kind, total=total, value=joined(names, language)))
    if len(part.entities) > MOST_NAMED:
        lines.append(language.answer.more.format(count=len(part.entities) - MOST_NAMED))
    told = part.facts[:MOST_FACTS]
    lines += lines_of(base, told, language)
    if len(part.facts) > MOST_FACTS:
        lines.append(language.answer.more.format(count=len(part.facts) - MOST_FACTS))
    return lines, [fact.citation for fact in part.facts]
