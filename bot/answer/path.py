"""What is asked of a thing that other facts lead to, in words."""

from bot.answer.telling import lines_of, told
from bot.evaluate.path import Reached
from bot.languages import Language
from bot.model import Citation, FactBase


def reached(base: FactBase, part: Reached, language: Language) -> tuple[list[str], list[Citation]]:
    """What answers the question, then what leads to it."""
    lines, cited = told(base, part.reading, language)
    lines += lines_of(base, part.steps, language)
    return lines, [*cited, *(fact.citation for fact in part.steps)]
