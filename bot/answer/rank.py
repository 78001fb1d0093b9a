"""Rankings in words."""

from bot.answer.telling import lines_of
from bot.answer.wording import joined, name
from bot.evaluate.rank import Ranked
from bot.languages import Language
from bot.model import Citation, FactBase


def ranked(base: FactBase, part: Ranked, language: Language) -> tuple[list[str], list[Citation]]:
    """The things at the place, then what they were set against."""
    names = joined([name(base, each, language) for each in part.winners], language)
    lines = [names + language.sentences.end, *lines_of(base, part.facts, language)]
    return lines, [fact.citation for fact in part.facts]
